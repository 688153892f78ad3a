import type { Instance, Objective, Seats } from '../instance.ts'
import { measure } from '../objective.ts'

/** The best plan so far. */
export type Incumbent = { seats: Seats; objective: Objective; method: string }

/** Places of `Objective` by rank. A plan that nobody has seen has even sizes before anything but the hard rules. */
export const FRESH_ORDER: readonly number[] = [0, 1, 6, 2, 3, 4, 5]
export const REPAIR_ORDER: readonly number[] = [0, 1, 2, 3, 4, 5, 6]

/** Below 0 where `a` is better in the given order of places. */
export const compareBy = (order: readonly number[], a: ArrayLike<number>, b: ArrayLike<number>): number => {
  for (const place of order) if (a[place] !== b[place]) return a[place]! - b[place]!
  return 0
}

/** The plan if it is better than the incumbent, else the incumbent. */
export const betterPlan = (
  instance: Instance,
  order: readonly number[],
  incumbent: Incumbent | null,
  seats: Seats,
  method: string,
): Incumbent => {
  const objective = measure(instance, seats)
  return incumbent === null || compareBy(order, objective, incumbent.objective) < 0 ? { seats, objective, method } : incumbent
}
