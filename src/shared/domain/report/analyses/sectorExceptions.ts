import type { CataloguedNote } from '../catalogue.ts'

/** A level that was named for one or two sectors only, where the actions as a whole reach further. */
export type SectorException = {
  level: string
  /** In the order of their first note. */
  sectors: string[]
  noteIds: string[]
  /** Actions of this level without a sector; they are not among the notes. */
  withoutSector: number
}

/** Two actions in two sectors would be no pattern. */
const FEWEST_ACTIONS = { 1: 2, 2: 3 } as const

/**
 * Exceptions by policy area, as the workshops on Milan and Turin had one: cooperation between the two cities was named for research and
 * tertiary education only. A level counts as one where all its actions that have a sector lie in one (from two actions on) or two (from three on), and other
 * levels were named for more sectors than those.
 */
export const sectorExceptions = (actions: readonly CataloguedNote[]): SectorException[] => {
  const sectorsOf = (items: readonly CataloguedNote[]): string[] => [...new Set(items.flatMap(({ note }) => note.sector || []))]
  const byLevel = Map.groupBy(
    actions.filter(({ note }) => note.level),
    ({ note }) => note.level ?? '',
  )
  return [...byLevel].flatMap(([level, items]) => {
    const inSector = items.filter(({ note }) => note.sector)
    const sectors = sectorsOf(inSector)
    const others = sectorsOf(actions.filter(({ note }) => note.level && note.level !== level)).filter((sector) => !sectors.includes(sector))
    const fewest = sectors.length === 1 || sectors.length === 2 ? FEWEST_ACTIONS[sectors.length] : Infinity
    if (inSector.length < fewest || others.length <= sectors.length) return []
    const noteIds = inSector.map(({ note }) => note.id)
    return [{ level, sectors, noteIds, withoutSector: items.length - inSector.length }]
  })
}
