import type { FieldsOf, Note } from '../records/records.ts'

/** What people write in a digest. */
export type DigestWords = Pick<FieldsOf<'digest'>, 'headline' | 'points' | 'disagreement' | 'readBack'>

export const MOST_POINTS = 3
const LONGEST_POINT = 500

export const EMPTY_WORDS: DigestWords = { headline: '', points: [], disagreement: '', readBack: 'not-yet' }

/** True where nobody has written a word yet; a mark alone is no digest. */
export const isBlankDigest = ({ headline, points, disagreement }: Omit<DigestWords, 'readBack'>): boolean =>
  [headline, disagreement, ...points].every((text) => text.trim() === '')

/** One point changed; empty points behind the last one are left out, those between two stay where they are. */
export const withPoint = (points: readonly string[], index: number, text: string): string[] => {
  const next = Array.from({ length: Math.max(points.length, index + 1) }, (_, place) => (place === index ? text : (points[place] ?? '')))
  while (next.length > 0 && next.at(-1) === '') next.pop()
  return next
}

/**
 * Notes of the round to begin with: those said again most often, then the oldest. Notes that nobody could read are left out, and so
 * are quotes: what one person said is no summary.
 */
export const suggestPoints = (
  notes: readonly Pick<Note, 'text' | 'kind' | 'round' | 'saidAgain' | 'unclear' | 'notedAt'>[],
  round: number,
): string[] => {
  const fit = notes.filter((note) => note.round === round && note.kind !== 'quote' && !note.unclear && note.text.trim() !== '')
  const ordered = fit.toSorted((a, b) => b.saidAgain - a.saidAgain || (a.notedAt < b.notedAt ? -1 : 1))
  const texts = new Set(ordered.map(({ text }) => shortened(text.trim().replaceAll(/\s+/gu, ' '))))
  return [...texts].slice(0, MOST_POINTS)
}

const shortened = (text: string): string => {
  if (text.length <= LONGEST_POINT) return text
  const cut = text.slice(0, LONGEST_POINT - 1)
  // Half of a letter beyond the first 65,536 would be no letter.
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`
}
