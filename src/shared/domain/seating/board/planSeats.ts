import type { PlanSeats } from '../workshop/planSeats.ts'

/** Where one person sits in a round (counted from 1); null where the person is not there. */
export const tableAt = (plan: PlanSeats, person: string, round: number): string | null => {
  const index = plan.people.indexOf(person)
  return index < 0 ? null : (plan.tables[plan.seats[round - 1]?.[index] ?? -1] ?? null)
}

/** Table ids of every person, one place per round; null where somebody is not there. */
export const routesOf = (plan: PlanSeats): Map<string, (string | null)[]> =>
  new Map(plan.people.map((person, index) => [person, plan.seats.map((row) => plan.tables[row[index] ?? -1] ?? null)]))

/** Who sits at each table in a round, in the order of the plan's people. Tables without guests have an empty list. */
export const guestsAt = (plan: PlanSeats, round: number): Map<string, string[]> => {
  const guests = new Map<string, string[]>(plan.tables.map((table) => [table, []]))
  for (const [index, person] of plan.people.entries()) {
    const table = plan.tables[plan.seats[round - 1]?.[index] ?? -1]
    if (table !== undefined) guests.get(table)!.push(person)
  }
  return guests
}

/** The plan with one seat set; a person or table that it does not know yet is added. `table` null takes the person out of the round. */
export const withSeat = (plan: PlanSeats, person: string, round: number, table: string | null): PlanSeats => {
  const people = plan.people.includes(person) ? plan.people : [...plan.people, person]
  const tables = table === null || plan.tables.includes(table) ? plan.tables : [...plan.tables, table]
  const at = people.indexOf(person)
  const place = table === null ? -1 : tables.indexOf(table)
  const seats = plan.seats.map((row, index) => {
    const full = people.length > row.length ? [...row, ...Array.from({ length: people.length - row.length }, () => -1)] : row
    return index === round - 1 ? full.with(at, place) : full
  })
  return { people, tables, seats }
}
