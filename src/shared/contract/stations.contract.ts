import * as z from 'zod'
import { facilitatorProcedure, id, nothing, tableProcedure } from './base.ts'

/** An address of this machine where stations can find it. */
export const networkAddress = z.object({
  address: z.string(),
  interface: z.string(),
  /** wifi or wired is what rooms use; the others work seldom. */
  kind: z.enum(['network', 'link-local', 'virtual', 'loopback']),
})

export const station = z.object({
  id: z.string(),
  kind: z.enum(['table', 'stage']),
  tableId: z.string().nullable(),
  name: z.string(),
  state: z.enum(['waiting', 'approved', 'refused', 'revoked', 'ended']),
  /** Three symbols that its screen shows, too: codes of the catalogue under `stations:symbol`. */
  symbols: z.array(z.string()),
  device: z.string(),
  connected: z.boolean(),
  /** Notes that it says are on it and not with us. */
  waiting: z.number(),
  seenAt: z.string().nullable(),
})
export type Station = z.infer<typeof station>

/** Somebody was turned away: what it was (a key under `stations:refusal`), how often, when last and from where. */
export const stationRefusal = z.object({ kind: z.string(), count: z.number(), at: z.string(), from: z.string() })

export const stationsState = z.object({
  /** Null where this door does not offer stations. */
  addresses: z.array(networkAddress).nullable(),
  /** Set while we listen. */
  open: z.object({ workshopId: z.string(), address: z.string(), port: z.number(), url: z.string() }).nullable(),
  /** New devices may ask to come in. */
  doorsOpen: z.boolean(),
  stations: z.array(station),
  refusals: z.array(stationRefusal),
})
export type StationsState = z.infer<typeof stationsState>

/** A way in for one table, the stage or a join check: `url` holds the secret in its fragment; `code` is for typing. */
export const invitation = z.object({
  kind: z.enum(['table', 'stage', 'check']),
  tableId: z.string().nullable(),
  url: z.string(),
  /** Eight letters and digits, spent by its first use; null until asked for. */
  code: z.string().nullable(),
  codeUntil: z.string().nullable(),
})
export type Invitation = z.infer<typeof invitation>

/** What the join check found: a key of the catalogue under `stations:check`, with what to do. */
export const checkFinding = z.object({ code: z.string(), tone: z.enum(['good', 'warn', 'bad']), detail: z.record(z.string(), z.string()) })
export type CheckFinding = z.infer<typeof checkFinding>

export const stationsContract = {
  state: facilitatorProcedure.input(z.object({ workshopId: id })).output(stationsState),
  /** Begins to listen on this address. The port is kept from one time to the next, so that devices find us again. */
  open: facilitatorProcedure
    .input(z.object({ workshopId: id, address: z.string().max(64), port: z.number().int().min(0).max(65_535).optional() }))
    .output(nothing),
  /** Stops listening; who was let in comes back when it opens again. */
  close: facilitatorProcedure.input(z.object({ workshopId: id })).output(nothing),
  setDoors: facilitatorProcedure.input(z.object({ workshopId: id, open: z.boolean() })).output(nothing),
  invitations: facilitatorProcedure.input(z.object({ workshopId: id, sessionId: id })).output(z.array(invitation)),
  /** A fresh code to type, good for ten minutes and one device. */
  newCode: facilitatorProcedure
    .input(z.object({ workshopId: id, kind: z.enum(['table', 'stage', 'check']), tableId: id.nullable() }))
    .output(invitation),
  /** Makes the printed ways into a table worthless and gives a new one. */
  renewInvitation: facilitatorProcedure
    .input(z.object({ workshopId: id, kind: z.enum(['table', 'stage', 'check']), tableId: id.nullable() }))
    .output(invitation),
  approve: facilitatorProcedure.input(z.object({ id })).output(nothing),
  refuse: facilitatorProcedure.input(z.object({ id })).output(nothing),
  /** Puts a device out at once; what it holds comes into the late notes. */
  revoke: facilitatorProcedure.input(z.object({ id })).output(nothing),
  /** The day is over: every device hands over what it has and forgets the workshop. */
  endAll: facilitatorProcedure.input(z.object({ workshopId: id })).output(nothing),
  forgetRefusals: facilitatorProcedure.input(z.object({ workshopId: id })).output(nothing),
  /** Looks for what would keep devices from joining; `seconds` is how long to wait for one to come by. */
  joinCheck: facilitatorProcedure.input(z.object({ workshopId: id })).output(z.array(checkFinding)),
  /** A station tells how many notes wait on it. */
  report: tableProcedure.input(z.object({ waiting: z.number().int().min(0).max(100_000) })).output(nothing),
}
