import type { SeatingProblem } from '../problem.ts'
import { brokenRules } from './brokenRules.ts'
import type { BrokenRule } from './brokenRules.ts'
import { companionsOf } from './companions.ts'
import { presentSeats } from './presence.ts'
import { roundMixOf } from './roundMix.ts'
import type { PlanSeats } from '../workshop/planSeats.ts'
import { applyChange } from './seatChange.ts'
import type { SeatChange } from './seatChange.ts'

/** What a change by hand would do: differences of the counts, the new sizes of tables that shrink or grow, rules that it breaks anew. */
export type ChangeEffect = {
  repeats: number
  returns: number
  mixOut: number
  sizes: { table: string; people: number }[]
  breaks: BrokenRule[]
}

const key = ({ kind, table, people }: BrokenRule): string =>
  JSON.stringify([kind, table, kind === 'over' || kind === 'under' ? [] : people])

/** Made once per plan; then it tells of any change what it would do, quickly enough to ask for every guest of a round. */
export const changeEffects = (problem: SeatingProblem, whole: PlanSeats): ((change: SeatChange) => ChangeEffect) => {
  const plan = presentSeats(problem, whole)
  const index = new Map(plan.people.map((person, at) => [person, at]))
  const counted = new Set(problem.participants.map(({ id }) => id))
  const hosts = new Set(problem.participants.filter(({ host }) => host !== undefined).map(({ id }) => id))
  const companions = companionsOf(problem)
  const mixOfRound = roundMixOf(problem)
  const headsAt = (seats: PlanSeats, round: number, table: number): number => seats.seats[round]?.filter((one) => one === table).length ?? 0
  const mixBefore = new Map<number, number>()
  const brokenBefore = new Map<number, Set<string>>()
  const once = <T>(kept: Map<number, T>, round: number, make: () => T): T => {
    if (!kept.has(round)) kept.set(round, make())
    return kept.get(round)!
  }

  /** Rounds other than this one in which two people share a table. */
  const meetElsewhere = (a: number, b: number, round: number): number => {
    let met = 0
    for (const [at, row] of plan.seats.entries()) if (at !== round && (row[a] ?? -1) >= 0 && row[a] === row[b]) met += 1
    return met
  }
  const repeatsAt = (person: string, table: number, round: number, without: string | null): number => {
    const self = index.get(person)
    if (self === undefined || table < 0 || !counted.has(person)) return 0
    let repeats = 0
    for (const [other, id] of plan.people.entries())
      if (other !== self && id !== without && plan.seats[round]?.[other] === table && counted.has(id) && !companions.get(person)?.has(id))
        repeats += meetElsewhere(self, other, round)
    return repeats
  }
  const returnsOf = (seats: PlanSeats, person: string): number => {
    const at = seats.people.indexOf(person)
    if (hosts.has(person) || !counted.has(person) || at < 0) return 0
    const visits = seats.seats.map((row) => row[at] ?? -1).filter((table) => table >= 0)
    return visits.length - new Set(visits).size
  }

  return (change) => {
    const round = change.round - 1
    const after = presentSeats(problem, applyChange(whole, change))
    const movers = change.kind === 'swap' ? [change.person, change.other] : [change.person]
    const tableIn = (seats: PlanSeats, person: string): number => seats.seats[round]?.[seats.people.indexOf(person)] ?? -1
    let repeats = 0
    let returns = 0
    for (const person of movers) {
      // The other one of a swap leaves as this one comes: they do not meet because of it.
      const partner = movers.find((one) => one !== person) ?? null
      repeats += repeatsAt(person, tableIn(after, person), round, partner) - repeatsAt(person, tableIn(plan, person), round, partner)
      returns += returnsOf(after, person) - returnsOf(plan, person)
    }
    const touched = new Set(movers.flatMap((person) => [tableIn(plan, person), tableIn(after, person)]).filter((table) => table >= 0))
    const before = once(brokenBefore, change.round, () => new Set(brokenRules(problem, plan, change.round).map(key)))
    return {
      repeats,
      returns,
      mixOut: mixOfRound(after, round) - once(mixBefore, round, () => mixOfRound(plan, round)),
      sizes: [...touched]
        .map((table) => ({ table, before: headsAt(plan, round, table), people: headsAt(after, round, table) }))
        .filter((size) => size.before !== size.people)
        .map(({ table, people }) => ({ table: after.tables[table]!, people })),
      breaks: brokenRules(problem, after, change.round).filter((broken) => !before.has(key(broken))),
    }
  }
}
