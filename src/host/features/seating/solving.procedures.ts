import type * as z from 'zod'
import type { AskedPlan, rulePrice, SeatingEvent } from '../../../shared/contract/seating.contract.ts'
import type { SeatingPlan } from '../../../shared/domain/records/records.ts'
import type { SeatingProblem, SeatingResult } from '../../../shared/domain/seating/problem.ts'
import { planOfSeats } from '../../../shared/domain/seating/workshop/planSeats.ts'
import { seatingProblemOf } from '../../../shared/domain/seating/workshop/seatingProblemOf.ts'
import { evaluationsFor } from '../../../shared/domain/seating/solve.ts'
import type { Db } from '../../db/openDatabase.ts'
import { os } from '../../rpc/implementer.ts'
import { runSolver } from '../../solver/runSolver.ts'
import type { SolverProgress } from '../../solver/solverJob.ts'
import { getRecord } from '../records.ts'
import { readDesigns } from '../resources.ts'
import { plansOf, questionOf } from './seating.repo.ts'
import { streamOf } from './stream.ts'

type Asked = Pick<AskedPlan, 'sessionId' | 'from' | 'mode' | 'onlyHere'>

const problemOf = (db: Db, asked: Asked): { problem: SeatingProblem; newest: SeatingPlan | undefined } => {
  const session = getRecord(db, 'session', asked.sessionId)
  const [newest] = plansOf(db, session.id)
  const plan = asked.from === 'plan' && newest ? { ...newest, announced: true } : null
  return { newest, problem: seatingProblemOf({ ...questionOf(db, session), plan, mode: asked.mode, onlyHere: asked.onlyHere }) }
}

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
    const { problem } = problemOf(host.store.db, input)
    const job = {
      problem,
      designs: readDesigns(host.options.resourcesDir),
      evaluations: evaluationsFor(input.seconds),
      what: 'plan' as const,
    }
    return streamOf<SeatingEvent>(async (report, stop) => {
      const onProgress = ({ result, done }: SolverProgress): void => {
        if (result) report({ kind: 'progress', ...foundOf(problem, result, done) })
      }
      const { result, refusals } = await runSolver(job, { signal: stop, onProgress })
      return result ? { kind: 'done', ...foundOf(problem, result, 1), played: problem.played } : { kind: 'refused', refusals }
    }, signal)
  }),
  prices: os.seating.prices.handler(({ context: { host }, input, signal }) => {
    const { problem } = problemOf(host.store.db, { ...input, from: 'nothing', mode: 'best-mixing', onlyHere: false })
    const job = {
      problem,
      designs: readDesigns(host.options.resourcesDir),
      evaluations: evaluationsFor(input.seconds),
      what: 'prices' as const,
    }
    return streamOf<PricesSoFar>(async (report, stop) => {
      const { prices } = await runSolver(job, { signal: stop, onProgress: ({ done }) => report({ done, prices: [] }) })
      return { done: 1, prices: prices.map(({ rule, attribute, repeats }) => ({ rule: attribute ? `mix.${attribute}` : rule, repeats })) }
    }, signal)
  }),
}

type PricesSoFar = { done: number; prices: z.infer<typeof rulePrice>[] }
