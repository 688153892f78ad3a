import type { SeatingProblem } from '../../../src/shared/domain/seating/problem.ts'

type Person = SeatingProblem['participants'][number]

const within = (one: { from?: number | undefined; until?: number | undefined }, round: number): boolean =>
  (one.from ?? 1) <= round && round <= (one.until ?? 99)

/** Every way to seat one round by the rules of that round, as table indexes by person (-1: not there). */
const seatingsOf = (problem: SeatingProblem, round: number): number[][] => {
  const { tables, participants, rules, locked } = problem
  const may = participants.map((person) => choicesOf(problem, person, round, locked))
  const listed = (groups: string[][], a: number, b: number): boolean =>
    groups.some((group) => group.includes(participants[a]!.id) && group.includes(participants[b]!.id))
  const found: number[][] = []
  const seat = (row: number[]): void => {
    const p = row.length
    if (p === participants.length) {
      const sizes = tables.map((_, t) => row.filter((at) => at === t).length)
      if (tables.every((table, t) => !within(table, round) || (sizes[t]! >= table.min && sizes[t]! <= table.max))) found.push(row)
      return
    }
    for (const t of may[p]!) {
      const fits = row.every(
        (at, other) => at < 0 || t < 0 || !(at === t ? listed(rules.apart, other, p) : listed(rules.together, other, p)),
      )
      if (fits) seat([...row, t])
    }
  }
  seat([])
  return found
}

const choicesOf = ({ tables }: SeatingProblem, person: Person, round: number, locked: SeatingProblem['locked']): number[] => {
  if (!within(person, round)) return [-1]
  const hostTable = tables.find(({ id }) => id === person.host)
  const locks = locked.filter((lock) => lock.participant === person.id && lock.round === round)
  return tables.flatMap((table, t) => {
    const stays = hostTable && within(hostTable, round) && hostTable.id !== table.id
    const excluded =
      stays || !within(table, round) || (person.only && !person.only.includes(table.id)) || locks.some((lock) => lock.table !== table.id)
    return excluded ? [] : [t]
  })
}

/** Whether a tiny problem without a past has a plan, by looking at all of them. */
export const hasPlan = (problem: SeatingProblem): boolean => {
  const rounds = Array.from({ length: problem.rounds }, (_, r) => seatingsOf(problem, r + 1))
  if (!problem.rules.noReturn) return rounds.every((seatings) => seatings.length > 0)
  const guests = problem.participants.flatMap(({ host }, p) => (host === undefined ? [p] : []))
  const goOn = (past: number[][]): boolean => {
    const seatings = rounds[past.length]
    if (!seatings) return true
    return seatings.some((row) => guests.every((p) => row[p]! < 0 || past.every((before) => before[p] !== row[p])) && goOn([...past, row]))
  }
  return goOn([])
}
