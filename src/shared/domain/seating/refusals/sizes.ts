import type { Refusal } from './refusal.ts'
import type { RoundView } from './roundView.ts'

/** More people than seats, or fewer people than the tables want at least: the worst round of each kind. */
export const sizeRefusals = (views: readonly RoundView[]): Refusal[] => {
  const counted = views.map(({ round, people, tables }) => ({
    round,
    people: people.length,
    seats: tables.reduce((sum, { max }) => sum + max, 0),
    minimum: tables.reduce((sum, { min }) => sum + min, 0),
  }))
  const worst = (missing: (one: (typeof counted)[number]) => number) =>
    counted.toSorted((a, b) => missing(b) - missing(a)).find((one) => missing(one) > 0)
  const found: Refusal[] = []
  const full = worst(({ people, seats }) => people - seats)
  if (full)
    found.push({
      code: 'TOO_FEW_SEATS',
      detail: { round: full.round, people: full.people, seats: full.seats, count: full.people - full.seats },
    })
  const empty = worst(({ people, minimum }) => minimum - people)
  if (empty) {
    const { round, people, minimum } = empty
    found.push({ code: 'TOO_FEW_PEOPLE', detail: { round, people, minimum, count: minimum - people } })
  }
  return found
}
