import * as z from 'zod'

/** Kinds of fields that many records have. */
export const line = (max: number) => z.string().max(max)
/** An ISO date, or none. */
export const day = z.iso.date().nullable()
/** A moment in UTC, or none. */
export const instant = z.iso.datetime().nullable()
export const minutes = z
  .number()
  .int()
  .min(0)
  .max(24 * 60)
export const round = z.number().int().min(1).max(20)
/** The longest id of a record: two ids of 36 letters and a word, such as those of a note and a theme. */
export const LONGEST_ID = 120
