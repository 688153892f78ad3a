import { createRandom } from '../random.ts'
import type { Random } from '../random.ts'
import { closedForm } from './closedForm.ts'
import type { Construction, ConstructionSize } from './constructionSize.ts'
import { fitted } from './fitted.ts'
import type { Supply } from './fitted.ts'
import { roundRobin } from './roundRobin.ts'
import { searchedSchedules } from './searchedSchedules.ts'
import { stepRotation } from './stepRotation.ts'
import { designSize, developDesign } from './storedDesigns.ts'
import type { StoredDesign } from './storedDesigns.ts'

export type { Construction, ConstructionSize }

/**
 * Schedules for so many travellers, tables and rounds, from the cheapest to make to the dearest, each better than those before it; it
 * ends with the first perfect one. `working` comes between slices of a few milliseconds of work. Same size, designs and seed: same
 * schedules, on every machine.
 */
export function* constructions(
  size: ConstructionSize,
  designs: readonly StoredDesign[],
  seed: number,
): Generator<Construction | 'working'> {
  let fewest = Infinity
  for (const found of candidates(size, designs, createRandom(seed, 101))) {
    if (found === 'working') yield found
    else if (found !== null && found.repeats < fewest) {
      fewest = found.repeats
      yield found
      if (found.perfect) return
    }
  }
}

function* candidates(size: ConstructionSize, designs: readonly StoredDesign[], random: Random): Generator<Construction | null | 'working'> {
  const { people, tables, rounds } = size
  if (people === 0 || tables === 0 || (size.noReturn && rounds > tables)) return
  yield stepRotation(size)
  if (size.stepsOnly === true) return
  yield closedForm(size)
  if (people > tables && people <= 2 * tables && rounds < 2 * tables) yield yield* fitted('round-robin', roundRobin(tables), size, random)
  for (const supply of supplies(size, designs)) yield yield* fitted('stored-design', supply, size, random)
  yield* searchedSchedules(size, random)
}

/** The stored designs that are large enough: those that leave people over to be hosts first, then the smallest, then those of most rounds. */
function supplies(size: ConstructionSize, designs: readonly StoredDesign[]): Supply[] {
  const { people, tables, rounds } = size
  const stays = size.noReturn || size.fixedHosts
  const tight = ({ each }: { each: number }): number => Number(stays && tables * each < people + tables)
  return designs
    .map((design) => ({ design, of: designSize(design) }))
    .filter(({ of }) => of.tables === tables && of.rounds >= rounds && tables * of.each >= people)
    .toSorted((a, b) => tight(a.of) - tight(b.of) || a.of.each - b.of.each || b.of.rounds - a.of.rounds)
    .map(({ design, of }) => ({ schedule: developDesign(design), points: of.tables * of.each, rounds: of.rounds }))
}
