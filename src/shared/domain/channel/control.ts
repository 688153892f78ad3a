import * as z from 'zod'
import { fromUtf8, utf8 } from './bytes.ts'

const ping = z.strictObject({ type: z.literal('ping'), n: z.number() })
const pong = z.strictObject({ type: z.literal('pong'), n: z.number() })
const name = z.string().max(80)

/** What a device says besides calls. `token` is what it was given while it waited; it goes with kind `station`. */
const fromClient = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('in'), name, device: z.string().max(200), token: z.string().max(60).optional() }),
  ping,
  pong,
])
export type ControlFromClient = z.infer<typeof fromClient>

/** What the host says besides answers. `check` is a device that only tries whether it gets here. */
const fromHost = z.discriminatedUnion('type', [
  z.object({ type: z.literal('waiting'), stationId: z.string(), token: z.string(), symbols: z.array(z.string()) }),
  z.object({
    type: z.literal('welcome'),
    stationId: z.string(),
    workshopId: z.string(),
    kind: z.enum(['table', 'stage', 'check']),
    tableId: z.string().nullable(),
    /** `http://address:port` of every way to this host. */
    addresses: z.array(z.string()),
    /** The host's clock in ms. */
    hostNow: z.number(),
    /** The day is over: hand over what there is, then forget everything. */
    ended: z.boolean(),
  }),
  z.object({ type: z.literal('refused') }),
  z.object({ type: z.literal('gone'), reason: z.enum(['revoked', 'ended', 'unknown']) }),
  ping,
  pong,
])
export type ControlFromHost = z.infer<typeof fromHost>

const isOwn = (key: string, value: unknown): unknown => (key === '__proto__' ? undefined : value)

/** A control message as the bytes of a frame of kind 0. */
export const writeControl = (message: ControlFromClient | ControlFromHost): Uint8Array => utf8(JSON.stringify(message))
/** Reads what a device said. Throws where it makes no sense. */
export const readFromClient = (bytes: Uint8Array): ControlFromClient => fromClient.parse(JSON.parse(fromUtf8(bytes), isOwn))
/** Reads what the host said. Throws where it makes no sense. */
export const readFromHost = (bytes: Uint8Array): ControlFromHost => fromHost.parse(JSON.parse(fromUtf8(bytes), isOwn))
