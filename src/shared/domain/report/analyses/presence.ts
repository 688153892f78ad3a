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
  /** So few notes in all that where they were taken may be chance. */
  few: Presence[]
}

const LEAST_TO_COMPARE = 3

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
  const isFew = (each: Presence): boolean => size(each) < LEAST_TO_COMPARE
  const all = found.toSorted((a, b) => size(b) - size(a))
  const ranked = all.filter((each) => !isFew(each))
  return {
    everywhere: ranked.filter(({ byCity }) => speaking.length > 1 && byCity.length === speaking.length),
    some: ranked.filter(({ byCity }) => byCity.length > 1 && byCity.length < speaking.length),
    one: ranked.filter(({ byCity }) => speaking.length > 1 && byCity.length === 1),
    few: speaking.length > 1 ? all.filter((each) => isFew(each) && each.byCity.length > 0) : [],
  }
}

const LEAST_DIFFERENCE = 3

/** Much more in one city: at least twice the notes of the city with the fewest, and three more. */
export const isUneven = (counts: readonly number[]): boolean => {
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  return most >= least * 2 && most - least >= LEAST_DIFFERENCE
}

/** Named everywhere, but much more in one city. */
export const weighsDifferently = ({ byCity }: Presence): boolean => isUneven(byCity.map(({ noteIds }) => noteIds.length))
