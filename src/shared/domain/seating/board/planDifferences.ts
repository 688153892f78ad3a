import { routesOf } from './planSeats.ts'
import type { PlanSeats } from '../workshop/planSeats.ts'

/** One seat that is not what it was. `from` null: had no seat in that round; `to` null: has none any more. */
export type SeatDifference = { person: string; round: number; from: string | null; to: string | null }

/**
 * moved: sits elsewhere than before; added: has a seat where there was none; dropped: has none where there was one.
 * Of `before` seats in the rounds compared of people who still take part, `stand` are as they were.
 */
export type PlanDifferences = { moved: SeatDifference[]; added: SeatDifference[]; dropped: SeatDifference[]; before: number; stand: number }

/**
 * What differs between what people were told and a newer plan, in rounds after `played`. Seats of people who are `gone` in a round
 * count as dropped, not as seats that no longer stand: nobody has to be told.
 */
export const planDifferences = (told: PlanSeats, now: PlanSeats, played: number): PlanDifferences => {
  const found: PlanDifferences = { moved: [], added: [], dropped: [], before: 0, stand: 0 }
  const [then, next] = [routesOf(told), routesOf(now)]
  const rounds = Math.max(told.seats.length, now.seats.length)
  for (const person of new Set([...now.people, ...told.people]))
    for (let round = played + 1; round <= rounds; round += 1) {
      const from = then.get(person)?.[round - 1] ?? null
      const to = next.get(person)?.[round - 1] ?? null
      if (from !== null && to !== null) found.before += 1
      if (from === to) {
        if (from !== null) found.stand += 1
      } else if (from === null) found.added.push({ person, round, from, to })
      else if (to === null) found.dropped.push({ person, round, from, to })
      else found.moved.push({ person, round, from, to })
    }
  return found
}

/** The people among these differences, each once, in order of appearance. */
export const peopleIn = (differences: readonly SeatDifference[]): string[] => [...new Set(differences.map(({ person }) => person))]
