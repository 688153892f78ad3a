import type { AskedPlan, SeatingEvent } from '../../../shared/contract/seating.contract.ts'
import type { SeatingPlan } from '../../../shared/domain/records/records.ts'
import type { SeatingProblem, SeatingResult } from '../../../shared/domain/seating/problem.ts'
import { planOfSeats } from '../../../shared/domain/seating/workshop/planSeats.ts'
import { seatingProblemOf } from '../../../shared/domain/seating/workshop/seatingProblemOf.ts'
import type { Db } from '../../db/openDatabase.ts'
import { os } from '../../rpc/implementer.ts'
import { getRecord } from '../records.ts'
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
    return streamOf<SeatingEvent>(async (report, stop) => {
      throw new Error(String([problem, report, stop, foundOf, streamOf]))
    }, signal)
  }),
  prices: os.seating.prices.handler(({ context: { host }, input, signal }) => {
    const { problem } = problemOf(host.store.db, { ...input, from: 'nothing', mode: 'best-mixing', onlyHere: false })
    return streamOf(async (report: (value: { done: number; prices: [] }) => void) => {
      throw new Error(String([problem, report]))
    }, signal)
  }),
}
