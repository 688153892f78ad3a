import { fromBase64Url, fromUtf8, utf8 } from '../../shared/domain/channel/bytes.ts'
import { readFromHost, writeControl } from '../../shared/domain/channel/control.ts'
import type { ControlFromClient, ControlFromHost } from '../../shared/domain/channel/control.ts'
import { clientHandshake, HandshakeRefused } from '../../shared/domain/channel/handshake.ts'
import type { HandshakeError, Who } from '../../shared/domain/channel/handshake.ts'
import type { Channel, FrameKind } from '../../shared/domain/channel/sealedFrames.ts'

/** A host that does not answer within this time is not there. */
const OPEN_MS = 8_000
/** Twice this without an answer, and the connection is dead although nobody has closed it. */
const BEAT_MS = 8_000

/** lost: no way there, or cut; silent: open, but nobody answers; otherwise what the host said. */
export type Closed = 'lost' | 'silent' | HandshakeError

type Options = {
  url: string
  who: Who
  secret: Uint8Array
  arrival: Omit<Extract<ControlFromClient, { type: 'in' }>, 'type'>
  onControl: (message: ControlFromHost) => void
  onClosed: (cause: Closed) => void
}

export type StationSocket = {
  /** Like a WebSocket to whoever makes calls; everything through it is encrypted. */
  calls: CallSocket
  /** Asks whether the host is still there; without an answer in `ms` the connection is over. */
  check: (ms: number) => void
  close: () => void
}

/** Just enough of a WebSocket for oRPC. */
export class CallSocket extends EventTarget {
  readyState = 1
  readonly #seal: (kind: FrameKind, bytes: Uint8Array) => void

  constructor(seal: (kind: FrameKind, bytes: Uint8Array) => void) {
    super()
    this.#seal = seal
  }

  send(data: string | ArrayBufferLike | Uint8Array): void {
    if (typeof data === 'string') this.#seal(1, utf8(data))
    else this.#seal(2, data instanceof Uint8Array ? data : new Uint8Array(data))
  }

  /** Passes on what came. */
  receive(kind: FrameKind, bytes: Uint8Array): void {
    this.dispatchEvent(new MessageEvent('message', { data: kind === 1 ? fromUtf8(bytes) : bytes.slice() }))
  }

  end(): void {
    this.readyState = 3
    this.dispatchEvent(new Event('close'))
  }
}

const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes))

/** Opens one encrypted connection and says who we are. `onClosed` is called exactly once, whatever ends it. */
export const openStationSocket = ({ url, who, secret, arrival, onControl, onClosed }: Options): StationSocket => {
  const handshake = clientHandshake({ who, secret, random })
  const socket = new WebSocket(url)
  socket.binaryType = 'arraybuffer'
  let channel: Channel | null = null
  let isOver = false
  let unanswered = false
  let count = 0
  const timers = new Set<ReturnType<typeof setTimeout>>()

  const seal = (kind: FrameKind, bytes: Uint8Array): void => {
    if (channel === null || isOver) throw new Error('The connection is over.')
    socket.send(channel.seal(kind, bytes) as Uint8Array<ArrayBuffer>)
  }
  const calls = new CallSocket(seal)

  const over = (cause: Closed): void => {
    if (isOver) return
    isOver = true
    for (const timer of timers) clearTimeout(timer)
    socket.close()
    calls.end()
    onClosed(cause)
  }
  const within = (ms: number, cause: Closed): ReturnType<typeof setTimeout> => {
    const timer = setTimeout(() => over(cause), ms)
    timers.add(timer)
    return timer
  }
  const opening = within(OPEN_MS, 'lost')
  let checking: ReturnType<typeof setTimeout> | undefined

  const ping = (): void => {
    unanswered = true
    seal(0, writeControl({ type: 'ping', n: (count += 1) }))
  }
  const beat = (): void => {
    if (unanswered) return over('silent')
    ping()
    timers.add(setTimeout(beat, BEAT_MS))
  }

  const hear = ({ kind, bytes }: { kind: FrameKind; bytes: Uint8Array }): void => {
    // Whatever can be opened was sealed by the host, on this connection, just now.
    unanswered = false
    clearTimeout(checking)
    if (kind !== 0) return calls.receive(kind, bytes)
    const message = readFromHost(bytes)
    if (message.type === 'ping') seal(0, writeControl({ type: 'pong', n: message.n }))
    else if (message.type !== 'pong') onControl(message)
  }

  socket.addEventListener('open', () => socket.send(handshake.hello))
  socket.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) => {
    if (isOver) return
    try {
      if (typeof data !== 'string') return channel === null ? over('lost') : hear(channel.open(new Uint8Array(data)))
      ;({ channel } = handshake.finish(data))
      clearTimeout(opening)
      seal(0, writeControl({ type: 'in', ...arrival }))
      timers.add(setTimeout(beat, BEAT_MS))
    } catch (error) {
      over(error instanceof HandshakeRefused ? error.reason : 'lost')
    }
  })
  socket.addEventListener('close', () => over('lost'))
  socket.addEventListener('error', () => over('lost'))

  return {
    calls,
    check: (ms) => {
      if (channel === null || isOver) return
      ping()
      clearTimeout(checking)
      checking = within(ms, 'silent')
    },
    close: () => over('lost'),
  }
}

/** The bytes of a token as they are kept; throws where the store holds nonsense. */
export const tokenBytes = (token: string): Uint8Array => {
  const bytes = fromBase64Url(token)
  if (bytes === null) throw new Error('Not a token.')
  return bytes
}
