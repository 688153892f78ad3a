import { listedPairs } from './compile/listedPairs.ts'
import { announcedSeats, isPresent, seatKey } from './compile/presence.ts'
import type { Seat, SeatingProblem, SeatingScore } from './problem.ts'

/** Who sits where: `at[p][r]` is the index of the table of person p in round r (both from 0), or -1. */
type Grid = { at: Int32Array[]; tables: number }

const gridOf = (problem: SeatingProblem, seats: readonly Seat[]): Grid => {
  const tableIndex = new Map(problem.tables.map(({ id }, index) => [id, index]))
  const personIndex = new Map(problem.participants.map(({ id }, index) => [id, index]))
  const at = problem.participants.map(() => new Int32Array(problem.rounds).fill(-1))
  for (const { participant, round, table } of seats) {
    const row = at[personIndex.get(participant) ?? -1]
    if (row && round <= problem.rounds) row[round - 1] = tableIndex.get(table) ?? -1
  }
  return { at, tables: problem.tables.length }
}

const together = (a: Int32Array, b: Int32Array, from: number): number => {
  let rounds = 0
  for (let r = from; r < a.length; r += 1) if (a[r]! >= 0 && a[r] === b[r]) rounds += 1
  return rounds
}

/** Meetings of every pair that ever meets, from the people at each table: large plans have far more pairs than meetings. */
const meetings = ({ at, tables }: Grid): Map<number, number> => {
  const met = new Map<number, number>()
  const rounds = at[0]?.length ?? 0
  for (let r = 0; r < rounds; r += 1) {
    const sitting: number[][] = Array.from({ length: tables }, () => [])
    for (const [p, row] of at.entries()) if (row[r]! >= 0) sitting[row[r]!]!.push(p)
    for (const table of sitting)
      for (const [index, a] of table.entries())
        for (let other = index + 1; other < table.length; other += 1) {
          const pair = a * at.length + table[other]!
          met.set(pair, (met.get(pair) ?? 0) + 1)
        }
  }
  return met
}

/** Visits beyond the first to each table of one guest. */
const returnsOf = (row: Int32Array): number => {
  const visits = row.filter((table) => table >= 0)
  return visits.length - new Set(visits).size
}

const headsOutside = (problem: SeatingProblem, { at, tables }: Grid): number => {
  let outside = 0
  for (const attribute of new Set(problem.rules.mix)) {
    const held = problem.participants.map(({ attributes }) => {
      const value = Object.hasOwn(attributes, attribute) ? attributes[attribute]! : []
      return typeof value === 'string' ? [value] : [...new Set(value)]
    })
    for (let r = 0; r < problem.rounds; r += 1) {
      const sizes = new Int32Array(tables)
      const heads = new Map<string, Int32Array>()
      let present = 0
      for (const [p, row] of at.entries()) {
        const table = row[r]!
        if (table < 0) continue
        present += 1
        sizes[table]! += 1
        for (const value of held[p]!) {
          if (!heads.has(value)) heads.set(value, new Int32Array(tables))
          heads.get(value)![table]! += 1
        }
      }
      for (const counts of heads.values()) {
        const all = counts.reduce((sum, count) => sum + count, 0)
        for (const [table, count] of counts.entries()) {
          // floor and ceil of all * size / present, in whole numbers.
          const floor = Math.trunc((all * sizes[table]!) / present)
          const ceil = floor * present === all * sizes[table]! ? floor : floor + 1
          outside += Math.max(0, floor - count, count - ceil)
        }
      }
    }
  }
  return outside
}

/** Counts a plan from its seats alone, as `seatingScore` defines them. Seats of unknown people are left out. */
export const scoreSeats = (problem: SeatingProblem, seats: readonly Seat[]): SeatingScore => {
  const grid = gridOf(problem, seats)
  const { at } = grid
  const people = at.length
  const tableIndex = new Map(problem.tables.map(({ id }, index) => [id, index]))
  const personIndex = new Map(problem.participants.map(({ id }, index) => [id, index]))
  const companions = listedPairs(problem.rules.together, personIndex)
  const uncounted = new Set(companions.map(([a, b]) => a * people + b))
  const told = announcedSeats(problem)

  let repeats = 0
  let worstPair = 0
  for (const [pair, met] of meetings(grid)) {
    if (uncounted.has(pair)) continue
    repeats += (met * (met - 1)) / 2
    worstPair = Math.max(worstPair, met)
  }

  let apart = 0
  for (const [a, b] of listedPairs(problem.rules.apart, personIndex)) apart += together(at[a]!, at[b]!, problem.played)
  let separated = 0
  for (const [a, b] of companions)
    for (let r = problem.played; r < problem.rounds; r += 1)
      if (at[a]![r]! >= 0 && at[b]![r]! >= 0 && at[a]![r] !== at[b]![r]) separated += 1

  let changed = 0
  let returns = 0
  let wishes = 0
  for (const [p, person] of problem.participants.entries()) {
    const row = at[p]!
    if (person.host === undefined) returns += returnsOf(row)
    for (const wish of new Set(person.wishes)) if (row.includes(tableIndex.get(wish) ?? -2)) wishes += 1
    for (let round = problem.played + 1; round <= problem.rounds; round += 1) {
      const announced = told.get(seatKey(person.id, round))
      if (announced === undefined || !isPresent(person, round, problem.played, told)) continue
      if (row[round - 1] !== tableIndex.get(announced)) changed += 1
    }
  }
  return { repeats, worstPair, returns, mixOut: headsOutside(problem, grid), apart, together: separated, changed, wishes }
}
