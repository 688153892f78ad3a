import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { NOTE_KINDS } from '../domain/records/vocabulary.ts'
import { facilitatorProcedure, id, nothing, stageProcedure } from './base.ts'
import { stageResults } from './stageResults.ts'

/** What the projector shows: by itself what fits the moment, or one thing that the facilitator chose. */
export const STAGE_SCENES = ['auto', 'now', 'seating', 'report-back', 'harvest', 'votes', 'blank'] as const
export const STAGE_SCHEMES = ['dark', 'light', 'contrast'] as const
export const STAGE_SEATING = ['off', 'codes', 'names'] as const

export const stageSettings = z.object({
  scene: z.enum(STAGE_SCENES),
  /** The session to show; null follows the clock. */
  sessionId: id.nullable(),
  scheme: z.enum(STAGE_SCHEMES),
  /** How people find their seat. Names only where the attribution rule lets people be named. */
  seating: z.enum(STAGE_SEATING),
  /** A long list of seats turns its pages by itself; otherwise all of it stands there, smaller. */
  turnPages: z.boolean(),
  showCounts: z.boolean(),
  showNotes: z.boolean(),
  /** Tables in the order in which they report back; empty is by number. */
  reportOrder: z.array(id).max(999),
})
export type StageSettings = z.infer<typeof stageSettings>

/**
 * `who` is a card code or a name, `by` the part of it that people look for; `from` and `to` are table numbers, and `from` is null where
 * nobody sat before.
 */
const entry = z.object({ who: z.string(), by: z.string(), from: z.number().nullable(), to: z.number() })

const seating = z.object({
  /** The round that these seats are for. */
  round: z.number(),
  by: z.enum(['codes', 'names']),
  /** Only the first half of each code is given, because it is enough to tell people apart. */
  isShort: z.boolean(),
  /** In the order in which people look for themselves. */
  entries: z.array(entry),
  /** Where whole tables go on together: every table once. Null where people of one table part. */
  moves: z.array(z.object({ from: z.number(), to: z.number() })).nullable(),
  /** Everybody's way is a start table and a step of their own, as badges say; this is the last table, after which comes table 1. */
  stepsTo: z.number().nullable(),
})
export type StageSeating = z.infer<typeof seating>

/** All that the projector knows: nothing else ever reaches it. */
export const stageView = z.object({
  at: z.number(),
  workshopTitle: z.string(),
  settings: stageSettings,
  session: z
    .object({
      id: z.string(),
      title: z.string(),
      method: z.string(),
      question: z.string(),
      /** Clock time `HH:MM` at which it begins if nothing changes. */
      start: z.string(),
      rounds: z.number(),
      tables: z.array(z.object({ id: z.string(), number: z.number(), title: z.string(), question: z.string() })),
    })
    .nullable(),
  /** What comes after it, with its clock time `HH:MM`. */
  next: z.object({ title: z.string(), method: z.string(), start: z.string() }).nullable(),
  seating: seating.nullable(),
  /** Ids of all tables of the session. */
  reportOrder: z.array(z.string()),
  counts: z.array(z.object({ tableId: z.string(), notes: z.number() })),
  /** Notes of the whole workshop by kind. */
  totals: z.partialRecord(z.enum(NOTE_KINDS), z.number()),
  newest: z.array(z.object({ id: z.string(), kind: z.enum(NOTE_KINDS), text: z.string(), table: z.number() })),
  /** Votes that the room is asked for now. */
  ballots: z.array(z.object({ id: z.string(), title: z.string(), items: z.array(z.string()) })),
  /** Of the vote that was closed last; null while one is open, and before any was closed. */
  results: stageResults.nullable(),
})
export type StageView = z.infer<typeof stageView>

export const stageContract = {
  settings: facilitatorProcedure.input(z.object({ workshopId: id })).output(stageSettings),
  update: facilitatorProcedure.input(z.object({ workshopId: id, fields: stageSettings.partial() })).output(nothing),
  /** The view now, then again whenever it changes. */
  live: stageProcedure.input(z.object({ workshopId: id })).output(eventIterator(stageView)),
}
