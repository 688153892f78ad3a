import type { StoredDesign } from '../designs/storedDesigns.ts'
import type { Objective } from '../instance.ts'
import type { SeatingProblem, SeatingResult } from '../problem.ts'
import { findCulprit } from '../refusals/culprit.ts'
import { keepsRules } from '../refusals/keepsRules.ts'
import { ID_NAMES } from '../refusals/refusal.ts'
import type { Names, Refusal } from '../refusals/refusal.ts'
import { refusals } from '../refusals/refusals.ts'
import type { Budget } from '../solve.ts'
import { compileProblem } from './compileProblem.ts'
import { solveSurely } from './solveSurely.ts'
import { toResult } from './toResult.ts'

/**
 * On the way to a plan: the best so far (made when asked for; null while none keeps the rules) and the share of the work done, 0 to 1.
 * `objective` is null while the reasons for having no plan are looked for.
 */
export type PlanStep = { objective: Objective | null; done: number; result: (() => SeatingResult) | null }

/** A plan, or the reasons why there is none. */
export type PlanOutcome = { result: SeatingResult; refusals: null } | { result: null; refusals: Refusal[] }

/**
 * From a problem to a plan or to named refusals, in slices: cancel by not asking for the next one. `evaluations` limits the work, never
 * a clock, so the same problem gives the same plan; `seconds` of its results is 0, for the caller to measure.
 */
export function* planProblem(
  problem: SeatingProblem,
  designs: readonly StoredDesign[],
  budget: Budget,
  names: Names = ID_NAMES,
): Generator<PlanStep, PlanOutcome> {
  const impossible = refusals(problem, names)
  if (impossible.length > 0) return { result: null, refusals: impossible }
  const compiled = compileProblem(problem)
  const search = solveSurely(problem, compiled, designs, budget)
  for (;;) {
    const step = search.next()
    if (!step.done) {
      const { objective, done } = step.value
      const plan = { ...step.value, seats: step.value.seats.slice() }
      yield { objective, done, result: keepsRules(problem, objective) ? () => toResult(problem, compiled, plan, 0) : null }
      continue
    }
    if (step.value) return { result: toResult(problem, compiled, step.value, 0), refusals: null }
    const blamed = findCulprit(problem, designs, budget, names)
    for (;;) {
      const blame = blamed.next()
      if (blame.done) return { result: null, refusals: [blame.value] }
      yield { objective: null, done: 1, result: null }
    }
  }
}
