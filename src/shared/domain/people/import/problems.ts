import type { PeopleProblem } from './peopleColumns.ts'

/** What can be said about a row; the words are in the catalogue under `people:problems`. */
export const PROBLEM_CODES = [
  'noName',
  'noNameColumn',
  'halfNames',
  'cancelled',
  'headingsUnknown',
  'sameAsRow',
  'firstRowKept',
  'consentWithheld',
  'consentKept',
  'sharedEmail',
  'tooLong',
  'cellTooLong',
  'lettersLost',
  'tooManyCells',
  'tooManyWords',
  'emailUnclear',
  'answerUnclear',
  'roleUnknown',
  'roleTakenAs',
  'roleKept',
  'typeUnknown',
  'typeTakenAs',
  'countryUnknown',
  'formulaWithoutValue',
  'errorInCell',
  'macrosIgnored',
  'moreProblems',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** Lists of problems end here; a last one says how many more there are. */
const MOST_PROBLEMS = 5000
/** Enough of a value to find it again. */
const LONGEST_VALUE = 120

export type ProblemList = {
  add: (row: number, column: string, message: ProblemCode, value?: string) => void
  /** In the order of the rows. */
  all: () => PeopleProblem[]
}

const shortened = (value: string): string => (value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…`.toWellFormed() : value)

/** Collects the problems of one file, with values cut to a length that fits a screen, after those that were found `before`. */
export const createProblems = (before: readonly PeopleProblem[] = []): ProblemList => {
  const list = before.filter(({ message }) => message !== 'moreProblems')
  const first = before.find(({ message }) => message === 'moreProblems')
  let more = Number(first?.value ?? 0)
  return {
    add: (row, column, message, value = '') => {
      if (list.length >= MOST_PROBLEMS) more += 1
      else list.push({ row, column, message, value: shortened(value) })
    },
    all: () => {
      const ordered = list.toSorted((a, b) => a.row - b.row)
      return more > 0 ? [...ordered, { row: 0, column: '', message: 'moreProblems', value: String(more) }] : ordered
    },
  }
}
