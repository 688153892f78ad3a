import { useMemo } from 'react'
import { repeatBound } from '../../../../shared/domain/seating/bounds/repeatBound.ts'
import { compileProblem } from '../../../../shared/domain/seating/compile/compileProblem.ts'
import { seatingProblem } from '../../../../shared/domain/seating/problem.ts'
import type { SeatingProblem } from '../../../../shared/domain/seating/problem.ts'
import { refusals } from '../../../../shared/domain/seating/refusals/refusals.ts'

/**
 * Repeat meetings that no plan of a problem can go below; null where there is no plan at all. A bound that was stored with a plan may
 * be of other rules, and then "fewer is impossible" would be false.
 */
export function useRepeatBound(problem: SeatingProblem): number | null {
  // The same question, however often it was read again.
  const asked = useMemo(() => JSON.stringify(problem), [problem])
  return useMemo(() => {
    const read = seatingProblem.safeParse(JSON.parse(asked))
    return read.success && refusals(read.data).length === 0 ? repeatBound(compileProblem(read.data)) : null
  }, [asked])
}
