import { randomBytes, timingSafeEqual } from 'node:crypto'
import { PROTOCOL_VERSION } from '../../shared/contract/contract.ts'
import type { RefusalKind } from '../../shared/contract/stations.contract.ts'
import { fromBase64Url, toBase64Url } from '../../shared/domain/channel/bytes.ts'
import { readFromClient } from '../../shared/domain/channel/control.ts'
import type { ControlFromClient } from '../../shared/domain/channel/control.ts'
import { hostHandshake, secretOfCode, secretOfToken } from '../../shared/domain/channel/handshake.ts'
import type { HandshakeError, HostHandshake, Secured } from '../../shared/domain/channel/handshake.ts'
import { addStation, findInvitation, findStation, waitingAt } from '../features/stations/stations.repo.ts'
import type { InvitationRow, StationRow } from '../features/stations/stations.repo.ts'
import type { DoorParts } from './doorParts.ts'
import { LIMITS } from './limits.ts'

/** Why a device does not come in: what it hears (nothing where it is no device of ours) and what the facilitator reads. */
export type Refused = { refused: RefusalKind; tell: HandshakeError | null }
/** Who came in: a device that only tries, one that we know, or a new one whose row is on the disk and whose token nobody else has. */
export type Arrival = Secured & ({ check: InvitationRow } | { station: StationRow; token: string })

type Key = { secret: Uint8Array; owner: { invitation: InvitationRow } | { station: StationRow } }
export type Greeting = { answer: string; enter: (frame: Uint8Array, address: string) => Promise<Arrival | Refused> }

const TOKEN_BYTES = 16

const random = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes))
const refuse = (refused: RefusalKind, tell: HandshakeError | null = null): Refused => ({ refused, tell })

/** Answers the first frame of a device, or says why not. Nothing is written. */
export const greet = (parts: DoorParts, hello: string, address: string): Greeting | Refused => {
  if (!parts.hellos(address).take()) return refuse('flood', 'full')
  let handshake: HostHandshake
  try {
    handshake = hostHandshake({ hello, random })
  } catch {
    return refuse('garbled')
  }
  if (handshake.protocol !== PROTOCOL_VERSION) return refuse('version', 'version')
  if (handshake.who.kind !== 'station' && parts.newcomers() > LIMITS.newcomers) return refuse('full', 'full')
  const keys = keysFor(parts, handshake, address)
  return 'refused' in keys ? keys : { answer: handshake.answer, enter: (frame, from) => enter(parts, handshake, keys.of(), frame, from) }
}

/** The secrets that may open the next frame. */
const keysFor = (parts: DoorParts, { who }: HostHandshake, address: string): { of: () => Key[] } | Refused => {
  const { key, memory, codes, throttle } = parts
  const { db } = parts.host.store
  if (who.kind === 'code') {
    if (!throttle.allows(address)) return refuse('throttled', 'throttled')
    // Looked up when the frame comes: a code may have been used up meanwhile.
    const of = (): Key[] =>
      codes.all().flatMap(({ code, invitationId }) => {
        const invitation = findInvitation(db, invitationId)
        return invitation && memory.isDoorOpen(invitation.workshopId) ? [{ secret: secretOfCode(code), owner: { invitation } }] : []
      })
    return { of }
  }
  if (who.kind === 'invitation') {
    const invitation = findInvitation(db, who.id)
    const secret = invitation && key.open(invitation.secret)
    if (!invitation || !secret) return refuse('unknown', 'unknown')
    if (!memory.isDoorOpen(invitation.workshopId)) return refuse('doors', 'doors')
    return { of: () => [{ secret, owner: { invitation } }] }
  }
  const station = findStation(db, who.id)
  const secret = station && key.open(station.tokenHash)
  // It waits, and tries again: who was put out, and whose day is over, is told so all the same.
  const isOfToday = station?.state === 'approved' || station?.state === 'waiting'
  if (station && secret && isOfToday && !memory.isOpenFor(station.workshopId)) return refuse('doors', 'doors')
  return station && secret ? { of: () => [{ secret, owner: { station } }] } : refuse('unknown', 'unknown')
}

const enter = async (
  parts: DoorParts,
  handshake: HostHandshake,
  keys: readonly Key[],
  frame: Uint8Array,
  address: string,
): Promise<Arrival | Refused> => {
  const isCode = handshake.who.kind === 'code'
  // Again, because many may have been greeted before the first of them tried.
  if (isCode && !parts.throttle.allows(address)) return refuse('throttled', 'throttled')
  const opened = openWith(handshake, keys, frame)
  if (!opened) {
    if (isCode) parts.throttle.failed(address)
    return refuse(isCode ? 'code' : 'secret', 'unknown')
  }
  let asked: ControlFromClient
  try {
    asked = readFromClient(opened.bytes)
  } catch {
    return refuse('garbled')
  }
  if (opened.kind !== 0 || asked.type !== 'in') return refuse('garbled')
  const { secured, key } = opened
  if ('station' in key.owner) {
    const token = fromBase64Url(asked.token ?? '')
    if (token?.length !== TOKEN_BYTES || !timingSafeEqual(secretOfToken(token), key.secret)) return refuse('token')
    return { ...secured, station: key.owner.station, token: asked.token! }
  }
  const { invitation } = key.owner
  if (isCode) parts.codes.spend(invitation.id)
  return invitation.kind === 'check' ? { ...secured, check: invitation } : admit(parts, secured, invitation, asked)
}

const openWith = (handshake: HostHandshake, keys: readonly Key[], frame: Uint8Array) => {
  for (const key of keys) {
    const secured = handshake.finish(key.secret)
    try {
      return { key, secured, ...secured.channel.open(frame) }
    } catch {
      // Another code, then.
    }
  }
  return null
}

/** Puts a new device among those that wait; it keeps its token and we only know it when we see it. */
const admit = async (
  { host, key, changed }: DoorParts,
  secured: Secured,
  { workshopId, kind, tableId }: InvitationRow,
  { name, device }: Extract<ControlFromClient, { type: 'in' }>,
): Promise<Arrival | Refused> => {
  if (waitingAt(host.store.db, { workshopId, kind, tableId }) >= LIMITS.waitingPerPlace) return refuse('full', 'full')
  const token = random(TOKEN_BYTES)
  const station: StationRow = {
    id: host.newId(),
    workshopId,
    kind: kind === 'stage' ? 'stage' : 'table',
    tableId,
    name: name.toWellFormed().trim(),
    state: 'waiting',
    tokenHash: key.seal(secretOfToken(token)),
    symbols: secured.symbols,
    device: device.toWellFormed(),
    askedAt: new Date(host.now()).toISOString(),
    decidedAt: null,
    seenAt: null,
  }
  await host.commits.soon(() => addStation(host.store.db, station))
  changed(workshopId)
  return { ...secured, station, token: toBase64Url(token) }
}
