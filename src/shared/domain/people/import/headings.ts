import type { PeopleColumn, PeopleMap } from './peopleColumns.ts'
import { isAddress } from './address.ts'
import { isStatus } from './cancelled.ts'
import { folded } from './folding.ts'
import { CONSENTS, NOT_OURS, OF_THE_GUEST, OPT_OUT, QUESTIONS, WHOLE_HEADINGS } from './headingWords.ts'
import type { HeadingField } from './headingWords.ts'

const FIELD_OF = new Map(
  (Object.keys(WHOLE_HEADINGS) as HeadingField[]).flatMap((field) =>
    WHOLE_HEADINGS[field].split('|').map((words): [string, HeadingField] => [folded(words), field]),
  ),
)

/** What a question asks stands at its beginning. */
const LONGEST_HEADING = 300
const LONGEST_NAME = 120

/** What a heading says its column holds; null where we do not know. `sure` is false for words found inside a longer question. */
const fieldOfHeading = (heading: string): { field: HeadingField; sure: boolean } | null => {
  const words = folded(
    heading
      .slice(0, LONGEST_HEADING)
      .replace(/\s\(\d+\)$/, '')
      .replace(/[*:?]+\s*$/, ''),
  )
  const whole = FIELD_OF.get(words) ?? FIELD_OF.get(words.replace(OF_THE_GUEST, ''))
  if (whole) return { field: whole, sure: true }
  if (NOT_OURS.test(words)) return null
  const [field] = QUESTIONS.find(([, pattern]) => pattern.test(words)) ?? []
  return field === undefined || (CONSENTS.has(field) && OPT_OUT.test(words)) ? null : { field, sure: false }
}

/** Is this the name of a column that we know, so that its row is the row of headings? */
export const isKnownHeading = (cell: string): boolean =>
  cell.length < LONGEST_NAME && (FIELD_OF.has(folded(cell)) || fieldOfHeading(cell) !== null)

const OF_GUEST = /attendee|participant|partecipant|teilnehm/i
/** Most of a handful of cells must look alike before a column without a telling heading is taken. */
const MOST = 0.6

const columnLike = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  isIt: (cell: string) => boolean,
  free: (heading: string) => boolean,
) =>
  columns.find((heading, index) => {
    const cells = rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '')
    return free(heading) && cells.length > 0 && cells.filter(isIt).length >= cells.length * MOST
  })

const LOOKS_LIKE_NAME = /^\p{Lu}[\p{L}'’.-]+(?:,? [\p{L}'’.-]+){1,4}$/u

/**
 * Which column feeds which field, by the words of the headings; columns of e-mail addresses and of names are also known by what the first
 * `rows` hold. Each column is taken once, the surest first.
 */
export const guessColumns = (columns: readonly string[], rows: readonly (readonly string[])[]): PeopleMap => {
  const found = columns.map((heading) => ({ heading, guess: fieldOfHeading(heading) }))
  const byField = (field: HeadingField): string | undefined => {
    const all = found.filter(({ guess }) => guess?.field === field)
    const sure = all.filter(({ guess }) => guess?.sure)
    // A ticket shop writes the address of the buyer, too; that of the guest is the one meant.
    return (sure.find(({ heading }) => OF_GUEST.test(heading)) ?? sure[0] ?? all[0])?.heading
  }
  const map: PeopleMap = {}
  const take = (field: PeopleColumn, heading: string | undefined): void => {
    if (heading !== undefined) map[field] = heading
  }
  const [any, first, last, name] = [byField('any'), byField('firstName'), byField('lastName'), byField('name')]
  if (first !== undefined && last !== undefined) {
    take('firstName', first)
    take('lastName', last)
  } else if (last !== undefined && any !== undefined) {
    take('firstName', any)
    take('lastName', last)
  } else if (first !== undefined && any !== undefined) {
    take('firstName', first)
    take('lastName', any)
  } else if ((name ?? any) !== undefined) take('name', name ?? any)
  else {
    take('firstName', first)
    take('lastName', last)
  }
  for (const field of Object.keys(WHOLE_HEADINGS) as HeadingField[])
    if (field !== 'any' && !['name', 'firstName', 'lastName'].includes(field)) take(field, byField(field))

  const used = (): Set<string> => new Set(Object.values(map))
  const isFree = (heading: string): boolean => !used().has(heading) && !NOT_OURS.test(folded(heading))
  // "Stato" is a country for some forms and the state of an order for others.
  const holdsStatus = columnLike(
    columns,
    rows,
    isStatus,
    (heading) => map.status === undefined && (heading === map.country || isFree(heading)),
  )
  if (holdsStatus !== undefined && holdsStatus === map.country) delete map.country
  take('status', holdsStatus)
  if (map.email === undefined) take('email', columnLike(columns, rows, isAddress, isFree))
  if (map.name === undefined && map.firstName === undefined && map.lastName === undefined)
    take(
      'name',
      columnLike(
        columns,
        rows,
        (cell) => cell.length < LONGEST_NAME && LOOKS_LIKE_NAME.test(cell),
        (heading) => isFree(heading) && found.find((one) => one.heading === heading)?.guess === null,
      ),
    )
  return map
}
