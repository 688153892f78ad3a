import type { WebSocket } from 'ws'
import type { RefusalKind } from '../../shared/contract/stations.contract.ts'
import { fromUtf8 } from '../../shared/domain/channel/bytes.ts'
import { readFromClient, writeControl } from '../../shared/domain/channel/control.ts'
import type { ControlFromHost } from '../../shared/domain/channel/control.ts'
import type { Channel, Frame } from '../../shared/domain/channel/sealedFrames.ts'
import { MAX_HELLO_BYTES } from '../../shared/domain/channel/sealedFrames.ts'
import { findStation } from '../features/stations/stations.repo.ts'
import type { StationRow } from '../features/stations/stations.repo.ts'
import { greet } from './admission.ts'
import type { Arrival, Greeting, Refused } from './admission.ts'
import type { CallHandler, Calls } from './callHandler.ts'
import type { DoorParts } from './doorParts.ts'
import { createIncoming } from './incoming.ts'
import { LIMITS } from './limits.ts'
import { createPace } from './pace.ts'
import type { Pace } from './pace.ts'
import { createOutgoing } from './outgoing.ts'

/** One connection of a device, from its first frame to its end. */
export type Device = {
  /** Looks again at what became of the device and tells it. */
  decided: () => void
  /** Sends a ping, or ends the connection where the last one had no answer. */
  ping: () => void
  end: () => void
  /** Has somebody let it in? */
  isIn: () => boolean
  /** Bytes that it has not taken yet. */
  unread: () => number
}
type Parts = DoorParts & {
  handle: CallHandler
  joined: (stationId: string, device: Device) => void
  left: (stationId: string | null, device: Device) => void
}
type Inside = { channel: Channel; station: StationRow | null; calls: Calls | null; pace: Pace; token: string; symbols: string[] }
type Step = { at: 'hello' } | { at: 'in'; greeting: Greeting } | { at: 'busy' } | ({ at: 'known' } & Inside) | { at: 'over' }

/** Serves one socket. `address` is where it comes from; `proven` is called when it has shown that it holds a secret of ours. */
export const receiveDevice = (parts: Parts, socket: WebSocket, address: string, proven: () => void): Device => {
  const { host, refusals } = parts
  let step: Step = { at: 'hello' }
  let isAlive = true
  let isCheck = false
  const pings = createPace(LIMITS.pings, host.now)
  const deadline = setTimeout(() => drop('timeout'), LIMITS.joinMs)
  const outgoing = createOutgoing(socket, () => drop('slow'))
  const incoming = createIncoming({
    socket,
    take: (frame) => takeFrame(frame),
    mayBegin: () => mayBegin(),
    held: () => void (isAlive = true),
  })

  const over = (): void => {
    if (step.at === 'over') return
    const known = step.at === 'known' ? step : null
    step = { at: 'over' }
    incoming.stop()
    clearTimeout(deadline)
    if (isCheck) parts.checks.leave(address)
    outgoing.stop()
    known?.calls?.close()
    parts.left(known?.station?.id ?? null, device)
  }
  /** Ends it in good order; whoever does not answer is cut off all the same. */
  const end = (): void => {
    over()
    socket.close()
    setTimeout(() => socket.terminate(), 500).unref()
  }
  const drop = (kind: RefusalKind): void => {
    if (step.at === 'over') return
    refusals.count(kind, address)
    over()
    socket.terminate()
  }
  const turnAway = ({ refused, tell }: Refused): void => {
    if (tell === null) return drop(refused)
    refusals.count(refused, address)
    socket.send(JSON.stringify({ error: tell }))
    end()
  }
  const say = (channel: Channel, message: ControlFromHost): void => outgoing.send(channel.seal(0, writeControl(message)))

  const arrive = (arrival: Arrival): void => {
    const { channel, symbols } = arrival
    if ('check' in arrival) {
      if (!parts.checks.take(address)) return turnAway({ refused: 'full', tell: 'full' })
      isCheck = true
      clearTimeout(deadline)
      proven()
      step = { at: 'known', channel, station: null, calls: null, pace: createPace(LIMITS.calls, host.now), token: '', symbols }
      parts.visited()
      welcome(channel, { id: '', kind: 'check', tableId: null, workshopId: arrival.check.workshopId }, false)
      incoming.begin(step.pace)
      setTimeout(end, LIMITS.checkMs).unref()
      return
    }
    clearTimeout(deadline)
    proven()
    const { station, token } = arrival
    const pace = parts.calls(station.id)
    step = { at: 'known', channel, station, calls: null, pace, token, symbols: station.symbols }
    parts.joined(station.id, device)
    decide()
    incoming.begin(pace)
  }

  const welcome = (
    channel: Channel,
    who: { id: string; kind: 'table' | 'stage' | 'check'; tableId: string | null; workshopId: string },
    ended: boolean,
  ): void => {
    const { id: stationId, kind, tableId, workshopId } = who
    say(channel, { type: 'welcome', stationId, workshopId, kind, tableId, addresses: parts.ways(), hostNow: host.now(), ended })
  }

  const isLongOver = ({ decidedAt }: StationRow): boolean => decidedAt !== null && host.now() - Date.parse(decidedAt) > LIMITS.endedMs

  const decide = (): void => {
    if (step.at !== 'known' || !step.station) return
    const { channel, symbols, token } = step
    const before = step.calls && step.station.state
    const station = findStation(host.store.db, step.station.id)
    step.station = station ?? step.station
    if (!station || station.state === 'revoked') {
      say(channel, { type: 'gone', reason: station ? 'revoked' : 'unknown' })
      end()
    } else if (station.state === 'refused') {
      say(channel, { type: 'refused' })
      end()
    } else if (station.state === 'ended' && isLongOver(station)) {
      say(channel, { type: 'gone', reason: 'ended' })
      end()
    } else if (station.state === 'waiting') {
      say(channel, { type: 'waiting', stationId: station.id, token, symbols })
    } else if (before === null) {
      letIn(step, station)
    } else if (before !== station.state) {
      // What runs for it was begun under other rights; it comes back at once and begins anew.
      end()
    }
  }

  const letIn = (inside: Inside, station: StationRow): void => {
    const ended = station.state === 'ended'
    const { id: stationId, kind, tableId, workshopId } = station
    const scope = { workshopId, tableId, stationId, ended }
    const role = kind === 'stage' ? 'projector' : 'station'
    inside.calls = parts.handle({ host, role, author: 'station', via: 'station', scope }, (message) => {
      if (step.at !== 'known') return
      outgoing.send(
        typeof message === 'string' ? inside.channel.seal(1, Buffer.from(message)) : inside.channel.seal(2, new Uint8Array(message)),
      )
    })
    welcome(inside.channel, station, ended)
  }

  const control = (inside: Inside, bytes: Uint8Array): void => {
    const message = readFromClient(bytes)
    if (message.type === 'ping') say(inside.channel, { type: 'pong', n: message.n })
    else if (message.type === 'in') drop('garbled')
  }
  const take = (inside: Inside, { kind, bytes }: Frame): void => {
    if (kind === 0) return control(inside, bytes)
    if (!inside.calls) return drop('call')
    inside.calls.receive(kind === 1 ? fromUtf8(bytes) : new Uint8Array(bytes).buffer)
  }
  const takeFrame = (frame: Uint8Array): boolean => {
    if (step.at !== 'known') return false
    try {
      take(step, step.channel.open(frame))
      return true
    } catch {
      drop('garbled')
      return false
    }
  }
  const mayBegin = (): boolean => {
    if (step.at !== 'known' || !step.calls) return true
    const isBehind = outgoing.unread() > LIMITS.backlogBytes || step.calls.underWay() >= LIMITS.callsUnderWay
    return !isBehind && parts.unreadInAll() <= LIMITS.backlogInAllBytes
  }

  const receive = (bytes: Uint8Array, isBinary: boolean): void => {
    isAlive = true
    if (step.at === 'hello' || step.at === 'in') {
      if (bytes.length > MAX_HELLO_BYTES) return drop('size')
      if (isBinary !== (step.at === 'in')) return drop('garbled')
    }
    if (step.at === 'hello') {
      const greeting = greet(parts, Buffer.from(bytes).toString('utf8'), address)
      if ('refused' in greeting) return turnAway(greeting)
      step = { at: 'in', greeting }
      socket.send(greeting.answer)
    } else if (step.at === 'in') {
      const { greeting } = step
      step = { at: 'busy' }
      greeting.enter(bytes, address).then(
        (arrival) => {
          if (step.at !== 'busy') return
          if ('refused' in arrival) return turnAway(arrival)
          arrive(arrival)
        },
        () => drop('garbled'),
      )
    } else if (step.at !== 'over') {
      if (!isBinary) return drop('garbled')
      if (bytes.length > MAX_HELLO_BYTES && !(step.at === 'known' && step.calls)) return drop('size')
      if (!incoming.add(bytes)) drop('flood')
    }
  }

  const device: Device = {
    decided: decide,
    end,
    isIn: () => step.at === 'known' && step.calls !== null,
    unread: outgoing.unread,
    ping: () => {
      if (!isAlive) {
        over()
        socket.terminate()
        return
      }
      isAlive = false
      socket.ping()
    },
  }
  socket.binaryType = 'nodebuffer'
  socket.on('message', (data, isBinary) => receive(data as Buffer, isBinary))
  socket.on('ping', () => pings.take() || drop('flood'))
  socket.on('pong', () => {
    isAlive = true
    if (!pings.take()) drop('flood')
  })
  socket.on('error', (error: Error & { code?: string }) => drop(error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH' ? 'size' : 'garbled'))
  socket.on('close', over)
  return device
}
