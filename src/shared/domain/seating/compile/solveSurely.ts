import type { StoredDesign } from '../designs/storedDesigns.ts'
import type { SeatingProblem } from '../problem.ts'
import { firstSeats } from '../refusals/firstSeats.ts'
import { keepsRules } from '../refusals/keepsRules.ts'
import { returnsAreRefused } from '../refusals/returns.ts'
import { solve } from '../solve.ts'
import type { Budget, Progress, Solution } from '../solve.ts'
import type { CompiledProblem } from './compileProblem.ts'

/** Looks at a table, some milliseconds, to see whether rules collide at all; and, less than a second, where the search found no way. */
const SHORT_LOOK = 1_000_000
const LONG_LOOK = 20_000_000

/** Only these rules can collide in ways that are not named beforehand. */
const mayCollide = ({ rules, locked, participants }: SeatingProblem): boolean =>
  rules.apart.length + rules.together.length + locked.length > 0 || participants.some(({ only }) => only !== undefined)

/**
 * Solves, and where the search ends with a broken rule, looks for any seats at all by trying everything, and improves on those.
 * Null where no seats that keep the hard rules were found.
 */
export function* solveSurely(
  problem: SeatingProblem,
  compiled: CompiledProblem,
  designs: readonly StoredDesign[],
  budget: Budget,
): Generator<Progress, Solution | null> {
  const nobodyReturns = returnsAreRefused(problem)
  if (mayCollide(problem) && firstSeats(compiled, nobodyReturns, SHORT_LOOK) === 'none') return null
  const found = yield* solve(compiled, designs, budget)
  if (keepsRules(problem, found.objective)) return found
  const sure = firstSeats(compiled, nobodyReturns, LONG_LOOK)
  if (typeof sure === 'string') return null
  const mended = yield* asLast(solve(compiled, designs, budget, sure))
  return keepsRules(problem, mended.objective) ? mended : null
}

/** The budget was used up before: shares of work only grow. */
function* asLast(search: Generator<Progress, Solution>): Generator<Progress, Solution> {
  for (;;) {
    const step = search.next()
    if (step.done) return step.value
    yield { ...step.value, done: 1 }
  }
}
