import { useMemo } from 'react'
import { repeatBound } from '../../../../shared/domain/seating/bounds/repeatBound.ts'
import { compileProblem } from '../../../../shared/domain/seating/compile/compileProblem.ts'
import { seatingProblem } from '../../../../shared/domain/seating/problem.ts'
import { refusals } from '../../../../shared/domain/seating/refusals/refusals.ts'
import { seatingProblemOf } from '../../../../shared/domain/seating/workshop/seatingProblemOf.ts'
import type { SeatingQuestion } from '../../../../shared/domain/seating/workshop/seatingProblemOf.ts'

/**
 * Repeat meetings that no plan can go below under the rules and for the people of now; null where there is no plan at all. A bound
 * that was stored with a plan may be of other rules, and then "fewer is impossible" would be false.
 */
export function useRepeatBound(question: Omit<SeatingQuestion, 'mode'>): number | null {
  const { session, tables, participants, attendance, setup, plan, onlyHere } = question
  const asked = useMemo(
    () =>
      JSON.stringify(
        seatingProblemOf({
          session,
          tables,
          participants,
          attendance,
          setup,
          plan: setup.played > 0 ? plan : null,
          mode: 'fewest-moves',
          onlyHere,
        }),
      ),
    [session, tables, participants, attendance, setup, plan, onlyHere],
  )
  return useMemo(() => {
    const read = seatingProblem.safeParse(JSON.parse(asked))
    return read.success && refusals(read.data).length === 0 ? repeatBound(compileProblem(read.data)) : null
  }, [asked])
}
