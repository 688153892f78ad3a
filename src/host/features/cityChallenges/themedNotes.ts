import { setImmediate as letOthersIn } from 'node:timers/promises'
import type { CandidateTheme } from '../../../shared/domain/cityChallenges/answers.ts'
import { themesThatAnswer } from '../../../shared/domain/cityChallenges/themeAnswers.ts'
import type { CityChallenge, Theme, Workshop } from '../../../shared/domain/records/records.ts'
import { themeTree } from '../../../shared/domain/themes/themeTree.ts'
import type { ThemeTree } from '../../../shared/domain/themes/themeTree.ts'
import type { Db } from '../../db/openDatabase.ts'
import { codingsOf, themesOf } from './cityChallenges.repo.ts'
import type { NameCheck } from './namesSomebody.ts'

/**
 * Themes of these workshops that answer to a challenge, as a reader of one workshop: its notes in such themes and their parts. Themes that
 * name somebody answer to nothing. Other callers get their turn in between.
 */
export const readThemedNotes = async (
  db: Db,
  challenge: CityChallenge,
  workshops: readonly Workshop[],
  namesSomebody: NameCheck,
): Promise<(workshopId: string) => Map<string, CandidateTheme[]>> => {
  const trees = new Map<string, ThemeTree>()
  const asked: Theme[] = []
  for (const workshop of workshops) {
    const tree = themeTree(themesOf(db, workshop.id))
    trees.set(workshop.id, tree)
    asked.push(...tree.live)
    await letOthersIn()
  }
  const languages = [...new Set(workshops.flatMap((workshop) => workshop.languages))]
  const weights = themesThatAnswer(challenge, asked, languages)
  const byId = new Map(workshops.map((workshop) => [workshop.id, workshop]))
  const mayBeShown = ({ workshopId, label, definition }: Theme): boolean => !namesSomebody(byId.get(workshopId)!, `${label}\n${definition}`)
  const answering = Map.groupBy(
    asked.filter((theme) => weights.has(theme.id) && mayBeShown(theme)),
    ({ workshopId }) => workshopId,
  )
  return (workshopId) => {
    const tree = trees.get(workshopId)
    const themesById = new Map<string, CandidateTheme[]>()
    for (const { id, label } of answering.get(workshopId) ?? [])
      for (const part of tree?.withParts(id) ?? [])
        themesById.set(part, [...(themesById.get(part) ?? []), { label: label.trim(), weight: weights.get(id)! }])
    const byNote = new Map<string, CandidateTheme[]>()
    if (themesById.size > 0)
      for (const [noteId, themeId] of codingsOf(db, workshopId)) {
        const themes = themesById.get(tree?.canonical(themeId) ?? '')
        if (themes) byNote.set(noteId, [...(byNote.get(noteId) ?? []), ...themes])
      }
    return byNote
  }
}
