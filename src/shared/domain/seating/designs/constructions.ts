import { createRandom } from '../random.ts'
import { closedForm } from './closedForm.ts'
import type { Construction, ConstructionSize } from './constructionSize.ts'
import { differenceMatrix } from './differenceMatrix.ts'
import type { StoredDesign } from './storedDesigns.ts'
import { stepRotation } from './stepRotation.ts'

export type { Construction, ConstructionSize }

/**
 * Schedules for so many travellers, tables and rounds, from the cheapest to make to the dearest; it ends with the first perfect one.
 * `working` comes between slices of a few milliseconds of work. Same size, designs and seed: same schedules, on every machine.
 */
export function* constructions(
  size: ConstructionSize,
  _designs: readonly StoredDesign[],
  seed: number,
): Generator<Construction | 'working'> {
  if (size.people === 0 || size.tables === 0 || (size.noReturn && size.rounds > size.tables)) return
  for (const construct of size.stepsOnly === true ? [stepRotation] : [stepRotation, closedForm]) {
    const found = construct(size)
    if (found !== null) yield found
    if (found?.perfect === true) return
  }
  if (size.stepsOnly === true) return
  const found = yield* differenceMatrix(size, createRandom(seed, 101))
  if (found !== null) yield found
}
