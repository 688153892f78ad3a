import * as z from 'zod'
import { day, line } from './fields.ts'
import {
  DISSEMINATION_LEVELS,
  DUPLICATE_VERDICTS,
  FOLLOW_UP_VERDICTS,
  REPORT_LENGTHS,
  REPORT_TEMPLATES,
  THEME_COLOURS,
} from './vocabulary.ts'

/** What several notes are about, in the organiser's words. */
export const themeFields = z.strictObject({
  rank: line(60),
  label: line(300),
  /** What belongs to it and what does not. */
  definition: line(2000),
  colour: z.enum(THEME_COLOURS),
  /** The wider theme that it is a part of; null is at the top. */
  parentId: line(60).nullable(),
  /** The theme that took it over. Its record stays, so that notes which another laptop put into it count there as well. */
  mergedInto: line(60).nullable(),
  /** The theme that it was split from. */
  splitFrom: line(60).nullable(),
})

/** A note put into a theme; its id is `codingId`, so that two laptops which do the same meet in one record. */
export const codingFields = z.strictObject({ noteId: line(60), themeId: line(60), reason: line(500) })

/**
 * What was decided about two notes that look alike; its id is `duplicateId`. Notes that are the same, directly or through others, are one
 * group; merging the work of two laptops is then the union of what they said.
 */
export const duplicateFields = z.strictObject({
  /** Whose wording stands for the group. */
  noteId: line(60),
  otherId: line(60),
  verdict: z.enum(DUPLICATE_VERDICTS),
  reason: line(500),
})

/**
 * What became of a note of an earlier workshop; its id is `followUpId`. It belongs to the later workshop.
 * noteId: the note of the later workshop; null where the item was dropped.
 */
export const followUpFields = z.strictObject({
  earlierWorkshopId: line(60),
  earlierId: line(60),
  noteId: line(60).nullable(),
  verdict: z.enum(FOLLOW_UP_VERDICTS),
  reason: line(500),
})

/** What a city struggles with and looks for, as pages of city-to-city exchanges have it. */
export const cityChallengeFields = z.strictObject({
  rank: line(60),
  title: line(300),
  city: line(120),
  country: line(80),
  sizeClass: line(120).nullable(),
  sectors: z.array(line(120)).max(20),
  /** Codes of the list of challenges. */
  challenges: z.array(line(120)).max(20),
  description: line(20_000),
  lookingFor: line(20_000),
  /** Address or name of where it was published. */
  source: line(500),
  publishedOn: day,
})

/** How the report of a workshop is put together; its id is `reportSetupId`. */
export const reportSetupFields = z.strictObject({
  template: z.enum(REPORT_TEMPLATES),
  length: z.enum(REPORT_LENGTHS),
  /**
   * Sections in their order. One that is not listed stands where its template has it. An empty heading is the usual one; `shown` null
   * is what the template does.
   */
  sections: z.array(z.strictObject({ id: line(60), heading: line(200), shown: z.boolean().nullable() })).max(60),
  /** Other workshops that are compared in the same report. */
  others: z.array(line(60)).max(200),
  /** Adds up groups of fewer than five people. */
  mergeSmall: z.boolean(),
  /** Speakers as codes that are new in every file, where the rule hides their names. */
  speakerCodes: z.boolean(),
  showPhotos: z.boolean(),
  deliverable: line(60),
  workPackage: line(120),
  dissemination: z.enum(DISSEMINATION_LEVELS).nullable(),
  grantNumber: line(120),
  version: line(30),
  authors: z.array(line(200)).max(60),
  partners: z.array(line(200)).max(60),
  dueOn: day,
  deliveredOn: day,
  abstract: line(5000),
  funding: line(2000),
  revisions: z.array(z.strictObject({ version: line(30), date: day, author: line(200), change: line(500) })).max(60),
  /** A PNG or JPEG as base64, scaled down where it was chosen; '' is none. */
  logo: z.string().max(280_000),
  logoAlt: line(200),
})
