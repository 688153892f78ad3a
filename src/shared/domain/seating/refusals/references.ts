import type { SeatingProblem } from '../problem.ts'
import type { Names, Refusal } from './refusal.ts'

const twice = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]

const doubled = (ids: readonly string[]): string[] => (new Set(ids).size === ids.length ? [] : twice(ids))

/**
 * Ids that nothing stands behind, ids that stand for two. Announced seats of people who no longer take part are no mistake: those are
 * the ones who did not come. Nor are coming seats at a table that is gone: they count as given up.
 */
export const referenceRefusals = (problem: SeatingProblem, names: Names): Refusal[] => {
  const found: Refusal[] = []
  const { tables, participants, rules } = problem
  if (tables.length === 0) found.push({ code: 'NO_TABLES', detail: { seats: participants.length } })
  if (participants.length === 0) found.push({ code: 'NO_PARTICIPANTS', detail: {} })
  for (const id of doubled(participants.map((one) => one.id)))
    found.push({ code: 'PARTICIPANT_TWICE', detail: { person: names.participant(id) } })
  for (const id of doubled(tables.map((one) => one.id))) found.push({ code: 'TABLE_TWICE', detail: { table: names.table(id) } })

  const people = new Set(participants.map(({ id }) => id))
  const places = new Set(tables.map(({ id }) => id))
  for (const { id, host, wishes, only } of participants) {
    const person = names.participant(id)
    if (host !== undefined && !places.has(host)) found.push({ code: 'UNKNOWN_HOST_TABLE', detail: { person, table: host } })
    for (const table of wishes) if (!places.has(table)) found.push({ code: 'UNKNOWN_WISH', detail: { person, table } })
    for (const table of only ?? []) if (!places.has(table)) found.push({ code: 'UNKNOWN_ONLY', detail: { person, table } })
  }
  for (const person of new Set(rules.apart.flat())) if (!people.has(person)) found.push({ code: 'UNKNOWN_APART', detail: { person } })
  for (const person of new Set(rules.together.flat())) if (!people.has(person)) found.push({ code: 'UNKNOWN_TOGETHER', detail: { person } })
  for (const { participant, table, round } of problem.locked) {
    if (!people.has(participant))
      found.push({ code: 'UNKNOWN_LOCKED_PERSON', detail: { person: participant, table: names.table(table), round } })
    if (!places.has(table)) found.push({ code: 'UNKNOWN_LOCKED_TABLE', detail: { person: names.participant(participant), table, round } })
  }
  const past = problem.announced.filter(
    ({ participant, round, table }) => round <= problem.played && people.has(participant) && !places.has(table),
  )
  for (const table of new Set(past.map((seat) => seat.table))) found.push({ code: 'UNKNOWN_ANNOUNCED_TABLE', detail: { table } })
  return found
}

/** Values that contradict themselves: times, sizes, a history with holes. */
export const valueRefusals = (problem: SeatingProblem, names: Names): Refusal[] => {
  const found: Refusal[] = []
  const { rounds, played } = problem
  for (const { id, from, until, only } of problem.participants) {
    const person = names.participant(id)
    if (from !== undefined && until !== undefined && from > until) found.push({ code: 'PRESENCE_EMPTY', detail: { person, from, until } })
    if (only?.length === 0) found.push({ code: 'ONLY_EMPTY', detail: { person } })
  }
  for (const { id, from, until, min, max } of problem.tables) {
    const table = names.table(id)
    if (from !== undefined && until !== undefined && from > until) found.push({ code: 'TABLE_TIMES', detail: { table, from, until } })
    if (min > max) found.push({ code: 'TABLE_SIZES', detail: { table, min, max } })
  }
  if (played > rounds) return [...found, { code: 'PLAYED_TOO_MANY', detail: { played, rounds } }]
  return [...found, ...historyRefusals(problem, names)]
}

const historyRefusals = ({ announced, participants, played, rounds }: SeatingProblem, names: Names): Refusal[] => {
  const found: Refusal[] = []
  const wasThere = (round: number): boolean => participants.some(({ from = 1, until = rounds }) => from <= round && round <= until)
  for (let round = 1; round <= played; round += 1)
    if (wasThere(round) && !announced.some((seat) => seat.round === round))
      found.push({ code: 'HISTORY_MISSING', detail: { round, played } })
  const seen = new Map<string, string>()
  for (const { participant, round, table } of announced) {
    if (round > rounds) continue
    const key = `${round} ${participant}`
    const before = seen.get(key)
    if (before !== undefined && before !== table)
      found.push({
        code: 'ANNOUNCED_TWICE',
        detail: { person: names.participant(participant), round, table: names.table(before), other: names.table(table) },
      })
    seen.set(key, table)
  }
  return found
}
