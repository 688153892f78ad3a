import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { request, sendRaw } from './rawHttp.ts'
import { CALL, openTestDoor } from './testDoor.ts'
import type { TestDoor } from './testDoor.ts'

let test: TestDoor
let cookie: string
beforeAll(async () => {
  test = await openTestDoor()
  cookie = await test.enter()
})
afterAll(() => test.shut())

const ROUTES = [
  { method: 'GET', path: '/' },
  { method: 'GET', path: '/assets/app-1a2b3c.js' },
  { method: 'GET', path: '/nothing-here' },
  { method: 'POST', path: '/door/session' },
  { method: 'POST', path: '/rpc/workshops/list' },
  { method: 'POST', path: '/rpc/nothing/here' },
  { method: 'OPTIONS', path: '/rpc/workshops/list' },
]

const answerTo = (route: { method: string; path: string }, headers: Record<string, string>) =>
  request(test.door.port, { ...route, headers: { ...CALL, cookie, ...headers }, body: route.method === 'POST' ? '{}' : '' })

describe('the loopback door refuses', () => {
  it.each(ROUTES)('names that are not its own: $method $path', async (route) => {
    const wrong = [
      'evil.example',
      `evil.example:${test.door.port}`,
      `127.0.0.1:${test.door.port + 1}`,
      '127.0.0.1',
      'localhost',
      `127.0.0.1.evil.example:${test.door.port}`,
    ]
    for (const host of wrong) expect((await answerTo(route, { host })).status, host).toBe(421)
  })

  it.each(ROUTES)('pages of other origins, even with a session: $method $path', async (route) => {
    const wrong = [
      'null',
      'https://evil.example',
      `http://127.0.0.1:${test.door.port + 1}`,
      `https://127.0.0.1:${test.door.port}`,
      `http://localhost:${test.door.port}.evil.example`,
      'file://',
      '',
    ]
    for (const origin of wrong) expect((await answerTo(route, { origin })).status, origin).toBe(403)
  })

  it('calls without the header that no form can send', async () => {
    for (const path of ['/rpc/workshops/list', '/door/session']) {
      const headers = { cookie, 'content-type': 'text/plain' }
      expect((await request(test.door.port, { method: 'POST', path, headers, body: '{}' })).status, path).toBe(403)
      expect(
        (await request(test.door.port, { method: 'POST', path, headers: { ...headers, 'x-tavolata': '0' }, body: '{}' })).status,
        path,
      ).toBe(403)
    }
  })

  it('calls without that header also where the address is written in another way', async () => {
    const key = test.key()
    for (const path of [
      '/%64oor/session',
      '/door/%73ession',
      '/door//session',
      '//door/session',
      '/./door/session',
      '/x/../door/session',
    ]) {
      const answer = await request(test.door.port, {
        method: 'POST',
        path,
        headers: { 'content-type': 'text/plain' },
        body: JSON.stringify({ key }),
      })
      expect([403, 404], path).toContain(answer.status)
      expect(answer.headers['set-cookie'], path).toBeUndefined()
    }
    for (const path of ['/%72pc/workshops/list', '/rpc/%77orkshops/list', '//rpc/workshops/list']) {
      const answer = await request(test.door.port, { method: 'POST', path, headers: { cookie }, body: '{}' })
      expect([403, 404], path).toContain(answer.status)
    }
    expect((await test.redeem(key)).status).toBe(200)
  })

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('calls by %s', async (method) => {
    for (const path of ['/rpc/workshops/list', '/rpc/workshops/list?data=%7B%7D', '/door/session'])
      expect((await request(test.door.port, { method, path, headers: { ...CALL, cookie } })).status, path).toBe(403)
  })

  it('calls without a session', async () => {
    const call = { method: 'POST', path: '/rpc/workshops/list', body: '{}' }
    expect((await request(test.door.port, { ...call, headers: CALL })).status).toBe(401)
    const [name, token] = cookie.split('=') as [string, string]
    for (const wrong of [`${name}=`, `${name}=${token}x`, `${name}=${token.slice(1)}`, `tavolata_1=${token}`, `other=${token}`])
      expect((await request(test.door.port, { ...call, headers: { ...CALL, cookie: wrong } })).status, wrong).toBe(401)
  })

  it('two Host headers, and none at all', async () => {
    const { port } = test.door
    for (const hosts of ['', `host: 127.0.0.1:${port}\r\nhost: evil.example\r\n`]) {
      const answer = await sendRaw(port, `GET / HTTP/1.1\r\n${hosts}connection: close\r\n\r\n`)
      expect(answer.split('\r\n')[0]).toMatch(/HTTP\/1\.1 (400|421)/)
    }
  })

  it('an absolute address of somebody else', async () => {
    const { port } = test.door
    const answer = await sendRaw(port, `GET http://evil.example/ HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nconnection: close\r\n\r\n`)
    expect(answer).not.toContain('<title>')
  })
})

describe('the loopback door lets in', () => {
  it('its own page, by both of its names', async () => {
    for (const name of ['127.0.0.1', 'localhost']) {
      const own = `${name}:${test.door.port}`
      const answer = await answerTo({ method: 'POST', path: '/rpc/workshops/list' }, { host: own, origin: `http://${own}` })
      expect(answer.status).toBe(200)
    }
  })
})
