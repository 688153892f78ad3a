import type { SeatingPlan } from '../../records/records.ts'
import type { Seat } from '../problem.ts'

/** Seats as a plan keeps them: for each round and person the index of a table, or -1. */
export type PlanSeats = Pick<SeatingPlan, 'people' | 'tables' | 'seats'>

/** A kept plan as a list of seats, rounds counted from 1. */
export const seatsOfPlan = ({ people, tables, seats }: PlanSeats): Seat[] =>
  seats.flatMap((row, round) =>
    row.flatMap((index, person) => {
      const participant = people[person]
      const table = tables[index]
      return participant !== undefined && table !== undefined ? [{ participant, round: round + 1, table }] : []
    }),
  )

/** A list of seats as a plan keeps it, people and tables in the order given. */
export const planOfSeats = (seats: readonly Seat[], rounds: number, people: readonly string[], tables: readonly string[]): PlanSeats => {
  const personIndex = new Map(people.map((id, index) => [id, index]))
  const tableIndex = new Map(tables.map((id, index) => [id, index]))
  const rows = Array.from({ length: rounds }, () => people.map(() => -1))
  for (const { participant, round, table } of seats) {
    const person = personIndex.get(participant)
    const row = rows[round - 1]
    if (person !== undefined && row) row[person] = tableIndex.get(table) ?? -1
  }
  return { people: [...people], tables: [...tables], seats: rows }
}

const descending = (a: string, b: string): number => (a === b ? 0 : a < b ? 1 : -1)

/**
 * Below 0 where `a` holds rather than `b`: the higher number; of two laptops' versions with one number the later one; of two made in the
 * same moment the same one on every laptop.
 */
export const newestFirst = (a: SeatingPlan, b: SeatingPlan): number =>
  b.number - a.number || descending(a.madeAt, b.madeAt) || descending(a.id, b.id)

/** The version that holds. */
export const newestPlan = (plans: readonly SeatingPlan[]): SeatingPlan | null => plans.toSorted(newestFirst)[0] ?? null

/** What people were told last, which may be an older version than the one that holds. */
export const announcedPlan = (plans: readonly SeatingPlan[]): SeatingPlan | null =>
  newestPlan(plans.filter((plan) => plan.announcedAt !== null))
