import { seatingProblem } from '../../../shared/domain/seating/problem.ts'
import type { SeatingProblem, SeatingProblemInput } from '../../../shared/domain/seating/problem.ts'
import { Fault } from '../../fault.ts'
import { readInput } from './files.ts'
import { UsageError } from './sentences.ts'

const MAX_PROBLEM_MEGABYTES = 50
const SHOWN = 5

const readText = async (file: string): Promise<string> =>
  (file === '-' ? await readStandardInput() : readInput(file, MAX_PROBLEM_MEGABYTES)).toString('utf8')

const readStandardInput = async (): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > MAX_PROBLEM_MEGABYTES * 1024 * 1024) throw new Fault('TOO_LARGE', { limit: `${MAX_PROBLEM_MEGABYTES} MB` })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const { shape } = seatingProblem
const fieldsOf = (object: { shape: object }): Set<string> => new Set(Object.keys(object.shape))
const FIELDS: readonly [prefix: string, known: Set<string>, objects: (problem: Given) => readonly object[]][] = [
  ['', fieldsOf(seatingProblem), (problem) => [problem]],
  ['tables[].', fieldsOf(shape.tables.element), ({ tables }) => tables],
  ['participants[].', fieldsOf(shape.participants.element), ({ participants }) => participants],
  ['rules.', fieldsOf(shape.rules.unwrap()), ({ rules }) => [rules ?? {}]],
]
type Given = Pick<SeatingProblemInput, 'tables' | 'participants' | 'rules'>

/** Fields that no problem has: most likely a slip of the pen, and then a wish that nobody would keep. */
const unknownFields = (given: Given): string[] =>
  FIELDS.flatMap(([prefix, known, objects]) => {
    const unknown = new Set(objects(given).flatMap((object) => Object.keys(object).filter((field) => !known.has(field))))
    return [...unknown].map((field) => `${prefix}${field}`)
  })

const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`)).join('')

/**
 * Reads a seating problem from a file or, for `-`, from standard input, and names the fields that it does not understand; throws a
 * sentence that names the field that does not fit.
 */
export const readProblem = async (file: string): Promise<{ problem: SeatingProblem; unknown: string[] }> => {
  const where = file === '-' ? 'Standard input' : file
  let value: unknown
  try {
    value = JSON.parse((await readText(file)).replace(/^\uFEFF/, ''))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new UsageError(`${where} is no JSON: ${error.message}.`)
  }
  const { success, data, error } = seatingProblem.safeParse(value)
  if (success) return { problem: data, unknown: unknownFields(value as Given) }
  const lines = error.issues.slice(0, SHOWN).map(({ path, message }) => `  ${placeOf(path) || 'the whole'}: ${message}`)
  const more = error.issues.length > SHOWN ? [`  … and ${error.issues.length - SHOWN} more`] : []
  throw new UsageError([`${where} is no seating problem:`, ...lines, ...more].join('\n'))
}
