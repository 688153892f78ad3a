import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Socket } from 'node:net'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import type { RefusalKind } from '../../shared/contract/stations.contract.ts'
import { FRAME_OVERHEAD_BYTES, MAX_FRAME_BYTES } from '../../shared/domain/channel/sealedFrames.ts'
import type { PageFile } from '../doors/pageFiles.ts'
import { LIMITS } from './limits.ts'
import { ownOrigins, plainAddress } from './ownNames.ts'
import type { Listening } from './ownNames.ts'
import { serveStationPage } from './stationPage.ts'

type Parts = {
  files: ReadonlyMap<string, PageFile>
  /** Origins from which our page may come: all that it was ever served from. */
  origins: () => readonly string[]
  /** `ws://address:port` of every way to this host. */
  connect: () => readonly string[]
  refused: (kind: RefusalKind, from: string) => void
  /** A socket whose asker is allowed to try; `proven` frees its place among the strangers. */
  accepted: (socket: WebSocket, address: string, proven: () => void) => void
}
export type LanServer = { at: Listening; sockets: () => number; close: () => Promise<void> }

/** Node looks for slow senders this often. */
const PATIENCE_CHECK_MS = 1000

/**
 * HTTP and WebSocket for devices on the local network. Before anything else it asks whether the name they called is ours (another name may
 * be made to resolve to us), and before a WebSocket begins whether their page is ours and there is room. Rejects with Node's error.
 */
export const openLanServer = (wanted: Listening, parts: Parts): Promise<LanServer> => {
  let at = wanted
  const strangers = new Map<string, number>()
  const sockets = new Set<Socket>()
  const webSockets = new WebSocketServer({
    noServer: true,
    clientTracking: true,
    perMessageDeflate: false,
    maxPayload: MAX_FRAME_BYTES + FRAME_OVERHEAD_BYTES,
  })
  const isOurName = (host: string | undefined): boolean => ownOrigins(at).includes(`http://${host}`)

  const server = createServer(
    {
      headersTimeout: LIMITS.headersMs,
      requestTimeout: LIMITS.requestMs,
      connectionsCheckingInterval: PATIENCE_CHECK_MS,
      keepAliveTimeout: 5000,
      maxHeaderSize: 8 * 1024,
    },
    (request, response) => {
      const from = plainAddress(request.socket.remoteAddress)
      response.setHeader('connection', 'close')
      if (!isOurName(request.headers.host)) {
        parts.refused('host', from)
        response.writeHead(421).end()
      } else if (request.method !== 'GET' && request.method !== 'HEAD') {
        parts.refused('path', from)
        response.writeHead(403).end()
      } else {
        response.removeHeader('connection')
        serveStationPage(parts.files, request, response, parts.connect())
      }
    },
  )
  server.maxConnections = LIMITS.sockets

  const leave = (socket: Socket, address: string): void => {
    if (!sockets.delete(socket)) return
    const left = (strangers.get(address) ?? 1) - 1
    if (left > 0) strangers.set(address, left)
    else strangers.delete(address)
  }
  server.on('connection', (socket: Socket) => {
    const address = plainAddress(socket.remoteAddress)
    const count = strangers.get(address) ?? 0
    if (count >= LIMITS.strangersPerAddress) {
      parts.refused('full', address)
      socket.destroy()
      return
    }
    strangers.set(address, count + 1)
    sockets.add(socket)
    // A connection that never says a word is not a request that Node could lose patience with.
    socket.setTimeout(LIMITS.requestMs, () => socket.destroy())
    socket.once('close', () => leave(socket, address))
  })
  server.on('drop', (data) => parts.refused('full', plainAddress(data?.remoteAddress)))

  const judge = (request: IncomingMessage): { status: string; kind: RefusalKind } | null => {
    if (!isOurName(request.headers.host)) return { status: '421 Misdirected Request', kind: 'host' }
    if (request.url !== '/station') return { status: '403 Forbidden', kind: 'path' }
    if (!parts.origins().includes(request.headers.origin ?? '')) return { status: '403 Forbidden', kind: 'origin' }
    return webSockets.clients.size < LIMITS.devices ? null : { status: '503 Service Unavailable', kind: 'full' }
  }
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const socket = stream as Socket
    const address = plainAddress(socket.remoteAddress)
    socket.on('error', () => socket.destroy())
    const refusal = judge(request)
    if (refusal) {
      parts.refused(refusal.kind, address)
      socket.end(`HTTP/1.1 ${refusal.status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy())
      return
    }
    // The limit of ws holds for everybody; who has proven nothing yet gets a smaller one.
    const begun = socket.bytesRead
    const weigh = (): void => {
      if (socket.bytesRead - begun <= LIMITS.bytesBeforeJoin) return
      parts.refused('size', address)
      socket.destroy()
    }
    socket.on('data', weigh)
    webSockets.handleUpgrade(request, socket, head, (webSocket) =>
      parts.accepted(webSocket, address, () => {
        socket.off('data', weigh)
        leave(socket, address)
      }),
    )
  })

  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(wanted.port, wanted.address, () => {
      server.off('error', reject)
      server.on('error', () => {})
      const bound = server.address()
      if (bound !== null && typeof bound === 'object') at = { address: wanted.address, port: bound.port }
      resolve({
        at,
        sockets: () => webSockets.clients.size,
        close: () =>
          new Promise((closed) => {
            for (const client of webSockets.clients) client.terminate()
            webSockets.close()
            server.close(() => closed())
            server.closeAllConnections()
          }),
      })
    })
  })
}
