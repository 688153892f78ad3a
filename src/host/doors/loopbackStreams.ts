import { RPCHandler } from '@orpc/server/ws'
import type { Server } from 'node:http'
import { WebSocketServer } from 'ws'
import type { CallContext } from '../rpc/implementer.ts'
import { router } from '../rpc/router.ts'

/** What a page asks on a stream is small; what it is told has no limit. */
const MAX_ASKED_BYTES = 1024 * 1024

type Asker = { url: string | undefined; host: string | undefined; origin: string | undefined; cookie: string | undefined }

/**
 * One WebSocket per page for everything that goes on telling. A browser opens six connections to one address in all, and the Room, the
 * Stage and a Table beside each other would use them up with streams, so that no call came through any more.
 * `isAllowed` decides before the handshake. Returns how to end them all.
 */
export const serveStreams = (server: Server, context: CallContext, isAllowed: (asker: Asker) => boolean): (() => void) => {
  const handler = new RPCHandler(router)
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: MAX_ASKED_BYTES })
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    const { host, origin, cookie } = request.headers
    if (!isAllowed({ url: request.url, host, origin, cookie })) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () => socket.destroy())
      return
    }
    sockets.handleUpgrade(request, socket, head, (page) => {
      page.on('error', () => page.terminate())
      void handler.upgrade(page, { context })
    })
  })
  return () => {
    for (const page of sockets.clients) page.terminate()
    sockets.close()
  }
}
