import * as z from 'zod'
import { instant, line, round } from './fields.ts'
import {
  BALLOT_METHODS,
  BALLOT_STATES,
  BALLOT_VOTERS,
  MESSAGE_TARGETS,
  PHOTO_CONSENTS,
  READ_BACK,
  STEP_KINDS,
  VOTE_CHANNELS,
} from './vocabulary.ts'

/**
 * A clock of the room, for a session or for one table of it; its id is `clockId`. Instants, not ticks: it is right after a crash or
 * sleep. The last step is the one that runs; what is before it is what really happened.
 */
export const clockFields = z.strictObject({
  sessionId: line(60),
  tableId: line(60).nullable(),
  steps: z
    .array(
      z.strictObject({
        kind: z.enum(STEP_KINDS),
        /** 0 where the step belongs to no round; a move leads to this round. */
        round: z.number().int().min(0).max(20),
        plannedSeconds: z.number().int().min(0).max(86_400),
        /** What it has been given by now: planned, and what was added or taken since. */
        seconds: z.number().int().min(0).max(172_800),
        startedAt: z.iso.datetime(),
        endedAt: instant,
        pausedAt: instant,
        /** Of all pauses that are over. */
        pausedSeconds: z.number().int().min(0).max(864_000),
      }),
    )
    .max(200),
})

/** What the facilitator tells the room. */
export const messageFields = z.strictObject({
  text: line(300),
  target: z.enum(MESSAGE_TARGETS),
  tableId: line(60).nullable(),
  sentAt: z.iso.datetime(),
  /** When it leaves the screens; still to come where it was sent for some minutes only. */
  withdrawnAt: instant,
})

/** What one round hands to the next at a table; its id is `digestId`. */
export const digestFields = z.strictObject({
  sessionId: line(60),
  tableId: line(60),
  round,
  headline: line(300),
  points: z.array(line(500)).max(3),
  disagreement: line(1000),
  readBack: z.enum(READ_BACK),
  writtenAt: z.iso.datetime(),
})

/** A photo of a flipchart; its bytes lie under their hash, outside the log. */
export const photoFields = z.strictObject({
  sessionId: line(60),
  tableId: line(60),
  round,
  caption: line(300),
  consent: z.enum(PHOTO_CONSENTS),
  width: z.number().int().min(1).max(4096),
  height: z.number().int().min(1).max(4096),
  bytes: z.number().int().min(1).max(1_500_000),
  /** SHA-256 of the JPEG, in hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  takenAt: z.iso.datetime(),
})

/** A vote of the room. */
export const ballotFields = z.strictObject({
  /** Whose tables vote; null is everybody of the workshop. */
  sessionId: line(60).nullable(),
  rank: line(60),
  title: line(300),
  method: z.enum(BALLOT_METHODS),
  items: z.array(z.strictObject({ id: line(60), text: line(500), noteId: line(60).nullable() })).max(60),
  dots: z.number().int().min(1).max(100),
  /** Dots that one voter may put on one item; null is all. */
  mostPerItem: z.number().int().min(1).max(100).nullable(),
  voters: z.enum(BALLOT_VOTERS),
  /** Per cent of yes among yes and no from which an item is adopted; null decides nothing. */
  threshold: z.number().int().min(1).max(100).nullable(),
  state: z.enum(BALLOT_STATES),
  openedAt: instant,
  closedAt: instant,
})

const votes = z.number().int().min(0).max(100_000)

/** One vote that was cast, or one count by hand of many. Nobody's name is in it. */
export const voteFields = z.strictObject({
  ballotId: line(60),
  channel: z.enum(VOTE_CHANNELS),
  /** Where it was cast; null for a count of the whole room. */
  tableId: line(60).nullable(),
  /** How many people it stands for: one, or those who were counted. */
  voters: z.number().int().min(1).max(100_000),
  marks: z
    .array(
      z.strictObject({
        item: line(60),
        dots: votes,
        /** 1 to 5; null where nobody scored. */
        impact: z.number().min(1).max(5).nullable(),
        effort: z.number().min(1).max(5).nullable(),
        yes: votes,
        no: votes,
        abstain: votes,
      }),
    )
    .max(60),
})
