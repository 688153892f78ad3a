import type { Instance, Objective } from '../instance.ts'
import { wishCost } from './wishCost.ts'

/** The least that each part of the objective can be, as far as we can prove it. */
export type Goal = Objective

/** `repeats` is the proven bound; wishes are counted as if everybody chose tables alone. */
export const goalOf = (instance: Instance, repeats: number): Goal => [0, 0, 0, leastWishCost(instance), repeats, 0, 0]

const leastWishCost = ({ rounds, present, wishes }: Instance): number => {
  let least = 0
  for (const [p, wished] of wishes.entries()) {
    let there = 0
    for (let r = 0; r < rounds; r += 1) there += present[p * rounds + r]!
    for (let rank = there; rank < wished.length; rank += 1) least += wishCost(rank)
  }
  return least
}

/** Whether nothing can be better. */
export const reaches = (goal: Goal, objective: ArrayLike<number>): boolean => goal.every((least, place) => objective[place]! <= least)
