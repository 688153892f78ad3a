import type { Instance } from '../instance.ts'
import type { SeatingProblem } from '../problem.ts'
import { attributeValues } from './attributeValues.ts'
import { listedPairs } from './listedPairs.ts'
import { announcedSeats, isOpen, isPresent, seatKey, tableIn } from './presence.ts'
import { byId, tableOrder } from './tableOrder.ts'

/** The problem in whole numbers, with the ids behind the indexes. */
export type CompiledProblem = Instance & { participantIds: readonly string[]; tableIds: readonly string[] }

/**
 * Turns a problem without contradictions in its references (see `refusals`) into an Instance. People are ordered by id and tables
 * as in the room, so that the order of the input changes nothing.
 */
export const compileProblem = (problem: SeatingProblem): CompiledProblem => {
  const { rounds, rules, seed } = problem
  const played = Math.min(problem.played, rounds)
  const persons = problem.participants.toSorted((a, b) => byId(a.id, b.id))
  const tableIds = tableOrder(problem.tables.map(({ id }) => id))
  const tablesById = new Map(problem.tables.map((table) => [table.id, table]))
  const people = persons.length
  const tables = tableIds.length
  const personIndex = new Map(persons.map(({ id }, index) => [id, index]))
  const tableIndex = new Map(tableIds.map((id, index) => [id, index]))
  const told = announcedSeats(problem)

  const present = new Uint8Array(people * rounds)
  const announced = new Int16Array(people * rounds).fill(-1)
  const low = new Int16Array(rounds * tables)
  const high = new Int16Array(rounds * tables)
  for (const [t, id] of tableIds.entries())
    for (let r = played; r < rounds; r += 1) {
      const table = tableIn(tablesById.get(id)!, r + 1)
      if (!isOpen(table, r + 1)) continue
      low[r * tables + t] = table.min
      high[r * tables + t] = table.max
    }
  for (const [p, person] of persons.entries())
    for (let r = 0; r < rounds; r += 1) {
      const table = tableIndex.get(told.get(seatKey(person.id, r + 1)) ?? '')
      if (table !== undefined) announced[p * rounds + r] = table
      if (!isPresent(person, r + 1, played, told)) continue
      present[p * rounds + r] = 1
      // A round that is over is as full as it was.
      if (r < played && table !== undefined) {
        low[r * tables + table]! += 1
        high[r * tables + table]! += 1
      }
    }

  return {
    people,
    tables,
    rounds,
    present,
    low,
    high,
    fixed: fixedSeats({ problem, persons, tableIndex, present, announced, high, played }),
    allowed: allowedTables(persons, tableIndex),
    host: Uint8Array.from(persons, ({ host }) => (host === undefined ? 0 : 1)),
    noReturn: rules.noReturn,
    apart: listedPairs(rules.apart, personIndex),
    together: listedPairs(rules.together, personIndex),
    values: attributeValues(rules.mix, persons),
    wishes: persons.map(({ wishes }) => Int16Array.from(new Set(wishes.map((id) => tableIndex.get(id)!)))),
    announced,
    played,
    seed,
    participantIds: persons.map(({ id }) => id),
    tableIds,
  }
}

type Parts = {
  problem: SeatingProblem
  persons: SeatingProblem['participants']
  tableIndex: ReadonlyMap<string, number>
} & Pick<Instance, 'present' | 'announced' | 'high' | 'played'>

/** History, then hosts, then locks; a host is free where the table is closed. */
const fixedSeats = ({ problem, persons, tableIndex, present, announced, high, played }: Parts): Int16Array => {
  const { rounds } = problem
  const fixed = new Int16Array(persons.length * rounds).fill(-1)
  const locks = new Map(problem.locked.map(({ participant, round, table }) => [seatKey(participant, round), table]))
  for (const [p, { id, host }] of persons.entries())
    for (let r = 0; r < rounds; r += 1) {
      const at = p * rounds + r
      if (present[at] === 0) continue
      const own = tableIndex.get(host ?? '')
      const lock = tableIndex.get(locks.get(seatKey(id, r + 1)) ?? '')
      if (r < played) fixed[at] = announced[at]!
      else if (own !== undefined && high[r * tableIndex.size + own]! > 0) fixed[at] = own
      else if (lock !== undefined) fixed[at] = lock
    }
  return fixed
}

const allowedTables = (persons: SeatingProblem['participants'], tableIndex: ReadonlyMap<string, number>): Uint8Array | null => {
  if (persons.every(({ only }) => only === undefined)) return null
  const tables = tableIndex.size
  const allowed = new Uint8Array(persons.length * tables).fill(1)
  for (const [p, { only }] of persons.entries()) {
    if (only === undefined) continue
    allowed.fill(0, p * tables, (p + 1) * tables)
    for (const id of only) allowed[p * tables + tableIndex.get(id)!] = 1
  }
  return allowed
}
