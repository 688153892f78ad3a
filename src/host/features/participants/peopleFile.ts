import type { MapPositions, PeopleMap, PeopleProblem } from '../../../shared/domain/people/import/peopleColumns.ts'
import { guessColumns, isKnownHeading } from '../../../shared/domain/people/import/headings.ts'
import { createProblems } from '../../../shared/domain/people/import/problems.ts'
import { readPeople } from '../../../shared/domain/people/import/readPeople.ts'
import type { PeopleRead } from '../../../shared/domain/people/import/readPeople.ts'
import { typeReader } from '../../../shared/domain/people/import/typeWords.ts'
import type { TypeWord } from '../../../shared/domain/people/import/typeWords.ts'
import { keyOfHeadings, mapAt } from './headingPositions.ts'
import { Fault } from '../../fault.ts'
import { readSpreadsheet } from '../../spreadsheets/readSpreadsheet.ts'

/** Everything that reading a registration list needs, so that it can be done in a thread. */
export type PeopleJob = {
  bytes: Uint8Array
  sheet: string | undefined
  /** Does the list begin with the names of its columns? Undefined where nobody said. */
  hasHeadings: boolean | undefined
  map: PeopleMap | undefined
  /** Mappings of earlier files under their `keyOfHeadings`. */
  remembered: readonly (readonly [string, MapPositions])[]
  types: readonly TypeWord[]
}

export type PeopleFile = PeopleRead & {
  sheets: string[]
  sheet: string
  columns: string[]
  unnamed: string[]
  headings: boolean
  /** Of the headings; empty where there are none, since then nothing is worth remembering. */
  headingsKey: string
  map: PeopleMap
  remembered: boolean
  sample: string[][]
  lines: number[]
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
  const { sheet: wanted, hasHeadings } = job
  const table = await readSpreadsheet(job.bytes, isKnownHeading, { sheet: wanted, headings: hasHeadings })
  const { columns, rows, marks, unnamed, sheets, sheet, hasMacros } = table
  const key = table.headings === 'none' ? '' : keyOfHeadings(columns)
  const found = job.remembered.find(([known]) => known === key)
  const kept = found && mapAt(found[1], columns)
  const map = job.map ?? kept ?? guessColumns(columns, rows.slice(0, ROWS_TO_GUESS_FROM))
  const unknown = Object.values(map).find((heading) => !columns.includes(heading))
  if (unknown !== undefined) throw new Fault('UNKNOWN_COLUMN', { column: unknown, there: headingsInWords(columns) })

  const problems = createProblems()
  if (table.headings === 'unknown' && hasHeadings === undefined && !kept) problems.add(0, '', 'headingsUnknown', columns[0])
  if (hasMacros) problems.add(0, '', 'macrosIgnored')
  for (const mark of marks) problems.add(mark.row, mark.column, mark.code, mark.value)
  const read = readPeople({ columns, rows }, map, typeReader(job.types), problems)
  return {
    ...read,
    sheets,
    sheet,
    columns,
    unnamed,
    headings: table.headings !== 'none',
    headingsKey: key,
    map,
    remembered: job.map === undefined && kept !== undefined,
    sample: rows.slice(0, SAMPLE_ROWS).map((row) => columns.map((_, index) => row[index] ?? '')),
    lines: table.lines,
    total: rows.length,
    problems: problems.all(),
  }
}

/** The headings of a file for a sentence; enough of them to see what is there. */
export const headingsInWords = (columns: readonly string[]): string =>
  [...columns.slice(0, 40).map((heading) => heading.slice(0, 80)), ...(columns.length > 40 ? ['…'] : [])].join(', ').toWellFormed()
