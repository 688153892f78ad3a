import { describe, expect, it } from 'vitest'
import { Fault } from '../../../src/host/fault.ts'
import { runSolver } from '../../../src/host/solver/runSolver.ts'
import type { SolverProgress } from '../../../src/host/solver/solverJob.ts'
import { DEFAULT_EVALUATIONS } from '../../../src/shared/domain/seating/solve.ts'
import { checkSeating } from '../../support/checkSeating.ts'
import { DESIGNS, outcomeOf } from '../../unit/seating/planning.ts'
import { plainProblem } from '../../unit/seating/problems.ts'

const job = (problem: ReturnType<typeof plainProblem>, what: 'plan' | 'prices' = 'plan', evaluations = DEFAULT_EVALUATIONS) => ({
  problem,
  designs: DESIGNS,
  evaluations,
  what,
})

/** 39 people at 6 tables with many values to mix: a search that never knows that it is done. */
const endless = plainProblem(39, 6, 5, {
  participants: Array.from({ length: 39 }, (_, index) => ({
    id: `p${index + 1}`,
    attributes: { country: `c${(index * 7) % 9}`, type: `t${(index * 5) % 4}`, role: `r${index % 3}` },
  })),
  rules: { mix: ['country', 'type', 'role'] },
})

describe('the thread of the solver', () => {
  it('finds the same plan as a search without a thread', async () => {
    const problem = plainProblem(35, 5, 3, { rules: { noReturn: true } })
    const { result, refusals } = await runSolver(job(problem))
    const here = outcomeOf(problem, DEFAULT_EVALUATIONS).result!
    expect(refusals).toEqual([])
    expect({ ...result!, seconds: 0 }).toEqual(here)
    expect(result!.seconds).toBeGreaterThan(0)
  })

  it('says why there is no plan', async () => {
    const { result, refusals } = await runSolver(job(plainProblem(20, 4, 5, { rules: { noReturn: true } })))
    expect(result).toBeNull()
    expect(refusals.map(({ code }) => code)).toEqual(['RETURN_UNAVOIDABLE'])
  })

  it('tells prices', async () => {
    const { prices } = await runSolver(job(plainProblem(60, 8, 3, { rules: { noReturn: true } }), 'prices'))
    expect(prices).toEqual([{ rule: 'noReturn', repeats: 12, bound: 12 }])
  })

  it('ends at once when aborted; the best so far was told, and is a plan', async () => {
    const control = new AbortController()
    const heard: SolverProgress[] = []
    const onProgress = (progress: SolverProgress): void => {
      heard.push(progress)
      if (heard.filter(({ result }) => result).length === 3) control.abort(new Error('enough'))
    }
    await expect(runSolver(job(endless, 'plan', DEFAULT_EVALUATIONS * 1000), { onProgress, signal: control.signal })).rejects.toThrow(
      'enough',
    )
    const best = heard.at(-1)!.result!
    expect(checkSeating(endless, best).faults).toEqual([])
    expect(heard.map(({ done }) => done)).toEqual(heard.map(({ done }) => done).toSorted((a, b) => a - b))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(heard.at(-1)!.result).toBe(best)
  })

  it('does not start when it is aborted already', async () => {
    await expect(runSolver(job(endless), { signal: AbortSignal.abort(new Error('too late')) })).rejects.toThrow('too late')
  })

  it('turns a breakdown into a fault', async () => {
    const broken = { ...job(endless), problem: { ...endless, participants: null as never } }
    const error = await runSolver(broken).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(Fault)
    expect((error as Fault).code).toBe('INTERNAL')
  })

  it('runs several jobs side by side', async () => {
    const sizes = [5, 6, 7, 8]
    const results = await Promise.all(sizes.map((tables) => runSolver(job(plainProblem(tables * 4, tables, 4)))))
    expect(results.map(({ result }) => result!.seats.length)).toEqual(sizes.map((tables) => tables * 16))
  })
})
