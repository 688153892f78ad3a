import type { Instance } from '../instance.ts'
import { countingBound } from './countingBound.ts'
import { missingDesignBound } from './missingDesignBound.ts'
import { roundPairsBound } from './roundPairsBound.ts'

/**
 * A proven lower bound of `repeats` for this very problem: no plan that keeps its hard rules has fewer. The best of three proofs: the
 * fewest pairs that share a cell in each pair of rounds, the meetings that there must be against the pairs there are, and designs
 * known not to exist. `noReturns` says that plans in which somebody comes back to a table do not count; without it they are left out
 * where `noReturn` is hard, in a problem without history and announced seats.
 */
export function repeatBound(instance: Instance, options: { noReturns?: boolean } = {}): number {
  const fresh = instance.played === 0 && instance.announced.every((table) => table < 0)
  const offDiagonal = instance.noReturn && (options.noReturns ?? fresh)
  return Math.max(roundPairsBound(instance, offDiagonal), countingBound(instance), missingDesignBound(instance, offDiagonal))
}
