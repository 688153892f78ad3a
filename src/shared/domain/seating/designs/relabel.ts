import type { Random } from '../random.ts'
import { createAcceptance } from './acceptance.ts'
import type { ConstructionSize } from './constructionSize.ts'

const STEPS = 400_000
const SLICE = 10_000

/**
 * Which table is which, round by round: who meets whom stays as it is, and people come back to a table as rarely as possible.
 * Swaps the tables of two groups of a round, annealed; ends early once nobody comes back. Changes the schedule in place.
 */
export function* relabelTables(schedule: Int16Array, size: ConstructionSize, random: Random): Generator<'working', void> {
  const { people, tables, rounds } = size
  const groups: number[][] = Array.from({ length: rounds * tables }, () => [])
  for (let p = 0; p < people; p++) for (let r = 0; r < rounds; r++) groups[r * tables + schedule[p * rounds + r]!]!.push(p)
  const visits = new Int16Array(people * tables)
  let returns = 0
  for (let at = 0; at < schedule.length; at++) returns += visits[Math.floor(at / rounds) * tables + schedule[at]!]!++
  if (tables < 2) return
  const acceptance = createAcceptance(4, random)
  /** More returns when these people go from one table to another. */
  const worseBy = (moved: readonly number[], from: number, to: number): number => {
    let worse = 0
    for (const p of moved) worse += visits[p * tables + to]! - visits[p * tables + from]! + 1
    return worse
  }
  const move = (moved: readonly number[], r: number, from: number, to: number): void => {
    for (const p of moved) {
      visits[p * tables + from]!--
      visits[p * tables + to]!++
      schedule[p * rounds + r] = to
    }
    groups[r * tables + to] = moved as number[]
  }
  for (let step = 0; step < STEPS && returns > 0; step++) {
    if (step % SLICE === 0) {
      acceptance.cool(2 + (14 * step) / STEPS)
      if (step > 0) yield 'working'
    }
    const r = random.below(rounds)
    const t = random.below(tables)
    const u = random.below(tables)
    if (t === u) continue
    const atT = groups[r * tables + t]!
    const atU = groups[r * tables + u]!
    const worse = worseBy(atT, t, u) + worseBy(atU, u, t)
    if (!acceptance.takes(worse)) continue
    move(atT, r, t, u)
    move(atU, r, u, t)
    returns += worse
  }
}
