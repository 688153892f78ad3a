import { compileProblem } from '../compile/compileProblem.ts'
import type { StoredDesign } from '../designs/storedDesigns.ts'
import type { SeatingProblem } from '../problem.ts'
import { solve } from '../solve.ts'
import { firstSeats } from './firstSeats.ts'
import { keepsRules } from './keepsRules.ts'
import { listOf } from './refusal.ts'
import type { Names, Refusal, RefusalCode } from './refusal.ts'
import { returnsAreRefused } from './returns.ts'

/** The problem without one class of rules; `parts` are its single wishes, each with the problem without just that one. */
type Relaxed = { code: RefusalCode; problem: SeatingProblem; parts: { name: string; problem: SeatingProblem }[] }

/** More single wishes than this are not tried one by one. */
const PARTS = 12
/** Each attempt gets this share of the budget: a problem that has lost its knot is easy. */
const SHARE = 16
/** And the sure search this much, in looks at a table. */
const SURE_WORK = 2_000_000

const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, at) => at !== index)

const relaxations = (problem: SeatingProblem, names: Names): Relaxed[] => {
  const { rules, locked, participants, tables } = problem
  const people = (ids: readonly string[]): string => listOf(ids.map(names.participant))
  const withRules = (change: Partial<SeatingProblem['rules']>): SeatingProblem => ({ ...problem, rules: { ...rules, ...change } })
  const found: Relaxed[] = []
  for (const [rule, code] of [
    ['apart', 'CULPRIT_APART'],
    ['together', 'CULPRIT_TOGETHER'],
  ] as const) {
    if (rules[rule].length === 0) continue
    const parts = rules[rule].map((group, at) => ({ name: people(group), problem: withRules({ [rule]: without(rules[rule], at) }) }))
    found.push({ code, problem: withRules({ [rule]: [] }), parts })
  }
  if (locked.length > 0)
    found.push({
      code: 'CULPRIT_LOCKED',
      problem: { ...problem, locked: [] },
      parts: locked.map(({ participant }, at) => ({
        name: names.participant(participant),
        problem: { ...problem, locked: without(locked, at) },
      })),
    })
  if (returnsAreRefused(problem)) found.push({ code: 'CULPRIT_NO_RETURN', problem: withRules({ noReturn: false }), parts: [] })
  const limited = participants.filter(({ only }) => only !== undefined)
  const freed = (ids: ReadonlySet<string>) => ({
    ...problem,
    participants: participants.map(({ only, ...person }) => (only === undefined || ids.has(person.id) ? person : { ...person, only })),
  })
  if (limited.length > 0)
    found.push({
      code: 'CULPRIT_ONLY',
      problem: freed(new Set(limited.map(({ id }) => id))),
      parts: limited.map(({ id }) => ({ name: names.participant(id), problem: freed(new Set([id])) })),
    })
  const large = tables.filter(({ min }) => min > 0)
  const lowered = (ids: ReadonlySet<string>) => ({
    ...problem,
    tables: tables.map((table) => (ids.has(table.id) ? { ...table, min: 0 } : table)),
  })
  if (large.length > 0)
    found.push({
      code: 'CULPRIT_MINIMUM',
      problem: lowered(new Set(large.map(({ id }) => id))),
      parts: large.map(({ id }) => ({ name: names.table(id), problem: lowered(new Set([id])) })),
    })
  return found
}

function* hasPlan(problem: SeatingProblem, designs: readonly StoredDesign[], evaluations: number): Generator<null, boolean> {
  const compiled = compileProblem(problem)
  const sure = firstSeats(compiled, returnsAreRefused(problem), SURE_WORK)
  if (sure !== 'unknown') return sure !== 'none'
  yield null
  const search = solve(compiled, designs, { evaluations })
  for (;;) {
    const step = search.next()
    if (keepsRules(problem, step.value.objective)) return true
    if (step.done) return false
    yield null
  }
}

/**
 * For a problem that nothing proves impossible and that the search still could not solve: which rule, if dropped, makes it possible.
 * Tries one class of rules at a time, then its single wishes. Yields between slices of work.
 */
export function* findCulprit(
  problem: SeatingProblem,
  designs: readonly StoredDesign[],
  budget: { evaluations: number },
  names: Names,
): Generator<null, Refusal> {
  const evaluations = Math.ceil(budget.evaluations / SHARE)
  for (const { code, problem: relaxed, parts } of relaxations(problem, names)) {
    if (!(yield* hasPlan(relaxed, designs, evaluations))) continue
    const tried = parts.length <= PARTS ? parts : []
    for (const part of tried) if (yield* hasPlan(part.problem, designs, evaluations)) return { code, detail: { what: part.name } }
    return { code, detail: { what: listOf([...new Set(parts.map(({ name }) => name))]) } }
  }
  return { code: 'CULPRIT_UNKNOWN', detail: {} }
}
