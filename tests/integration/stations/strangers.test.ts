import { request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectStation, keyOfUrl, openSocket } from '../../support/stationClient.ts'
import { openStationsWorld } from '../../support/stationsWorld.ts'
import type { StationsWorld } from '../../support/stationsWorld.ts'

let world: StationsWorld
beforeAll(async () => {
  world = await openStationsWorld()
})
afterAll(() => world.close())

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string }
const ask = (path: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(world.at)
    const { body, ...rest } = options
    const sent = request({ hostname, port, path, ...rest }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })

/** Exactly these bytes as the first line of a request; no client would send some of them. */
const askRaw = (line: string): Promise<string> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(world.at)
    const socket = connect({ host: hostname, port: Number(port) })
    let text = ''
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()))
    socket.on('close', () => resolve(text))
    socket.write(`GET ${line} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n\r\n`)
  })

describe('the page', () => {
  it('is the one of a station, opens with the host down, and may look for the host at all of its addresses', async () => {
    const page = await ask('/')
    expect([page.status, page.body]).toEqual([200, '<!doctype html><title>Station</title>'])
    expect(page.headers['cache-control']).toBe('max-age=86400')
    expect(page.headers['content-security-policy']).toMatch(/connect-src 'self' ws:\/\/127\.0\.0\.1:\d+/)
    expect((await ask('/index.html')).body).toBe(page.body)
    expect((await ask('/assets/station-1a2b.js')).headers['cache-control']).toContain('immutable')
    const ok = await ask('/ok')
    expect([ok.body, ok.headers['cache-control']]).toEqual(['tavolata', 'no-store'])
  })
})

// F-01. Seeded: `isOurName` that accepts every name; every case below failed.
describe('a name that was made to resolve to us', () => {
  it.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', 'localhost:1', '127.0.0.1.evil.example:4280'])(
    'is refused on every route: %s',
    async (host) => {
      for (const path of ['/', '/ok', '/assets/station-1a2b.js', '/station', '/nothing'])
        expect((await ask(path, { headers: { host } })).status, path).toBe(421)
      await expect(openSocket(world.at, { headers: { host } })).rejects.toThrow('status 421')
    },
  )
})

// F-02. Seeded: no look at the origin; all four got a WebSocket.
describe('a WebSocket', () => {
  it.each([['http://evil.example'], ['null'], [null], ['https://127.0.0.1']])(
    'of a page from %s is refused before it begins',
    async (origin) => {
      await expect(openSocket(world.at, { origin })).rejects.toThrow('status 403')
    },
  )

  it('at any other path is refused, too', async () => {
    await expect(openSocket(`${world.at}/rpc`, { origin: world.at })).rejects.toThrow('status 403')
    expect(world.refusals()).toMatchObject({ path: expect.any(Number), origin: 4 })
  })

  it('of our page as it was served from an earlier address is let in', async () => {
    const before = world.at
    const url = await world.invitation(world.tables[0]!)
    await world.door.open('127.0.0.1', 0)
    const { port } = world.door.listening()!
    expect(`http://127.0.0.1:${port}`).not.toBe(before)
    const line = await connectStation(`http://127.0.0.1:${port}`, keyOfUrl(url), { origin: before })
    expect((await line.next()).type).toBe('waiting')
    line.close()
    world.at = `http://127.0.0.1:${port}`
  })
})

// F-03. Seeded: methods other than GET served like GET; the form got the page with status 200.
describe('a form or a script of another page', () => {
  it.each([
    ['POST', '/', 'application/x-www-form-urlencoded'],
    ['POST', '/rpc/notes/create', 'text/plain'],
    ['POST', '/rpc/workshops/list', 'application/json'],
    ['OPTIONS', '/rpc/notes/create', 'application/json'],
    ['PUT', '/', 'text/plain'],
    ['DELETE', '/', 'text/plain'],
  ])('gets nothing by %s %s', async (method, path, type) => {
    const origin = 'http://evil.example'
    const answer = await ask(path, { method, headers: { origin, 'content-type': type }, ...(method === 'POST' ? { body: 'a=b' } : {}) })
    expect([answer.status, answer.body]).toEqual([403, ''])
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  it('finds no procedure behind a GET', async () => {
    for (const path of ['/rpc/workshops/list', '/rpc', '/door/session']) expect((await ask(path)).status).toBe(404)
  })
})

// F-09. Seeded: a door that decodes the path and lets `URL` make sense of it; an absolute address got its file.
describe('a path', () => {
  it.each([
    '/../station.html',
    '/assets/../../package.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/%252e%252e/etc/passwd',
    '/..%5c..%5cwindows',
    '/assets\\..\\..\\x',
    '/station.html%00.js',
    '//etc/passwd',
    '/C:/windows/win.ini',
    '/\\\\server\\share',
    'http://127.0.0.1/assets/station-1a2b.js',
    '/__proto__',
    '/constructor',
    '/ASSETS/station-1a2b.js',
  ])('that is not in the map leads nowhere: %s', async (path) => {
    expect(await askRaw(path)).toMatch(/^HTTP\/1\.1 4\d\d/)
  })
})
