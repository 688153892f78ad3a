import type { SeatingProblem } from '../problem.ts'
import type { Names, Refusal } from './refusal.ts'
import { listOf } from './refusal.ts'
import type { RoundView, Unit } from './roundView.ts'

/** Locks that contradict each other, a host's table, closed tables or a list of tables. Locks of rounds that are over are history. */
export const lockRefusals = (problem: SeatingProblem, views: readonly RoundView[], names: Names): Refusal[] => {
  const found: Refusal[] = []
  const firstLock = new Map<string, string>()
  const persons = new Map(problem.participants.map((person) => [person.id, person]))
  const locks = problem.locked.filter(({ participant, round }) => {
    const { from = 1, until = problem.rounds } = persons.get(participant)!
    return round > problem.played && round <= problem.rounds && round >= from && round <= until
  })
  for (const { participant, round, table } of locks) {
    const key = `${round} ${participant}`
    const before = firstLock.get(key)
    if (before !== undefined && before !== table)
      found.push({
        code: 'LOCKED_TWICE',
        detail: { person: names.participant(participant), round, table: names.table(before), other: names.table(table) },
      })
    firstLock.set(key, before ?? table)
  }
  const tables = new Map(problem.tables.map((table) => [table.id, table]))
  for (const { participant, round, table } of locks) {
    const { id, host, only } = persons.get(participant)!
    const detail = { person: names.participant(id), round, table: names.table(table) }
    const { from: opens = 1, until: closes = problem.rounds } = tables.get(table)!
    if (round < opens || round > closes) found.push({ code: 'LOCKED_CLOSED_TABLE', detail })
    if (host !== undefined && host !== table) {
      const { from: start = 1, until: end = problem.rounds } = tables.get(host)!
      if (round >= start && round <= end) found.push({ code: 'LOCKED_AWAY_FROM_HOST', detail: { ...detail, host: names.table(host) } })
    }
    if (only !== undefined && !only.includes(table))
      found.push({ code: 'LOCKED_NOT_ALLOWED', detail: { ...detail, tables: listOf(only.map(names.table)) } })
  }
  for (const { people, pinned } of views)
    for (const { id, host, only } of people)
      if (host !== undefined && pinned.get(id) === host && only !== undefined && !only.includes(host))
        found.push({
          code: 'HOST_NOT_ALLOWED',
          detail: { person: names.participant(id), table: names.table(host), tables: listOf(only.map(names.table)) },
        })
  return found
}

/** Hosts, locks and those who must sit with them: too many for a table, or people at one table who must not share it. */
export const pinnedRefusals = (problem: SeatingProblem, { round, tables, units, unitOf, pinned }: RoundView, names: Names): Refusal[] => {
  const found: Refusal[] = []
  for (const { pins } of units) {
    const [one, other] = [...pins]
    if (!one || !other) continue
    const detail = {
      person: names.participant(one[1].id),
      table: names.table(one[0]),
      other: names.participant(other[1].id),
      otherTable: names.table(other[0]),
      round,
    }
    found.push({ code: 'PINNED_TOGETHER', detail })
  }
  const sitting = new Map(tables.map(({ id }): [string, Unit['members']] => [id, []]))
  for (const { pins, members } of units) for (const table of pins.keys()) sitting.get(table)?.push(...members)
  for (const { id, max } of tables) {
    const people = sitting.get(id)!
    if (people.length <= max) continue
    const detail = {
      table: names.table(id),
      round,
      seats: max,
      people: listOf(people.map((one) => names.participant(one.id))),
      count: people.length - max,
    }
    found.push({ code: 'PINNED_OVER_CAPACITY', detail })
  }
  const tableOf = (person: string): string | undefined => {
    const unit = units[unitOf.get(person) ?? -1]
    return pinned.get(person) ?? (unit ? [...unit.pins.keys()][0] : undefined)
  }
  for (const group of problem.rules.apart) {
    const first = new Map<string, string>()
    for (const person of new Set(group)) {
      const table = tableOf(person)
      if (table === undefined) continue
      const before = first.get(table)
      if (before !== undefined)
        found.push({
          code: 'PINNED_APART',
          detail: { person: names.participant(before), other: names.participant(person), table: names.table(table), round },
        })
      first.set(table, person)
    }
  }
  return found
}
