import type { SeatingProblem } from '../problem.ts'
import type { PlanSeats } from '../workshop/planSeats.ts'
import { fairRange, valuesOf } from './spread.ts'

/**
 * Heads outside their share in one round (from 0), as `seatingScore.mixOut` counts them. Made once per problem, asked for many plans
 * that differ by a seat or two.
 */
export const roundMixOf = (problem: SeatingProblem): ((plan: PlanSeats, round: number) => number) => {
  const numbers = new Map<string, number>()
  const numberOf = (attribute: string, value: string): number => {
    const key = JSON.stringify([attribute, value])
    if (!numbers.has(key)) numbers.set(key, numbers.size)
    return numbers.get(key)!
  }
  const mix = [...new Set(problem.rules.mix)]
  const held = new Map(
    problem.participants.map((person) => [
      person.id,
      mix.flatMap((attribute) => valuesOf(person, attribute).map((value) => numberOf(attribute, value))),
    ]),
  )
  return (plan, round) => {
    const tables = plan.tables.length
    const heads = new Int32Array(numbers.size * tables)
    const all = new Int32Array(numbers.size)
    const sizes = new Int32Array(tables)
    let present = 0
    for (const [index, person] of plan.people.entries()) {
      const table = plan.seats[round]?.[index] ?? -1
      const values = held.get(person)
      if (table < 0 || values === undefined) continue
      present += 1
      sizes[table]! += 1
      for (const value of values) {
        all[value]! += 1
        heads[value * tables + table]! += 1
      }
    }
    let outside = 0
    for (const [value, count] of all.entries()) {
      if (count === 0) continue
      for (let table = 0; table < tables; table += 1) {
        const [low, high] = fairRange(count, sizes[table]!, present)
        const here = heads[value * tables + table]!
        outside += Math.max(0, low - here, here - high)
      }
    }
    return outside
  }
}
