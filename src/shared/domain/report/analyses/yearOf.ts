import type { Note } from '../../records/records.ts'

const EARLIEST = 1900
/** Four digits that stand alone: no part of a longer number, an amount or a span such as 2030-2050. */
const YEARS = /(?<![\p{L}\p{N}.,€$£/–-])(?:19|20|21)\d{2}(?![\p{L}\p{N}%€$£/–-]|[.,]\d)/gu

/** When a note is due. `said`: somebody entered the year; `read`: it is the one year in the words of a milestone. */
export type DatedYear = { year: number; from: 'said' | 'read' }

/** The year of a note, or null: its own, else, for a milestone, the only year that its text names. */
export const yearOf = ({ year, kind, text }: Pick<Note, 'year' | 'kind' | 'text'>): DatedYear | null => {
  if (year !== null) return { year, from: 'said' }
  if (kind !== 'milestone') return null
  const found = new Set((text.match(YEARS) ?? []).map(Number).filter((each) => each >= EARLIEST))
  const [only, ...others] = found
  return only === undefined || others.length > 0 ? null : { year: only, from: 'read' }
}
