import { evenPairs } from './evenPairs.ts'
import { asConstruction } from './levelRepeats.ts'
import type { Construction, ConstructionSize } from './constructionSize.ts'

/**
 * Rotation that people follow without paper: everybody has a start table and a step, and in each round moves on by the step,
 * around the tables. Two people with different steps meet again after `tables / gcd(difference, tables)` rounds, so that the
 * steps are chosen with differences of high order; 0 is a step only where coming back to a table does no harm.
 * Without `stepsOnly`, only a schedule without any repeat is given. Null where steps cannot keep the rules.
 */
export function stepRotation(size: ConstructionSize): Construction | null {
  const { people, tables, rounds } = size
  const steps = chooseSteps(size)
  if (steps === null) return null
  const schedule = new Int16Array(people * rounds)
  for (let p = 0; p < people; p++) {
    const step = steps[Math.floor(p / tables)]!
    for (let r = 0; r < rounds; r++) schedule[p * rounds + r] = ((p % tables) + step * r) % tables
  }
  const found = asConstruction('step-rotation', schedule, size)
  return found !== null && (size.stepsOnly === true || found.repeats === 0) ? found : null
}

/** A step per column of people, each with the fewest repeats against the ones before it; null where no step keeps the rules. */
function chooseSteps(size: ConstructionSize): number[] | null {
  const { people, tables, rounds } = size
  const costs = Array.from({ length: tables }, (_, d) => evenPairs(rounds, tables / greatestCommonDivisor(d, tables)))
  const usable = costs.flatMap((cost, step) => (size.noReturn && cost > 0 ? [] : [step]))
  // Standing still is the last resort.
  usable.sort((a, b) => Number(a === 0) - Number(b === 0) || a - b)
  const against = usable.map((step) => (size.fixedHosts ? costs[step]! : 0))
  const chosen: number[] = []
  while (chosen.length * tables < people) {
    let best = -1
    for (let i = 0; i < usable.length; i++) if (best < 0 || against[i]! < against[best]!) best = i
    if (best < 0) return null
    chosen.push(usable[best]!)
    for (let i = 0; i < usable.length; i++) against[i]! += costs[Math.abs(usable[i]! - usable[best]!)]!
  }
  return chosen
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
