import type { StoredDesign } from '../../shared/domain/seating/designs/storedDesigns.ts'
import type { SeatingProblem, SeatingResult } from '../../shared/domain/seating/problem.ts'
import type { Refusal } from '../../shared/domain/seating/refusals/refusal.ts'
import type { RulePrice } from '../../shared/domain/seating/rulePrices.ts'
import type { Budget } from '../../shared/domain/seating/solve.ts'

/** What the worker is asked. The budget limits the work (see `evaluationsFor`): the clock decides nothing. */
export type SolverJob = {
  problem: SeatingProblem
  designs: readonly StoredDesign[]
  what: 'plan' | 'prices'
} & Budget

/** The best plan so far (null while there is none, and for prices) and the share of the work done, 0 to 1. */
export type SolverProgress = { result: SeatingResult | null; done: number }

/** What a job ends with: a plan or prices, or the reasons why there is no plan. */
export type SolverOutcome = { result: SeatingResult | null; refusals: Refusal[]; prices: RulePrice[] }

/** What travels from the worker to its caller. */
export type SolverMessage = { progress: SolverProgress } | { outcome: SolverOutcome }
