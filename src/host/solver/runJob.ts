import type { PlanStep } from '../../shared/domain/seating/compile/planProblem.ts'
import { planProblem } from '../../shared/domain/seating/compile/planProblem.ts'
import type { SeatingResult } from '../../shared/domain/seating/problem.ts'
import { rulePrices } from '../../shared/domain/seating/rulePrices.ts'
import type { SolverJob, SolverOutcome, SolverProgress } from './solverJob.ts'

/** Progress is for eyes: no more often than this, in milliseconds. */
const BETWEEN = 100

/** Does a job to its end on this thread; `now` is in milliseconds, `tell` hears the first plan at once and then at most ten a second. */
export const runJob = (job: SolverJob, tell: (progress: SolverProgress) => void, now: () => number): SolverOutcome =>
  job.what === 'plan' ? runPlan(job, tell, now) : runPrices(job, tell, now)

const timed = (result: SeatingResult, seconds: number): SeatingResult => ({ ...result, seconds: Math.round(seconds * 1000) / 1000 })

const runPlan = (
  { problem, designs, evaluations, chosen }: SolverJob,
  tell: (progress: SolverProgress) => void,
  now: () => number,
): SolverOutcome => {
  const started = now()
  const search = planProblem(problem, designs, { evaluations, chosen })
  let told = -Infinity
  let known: PlanStep['objective'] | null = null
  let best: SeatingResult | null = null
  for (;;) {
    const step = search.next()
    const seconds = (now() - started) / 1000
    if (step.done) {
      const { result, refusals } = step.value
      return { result: result && timed(result, seconds), refusals: refusals ?? [], prices: [] }
    }
    const { objective, done, result } = step.value
    const isFirst = result !== null && best === null
    if (!isFirst && now() - told < BETWEEN) continue
    // A result is made only when it is told, and only when it is a new one.
    if (result && String(known) !== String(objective)) best = result()
    known = objective
    told = now()
    tell({ result: best && timed(best, seconds), done })
  }
}

const runPrices = (
  { problem, designs, evaluations, chosen }: SolverJob,
  tell: (progress: SolverProgress) => void,
  now: () => number,
): SolverOutcome => {
  const work = rulePrices(problem, designs, { evaluations, chosen })
  let told = -Infinity
  for (;;) {
    const step = work.next()
    if (step.done) return { result: null, ...step.value }
    if (now() - told < BETWEEN) continue
    told = now()
    tell({ result: null, done: step.value })
  }
}
