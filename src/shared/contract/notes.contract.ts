import * as z from 'zod'
import { noteFields, storedNote } from '../domain/records/records.ts'
import { created, facilitatorProcedure, id, nothing, seen, tableProcedure } from './base.ts'

const noteIds = z.array(id).min(1).max(20_000)
/** What an editor may set; the stamp (session, time, source) and the counter have their own ways. */
const noteEdit = noteFields.omit({ sessionId: true, notedAt: true, source: true, saidAgain: true }).partial()

/** What a row of an imported file did wrong; `row` counts lines of data from 1. */
const importProblem = z.object({ row: z.number(), column: z.string(), message: z.string() })

/** The caller chooses the id (UUIDv7), so that sending the same note twice stores it once. A note of nothing but blanks is no note. */
const newNote = noteEdit.extend({
  id,
  tableId: id,
  round: noteFields.shape.round,
  kind: noteFields.shape.kind,
  text: noteFields.shape.text.regex(/\S/),
  /** paper: typed later from a sheet. Left out, it was typed as it was said. */
  source: z.enum(['typed', 'paper']).optional(),
})

/** stored: with the host; late: kept for the facilitator to place, because its table or workshop is closed; or the code of an error. */
const handedOver = z.object({ id: z.string(), outcome: z.union([z.enum(['stored', 'late']), z.string()]) })

export const notesContract = {
  list: facilitatorProcedure.input(z.object({ workshopId: id })).output(z.array(storedNote)),
  listOfTable: tableProcedure.input(z.object({ tableId: id })).output(z.array(storedNote)),
  get: tableProcedure.input(z.object({ id })).output(storedNote),
  create: tableProcedure.input(newNote).output(created),
  /** Many notes of a station that was away, in one transaction; each has its own outcome, INVALID where it is nothing but blanks. */
  handOver: tableProcedure
    .input(
      z.object({
        tableId: id,
        notes: z
          .array(newNote.extend({ text: noteFields.shape.text }))
          .min(1)
          .max(50),
      }),
    )
    .output(z.object({ outcomes: z.array(handedOver) })),
  /** Which of these notes the host has never seen: after a restored backup a station hands them over again. */
  missing: tableProcedure.input(z.object({ tableId: id, ids: z.array(id).max(5000) })).output(z.object({ ids: z.array(z.string()) })),
  /** Takes back the deletion of one note. */
  bringBack: tableProcedure.input(z.object({ id })).output(nothing),
  /** `heads` is what the note has now: the `seen` of the next edit in a row. */
  update: tableProcedure.input(z.object({ id, fields: noteEdit, seen })).output(z.object({ heads: z.array(z.string()) })),
  /** The same fields for many notes: bulk tagging. `coBenefits` given here are added to what each note has. */
  updateMany: facilitatorProcedure.input(z.object({ ids: noteIds, fields: noteEdit })).output(nothing),
  move: facilitatorProcedure.input(z.object({ ids: noteIds, tableId: id, round: noteFields.shape.round })).output(nothing),
  /** Somebody said it again (+1), or that was a slip (-1). */
  sayAgain: tableProcedure.input(z.object({ id, by: z.union([z.literal(1), z.literal(-1)]) })).output(nothing),
  remove: tableProcedure.input(z.object({ ids: noteIds })).output(nothing),
  /** Ids of notes whose words begin with the words asked for, accents and case folded; newest first, `total` counts all. */
  search: facilitatorProcedure
    .input(z.object({ workshopId: id.nullable(), query: z.string().max(500), limit: z.number().int().min(1).max(50_000).default(50_000) }))
    .output(z.object({ ids: z.array(z.string()), total: z.number() })),
  /** A CSV of notes typed elsewhere. `map` names the file's column for each of our fields. All or nothing. */
  importCsv: facilitatorProcedure
    .input(
      z.object({
        workshopId: id,
        sessionId: id,
        contentBase64: z.base64(),
        map: z.record(z.string(), z.string()).default({}),
        dryRun: z.boolean().default(false),
      }),
    )
    .output(z.object({ added: z.number(), updated: z.number(), skipped: z.number(), problems: z.array(importProblem) })),
}
