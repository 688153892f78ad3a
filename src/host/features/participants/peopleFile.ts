import type { PeopleMap, PeopleProblem } from '../../../shared/contract/participants.contract.ts'
import { guessColumns, headingsKey, isKnownHeading } from '../../../shared/domain/people/import/headings.ts'
import { createProblems } from '../../../shared/domain/people/import/problems.ts'
import { readPeople } from '../../../shared/domain/people/import/readPeople.ts'
import type { PeopleRead } from '../../../shared/domain/people/import/readPeople.ts'
import { typeReader } from '../../../shared/domain/people/import/typeWords.ts'
import type { TypeWord } from '../../../shared/domain/people/import/typeWords.ts'
import { Fault } from '../../fault.ts'
import { readSpreadsheet } from '../../spreadsheets/readSpreadsheet.ts'

/** Everything that reading a registration list needs, so that it can be done in a thread. */
export type PeopleJob = {
  bytes: Uint8Array
  sheet: string | undefined
  map: PeopleMap | undefined
  /** Mappings of earlier files under their `headingsKey`. */
  remembered: readonly (readonly [string, PeopleMap])[]
  types: readonly TypeWord[]
}

export type PeopleFile = PeopleRead & {
  sheets: string[]
  sheet: string
  columns: string[]
  headings: string
  map: PeopleMap
  remembered: boolean
  sample: string[][]
  total: number
  problems: PeopleProblem[]
}

const SAMPLE_ROWS = 20
const ROWS_TO_GUESS_FROM = 50

/**
 * Reads a file as people, by the mapping that was given, else the one that was remembered, else a guess. Throws UNREADABLE_FILE,
 * TOO_LARGE, and UNKNOWN_COLUMN for a mapping to a heading that is not there.
 */
export const readPeopleFile = async (job: PeopleJob): Promise<PeopleFile> => {
  const { columns, rows, marks, sheets, sheet, hasMacros } = await readSpreadsheet(job.bytes, isKnownHeading, job.sheet)
  const headings = headingsKey(columns)
  const found = job.remembered.find(([key]) => key === headings)
  const kept = found && fitting(found[1], columns)
  const map = job.map ?? kept ?? guessColumns(columns, rows.slice(0, ROWS_TO_GUESS_FROM))
  const unknown = Object.values(map).find((heading) => !columns.includes(heading))
  if (unknown !== undefined) throw new Fault('UNKNOWN_COLUMN', { column: unknown, there: headingsInWords(columns) })

  const problems = createProblems()
  if (hasMacros) problems.add(0, '', 'macrosIgnored')
  for (const mark of marks) problems.add(mark.row, mark.column, mark.code, mark.value)
  const read = readPeople({ columns, rows }, map, typeReader(job.types), problems)
  return {
    ...read,
    sheets,
    sheet,
    columns,
    headings,
    map,
    remembered: job.map === undefined && kept !== undefined,
    sample: rows.slice(0, SAMPLE_ROWS).map((row) => columns.map((_, index) => row[index] ?? '')),
    total: rows.length,
    problems: problems.all(),
  }
}

/** The headings of a file for a sentence; enough of them to see what is there. */
export const headingsInWords = (columns: readonly string[]): string =>
  [...columns.slice(0, 40).map((heading) => heading.slice(0, 80)), ...(columns.length > 40 ? ['…'] : [])].join(', ').toWellFormed()

/** The same headings may be written with other letters this time; a mapping that lost one is no help. */
const fitting = (map: PeopleMap, columns: readonly string[]): PeopleMap | undefined => {
  const byKey = new Map(columns.map((heading) => [headingsKey([heading]), heading]))
  const entries = Object.entries(map).map(([field, heading]) => [
    field,
    columns.includes(heading) ? heading : byKey.get(headingsKey([heading])),
  ])
  return entries.every(([, heading]) => heading !== undefined) ? (Object.fromEntries(entries) as PeopleMap) : undefined
}
