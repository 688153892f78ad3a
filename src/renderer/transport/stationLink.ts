import type { ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { secretOfToken } from '../../shared/domain/channel/handshake.ts'
import type { Who } from '../../shared/domain/channel/handshake.ts'
import type { ControlFromHost } from '../../shared/domain/channel/control.ts'
import type { SymbolCode } from '../../shared/domain/channel/symbols.ts'
import { retryPause } from '../../shared/domain/notes/outbox.ts'
import type { Invitation } from '../drafts/stationStore.ts'
import { deviceWords } from './deviceWords.ts'
import { keepMember, seatOf } from './membership.ts'
import { setStanding, useStanding } from './standing.ts'
import type { Standing } from './standing.ts'
import { openStationSocket, tokenBytes } from './stationSocket.ts'
import type { Closed, StationSocket } from './stationSocket.ts'
import { untilAborted } from './untilAborted.ts'

type Link = ClientLink<Record<never, never>>
/** A way in that a person holds: an invitation from a QR code, or a typed code. */
export type Ticket = { who: Who; secret: Uint8Array; invitationId: string | null; name: string }

/** What a scanned code lets a device say; `name` is for the facilitator. */
export const ticketOf = ({ id, secret }: Invitation, name: string): Ticket => ({
  who: { kind: 'invitation', id },
  secret,
  invitationId: id,
  name,
})

/** A call waits this long for a connection that is on its way; after a failed try it fails at once, so that nothing looks sent. */
const PATIENCE_MS = 4_000
/** After sleep the host has this long to show that it is there. */
const WAKE_MS = 2_500
/** Timers that come this late mean that the device slept. */
const SLEPT_MS = 20_000
/** A host that does not know this device is asked again after this long. */
const UNKNOWN_MS = 20_000
/** While nobody has let the device in yet, fewer failures are tried before a person is told. */
const JOIN_TRIES = 3

let ticket: Ticket | null = null
let socket: StationSocket | null = null
let link: Link | null = null
let coming = Promise.withResolvers<Link>()
let wakeUp: (() => void) | null = null
/** The connection was given up because the device slept: the next one begins without a pause. */
let hasSlept = false
let attempt = 0
/** Counts failed ways, so that the next try takes another one; the way that worked is tried first again. */
let way = 0
let onConnected: () => void = () => {}

/** Tries to join with an invitation or a code. Whatever was tried before is over. */
export const joinWith = (next: Ticket): void => {
  ticket = next
  attempt = 0
  setStanding({ phase: 'entering', trouble: null, out: null })
  if (socket === null) wakeUp?.()
  else socket.close()
}

/** Tries to reach the host now instead of after the pause; where a connection is open, asks whether it still is. */
export const tryNow = (): void => {
  if (socket !== null) socket.check(WAKE_MS)
  else if (wakeUp !== null) {
    attempt = 0
    wakeUp()
  }
}

/** After sleep nobody can tell whether a connection still is one: a new one begins at once. */
const renew = (): void => {
  attempt = 0
  if (socket === null) return wakeUp?.()
  hasSlept = true
  socket.close()
}

/** Leaves for good; the device is nobody to the host then, unless it joins again. */
export const leave = (): void => {
  ticket = null
  socket?.close()
}

const pause = (ms: number): Promise<void> =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    wakeUp = () => {
      clearTimeout(timer)
      resolve()
    }
  }).then(() => void (wakeUp = null))

const socketAddress = (origin: string): string => `${origin.replace(/^http/, 'ws')}/station`

/** Ways to the host, this page's own first, then those that the host has told us: one per try, round and round. */
const addressFor = (tries: number): string => {
  const all = [...new Set([location.origin, ...(useStanding.getState().member?.addresses ?? [])])]
  return all[tries % all.length]!
}

/** Takes what the host said. True when the connection may go on. */
const obey = async (message: ControlFromHost, used: Ticket | null): Promise<boolean> => {
  const { member } = useStanding.getState()
  if (message.type === 'waiting') {
    await keepMember({
      stationId: message.stationId,
      token: message.token,
      invitationId: used?.invitationId ?? member?.invitationId ?? null,
      name: used?.name ?? member?.name ?? '',
      seat: null,
      addresses: member?.addresses ?? [],
    })
    ticket = null
    setStanding({ phase: 'waiting', symbols: message.symbols as SymbolCode[], trouble: null, link: 'online', heardAt: Date.now() })
    return true
  }
  if (message.type === 'welcome') {
    const { stationId, addresses, hostNow, ended, kind } = message
    if (kind === 'check') setStanding({ member: { stationId, token: '', invitationId: null, name: '', seat: seatOf(message), addresses } })
    else if (member !== null) {
      await keepMember({ ...member, stationId, seat: seatOf(message), addresses })
      ticket = null
    }
    setStanding({ phase: 'in', link: 'online', trouble: null, heardAt: Date.now(), ended, clockAhead: hostNow - Date.now() })
    return true
  }
  if (message.type === 'refused' || message.type === 'gone') {
    ticket = null
    setStanding({ phase: 'out', out: message.type === 'refused' ? 'refused' : message.reason, link: 'away' })
  }
  return false
}

/** One connection from the first try to its end. */
const connectOnce = (used: Ticket | null, standing: Standing): Promise<Closed> => {
  const { promise, resolve } = Promise.withResolvers<Closed>()
  const { member } = standing
  const asMember = used === null && member !== null
  const token = asMember ? tokenBytes(member.token) : null
  let order: Promise<unknown> = Promise.resolve()
  let isHeard = false
  const opened = openStationSocket({
    url: socketAddress(addressFor(way)),
    who: asMember ? { kind: 'station', id: member.stationId } : used!.who,
    secret: token === null ? used!.secret : secretOfToken(token),
    arrival: {
      name: used?.name ?? member?.name ?? '',
      device: deviceWords(navigator.userAgent),
      ...(asMember ? { token: member.token } : {}),
    },
    onControl: (message) => {
      order = order.then(async () => {
        const mayGoOn = await obey(message, used)
        if (!mayGoOn) return opened.close()
        attempt = 0
        isHeard = true
        if (message.type !== 'welcome' || message.kind === 'check' || socket !== opened) return
        link = new RPCLink({ websocket: opened.calls as unknown as WebSocket })
        coming.resolve(link)
        onConnected()
      })
    },
    onClosed: (cause) => {
      link = null
      coming = Promise.withResolvers()
      if (socket === opened) socket = null
      if (!isHeard) way += 1
      resolve(cause)
    },
  })
  socket = opened
  return promise
}

/** What a closed connection means; true when it is worth another try without a person. */
const goesOn = (cause: Closed, used: Ticket | null): boolean => {
  const { phase, member } = useStanding.getState()
  setStanding({ link: 'away' })
  if (phase === 'out') return false
  if (member?.seat?.kind === 'check') {
    // A try is over once it has worked: the host closes it after a while.
    ticket = null
    return false
  }
  if (cause === 'version') return setStanding({ trouble: 'version' }) === undefined && phase === 'in'
  if (used === null) {
    // What was let in once tries for ever, whatever the host says: only a `gone` in the channel puts it out.
    // Said outside the channel, by whoever answers at this address: a person is told, and nothing is given up.
    if (cause === 'unknown') setStanding({ trouble: 'unknown' })
    return true
  }
  if (ticket !== used) return true
  if (cause !== 'lost' && cause !== 'silent')
    setStanding({ phase: 'join', trouble: used.who.kind === 'code' && cause === 'unknown' ? 'code' : cause })
  else if (attempt >= JOIN_TRIES) setStanding({ phase: 'join', trouble: 'unreachable' })
  else return true
  ticket = null
  return false
}

const run = async (): Promise<never> => {
  for (;;) {
    const standing = useStanding.getState()
    const used = ticket
    const mayTry =
      used !== null || (standing.member !== null && standing.member.token !== '' && standing.phase !== 'out' && standing.phase !== 'join')
    if (standing.phase === 'opening' || !mayTry) {
      await pause(60_000)
      continue
    }
    const cause = await connectOnce(used, standing)
    attempt += 1
    // A silent connection has been waited for long enough.
    const isUrgent = hasSlept || cause === 'silent'
    hasSlept = false
    if (goesOn(cause, used) && !isUrgent) await pause(cause === 'unknown' ? UNKNOWN_MS : retryPause(attempt, Math.random()))
  }
}

const watchSleep = (): void => {
  let last = Date.now()
  const wake = (isSure: boolean): void => {
    const isLate = Date.now() - last > SLEPT_MS
    last = Date.now()
    if (isSure || isLate) renew()
    else tryNow()
  }
  const isSeen = (): boolean => document.visibilityState === 'visible'
  for (const event of ['online', 'pageshow', 'focus']) window.addEventListener(event, () => wake(false))
  document.addEventListener('visibilitychange', () => isSeen() && wake(false))
  document.addEventListener('resume', () => wake(true))
  setInterval(() => {
    // Browsers slow the timers of a page that nobody sees; that is no sleep.
    if (Date.now() - last > SLEPT_MS) wake(isSeen())
    last = Date.now()
  }, 5_000)
}

const soon = (signal: AbortSignal | undefined): Promise<Link> => {
  if (useStanding.getState().link === 'away') return Promise.reject(new Error('The host is away.'))
  return untilAborted(
    Promise.race([
      coming.promise,
      new Promise<never>((_, reject) => setTimeout(() => reject(new Error('The host did not answer in time.')), PATIENCE_MS)),
    ]),
    signal,
  )
}

/**
 * Link to the host over the local network: one encrypted connection that comes back by itself, over every address that is known.
 * A call fails at once while the host is away. `connected` hears of each new connection.
 */
export const createStationLink = (connected: () => void): Link => {
  onConnected = connected
  watchSleep()
  useStanding.subscribe((now, before) => {
    if (before.phase === 'opening' && now.phase !== 'opening') wakeUp?.()
  })
  void run()
  return { call: async (path, input, options) => (link ?? (await soon(options.signal))).call(path, input, options) }
}
