import type { SeatingProblem } from '../problem.ts'
import { byId } from './tableOrder.ts'

/** Who has each value of each attribute that is to be mixed: indexes into `people`, ascending; attributes and values in a fixed order. */
export const attributeValues = (mix: readonly string[], people: SeatingProblem['participants']): Int32Array[] =>
  [...new Set(mix)].toSorted(byId).flatMap((attribute) => {
    const holders = new Map<string, number[]>()
    for (const [index, { attributes }] of people.entries()) {
      const held = Object.hasOwn(attributes, attribute) ? attributes[attribute]! : []
      for (const value of new Set(typeof held === 'string' ? [held] : held)) holders.set(value, [...(holders.get(value) ?? []), index])
    }
    return [...holders.entries()].toSorted(([a], [b]) => byId(a, b)).map(([, indexes]) => Int32Array.from(indexes))
  })
