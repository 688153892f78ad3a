import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { facilitatorProcedure, id, nothing, stageProcedure } from './base.ts'

/** What the projector shows: by itself what fits the moment, or one thing that the facilitator chose. */
export const STAGE_SCENES = ['auto', 'now', 'seating', 'report-back', 'harvest', 'votes', 'blank'] as const

export const stageSettings = z.object({
  scene: z.enum(STAGE_SCENES),
  /** The session to show; null follows the clock. */
  sessionId: id.nullable(),
  scheme: z.enum(['dark', 'light', 'contrast']),
  /** How people find their seat. Names only where the attribution rule lets people be named. */
  seating: z.enum(['off', 'codes', 'names']),
  showCounts: z.boolean(),
  showNotes: z.boolean(),
  /** Tables in the order in which they report back; empty is by number. */
  reportOrder: z.array(id).max(999),
})
export type StageSettings = z.infer<typeof stageSettings>

const entry = z.object({ who: z.string(), from: z.string().nullable(), to: z.string() })

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
      rounds: z.number(),
      tables: z.array(z.object({ id: z.string(), number: z.number(), title: z.string(), question: z.string() })),
    })
    .nullable(),
  /** What comes after it, with its clock time `HH:MM`. */
  next: z.object({ title: z.string(), start: z.string() }).nullable(),
  /** For the round that runs or comes next; `who` is a card code or a name, `from` and `to` are table numbers. */
  seating: z.object({ round: z.number(), by: z.enum(['codes', 'names']), step: z.number().nullable(), entries: z.array(entry) }).nullable(),
  reportOrder: z.array(z.string()),
  counts: z.array(z.object({ tableId: z.string(), notes: z.number() })),
  totals: z.record(z.string(), z.number()),
  newest: z.array(z.object({ id: z.string(), kind: z.string(), text: z.string(), table: z.number() })),
})
export type StageView = z.infer<typeof stageView>

export const stageContract = {
  settings: facilitatorProcedure.input(z.object({ workshopId: id })).output(stageSettings),
  update: facilitatorProcedure.input(z.object({ workshopId: id, fields: stageSettings.partial() })).output(nothing),
  /** The view now, then again whenever it changes. */
  live: stageProcedure.input(z.object({ workshopId: id })).output(eventIterator(stageView)),
}
