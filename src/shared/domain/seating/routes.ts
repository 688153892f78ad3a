import { tableOrder } from './compile/tableOrder.ts'
import type { Seat, SeatingProblem } from './problem.ts'

/** "Start at table 6 and go on by +3": `start` counts tables from 1, `step` is the smallest, positive where two are as small. */
export type StepRoute = { start: number; step: number }

const mod = (value: number, base: number): number => ((value % base) + base) % base

/** 0, 1, -1, 2, -2 …: every step modulo `tables`, the shortest walk first. */
const steps = (tables: number): number[] => {
  const all = [0]
  for (let step = 1; step * 2 <= tables; step += 1) all.push(...(step * 2 === tables ? [step] : [step, -step]))
  return all
}

/**
 * A route as start table and step modulo the number of tables, or null where it is no such progression. `numbers` are table numbers
 * from 1 (null: not there); `start` is where the person would sit in round 1.
 */
export const stepRoute = (numbers: readonly (number | null)[], tables: number): StepRoute | null => {
  const first = numbers.findIndex((number) => number !== null)
  if (first < 0) return null
  for (const step of steps(tables)) {
    const start = mod(numbers[first]! - 1 - step * first, tables)
    if (numbers.every((number, round) => number === null || number - 1 === mod(start + step * round, tables)))
      return { start: start + 1, step }
  }
  return null
}

/**
 * The whole plan as start table and step per guest, so that a badge needs two numbers and nobody a list; null unless it holds for
 * every guest. Hosts stay where they are and are left out, and so are people who never sit down.
 */
export const stepForm = (
  problem: Pick<SeatingProblem, 'rounds' | 'tables' | 'participants'>,
  seats: readonly Seat[],
): Map<string, StepRoute> | null => {
  const order = tableOrder(problem.tables.map(({ id }) => id))
  const numberOf = new Map(order.map((id, index) => [id, index + 1]))
  const routes = new Map(problem.participants.filter(({ host }) => host === undefined).map(({ id }) => [id, routeNumbers(problem.rounds)]))
  for (const { participant, round, table } of seats) {
    const numbers = routes.get(participant)
    if (numbers && round <= problem.rounds) numbers[round - 1] = numberOf.get(table) ?? null
  }
  const form = new Map<string, StepRoute>()
  for (const [id, numbers] of routes) {
    if (numbers.every((number) => number === null)) continue
    const route = stepRoute(numbers, order.length)
    if (!route) return null
    form.set(id, route)
  }
  return form.size > 0 ? form : null
}

const routeNumbers = (rounds: number): (number | null)[] => Array.from({ length: rounds }, () => null)
