import * as z from 'zod'
import { attendanceFields, participantFields } from '../domain/records/records.ts'
import { created, facilitatorProcedure, id, nothing, seen } from './base.ts'

const dayNumber = attendanceFields.shape.day

/** A field of a person that a column of a file may feed. `firstName` and `lastName` make the name where a file keeps them apart. */
export const PEOPLE_COLUMNS = [
  'name',
  'firstName',
  'lastName',
  'email',
  'organisation',
  'stakeholderType',
  'country',
  'city',
  'languages',
  'role',
  'quoteConsent',
  'listConsent',
  'photoConsent',
  'access',
  'together',
  'apart',
  'wishes',
] as const
export const peopleColumn = z.enum(PEOPLE_COLUMNS)
export type PeopleColumn = z.infer<typeof peopleColumn>

/** Which heading of the file feeds which field; a field that is not named takes nothing. */
export const peopleMap = z.partialRecord(peopleColumn, z.string().max(1000))
export type PeopleMap = z.infer<typeof peopleMap>

/** `row` counts lines of data from 1; 0 is the heading. `column` is the heading in the file. `message` is a code of the catalogue under `people:problems`. */
const peopleProblem = z.object({ row: z.number(), column: z.string(), message: z.string(), value: z.string() })
export type PeopleProblem = z.infer<typeof peopleProblem>

const peopleFile = {
  workshopId: id,
  /** Only its ending counts, and the bytes have the last word. */
  fileName: z.string().max(500),
  contentBase64: z.base64(),
  /** Leaving it out takes what was remembered for these headings, or else what we guess. */
  map: peopleMap.optional(),
  /** The sheet of a workbook; the first one without. */
  sheet: z.string().max(200).optional(),
}

/** Rows of the file: added + updated + known + skipped = total. */
const peopleCounts = {
  total: z.number(),
  added: z.number(),
  updated: z.number(),
  known: z.number(),
  skipped: z.number(),
  problems: z.array(peopleProblem),
}

export const participantsContract = {
  /** One or many at once: typed one by one or pasted from a list. One undo takes all of them back. */
  add: facilitatorProcedure
    .input(
      z.object({
        workshopId: id,
        people: z
          .array(participantFields.partial().extend({ name: z.string().min(1).max(200) }))
          .min(1)
          .max(5000),
      }),
    )
    .output(z.object({ ids: z.array(z.string()) })),
  update: facilitatorProcedure.input(z.object({ id, fields: participantFields.partial(), seen })).output(nothing),
  /** The same fields for many people at once. */
  updateMany: facilitatorProcedure
    .input(z.object({ ids: z.array(id).min(1).max(5000), fields: participantFields.partial() }))
    .output(nothing),
  remove: facilitatorProcedure.input(z.object({ ids: z.array(id).min(1).max(5000) })).output(nothing),

  /** Reads a registration list without writing anything: headings, the columns that we would use, and what each row would do. */
  previewFile: facilitatorProcedure.input(z.object(peopleFile)).output(
    z.object({
      sheets: z.array(z.string()),
      sheet: z.string(),
      columns: z.array(z.string()),
      map: peopleMap,
      remembered: z.boolean(),
      /** The first rows as they are in the file. */
      sample: z.array(z.array(z.string())),
      /** What the first rows become: new, changed (with the fields that change), known already, or not a person. */
      people: z.array(
        z.object({
          row: z.number(),
          outcome: z.enum(['added', 'updated', 'known', 'skipped']),
          name: z.string(),
          fields: participantFields.partial(),
          changes: z.array(z.string()),
        }),
      ),
      ...peopleCounts,
    }),
  ),
  /** Adds new people and fills in what the file knows better about known ones (same e-mail, or same name and organisation). One undo takes it back; doing it again changes nothing. */
  importFile: facilitatorProcedure.input(z.object({ ...peopleFile, dryRun: z.boolean().default(false) })).output(z.object(peopleCounts)),

  /** Says for one day who is there. `at` is the moment, now without. */
  setAttendance: facilitatorProcedure
    .input(
      z.object({
        workshopId: id,
        ids: z.array(id).min(1).max(5000),
        day: dayNumber,
        state: attendanceFields.shape.state,
        at: z.iso.datetime().optional(),
      }),
    )
    .output(nothing),
  /** Somebody who was on no list and is here now. */
  addWalkIn: facilitatorProcedure
    .input(z.object({ workshopId: id, day: dayNumber, person: participantFields.partial().extend({ name: z.string().min(1).max(200) }) }))
    .output(created),
}
