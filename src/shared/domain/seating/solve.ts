import { repeatBound } from './bounds/repeatBound.ts'
import type { StoredDesign } from './designs/storedDesigns.ts'
import type { Instance, Objective, Seats } from './instance.ts'
import { measure } from './objective.ts'
import type { Campaign } from './search/campaign.ts'
import { goalOf } from './search/goal.ts'
import { improve } from './search/improve.ts'
import { FRESH_ORDER, REPAIR_ORDER } from './search/incumbent.ts'
import { repair } from './search/repair.ts'
import { isTooLarge, roughPlan } from './search/roughPlan.ts'
import { seatAnew } from './search/seatAnew.ts'
import { FRESH, WEIGHTS } from './search/weights.ts'

/** The best plan so far while the search goes on; `done` is the share of the budget that is used. */
export type Progress = { seats: Seats; objective: Objective; bound: number; method: string; done: number }
export type Solution = { seats: Seats; objective: Objective; bound: number; method: string }

const EVALUATIONS_PER_SECOND = 60_000_000

/** Budgets are counted in swap evaluations, never in time, so that a slow machine gives the same plan. */
export const evaluationsFor = (seconds: number): number => Math.max(1, Math.round(seconds * EVALUATIONS_PER_SECOND))

/** Enough for every problem of a workshop: five seconds on one slow core. */
export const DEFAULT_EVALUATIONS = evaluationsFor(5)

/** `chosen`: somebody asked for this much, so it is spent; otherwise it is the most, and no more is used than helps. */
export type Budget = { evaluations: number; chosen?: boolean | undefined }

/**
 * Seats everybody in every round, as well as the budget allows; it ends by itself once nothing can be better. The same instance, designs
 * and budget give the same seats on every machine. Pauses every few milliseconds with the best so far; to cancel, stop asking.
 * Where no plan that keeps the hard rules was found, the first place of the objective is above 0. `sure` are seats that keep them, where
 * some are known: then the search only improves on those.
 */
export function* solve(
  instance: Instance,
  designs: readonly StoredDesign[],
  budget: Budget,
  sure: Seats | null = null,
): Generator<Progress, Solution> {
  const fresh = instance.played === 0 && instance.announced.every((t) => t < 0)
  const bound = repeatBound(instance)
  const total = budget.chosen ? budget.evaluations : worthWhile(instance, fresh, budget.evaluations)
  const campaign: Campaign = {
    instance,
    order: fresh ? FRESH_ORDER : REPAIR_ORDER,
    weights: fresh ? FRESH : WEIGHTS,
    goal: goalOf(instance, bound),
    left: total,
    incumbent: null,
    streams: 0,
  }
  if (isTooLarge(instance)) {
    const seats = roughPlan(instance)
    return { seats, objective: measure(instance, seats), bound, method: 'search' }
  }
  for (const _ of sure ? improve(campaign, sure) : fresh ? seatAnew(campaign, designs) : repair(campaign))
    yield { ...campaign.incumbent!, bound, done: Math.min(1, 1 - campaign.left / total) }
  return { ...campaign.incumbent!, bound }
}

/** No more than helps a problem. */
const worthWhile = (instance: Instance, fresh: boolean, evaluations: number): number => {
  const { people, rounds, played, present, announced } = instance
  if (!fresh) {
    let seats = 1
    let told = 0
    for (let at = 0; at < people * rounds; at += 1) {
      if (at % rounds < played || present[at] === 0) continue
      seats += 1
      if (announced[at]! >= 0) told += 1
    }
    return Math.min(evaluations, evaluationsFor(0.5) + Math.round(evaluations * (1 - told / seats)))
  }
  if (!isPlain(instance)) return evaluations
  return Math.min(evaluations, evaluationsFor(people <= 60 ? 1 : people <= 200 ? 2.5 : 5))
}

const isPlain = ({ values, wishes, apart, together, allowed, noReturn, present }: Instance): boolean =>
  values.length + apart.length + together.length === 0 &&
  allowed === null &&
  !noReturn &&
  wishes.every(({ length }) => length === 0) &&
  !present.includes(0)
