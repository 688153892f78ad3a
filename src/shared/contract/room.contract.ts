import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { noteFields, storedClock, storedMessage } from '../domain/records/records.ts'
import { messageFields } from '../domain/records/roomFields.ts'
import { station } from './stations.contract.ts'
import { created, facilitatorProcedure, id, nothing, roomProcedure } from './base.ts'

/** What everybody in the room sees change: clocks and messages. `at` is the clock of the host in ms, so that devices can correct theirs. */
export const liveView = z.object({
  at: z.number(),
  clocks: z.array(storedClock.pick({ id: true, sessionId: true, tableId: true, steps: true })),
  /** Those that stand; `withdrawnAt` is then still to come: when a message leaves the screens by itself. */
  messages: z.array(storedMessage.pick({ id: true, text: true, target: true, tableId: true, sentAt: true, withdrawnAt: true })),
})
export type LiveView = z.infer<typeof liveView>

/**
 * `steps` is how many steps the asker saw, and `over` whether the last one had ended: a second click finds another clock and gets
 * CHANGED_SINCE. A clock that `live` does not show has no steps.
 */
const clockAction = z.object({
  sessionId: id,
  tableId: id.nullable().default(null),
  steps: z.number().int().min(0),
  over: z.boolean().optional(),
})

export const coverage = z.object({
  at: z.number(),
  /**
   * Notes per table, round and kind; only where there are any. `fresh` of them are of this run: written since the clock of the session
   * began, in the round that runs since that round began; all of them before any clock.
   */
  cells: z.array(z.object({ tableId: z.string(), round: z.number(), kind: noteFields.shape.kind, notes: z.number(), fresh: z.number() })),
  tables: z.array(
    z.object({
      tableId: z.string(),
      lastNoteAt: z.string().nullable(),
      /** Rounds with a digest. */
      digests: z.array(z.number()),
      /** Notes that the table's stations say they have and we have not; null where no station is connected. */
      waiting: z.number().nullable(),
    }),
  ),
})
export type Coverage = z.infer<typeof coverage>

/** A note of a station that could not go to its table any more; the facilitator places it or drops it. */
export const lateNote = z.object({
  id: z.string(),
  tableId: z.string(),
  tableTitle: z.string().nullable(),
  round: z.number(),
  kind: noteFields.shape.kind,
  text: z.string(),
  /** A key of the catalogue under `room:late.reason`: tableGone, otherTable or closed. */
  reason: z.string(),
  receivedAt: z.string(),
})
export type LateNote = z.infer<typeof lateNote>

export const roomContract = {
  /** The state now, then again whenever it changes. A station and a projector get what is meant for them. */
  live: roomProcedure.input(z.object({ workshopId: id })).output(eventIterator(liveView)),
  /** Begins the first step of a session; one that is over begins anew. INVALID where a clock runs. */
  start: facilitatorProcedure.input(clockAction).output(nothing),
  pause: facilitatorProcedure.input(clockAction).output(nothing),
  resume: facilitatorProcedure.input(clockAction).output(nothing),
  /** More or less time for the step that runs; never less than what has gone by. */
  extend: facilitatorProcedure.input(clockAction.extend({ seconds: z.number().int().min(-7200).max(7200) })).output(nothing),
  /** Ends the step that runs and begins the next one; after the last one the session is over. */
  next: facilitatorProcedure.input(clockAction).output(nothing),
  /** Back to the step before, which goes on as if it had never ended; the first step is taken back altogether. */
  back: facilitatorProcedure.input(clockAction).output(nothing),
  end: facilitatorProcedure.input(clockAction).output(nothing),
  /** A clock of one table, for its own breakout. */
  startTimer: facilitatorProcedure
    .input(z.object({ sessionId: id, tableId: id, seconds: z.number().int().min(10).max(86_400) }))
    .output(nothing),
  /** Moves the fixed starts of the later sessions of that day, by minutes. */
  shiftLater: facilitatorProcedure
    .input(z.object({ sessionId: id, minutes: z.number().int().min(-240).max(240) }))
    .output(z.object({ moved: z.number() })),
  coverage: facilitatorProcedure.input(z.object({ sessionId: id })).output(coverage),
  /** `seconds` is how long it stands; null is until it is withdrawn. */
  send: facilitatorProcedure
    .input(
      z.object({
        workshopId: id,
        ...messageFields.pick({ text: true, target: true, tableId: true }).shape,
        seconds: z.number().int().min(10).max(86_400).nullable().default(null),
      }),
    )
    .output(created),
  withdraw: facilitatorProcedure.input(z.object({ id })).output(nothing),
  lateNotes: facilitatorProcedure.input(z.object({ workshopId: id })).output(z.array(lateNote)),
  placeLateNote: facilitatorProcedure.input(z.object({ id, tableId: id, round: noteFields.shape.round })).output(nothing),
  /** Devices of tables that were away when the day was ended and have not come back since: notes may still be on them. */
  owed: facilitatorProcedure
    .input(z.object({ workshopId: id }))
    .output(z.array(station.pick({ id: true, name: true, tableId: true, seenAt: true }))),
  dropLateNote: facilitatorProcedure.input(z.object({ id })).output(nothing),
}
