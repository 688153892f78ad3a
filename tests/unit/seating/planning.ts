import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { planProblem } from '../../../src/shared/domain/seating/compile/planProblem.ts'
import type { PlanOutcome } from '../../../src/shared/domain/seating/compile/planProblem.ts'
import { storedDesignsFile } from '../../../src/shared/domain/seating/designs/storedDesigns.ts'
import type { SeatingProblem, SeatingResult } from '../../../src/shared/domain/seating/problem.ts'
import { checkSeating } from '../../support/checkSeating.ts'
import type { CheckedPlan } from '../../support/checkSeating.ts'

const file = new URL('../../../resources/seating/designs.json', import.meta.url)
export const DESIGNS = storedDesignsFile.parse(JSON.parse(readFileSync(file, 'utf8'))).designs

/** The outcome of a whole search. */
export const outcomeOf = (problem: SeatingProblem, evaluations: number): PlanOutcome => {
  const search = planProblem(problem, DESIGNS, { evaluations })
  for (;;) {
    const step = search.next()
    if (step.done) return step.value
  }
}

/** A plan that must exist and that the independent checker finds nothing wrong with. */
export const checkedPlan = (problem: SeatingProblem, evaluations: number): { result: SeatingResult; checked: CheckedPlan } => {
  const { result, refusals } = outcomeOf(problem, evaluations)
  expect(refusals).toBeNull()
  const checked = checkSeating(problem, result!)
  expect(checked.faults).toEqual([])
  return { result: result!, checked }
}
