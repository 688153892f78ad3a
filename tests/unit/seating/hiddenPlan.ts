import type { SeatingProblem, Seat } from '../../../src/shared/domain/seating/problem.ts'
import { peopleNamed, problemOf } from './problems.ts'

export type Hidden = { people: number; tables: number; rounds: number; rules: number; noReturn: boolean; seed: number }

/** Numbers from a seed, each below the given one. */
const diceOf = (seed: number) => {
  let state = seed >>> 0
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/**
 * A problem that surely has a plan, because it is made from one: sizes as tight as that plan has them, couples who share every table in
 * it, pairs who never do, locks and lists of tables that it keeps. `rules` is how many of each there are, at most.
 */
export const problemWithHiddenPlan = ({ people, tables, rounds, rules, noReturn, seed }: Hidden): SeatingProblem => {
  const roll = diceOf(seed)
  const ids = peopleNamed(people).map(({ id }) => id)
  const couples = Array.from({ length: Math.min(rules, Math.floor(people / 3)) }, (_, index) => [2 * index, 2 * index + 1] as const)
  const partner = new Map(couples.map(([a, b]) => [b, a]))
  // Everybody starts somewhere and goes on by one step of their own: no step twice the same table where rounds <= tables.
  const plan = ids.map(() => Array.from({ length: rounds }, () => 0))
  for (const [p, route] of plan.entries()) {
    const leader = partner.get(p)
    const start = roll(tables)
    const order = Array.from({ length: tables }, (_, t) => t).toSorted(
      (a, b) => ((a * 7 + start) % tables) - ((b * 7 + start) % tables) || a - b,
    )
    for (let r = 0; r < rounds; r += 1)
      route[r] = leader !== undefined ? plan[leader]![r]! : noReturn ? order[(r + start) % tables]! : roll(tables)
  }
  const sizesIn = (r: number): number[] => Array.from({ length: tables }, (_, t) => plan.filter((route) => route[r] === t).length)
  const sizes = Array.from({ length: rounds }, (_, r) => sizesIn(r))
  const meet = (a: number, b: number): boolean => plan[a]!.some((table, r) => table === plan[b]![r])
  const apart = Array.from({ length: rules * 3 }, () => [roll(people), roll(people)] as const).filter(([a, b]) => a !== b && !meet(a, b))
  const locked = Array.from({ length: rules }, (): Seat => {
    const [p, r] = [roll(people), roll(rounds)]
    return { participant: ids[p]!, round: r + 1, table: `t${plan[p]![r]! + 1}` }
  })
  const limited = new Set(Array.from({ length: rules }, () => roll(people)))
  return problemOf({
    rounds,
    tables: Array.from({ length: tables }, (_, t) => ({
      id: `t${t + 1}`,
      min: Math.min(...sizes.map((row) => row[t]!)),
      max: Math.max(...sizes.map((row) => row[t]!)),
    })),
    participants: ids.map((id, p) => ({
      id,
      ...(limited.has(p) ? { only: [...new Set([...plan[p]!, roll(tables)])].map((t) => `t${t + 1}`) } : {}),
    })),
    rules: { noReturn, together: couples.map(([a, b]) => [ids[a]!, ids[b]!]), apart: apart.map(([a, b]) => [ids[a]!, ids[b]!]) },
    locked,
    seed,
  })
}
