import type { Command } from 'commander'
import type { SeatingProblem, SeatingResult } from '../../../shared/domain/seating/problem.ts'
import { evaluationsFor } from '../../../shared/domain/seating/solve.ts'
import type { Budget } from '../../../shared/domain/seating/solve.ts'
import { readDesigns } from '../../solver/readDesigns.ts'
import { runSolver } from '../../solver/runSolver.ts'
import type { SolverOutcome, SolverProgress } from '../../solver/solverJob.ts'
import { shippedParts } from '../paths.ts'
import { writeOutput } from './files.ts'
import { printJson } from './openClient.ts'
import { readProblem } from './seatingInput.ts'
import { refusalSentences } from './seatingWords.ts'
import { UsageError } from './sentences.ts'

type PlanOptions = { in: string; out?: string; seconds?: string; seed?: string }

const DEFAULT_SECONDS = 5
const MAX_SECONDS = 3600
const MAX_SEED = 0xffff_ffff
/** Who waits wants to know that something happens: a word after so many milliseconds, then now and again. */
const FIRST_WORD = 1500
const SILENCE = 10_000
const SHOWN_FIELDS = 10

/** `plan`: seating for a problem in the JSON form, without a workshop. */
export const addSeatingCommands = (program: Command): void => {
  program
    .command('plan')
    .description('seat people over all rounds; reads a problem and prints a plan, both as JSON')
    .requiredOption('--in <file>', 'the problem; - reads standard input')
    .option('--out <file>', 'write the plan there instead of printing it')
    .option(
      '--seconds <number>',
      'about how long to search at most (default: as long as it helps, up to 5); the same number gives the same plan on every machine',
    )
    .option('--seed <number>', 'another plan of the same quality; replaces the seed of the problem')
    .action((options: PlanOptions, command: Command) => plan(command.optsWithGlobals<{ data: string }>().data, options))
}

const plan = async (dataDir: string, options: PlanOptions): Promise<void> => {
  const seconds = options.seconds === undefined ? DEFAULT_SECONDS : Number(options.seconds)
  if (!(seconds > 0 && seconds <= MAX_SECONDS)) throw new UsageError(`--seconds takes a number above 0 and up to ${MAX_SECONDS}.`)
  const seed = options.seed === undefined ? undefined : Number(options.seed)
  if (seed !== undefined && !(options.seed !== '' && Number.isInteger(seed) && seed >= 0 && seed <= MAX_SEED))
    throw new UsageError(`--seed takes a whole number from 0 to ${MAX_SEED}.`)
  const { problem: given, unknown } = await readProblem(options.in)
  const problem = seed === undefined ? given : { ...given, seed }
  if (unknown.length > 0) console.error(`Not understood and left out: ${unknown.slice(0, SHOWN_FIELDS).join(', ')}.`)
  const { resourcesDir } = shippedParts()
  const { outcome, stopped } = await search(problem, resourcesDir, {
    evaluations: evaluationsFor(seconds),
    chosen: options.seconds !== undefined,
  })
  if (outcome.result) {
    if (options.out === undefined) printJson(outcome.result)
    else await writeOutput(options.out, [Buffer.from(`${JSON.stringify(outcome.result)}\n`)], { dataDir })
    for (const sentence of remarks(problem, outcome.result, stopped)) console.error(sentence)
    return
  }
  if (stopped) throw new UsageError('Stopped before there was a plan.')
  throw new UsageError(refusalSentences(resourcesDir, outcome.refusals).join('\n'))
}

/** Searches in a thread, so that Ctrl+C is heard at any moment; then the best plan so far is the result. */
const search = async (
  problem: SeatingProblem,
  resourcesDir: string,
  budget: Budget,
): Promise<{ outcome: SolverOutcome; stopped: boolean }> => {
  const designs = readDesigns(resourcesDir)
  const control = new AbortController()
  const stop = (): void => control.abort()
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.once(signal, stop)
  let best: SeatingResult | null = null
  try {
    let spoken = performance.now() - SILENCE + FIRST_WORD
    const onProgress = ({ result }: SolverProgress): void => {
      best = result ?? best
      if (!best || performance.now() - spoken < SILENCE) return
      spoken = performance.now()
      console.error(`So far: ${many(best.score.repeats, 'repeat', 'repeats')}, at least ${best.bound.repeats}. Ctrl+C takes this plan.`)
    }
    return {
      outcome: await runSolver({ problem, designs, ...budget, what: 'plan' }, { onProgress, signal: control.signal }),
      stopped: false,
    }
  } catch (error) {
    if (!control.signal.aborted) throw error
    return { outcome: { result: best, refusals: [], prices: [] }, stopped: true }
  } finally {
    for (const signal of signals) process.removeListener(signal, stop)
  }
}

const many = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`

/** What a person should know about the plan. */
const remarks = (problem: SeatingProblem, { score, bound, seats }: SeatingResult, stopped: boolean): string[] => {
  const { repeats, returns, changed, mixOut } = score
  const proof = repeats <= bound.repeats ? 'no plan has fewer' : `no plan has fewer than ${bound.repeats}`
  const found = [`${many(seats.length, 'seat', 'seats')}: ${many(repeats, 'repeat', 'repeats')} (${proof}).`]
  if (stopped) found.unshift('Stopped: this is the best plan so far.')
  if (problem.rules.noReturn && returns > 0)
    found.push(`${many(returns, 'visit returns', 'visits return')} to a table: after what has happened, no plan without was found.`)
  if (changed > 0) found.push(`${many(changed, 'announced seat was', 'announced seats were')} given up.`)
  if (mixOut > 0) found.push(`${many(mixOut, 'person is', 'people are')} beyond an even mix, counted over all rounds and tables.`)
  const known = new Set(problem.participants.map(({ id }) => id))
  const gone = new Set(problem.announced.filter(({ participant }) => !known.has(participant)).map(({ participant }) => participant))
  if (gone.size > 0) found.push(`Announced seats of ${many(gone.size, 'person', 'people')} who no longer take part were left out.`)
  return found
}
