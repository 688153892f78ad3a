import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { RouterClient } from '@orpc/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { AppRouter } from '../../../src/host/rpc/router.ts'
import { openTestDoor } from './testDoor.ts'
import type { TestDoor } from './testDoor.ts'

let test: TestDoor
let cookie: string
beforeAll(async () => {
  test = await openTestDoor()
  cookie = await test.enter()
})
afterAll(() => test.shut())

const ours = (): string => `http://127.0.0.1:${test.door.port}`
const open = (headers: Record<string, string>, path = '/streams'): Promise<WebSocket> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${test.door.port}${path}`, { headers })
    socket.once('open', () => resolve(socket))
    socket.once('error', reject)
  })

it('carries many streams of one page over one socket', async () => {
  const socket = await open({ cookie, origin: ours() })
  const page: RouterClient<AppRouter> = createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }))
  const streams = await Promise.all(Array.from({ length: 12 }, () => page.events.watch()))
  const first = await Promise.all(streams.map((stream) => stream.next()))
  expect(first.map(({ value }) => value)).toMatchObject(Array.from({ length: 12 }, () => ({ topics: [] })))
  const { id } = await test.pageClient(cookie).workshops.create({ title: 'Heard', template: null, language: 'en' })
  const heard = await Promise.all(streams.map((stream) => stream.next()))
  expect(heard.map(({ value }) => value)).toMatchObject(Array.from({ length: 12 }, () => ({ workshopId: id })))
  socket.close()
})

it.each([
  ['without a session', () => ({ origin: ours() })],
  ['with a session that nobody opened', () => ({ origin: ours(), cookie: 'tavolata_1=AAAA' })],
  ['from another page', () => ({ origin: 'http://evil.example', cookie })],
  ['from a page that hides where it is from', () => ({ cookie })],
  ['from a page without an origin', () => ({ origin: 'null', cookie })],
  ['by another name', () => ({ origin: ours(), cookie, host: 'evil.example' })],
])('refuses a socket %s before it is open', async (_what, headers) => {
  await expect(open(headers())).rejects.toThrow('403')
})

it('refuses a socket elsewhere', async () => {
  await expect(open({ cookie, origin: ours() }, '/rpc')).rejects.toThrow('403')
})
