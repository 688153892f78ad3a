import { guestsAt } from './planSeats.ts'
import type { PlanSeats } from '../workshop/planSeats.ts'

/** Two people and the rounds in which they share a table. */
export type Meeting = { a: string; b: string; rounds: number[] }

/** Every pair that meets at least once. `a` stands before `b` in the plan's list of people. */
export const meetingsOf = (plan: PlanSeats): Meeting[] => {
  const found = new Map<string, Meeting>()
  for (const index of plan.seats.keys())
    for (const guests of guestsAt(plan, index + 1).values())
      for (const [at, a] of guests.entries())
        for (const b of guests.slice(at + 1)) {
          const key = `${a} ${b}`
          const known = found.get(key)
          if (known) known.rounds.push(index + 1)
          else found.set(key, { a, b, rounds: [index + 1] })
        }
  return [...found.values()]
}

/** How many different people each person meets. */
export const peopleMet = (plan: PlanSeats, meetings: readonly Meeting[] = meetingsOf(plan)): Map<string, number> => {
  const met = new Map(plan.people.map((person) => [person, 0]))
  for (const { a, b } of meetings) {
    met.set(a, met.get(a)! + 1)
    met.set(b, met.get(b)! + 1)
  }
  return met
}

/** Those whom one person meets more than once, with the rounds; `companions`, who sit together by rule, are left out. */
export const metAgain = (plan: PlanSeats, person: string, companions?: ReadonlySet<string>): Map<string, number[]> => {
  const rounds = new Map<string, number[]>()
  const self = plan.people.indexOf(person)
  if (self < 0) return rounds
  for (const [index, row] of plan.seats.entries()) {
    const table = row[self] ?? -1
    if (table < 0) continue
    for (const [other, id] of plan.people.entries())
      if (other !== self && row[other] === table && !companions?.has(id)) rounds.set(id, [...(rounds.get(id) ?? []), index + 1])
  }
  return new Map([...rounds].filter(([, list]) => list.length > 1))
}
