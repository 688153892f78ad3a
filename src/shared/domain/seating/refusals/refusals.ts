import type { SeatingProblem } from '../problem.ts'
import { apartRefusals } from './apart.ts'
import { choiceRefusals } from './choiceFlow.ts'
import { groupRefusals } from './groups.ts'
import { lockRefusals, pinnedRefusals } from './pins.ts'
import { referenceRefusals, valueRefusals } from './references.ts'
import { ID_NAMES } from './refusal.ts'
import type { Names, Refusal } from './refusal.ts'
import { returnRefusals } from './returns.ts'
import { differentRounds, roundViews } from './roundView.ts'
import { sizeRefusals } from './sizes.ts'

/** So many of one kind are enough to see what is wrong. */
const PER_CODE = 5

const fewOfEach = (all: readonly Refusal[]): Refusal[] => {
  const counts = new Map<string, number>()
  const seen = new Set<string>()
  return all.filter((refusal) => {
    // The same wish fails in many rounds: it is said once, for the first of them.
    const { round: _round, ...wish } = refusal.detail
    const key = JSON.stringify([refusal.code, wish])
    if (seen.has(key)) return false
    seen.add(key)
    counts.set(refusal.code, (counts.get(refusal.code) ?? 0) + 1)
    return counts.get(refusal.code)! <= PER_CODE
  })
}

/**
 * Everything that provably stands in the way of a plan, each with the smallest change in its sentence; empty where nothing is proven
 * impossible. Later checks rest on earlier ones, so they only run where those found nothing.
 */
export const refusals = (problem: SeatingProblem, names: Names = ID_NAMES): Refusal[] => {
  const wrong = [...referenceRefusals(problem, names)]
  if (wrong.length === 0) wrong.push(...valueRefusals(problem, names))
  if (wrong.length > 0) return fewOfEach(wrong)

  const rounds = roundViews(problem)
  const views = differentRounds(rounds)
  const sized = [...sizeRefusals(views), ...lockRefusals(problem, views, names)]
  if (sized.length > 0) return fewOfEach(sized)
  const tied = views.flatMap((view) => [...pinnedRefusals(problem, view, names), ...groupRefusals(problem, view, names)])
  if (tied.length > 0) return fewOfEach(tied)
  return fewOfEach([
    ...views.flatMap((view) => [...choiceRefusals(view, names), ...apartRefusals(problem, view, names)]),
    ...returnRefusals(problem, rounds, names),
  ])
}
