import * as z from 'zod'
import { peopleMap, peopleProblem } from '../domain/people/import/peopleColumns.ts'
import { attendanceFields, participantFields } from '../domain/records/records.ts'
import { created, facilitatorProcedure, id, nothing, seen } from './base.ts'

const dayNumber = attendanceFields.shape.day

const peopleFile = {
  workshopId: id,
  /** Only its ending counts, and the bytes have the last word. */
  fileName: z.string().max(500),
  contentBase64: z.base64(),
  /** Leaving it out takes what was remembered for these headings, or else what we guess. */
  map: peopleMap.optional(),
  /** The sheet of a workbook; the first one without. */
  sheet: z.string().max(200).optional(),
  /** Does the list begin with the names of its columns? Without, we look; with `false` its first row is a person and the columns are "Column A" and on. */
  headings: z.boolean().optional(),
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
      /** Those of the columns that have no name in the file and got one from us. */
      unnamed: z.array(z.string()),
      /** Does the list begin with the names of its columns, as it was read? */
      headings: z.boolean(),
      map: peopleMap,
      remembered: z.boolean(),
      /** The first rows as they are in the file. */
      sample: z.array(z.array(z.string())),
      /** Of each row, its line in the file as a spreadsheet counts, from 1: titles, headings and blank lines count, too. */
      lines: z.array(z.number()),
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
