import type { CrossTab } from '../crossTab.ts'

/** A code with its notes by city, as far as it has any; most notes first within a group. */
export type Presence = { key: string; label: string; byCity: { city: string; noteIds: string[] }[] }

export type Presences = {
  /** Named in every city that has notes. */
  everywhere: Presence[]
  /** In two or more, but not all. */
  some: Presence[]
  /** In one only. */
  one: Presence[]
}

/**
 * Which codes of a cross tabulation with cities as columns are named where. Notes without a city or without a code say nothing here, and
 * a city without a single note is no reason to call anything exceptional.
 */
export const presences = (tab: CrossTab): Presences => {
  const speaking = tab.columns.filter(({ key }, j) => key !== '' && tab.cells.some((row) => (row[j]?.length ?? 0) > 0))
  const found = tab.rows
    .map((row, i): Presence => {
      const cells = tab.columns.map((column, j) => ({ city: column.key === '' ? '' : column.label, noteIds: tab.cells[i]?.[j] ?? [] }))
      return { key: row.key, label: row.label, byCity: cells.filter(({ city, noteIds }) => city !== '' && noteIds.length > 0) }
    })
    .filter(({ key }) => key !== '')
  const size = ({ byCity }: Presence): number => byCity.reduce((sum, { noteIds }) => sum + noteIds.length, 0)
  const ranked = found.toSorted((a, b) => size(b) - size(a))
  return {
    everywhere: ranked.filter(({ byCity }) => speaking.length > 1 && byCity.length === speaking.length),
    some: ranked.filter(({ byCity }) => byCity.length > 1 && byCity.length < speaking.length),
    one: ranked.filter(({ byCity }) => speaking.length > 1 && byCity.length === 1),
  }
}

const LEAST_DIFFERENCE = 3

/** Named everywhere, but much more in one city: at least twice the notes of the city with the fewest, and three more. */
export const weighsDifferently = ({ byCity }: Presence): boolean => {
  const counts = byCity.map(({ noteIds }) => noteIds.length)
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  return most >= least * 2 && most - least >= LEAST_DIFFERENCE
}
