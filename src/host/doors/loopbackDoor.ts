import { serve } from '@hono/node-server'
import type { ServerType } from '@hono/node-server'
import { RPCHandler } from '@orpc/server/fetch'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie, setCookie } from 'hono/cookie'
import { parse } from 'hono/utils/cookie'
import type { Server } from 'node:http'
import { pageSecurityHeaders } from '../../shared/contract/csp.ts'
import type { Host } from '../host.ts'
import { router } from '../rpc/router.ts'
import { createDoorKeys } from './doorKeys.ts'
import { readPageFiles } from './pageFiles.ts'
import { serveStreams } from './loopbackStreams.ts'

export type LoopbackDoor = {
  /** The address with a fresh one-time key in its fragment, which browsers never send to anybody. */
  address: () => string
  port: number
  close: () => Promise<void>
}

const MAX_BODY_BYTES = 40 * 1024 * 1024
const REQUEST_TIMEOUT_MS = 30_000
const HEADERS_TIMEOUT_MS = 10_000
/** Node looks for slow senders this often; its own default of 30 s would triple the limit above. */
const PATIENCE_CHECK_MS = 1000

/**
 * The door for a browser on this machine. Listens on 127.0.0.1 only; checks Host and Origin before anything else
 * (another page, or a name that resolves to us, must not get in), wants a header that no form can send, and a session
 * that only the holder of a one-time key can open.
 */
export const openLoopbackDoor = async (host: Host, options: { port: number; pageDir: string }): Promise<LoopbackDoor> => {
  const files = readPageFiles(options.pageDir)
  const keys = createDoorKeys()
  const handler = new RPCHandler(router)
  let port = options.port
  const hosts = (): string[] => [`127.0.0.1:${port}`, `localhost:${port}`]
  const cookie = (): string => `tavolata_${port}`

  const app = new Hono()
  app.use(async (c, next) => {
    if (!hosts().includes(c.req.header('host') ?? '') || !hosts().includes(new URL(c.req.url).host))
      return c.text('This address is not served here.', 421)
    const origin = c.req.header('origin')
    if (origin !== undefined && !hosts().some((known) => origin === `http://${known}`)) return c.text('Refused.', 403)
    for (const [name, value] of Object.entries(pageSecurityHeaders)) c.header(name, value)
    c.header('Cross-Origin-Opener-Policy', 'same-origin')
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    // The path as the routes below see it: decoded, so that no other spelling of an address gets around this.
    const isCall = /^\/(rpc|door)(\/|$)/.test(c.req.path)
    if (isCall && (c.req.method !== 'POST' || c.req.header('x-tavolata') !== '1')) return c.text('Refused.', 403)
    return next()
  })

  app.post('/door/session', bodyLimit({ maxSize: 1024 }), async (c) => {
    const body: unknown = await c.req.json().catch(() => null)
    const key = typeof body === 'object' && body !== null && 'key' in body ? body.key : null
    const token = typeof key === 'string' ? keys.redeem(key) : null
    if (token === null) {
      host.log('warn', 'door.refused')
      return c.json({ open: false }, 401)
    }
    setCookie(c, cookie(), token, { httpOnly: true, sameSite: 'Strict', path: '/' })
    return c.json({ open: true })
  })

  app.use('/rpc/*', bodyLimit({ maxSize: MAX_BODY_BYTES }), async (c) => {
    if (!keys.isOpen(getCookie(c, cookie()))) return c.json({ open: false }, 401)
    const context = { host, role: 'facilitator', author: 'facilitator', via: 'browser' } as const
    const { matched, response } = await handler.handle(c.req.raw, { prefix: '/rpc', context })
    return matched ? c.newResponse(response.body, response) : c.notFound()
  })

  app.get('*', (c) => {
    const file = files.get(new URL(c.req.url).pathname)
    if (!file) return c.text('Not found.', 404)
    c.header('Content-Type', file.type)
    c.header('Cache-Control', file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    return c.body(new Uint8Array(file.body))
  })

  const server = await new Promise<ServerType>((resolve, reject) => {
    const serverOptions = {
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: PATIENCE_CHECK_MS,
    }
    const starting = serve({ fetch: app.fetch, port, hostname: '127.0.0.1', serverOptions }, (info) => {
      port = info.port
      resolve(starting)
    })
    starting.once('error', reject)
  })
  const endStreams = serveStreams(server as Server, { host, role: 'facilitator', author: 'facilitator', via: 'browser' }, (asker) => {
    const isOurs = hosts().includes(asker.host ?? '') && hosts().some((known) => asker.origin === `http://${known}`)
    return isOurs && asker.url === '/streams' && keys.isOpen(parse(asker.cookie ?? '', cookie())[cookie()])
  })
  return {
    port,
    address: () => `http://127.0.0.1:${port}/#key=${keys.issue()}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        endStreams()
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}
