import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
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

const head = (path: string, length: string): string =>
  `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${test.door.port}\r\nconnection: close\r\nx-tavolata: 1\r\ncontent-type: application/json\r\ncookie: ${cookie}\r\n${length}\r\n\r\n`

describe('limits of the loopback door', () => {
  it('a body that says it is too large is refused before it is sent', async () => {
    const answer = await sendRaw(test.door.port, `${head('/rpc/notes/importCsv', `content-length: ${41 * 1024 * 1024}`)}{`)
    expect(answer.split('\r\n')[0]).toContain('413')
  })

  it('a body that does not say its size is cut off', async () => {
    const piece = `400\r\n${'x'.repeat(1024)}\r\n`
    const answer = await sendRaw(test.door.port, `${head('/door/session', 'transfer-encoding: chunked')}${piece}${piece}0\r\n\r\n`)
    expect(answer.split('\r\n')[0]).toContain('413')
  })

  it('every refusal of the host has the status of its code', async () => {
    const call = (path: string, json: object) =>
      request(test.door.port, { method: 'POST', path: `/rpc/${path}`, headers: { ...CALL, cookie }, body: JSON.stringify({ json }) })
    expect((await call('notes/get', { id: 'missing' })).status).toBe(404)
    expect((await call('notes/get', { id: '' })).status).toBe(422)
    expect((await call('history/undo', { workshopId: 'missing' })).status).toBe(409)
    const page = test.pageClient(cookie)
    await expect(page.history.undo({ workshopId: 'missing' })).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO', defined: true })
  })

  it('a key of a megabyte is not looked at', async () => {
    const answer = await request(test.door.port, {
      method: 'POST',
      path: '/door/session',
      headers: CALL,
      body: JSON.stringify({ key: 'k'.repeat(1024 * 1024) }),
    })
    expect(answer.status).toBe(413)
  })

  it('a file of the largest size that we import gets through', async () => {
    const client = test.pageClient(cookie)
    const { id } = await client.workshops.create({ title: 'Large', template: null, language: 'en' })
    const session = await client.agenda.addSession({ workshopId: id, fields: { title: 'Session' } })
    const tooLarge = Buffer.alloc(20 * 1024 * 1024 + 1, 'x').toString('base64')
    await expect(client.notes.importCsv({ workshopId: id, sessionId: session.id, contentBase64: tooLarge })).rejects.toMatchObject({
      code: 'TOO_LARGE',
    })
  })

  it('broken JSON is an answer, not a crash', async () => {
    for (const body of ['{', '', 'null', '[]', '{"json":', '\u0000', '{"json":{"workshopId":{"$ne":1}}}', '{"__proto__":{"x":1}}']) {
      const answer = await request(test.door.port, { method: 'POST', path: '/rpc/workshops/plan', headers: { ...CALL, cookie }, body })
      expect(answer.body, body).toMatch(/"code":"(BAD_REQUEST|INVALID)"/)
    }
    for (const path of ['/rpc/nothing', '/rpc/workshops', '/rpc/__proto__/x', '/rpc/workshops/constructor', '/rpc/~orpc/list', '/rpc/'])
      expect((await request(test.door.port, { method: 'POST', path, headers: { ...CALL, cookie }, body: '{}' })).status, path).toBe(404)
  })

  it('headers of a megabyte are refused', async () => {
    const answer = await request(test.door.port, { path: '/', headers: { 'x-long': 'x'.repeat(1024 * 1024) } })
    expect([0, 431]).toContain(answer.status)
    expect((await request(test.door.port, { path: '/' })).status).toBe(200)
  })

  it('senders who dawdle over their headers are hung up on, and nobody else waits for them', async () => {
    const sockets = Array.from({ length: 50 }, () => connect(test.door.port, '127.0.0.1'))
    const closed = sockets.map(
      (socket) =>
        new Promise<void>((resolve) => {
          socket.on('error', () => {})
          socket.resume()
          socket.once('close', () => resolve())
          socket.write(`GET / HTTP/1.1\r\nhost: 127.0.0.1:${test.door.port}\r\nx-slow: `)
        }),
    )
    const drip = setInterval(() => sockets.forEach((socket) => socket.writable && socket.write('x')), 500)
    try {
      expect((await request(test.door.port, { path: '/' })).status).toBe(200)
      await Promise.all(closed)
    } finally {
      clearInterval(drip)
    }
  }, 20_000)

  it('only this machine reaches it', async () => {
    const others = Object.values(networkInterfaces()).flatMap((all) =>
      (all ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal),
    )
    for (const { address } of others) {
      const outcome = await new Promise<string>((resolve) => {
        const socket = connect(test.door.port, address, () => {
          socket.destroy()
          resolve('connected')
        })
        socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'))
      })
      expect(outcome, address).toBe('ECONNREFUSED')
    }
  })
})
