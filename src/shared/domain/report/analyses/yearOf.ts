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

const HEAD = /^\s*(?:(\d{4})|\((\d{4})\))(?:\s*:(?!\d)\s*|[.,;]\s+|\s+[–—-]\s+|(\s+))(?!\d{4}(?!\d))([^\s–—-].*)$/su
/** The year is part of a sentence, or of a span of years. */
const GOES_ON = /^(?:and|or|to|until|onwards?|is|will|must|e|o|al?|fino|in poi|è|sarà|deve)(?:\s|$)/iu

/** A text without the year that it begins with, as in `2030: first line opens`, for places that say the year beside it. */
export const withoutYear = (text: string, year: number): string => {
  const [, plain, bracketed, blank, rest = ''] = HEAD.exec(text) ?? []
  return Number(plain ?? bracketed) !== year || (blank !== undefined && GOES_ON.test(rest)) ? text : rest
}
