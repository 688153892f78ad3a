import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { randomBytes } from 'node:crypto'
import { WebSocket } from 'ws'
import type { contract } from '../../src/shared/contract/contract.ts'
import { fromBase64Url, fromUtf8, utf8 } from '../../src/shared/domain/channel/bytes.ts'
import { normaliseCode } from '../../src/shared/domain/channel/codes.ts'
import { readFromHost, writeControl } from '../../src/shared/domain/channel/control.ts'
import type { ControlFromHost } from '../../src/shared/domain/channel/control.ts'
import { clientHandshake, secretOfCode, secretOfToken } from '../../src/shared/domain/channel/handshake.ts'
import type { Who } from '../../src/shared/domain/channel/handshake.ts'
import { readJoinFragment } from '../../src/shared/domain/channel/joinFragment.ts'
import type { FrameKind } from '../../src/shared/domain/channel/sealedFrames.ts'

export type StationKey = { who: Who; secret: Uint8Array; token?: string }
export type StationLine = {
  /** What the host says besides answers, in order. Rejects when the connection ends first. */
  next: () => Promise<ControlFromHost>
  api: ContractRouterClient<typeof contract>
  symbols: string[]
  socket: WebSocket
  /** Seals and sends anything, for tests of what no honest device does. */
  send: (kind: FrameKind, bytes: Uint8Array) => Uint8Array
  /** Resolves when the connection is over. */
  over: Promise<void>
  close: () => void
}
export type StationOptions = {
  name?: string
  device?: string
  /** Another address of this machine to come from, such as 127.0.0.7. */
  from?: string
  origin?: string | null
  headers?: Record<string, string>
}

const random = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes))

/** The way in that an invitation's address holds. */
export const keyOfUrl = (url: string): StationKey => {
  const found = readJoinFragment(new URL(url).hash)
  if (!found) throw new Error('This address holds no invitation.')
  return { who: { kind: 'invitation', id: found.id }, secret: found.secret }
}
/** The way in of a code that somebody typed. */
export const keyOfCode = (code: string): StationKey => ({ who: { kind: 'code' }, secret: secretOfCode(normaliseCode(code) ?? code) })
/** The way back in of a device that was told to wait. */
export const keyOfToken = ({ stationId, token }: { stationId: string; token: string }): StationKey => ({
  who: { kind: 'station', id: stationId },
  secret: secretOfToken(fromBase64Url(token)!),
  token,
})

/** Opens the WebSocket only; rejects with the status where the host refuses it. */
export const openSocket = (at: string, { from, origin, headers }: StationOptions = {}): Promise<WebSocket> =>
  new Promise((resolve, reject) => {
    const own = origin === undefined ? at : origin
    const socket = new WebSocket(`${at.replace('http:', 'ws:')}/station`, {
      perMessageDeflate: false,
      headers: { ...(own === null ? {} : { origin: own }), ...headers },
      ...(from === undefined ? {} : { localAddress: from }),
    })
    socket.once('open', () => resolve(socket))
    socket.once('unexpected-response', (_request, response) => reject(new Error(`status ${response.statusCode}`)))
    socket.once('error', reject)
  })

const nextText = (socket: WebSocket): Promise<string> =>
  new Promise((resolve, reject) => {
    const closed = (): void => reject(new Error('closed'))
    socket.once('close', closed)
    socket.once('message', (data) => {
      socket.off('close', closed)
      resolve(String(data))
    })
  })

/**
 * A station as its page would be, without the page: handshake, encrypted frames and the typed client on top. `at` is `http://address:port`.
 * Rejects with HandshakeRefused, or with another Error where the host ends the connection.
 */
export const connectStation = async (at: string, key: StationKey, options: StationOptions = {}): Promise<StationLine> => {
  const socket = await openSocket(at, options)
  socket.on('error', () => {})
  const handshake = clientHandshake({ who: key.who, secret: key.secret, random })
  socket.send(handshake.hello)
  const { channel, symbols } = handshake.finish(await nextText(socket))

  const said: ControlFromHost[] = []
  const asked: { resolve: (message: ControlFromHost) => void; reject: (error: Error) => void }[] = []
  const listeners: { message: ((event: { data: unknown }) => void)[]; close: (() => void)[] } = { message: [], close: [] }
  let isOver = false
  let refusal = ''
  const over = new Promise<void>((resolve) => {
    socket.once('close', () => {
      isOver = true
      for (const { reject } of asked.splice(0)) reject(new Error(refusal || 'closed'))
      for (const listener of listeners.close) listener()
      resolve()
    })
  })
  const send = (kind: FrameKind, bytes: Uint8Array): Uint8Array => {
    const frame = channel.seal(kind, bytes)
    socket.send(frame)
    return frame
  }
  socket.on('message', (data: Buffer, isBinary) => {
    if (!isBinary) {
      refusal = (JSON.parse(String(data)) as { error: string }).error
      return
    }
    const { kind, bytes } = channel.open(new Uint8Array(data))
    if (kind === 0) {
      const message = readFromHost(bytes)
      const waiting = asked.shift()
      if (waiting) waiting.resolve(message)
      else said.push(message)
      return
    }
    const text = kind === 1 ? fromUtf8(bytes) : bytes.slice().buffer
    for (const listener of listeners.message) listener({ data: text })
  })
  send(
    0,
    writeControl({
      type: 'in',
      name: options.name ?? 'Anna',
      device: options.device ?? 'test',
      ...(key.token ? { token: key.token } : {}),
    }),
  )

  const rpcSocket = {
    get readyState() {
      return isOver ? 3 : 1
    },
    addEventListener: (type: 'message' | 'close', listener: never) => void listeners[type]?.push(listener),
    removeEventListener: () => {},
    send: (message: string | ArrayBuffer | Uint8Array) =>
      typeof message === 'string' ? send(1, utf8(message)) : send(2, new Uint8Array(message as ArrayBuffer)),
  }
  return {
    next: () =>
      new Promise((resolve, reject) => {
        const [message] = said.splice(0, 1)
        if (message) resolve(message)
        else if (isOver) reject(new Error(refusal || 'closed'))
        else asked.push({ resolve, reject })
      }),
    api: createORPCClient(new RPCLink({ websocket: rpcSocket as unknown as globalThis.WebSocket })),
    symbols,
    socket,
    send,
    over,
    close: () => socket.close(),
  }
}

/** What the host says next, where that must be of this kind. */
export const expectNext = async <T extends ControlFromHost['type']>(
  line: StationLine,
  type: T,
): Promise<Extract<ControlFromHost, { type: T }>> => {
  const message = await line.next()
  if (message.type !== type) throw new Error(`The host said ${message.type} and not ${type}.`)
  return message as Extract<ControlFromHost, { type: T }>
}
