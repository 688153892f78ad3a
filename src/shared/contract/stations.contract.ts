import * as z from 'zod'
import { SYMBOLS } from '../domain/channel/symbols.ts'
import { facilitatorProcedure, id, nothing, tableProcedure } from './base.ts'

/** An address of this machine where stations can find it. */
export const networkAddress = z.object({
  address: z.string(),
  interface: z.string(),
  /** `network` is what rooms use; the others work seldom. */
  kind: z.enum(['network', 'link-local', 'virtual', 'loopback']),
})

export const station = z.object({
  id: z.string(),
  kind: z.enum(['table', 'stage']),
  tableId: z.string().nullable(),
  name: z.string(),
  state: z.enum(['waiting', 'approved', 'refused', 'revoked', 'ended']),
  /** Three symbols that its screen shows, too: codes of the catalogue under `stations:symbol`. */
  symbols: z.array(z.enum(SYMBOLS)),
  device: z.string(),
  connected: z.boolean(),
  /** Notes that it says are on it and not with us. */
  waiting: z.number(),
  seenAt: z.string().nullable(),
})
export type Station = z.infer<typeof station>

/**
 * Why somebody was turned away; each has a sentence under `stations:refusal`.
 * host, origin, path: a stranger's page or name. full: too many connections. version: an old page. doors: they are closed.
 * unknown: an invitation or device that we do not know (any more). secret: a wrong secret. code: a wrong code. throttled: too many wrong
 * codes. token: not the device that it says it is. call: asked for what is not its business. flood, size, garbled, timeout, slow: its
 * connection did what no device of ours does, or cannot keep up.
 */
export const REFUSAL_KINDS = [
  'host',
  'origin',
  'path',
  'full',
  'version',
  'doors',
  'unknown',
  'secret',
  'code',
  'throttled',
  'token',
  'call',
  'flood',
  'size',
  'garbled',
  'timeout',
  'slow',
] as const
export type RefusalKind = (typeof REFUSAL_KINDS)[number]

/** Somebody was turned away: how often, when last and from where. */
export const stationRefusal = z.object({ kind: z.enum(REFUSAL_KINDS), count: z.number(), at: z.string(), from: z.string() })

export const stationsState = z.object({
  /** Null where this door does not offer stations. */
  addresses: z.array(networkAddress).nullable(),
  /** Set while we listen. */
  open: z.object({ address: z.string(), port: z.number(), url: z.string() }).nullable(),
  /** New devices may ask to come into this workshop. */
  doorsOpen: z.boolean(),
  stations: z.array(station),
  refusals: z.array(stationRefusal),
})
export type StationsState = z.infer<typeof stationsState>

/** A way in for one table, the stage or a join check: `url` holds the secret in its fragment (null while we do not listen); `code` is for typing. */
export const invitation = z.object({
  kind: z.enum(['table', 'stage', 'check']),
  tableId: z.string().nullable(),
  url: z.string().nullable(),
  /** Eight letters and digits, spent by its first use; null until asked for. */
  code: z.string().nullable(),
  codeUntil: z.string().nullable(),
})
export type Invitation = z.infer<typeof invitation>

/**
 * What a join check may find; each has a sentence under `stations:check` that says what to do. `detail` may hold address, port,
 * interface and count.
 * noNetwork: no address at all. notOpen: there is an address, nobody listens. portTaken, addressGone: why not, or no more. linkLocalOnly:
 * no router gave us an address. virtualAddress, loopbackOnly: only this machine can come. silent: our own address does not answer.
 * answers: it does. nobodyCame: no other device came by yet; firewall, isolation: what keeps them away then. deviceCame: one did. ready: all is well.
 */
export const CHECK_CODES = [
  'noNetwork',
  'notOpen',
  'portTaken',
  'addressGone',
  'linkLocalOnly',
  'virtualAddress',
  'loopbackOnly',
  'silent',
  'answers',
  'nobodyCame',
  'firewall',
  'isolation',
  'deviceCame',
  'ready',
] as const
export type CheckCode = (typeof CHECK_CODES)[number]
export const checkFinding = z.object({
  code: z.enum(CHECK_CODES),
  tone: z.enum(['good', 'warn', 'bad']),
  detail: z.record(z.string(), z.string()),
})
export type CheckFinding = z.infer<typeof checkFinding>

export const stationsContract = {
  state: facilitatorProcedure.input(z.object({ workshopId: id })).output(stationsState),
  /** Begins to listen on this address, for all workshops. The port is kept from one time to the next, so that devices find us again. */
  open: facilitatorProcedure
    .input(z.object({ address: z.string().max(64), port: z.number().int().min(0).max(65_535).optional() }))
    .output(nothing),
  /** Stops listening; who was let in comes back when it opens again. */
  close: facilitatorProcedure.input(nothing).output(nothing),
  setDoors: facilitatorProcedure.input(z.object({ workshopId: id, open: z.boolean() })).output(nothing),
  /** The ways into the tables of a session, to the stage and to a join check, in this order; made where there is none yet. */
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
  /** Puts a device out at once. What it holds and we have not, its page can still save to a file. */
  revoke: facilitatorProcedure.input(z.object({ id })).output(nothing),
  /** The day is over: every device hands over what it has, into the late notes, and forgets the workshop. Printed ways in are worthless. */
  endAll: facilitatorProcedure.input(z.object({ workshopId: id })).output(nothing),
  forgetRefusals: facilitatorProcedure.input(z.object({ workshopId: id })).output(nothing),
  /** Looks for what would keep devices from joining; the worst first. A device that opens the `check` invitation counts as having come. */
  joinCheck: facilitatorProcedure.input(z.object({ workshopId: id })).output(z.array(checkFinding)),
  /** A station tells how many notes wait on it. */
  report: tableProcedure.input(z.object({ waiting: z.number().int().min(0).max(100_000) })).output(nothing),
}
