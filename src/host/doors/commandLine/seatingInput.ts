import { text } from 'node:stream/consumers'
import { seatingProblem } from '../../../shared/domain/seating/problem.ts'
import type { SeatingProblem } from '../../../shared/domain/seating/problem.ts'
import { readInput } from './files.ts'
import { UsageError } from './sentences.ts'

const MAX_PROBLEM_MEGABYTES = 50
const SHOWN = 5

const readText = async (file: string): Promise<string> =>
  file === '-' ? await text(process.stdin) : readInput(file, MAX_PROBLEM_MEGABYTES).toString('utf8')

const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`)).join('')

/** Reads a seating problem from a file or, for `-`, from standard input; throws a sentence that names the field that does not fit. */
export const readProblem = async (file: string): Promise<SeatingProblem> => {
  const where = file === '-' ? 'Standard input' : file
  let value: unknown
  try {
    value = JSON.parse((await readText(file)).replace(/^\uFEFF/, ''))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new UsageError(`${where} is no JSON: ${error.message}.`)
  }
  const { success, data, error } = seatingProblem.safeParse(value)
  if (success) return data
  const lines = error.issues.slice(0, SHOWN).map(({ path, message }) => `  ${placeOf(path) || 'the whole'}: ${message}`)
  const more = error.issues.length > SHOWN ? [`  … and ${error.issues.length - SHOWN} more`] : []
  throw new UsageError([`${where} is no seating problem:`, ...lines, ...more].join('\n'))
}
