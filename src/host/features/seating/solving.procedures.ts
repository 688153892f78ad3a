import type * as z from 'zod'
import type { AskedPlan, rulePrice, SeatingEvent, SeatingRefusal } from '../../../shared/contract/seating.contract.ts'
import type { SeatingProblem, SeatingResult } from '../../../shared/domain/seating/problem.ts'
import { announcedPlan, planOfSeats } from '../../../shared/domain/seating/workshop/planSeats.ts'
import { seatingProblemOf } from '../../../shared/domain/seating/workshop/seatingProblemOf.ts'
import { DEFAULT_EVALUATIONS, evaluationsFor } from '../../../shared/domain/seating/solve.ts'
import type { Budget } from '../../../shared/domain/seating/solve.ts'
import type { Db } from '../../db/openDatabase.ts'
import { os } from '../../rpc/implementer.ts'
import { readDesigns } from '../../solver/readDesigns.ts'
import { runSolver } from '../../solver/runSolver.ts'
import type { SolverProgress } from '../../solver/solverJob.ts'
import { getRecord } from '../records.ts'
import { plansOf, questionOf } from './seating.repo.ts'
import { streamOf } from './stream.ts'

type Asked = Pick<AskedPlan, 'sessionId' | 'from' | 'mode' | 'onlyHere' | 'played'>

/** A re-plan goes on from the version that holds; what is to stand of its later rounds is what people were told last, if anything. */
const problemOf = (db: Db, { sessionId, from, mode, onlyHere, played }: Asked): SeatingProblem => {
  const session = getRecord(db, 'session', sessionId)
  const plans = from === 'plan' ? plansOf(db, session.id) : []
  const question = questionOf(db, session)
  const setup = played === undefined ? question.setup : { ...question.setup, played }
  return seatingProblemOf({ ...question, setup, plan: plans[0] ?? null, told: announcedPlan(plans), mode, onlyHere })
}

/** Rules are priced one after the other, so that each gets less. */
const PRICE_EVALUATIONS = evaluationsFor(2)

const budgetOf = (seconds: number | undefined, most: number): Budget =>
  seconds === undefined ? { evaluations: most } : { evaluations: evaluationsFor(seconds), chosen: true }

const foundOf = (problem: SeatingProblem, result: SeatingResult, done: number) => ({
  plan: planOfSeats(
    result.seats,
    problem.rounds,
    problem.participants.map((one) => one.id),
    problem.tables.map((table) => table.id),
  ),
  score: result.score,
  bound: result.bound.repeats,
  method: result.method,
  done,
})

/** Streams of the solver, which works in a thread of its own. What is asked is read before the first word is sent. */
export const solvingProcedures = {
  solve: os.seating.solve.handler(({ context: { host }, input, signal }) => {
    const problem = problemOf(host.store.db, input)
    const designs = readDesigns(host.options.resourcesDir)
    const job = { problem, designs, ...budgetOf(input.seconds, DEFAULT_EVALUATIONS), what: 'plan' as const }
    return streamOf<SeatingEvent>(async (report, stop) => {
      const onProgress = ({ result, done }: SolverProgress): void => {
        if (result) report({ kind: 'progress', ...foundOf(problem, result, done) })
      }
      const { result, refusals } = await runSolver(job, { signal: stop, onProgress })
      return result ? { kind: 'done', ...foundOf(problem, result, 1), played: problem.played } : { kind: 'refused', refusals }
    }, signal)
  }),
  prices: os.seating.prices.handler(({ context: { host }, input, signal }) => {
    const problem = problemOf(host.store.db, { ...input, from: 'nothing', mode: 'best-mixing', onlyHere: false })
    const designs = readDesigns(host.options.resourcesDir)
    const job = { problem, designs, ...budgetOf(input.seconds, PRICE_EVALUATIONS), what: 'prices' as const }
    return streamOf<PricesSoFar>(async (report, stop) => {
      const { prices, refusals } = await runSolver(job, {
        signal: stop,
        onProgress: ({ done }) => report({ done, prices: [], refusals: [] }),
      })
      const named = prices.map(({ rule, attribute, repeats }) => ({ rule: attribute ? `mix.${attribute}` : rule, repeats }))
      return { done: 1, prices: named, refusals }
    }, signal)
  }),
}

type PricesSoFar = { done: number; prices: z.infer<typeof rulePrice>[]; refusals: SeatingRefusal[] }
