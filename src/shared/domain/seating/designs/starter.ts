import type { Random } from '../random.ts'
import { shuffle } from '../random.ts'
import { createAcceptance } from './acceptance.ts'
import type { ConstructionSize } from './constructionSize.ts'
import type { Supply } from './fitted.ts'
import { pairOrbits } from './pairOrbits.ts'
import type { StarterShape } from './pairOrbits.ts'

const SLICE = 8000

/**
 * Shapes for the size asked, the most promising first. Circles of R points, or little more, leave the most pairs for each repeat;
 * more fixed points than tables would have to meet again and again.
 */
export function starterShapes({ people, tables, rounds }: ConstructionSize): StarterShape[] {
  const shapes: StarterShape[] = []
  for (let order = Math.max(2, rounds); order <= rounds + 2; order++) {
    for (let fixed = people % order; fixed <= Math.min(tables, people - order); fixed += order) {
      shapes.push({ order, orbits: (people - fixed) / order, fixed })
    }
  }
  return shapes.slice(0, 3)
}

/**
 * Anneals one round so that each difference between two people of a table occurs once; moved on around the circles it gives all
 * rounds. The best round found in so many steps is developed, perfect or not.
 */
export function* starter(shape: StarterShape, tables: number, steps: number, random: Random): Generator<'working', Supply> {
  const points = shape.orbits * shape.order + shape.fixed
  const { of, first, more } = pairOrbits(shape)
  const acceptance = createAcceptance(shape.order, random)
  // Seat i belongs to table i mod T, which is level for any number of people.
  const seats = Int16Array.from({ length: points }, (_, p) => p)
  shuffle(seats, random)
  const occurs = new Int16Array(first.length)
  let cost = 0
  /** The person of a seat meets those seated at the same table before seat `end`. */
  const meet = (seat: number, end: number): void => {
    const own = seats[seat]! * points
    for (let i = seat % tables; i < end; i += tables) {
      if (i === seat) continue
      const orbit = of[own + seats[i]!]!
      cost += first[orbit]! + more[orbit]! * occurs[orbit]!++
    }
  }
  const part = (seat: number): void => {
    const own = seats[seat]! * points
    for (let i = seat % tables; i < points; i += tables) {
      if (i === seat) continue
      const orbit = of[own + seats[i]!]!
      cost -= first[orbit]! + more[orbit]! * --occurs[orbit]!
    }
  }
  const swap = (i: number, j: number): void => {
    part(i)
    part(j)
    const person = seats[i]!
    seats[i] = seats[j]!
    seats[j] = person
    meet(i, points)
    meet(j, points)
  }
  for (let i = 0; i < points; i++) meet(i, i)
  let least = cost
  const best = Int16Array.from(seats)
  for (let step = 0; step < steps && least > 0; step++) {
    if (step % SLICE === 0) {
      acceptance.cool(2.5 + (2 * step) / steps)
      if (step > 0) yield 'working'
    }
    const i = random.below(points)
    const j = random.below(points)
    if (i % tables === j % tables) continue
    const before = cost
    swap(i, j)
    if (!acceptance.takes(cost - before)) swap(i, j)
    if (cost >= least) continue
    least = cost
    best.set(seats)
  }
  return develop(best, shape, tables)
}

function develop(seats: Int16Array, { order, orbits }: StarterShape, tables: number): Supply {
  const points = seats.length
  const schedule = new Int16Array(points * order)
  seats.forEach((p, i) => {
    for (let r = 0; r < order; r++) {
      const moved = p < order * orbits ? p - (p % order) + ((p + r) % order) : p
      schedule[moved * order + r] = i % tables
    }
  })
  return { schedule, points, rounds: order }
}
