import type { Random } from '../random.ts'
import { createHeat, type Heat, setHeat } from './heat.ts'
import { type BlockRoom, createBlockRoom, moveBlock } from './moveBlock.ts'
import { changeTable, type Choices, createChoices, tradeSeats } from './scan.ts'
import type { State } from './state.ts'
import { temperature } from './temperature.ts'

/** A plan being cooled, with the best that it has been. */
export type Run = {
  state: State
  heat: Heat
  choices: Choices
  room: BlockRoom
  random: Random
  /** People who can move alone, as r * P + p. */
  rows: Int32Array
  /** Whether tables can differ from their present sizes without breaking anything dear. */
  roomy: boolean
  /** Places of `Objective`, first the one that matters most. */
  order: readonly number[]
  best: { counts: Int32Array; tab: Int16Array }
}

/** Work is counted in swap evaluations of the plain core, whatever is done: about 25 million a second on one core of 2.5 GHz. */
export type Cooling = { from: number; to: number; work: number; steps?: number }

export const startRun = (state: State, order: readonly number[], random: Random): Run => {
  const { P, T, R, first, tab, held } = state
  const rows: number[] = []
  for (let r = first; r < R; r += 1) for (let p = 0; p < P; p += 1) if (tab[r * P + p] !== T && held[r * P + p] === 0) rows.push(r * P + p)
  const roomy = hasRoom(state)
  return {
    state,
    order,
    random,
    roomy,
    heat: createHeat(),
    choices: createChoices(state),
    room: createBlockRoom(state),
    rows: Int32Array.from(rows),
    best: { counts: state.counts.slice(), tab: tab.slice() },
  }
}

const hasRoom = ({ R, T, first, instance, levels, unevenWeight, counts }: State): boolean => {
  for (let at = first * T; at < R * T; at += 1) {
    if (levels.least[at] !== levels.most[at]) return true
    // Where sizes are cheap they may be broken on the way, even if they are fixed.
    if (unevenWeight[Math.floor(at / T)]! < 100) return true
    if (counts[6]! > 0 && instance.low[at] !== instance.high[at]) return true
  }
  return false
}

const SLICE = 200_000

/** Cools the plan; yields the work done since the last time, every few milliseconds. */
export function* anneal(run: Run, { from, to, work, steps = 60 }: Cooling): Generator<number, void> {
  const { state, heat, rows, room, choices, random } = run
  const { P, T, V, blocks, stay } = state
  const units = rows.length + blocks.length
  if (units === 0) return
  const tradeWork = P + T + (V > 0 ? P : 0) + 10
  const moveWork = (T * (V + 2)) / 2 + 10
  const moved = P + T * state.R + 20 * V
  const perStep = work / steps
  let slice = 0
  for (let step = 0; step < steps; step += 1) {
    setHeat(heat, temperature(from, to, steps === 1 ? 1 : step / (steps - 1)))
    let left = perStep
    while (left > 0) {
      const unit = random.below(units)
      let spent: number
      let done: boolean
      if (unit >= rows.length) {
        done = moveBlock(state, unit - rows.length, heat, room, random)
        spent = 2 * P + 20 * T
      } else {
        const at = rows[unit]!
        const r = Math.floor(at / P)
        if (stay[at]! <= 0 && random.below(4) > 0) {
          left -= 10
          slice += 10
          continue
        }
        const move = run.roomy && random.below(4) === 0
        done = move ? changeTable(state, r, at - r * P, heat, choices, random) : tradeSeats(state, r, at - r * P, heat, choices, random)
        spent = move ? moveWork : tradeWork
      }
      if (done) {
        spent += moved
        keepBest(run)
      }
      left -= spent
      slice += spent
      if (slice >= SLICE) {
        yield slice
        slice = 0
      }
    }
  }
  if (slice > 0) yield slice
}

export const keepBest = ({ state, best, order }: Run): void => {
  for (const place of order) {
    const difference = state.counts[place]! - best.counts[place]!
    if (difference > 0) return
    if (difference < 0) {
      best.counts.set(state.counts)
      best.tab.set(state.tab)
      return
    }
  }
}
