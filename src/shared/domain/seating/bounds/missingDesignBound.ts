import { evenPairs } from '../designs/evenPairs.ts'
import { missingSquare } from '../designs/missingDesign.ts'
import type { Instance } from '../instance.ts'
import { seated } from './roundPair.ts'

/**
 * Repeats that must be because a design does not exist, for the people who are there in all rounds. Where nobody comes back to a
 * table, one more person could sit at each table in every round without meeting anybody twice, so that these count too.
 * Kotzig and Rosa (1974): 12 people at 4 tables of 3 stop at 4 rounds.
 */
export function missingDesignBound(instance: Instance, offDiagonal: boolean): number {
  const { people, tables, rounds, high } = instance
  if (instance.together.length > 0) return 0
  let guests = 0
  let hosts = 0
  for (let p = 0; p < people; p++) {
    let there = true
    for (let r = 0; r < rounds && there; r++) there = seated(instance, p, r)
    if (there && instance.host[p] === 1) hosts++
    else if (there) guests++
  }
  if (guests + hosts === 12 && tables === 4 && high.every((seats) => seats <= 3)) return evenPairs(rounds, 4)
  return missingSquare(offDiagonal ? Math.max(guests + tables, guests + hosts) : guests + hosts, tables, rounds)
}
