import { compileProblem } from './compile/compileProblem.ts'
import { solveSurely } from './compile/solveSurely.ts'
import { toSeats } from './compile/toResult.ts'
import type { StoredDesign } from './designs/storedDesigns.ts'
import type { SeatingProblem } from './problem.ts'
import { findCulprit } from './refusals/culprit.ts'
import { ID_NAMES } from './refusals/refusal.ts'
import type { Refusal } from './refusals/refusal.ts'
import { refusals } from './refusals/refusals.ts'
import { scoreSeats } from './score.ts'
import type { Budget } from './solve.ts'

/** A rule that may cost repeats; `attribute` names the one of a `mix`. */
export type PricedRule = { rule: 'mix' | 'noReturn' | 'apart' | 'together' | 'wishes' | 'hosts'; attribute?: string }

/**
 * What a rule costs: repeats that the plan without it would save, and by how much the proven lower bound falls. Both are at least 0:
 * a search that finds nothing better without a rule has not shown that it costs anything.
 */
export type RulePrice = PricedRule & { repeats: number; bound: number }

/** Every rule that the problem has, with the problem without it. */
const withoutEach = (problem: SeatingProblem): [PricedRule, SeatingProblem][] => {
  const { rules, participants } = problem
  const withRules = (change: Partial<SeatingProblem['rules']>): SeatingProblem => ({ ...problem, rules: { ...rules, ...change } })
  const found: [PricedRule, SeatingProblem][] = [...new Set(rules.mix)].map((attribute) => [
    { rule: 'mix', attribute },
    withRules({ mix: rules.mix.filter((other) => other !== attribute) }),
  ])
  if (rules.noReturn) found.push([{ rule: 'noReturn' }, withRules({ noReturn: false })])
  if (rules.apart.length > 0) found.push([{ rule: 'apart' }, withRules({ apart: [] })])
  if (rules.together.length > 0) found.push([{ rule: 'together' }, withRules({ together: [] })])
  if (participants.some(({ wishes }) => wishes.length > 0))
    found.push([{ rule: 'wishes' }, { ...problem, participants: participants.map((person) => ({ ...person, wishes: [] })) }])
  if (participants.some(({ host }) => host !== undefined))
    found.push([{ rule: 'hosts' }, { ...problem, participants: participants.map(({ host: _host, ...person }) => person) }])
  return found
}

/** `refusals` say why there are no prices: a problem without a plan has none. */
export type RulePrices = { prices: RulePrice[]; refusals: Refusal[] }

type Cost = { repeats: number; bound: number }

/** Solves one version and counts its repeats as `counted` does, so that pairs who sit together by rule count nowhere. */
function* costOf(
  problem: SeatingProblem,
  counted: SeatingProblem,
  designs: readonly StoredDesign[],
  budget: Budget,
): Generator<number, Cost | null> {
  if (refusals(problem).length > 0) return null
  const compiled = compileProblem(problem)
  const search = solveSurely(problem, compiled, designs, budget)
  for (;;) {
    const step = search.next()
    if (!step.done) {
      yield step.value.done
      continue
    }
    if (!step.value) return null
    const { seats, bound } = step.value
    return { repeats: scoreSeats(counted, toSeats(compiled, seats)).repeats, bound }
  }
}

/**
 * Prices of all rules of a problem, each version solved with the same seed and the same number of evaluations. Yields the share of the
 * work done, 0 to 1.
 */
export function* rulePrices(problem: SeatingProblem, designs: readonly StoredDesign[], budget: Budget): Generator<number, RulePrices> {
  const impossible = refusals(problem)
  if (impossible.length > 0) return { prices: [], refusals: impossible }
  const versions = withoutEach(problem)
  const parts = versions.length + 1
  const withAll = yield* inPart(costOf(problem, problem, designs, budget), 0, parts)
  if (!withAll) return { prices: [], refusals: [yield* blameOf(problem, designs, budget)] }
  const prices: RulePrice[] = []
  for (const [at, [rule, version]] of versions.entries()) {
    const free = yield* inPart(costOf(version, problem, designs, budget), at + 1, parts)
    prices.push({
      ...rule,
      repeats: free ? Math.max(0, withAll.repeats - free.repeats) : 0,
      bound: free ? Math.max(0, withAll.bound - free.bound) : 0,
    })
  }
  return { prices, refusals: [] }
}

/** The rule that is in the way where the search alone found no plan. */
function* blameOf(problem: SeatingProblem, designs: readonly StoredDesign[], budget: Budget): Generator<number, Refusal> {
  const search = findCulprit(problem, designs, budget, ID_NAMES)
  for (;;) {
    const step = search.next()
    if (step.done) return step.value
    yield 1
  }
}

function* inPart<T>(work: Generator<number, T>, part: number, parts: number): Generator<number, T> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    yield (part + step.value) / parts
  }
}
