import type { Objective } from '../instance.ts'
import type { SeatingProblem } from '../problem.ts'
import { returnsAreRefused } from './returns.ts'

/** Whether a plan with this objective may be given out: nothing hard is broken, and nobody returns where that is refused. */
export const keepsRules = (problem: SeatingProblem, [broken, returns]: Objective): boolean =>
  broken === 0 && (returns === 0 || !returnsAreRefused(problem))
