import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { planProblem } from '../../src/shared/domain/seating/compile/planProblem.ts'
import { storedDesignsFile } from '../../src/shared/domain/seating/designs/storedDesigns.ts'
import type { SeatingProblem, SeatingResult } from '../../src/shared/domain/seating/problem.ts'
import { DEFAULT_EVALUATIONS } from '../../src/shared/domain/seating/solve.ts'
import { checkSeating } from '../support/checkSeating.ts'
import { atMost, root } from './measure.ts'
import type { Figure } from './measure.ts'
import { INSTANCES, LARGE } from './seatingInstances.ts'
import type { SeatingInstance } from './seatingInstances.ts'

type Measured = { result: SeatingResult; seconds: number; firstPlan: number }

const { designs } = storedDesignsFile.parse(JSON.parse(readFileSync(join(root, 'resources/seating/designs.json'), 'utf8')))

/** Processor seconds, since the machine may be busy with other work. */
const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

const measure = (problem: SeatingProblem): Measured => {
  const started = cpuSeconds()
  let firstPlan = 0
  const search = planProblem(problem, designs, { evaluations: DEFAULT_EVALUATIONS })
  for (;;) {
    const step = search.next()
    if (firstPlan === 0 && (step.done || step.value.result)) firstPlan = cpuSeconds() - started
    if (!step.done) continue
    if (!step.value.result) throw new Error(`no plan: ${step.value.refusals.map(({ code }) => code).join()}`)
    return { result: step.value.result, seconds: cpuSeconds() - started, firstPlan }
  }
}

const COLUMNS = [40, 7, 7, 7, 8, 6, 6, 8, 7, 5, 8, 18] as const
const line = (cells: readonly (string | number)[]): string =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(COLUMNS[index]!) : String(cell).padStart(COLUMNS[index]!))).join(' ')

const describe = ({ name, problem, most }: SeatingInstance, { result, seconds }: Measured): string => {
  const { score, bound, method } = result
  const { faults, spread } = checkSeating(problem, result)
  if (faults.length > 0) throw new Error(`${name}: ${faults.join(', ')}`)
  const { participants, tables, rounds } = problem
  const goal = most === Infinity ? '-' : `${score.repeats > most ? '!' : ''}${most}`
  const sizes = [participants.length, tables.length, rounds]
  return line([name, ...sizes, score.repeats, goal, bound.repeats, score.returns, spread, score.mixOut, seconds.toFixed(3), method])
}

const slowest = (measured: readonly (readonly [SeatingInstance, Measured])[], fits: (instance: SeatingInstance) => boolean): number =>
  Math.max(...measured.filter(([instance]) => fits(instance)).map(([, { seconds }]) => seconds))

const isSmall = ({ problem }: SeatingInstance): boolean => problem.participants.length <= 60

/** Every instance once with the default budget, checked by the independent checker; a warm-up run first. */
export const seatingBench = async (): Promise<Figure[]> => {
  measure(INSTANCES[0]!.problem)
  console.log(line(['people/tables/rounds', ...'people tables rounds repeats goal bound returns spread mix seconds method'.split(' ')]))
  const measured = INSTANCES.map((instance) => {
    const one = measure(instance.problem)
    console.log(describe(instance, one))
    return [instance, one] as const
  })
  const first = LARGE.map((instance) => {
    const one = measure(instance.problem)
    console.log(describe(instance, one))
    return one.firstPlan
  })
  console.log('')
  const above = measured.filter(([{ most }, { result }]) => result.score.repeats > most)
  return [
    atMost(`of ${measured.length} problems, those with more repeats than their goal`, above.length, '', 0),
    atMost(
      'slowest plan of up to 60 people, processor time',
      slowest(measured, (one) => one.kind === 'plain' && isSmall(one)),
      's',
      0.1,
    ),
    atMost(
      'slowest plan of up to 204 people, processor time',
      slowest(measured, (one) => one.kind === 'plain'),
      's',
      1,
    ),
    atMost(
      'slowest of the hard designs, processor time',
      slowest(measured, (one) => one.kind === 'hard'),
      's',
      5,
    ),
    atMost(
      'slowest with four attributes, processor time',
      slowest(measured, (one) => one.kind === 'mix'),
      's',
      5,
    ),
    atMost('first plan for 500 people, processor time', Math.max(...first) * 1000, 'ms', 300),
  ]
}
