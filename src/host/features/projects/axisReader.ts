import type { MatrixAxis } from '../../../shared/contract/projects.contract.ts'
import { foldText } from '../../../shared/domain/people/foldText.ts'
import { topThemes } from '../../../shared/domain/projects/topThemes.ts'
import { themeTree } from '../../../shared/domain/themes/themeTree.ts'
import type { Db } from '../../db/openDatabase.ts'
import { codingsOf, themesOf } from './projects.repo.ts'
import type { CountedWorkshop } from './projects.repo.ts'

/** The keys under which a note counts, from what its column holds. */
export type AxisReader = (value: string | null) => readonly string[]

const NONE: readonly string[] = ['']

/**
 * Reads one axis of the notes of one workshop. Cities and themes go by their folded names, so that those of two workshops meet; what
 * somebody called them first is left in `names`. Parts of a theme count in the theme at the top, as in the report.
 */
export const axisReader = (db: Db, axis: MatrixAxis, workshop: CountedWorkshop, names: Map<string, string>): AxisReader => {
  if (axis === 'workshop') return always([workshop.id])
  if (axis === 'city') return remembered((value) => named(value ?? onlyCity(workshop), names))
  if (axis === 'coBenefit') return remembered((value) => listed(value))
  if (axis === 'theme') {
    const themes = themesByNote(db, workshop.id, names)
    return (noteId) => themes.get(noteId ?? '') ?? NONE
  }
  return remembered((value) => [value ?? ''])
}

const always =
  (keys: readonly string[]): AxisReader =>
  () =>
    keys

const remembered = (read: AxisReader): AxisReader => {
  const known = new Map<string | null, readonly string[]>()
  return (value) => {
    let keys = known.get(value)
    if (!keys) known.set(value, (keys = read(value)))
    return keys
  }
}

const onlyCity = ({ cities }: CountedWorkshop): string => (cities.length === 1 ? cities[0]! : '')

const named = (name: string, names: Map<string, string>): readonly string[] => {
  const key = foldText(name)
  if (key === '') return NONE
  if (!names.has(key)) names.set(key, name.trim())
  return [key]
}

const listed = (json: string | null): readonly string[] => {
  const codes = [...new Set(JSON.parse(json ?? '[]') as string[])]
  return codes.length > 0 ? codes : NONE
}

const themesByNote = (db: Db, workshopId: string, names: Map<string, string>): Map<string, string[]> => {
  const tree = themeTree(themesOf(db, workshopId))
  const tops = topThemes(tree)
  for (const { key, label } of tops.values()) if (key !== '' && !names.has(key)) names.set(key, label)
  const byNote = new Map<string, string[]>()
  for (const [noteId, themeId] of codingsOf(db, workshopId)) {
    const key = tops.get(tree.canonical(themeId) ?? '')?.key
    if (key === undefined) continue
    const known = byNote.get(noteId)
    if (!known) byNote.set(noteId, [key])
    else if (!known.includes(key)) known.push(key)
  }
  return byNote
}
