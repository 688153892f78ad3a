import type { StoredDesign } from '../designs/storedDesigns.ts'
import type { Objective } from '../instance.ts'
import type { SeatingProblem, SeatingResult } from '../problem.ts'
import { findCulprit } from '../refusals/culprit.ts'
import { ID_NAMES } from '../refusals/refusal.ts'
import type { Names, Refusal } from '../refusals/refusal.ts'
import { refusals } from '../refusals/refusals.ts'
import { keepsRules } from '../refusals/keepsRules.ts'
import { solve } from '../solve.ts'
import { compileProblem } from './compileProblem.ts'
import { toResult } from './toResult.ts'

/** On the way to a plan: the best so far (made when asked for; null while none keeps the rules) and the share of the work done, 0 to 1. */
export type PlanStep = { objective: Objective; done: number; result: (() => SeatingResult) | null }

/** A plan, or the reasons why there is none. */
export type PlanOutcome = { result: SeatingResult; refusals: null } | { result: null; refusals: Refusal[] }

/**
 * From a problem to a plan or to named refusals, in slices: cancel by not asking for the next one. `evaluations` limits the work, never
 * a clock, so the same problem gives the same plan; `seconds` of its results is 0, for the caller to measure.
 */
export function* planProblem(
  problem: SeatingProblem,
  designs: readonly StoredDesign[],
  budget: { evaluations: number },
  names: Names = ID_NAMES,
): Generator<PlanStep, PlanOutcome> {
  const impossible = refusals(problem, names)
  if (impossible.length > 0) return { result: null, refusals: impossible }
  const compiled = compileProblem(problem)
  const search = solve(compiled, designs, budget)
  for (;;) {
    const step = search.next()
    if (step.done) {
      if (keepsRules(problem, step.value.objective)) return { result: toResult(problem, compiled, step.value, 0), refusals: null }
      const culprit = yield* inSteps(findCulprit(problem, designs, budget, names), step.value.objective)
      return { result: null, refusals: [culprit] }
    }
    const { objective, done } = step.value
    const plan = { ...step.value, seats: step.value.seats.slice() }
    yield { objective, done, result: keepsRules(problem, objective) ? () => toResult(problem, compiled, plan, 0) : null }
  }
}

function* inSteps<T>(work: Generator<number, T>, objective: Objective): Generator<PlanStep, T> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    yield { objective, done: step.value, result: null }
  }
}
