import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, expect, test } from '@playwright/test'
import type { Browser } from '@playwright/test'
import { chromiumPath } from '../support/chromium.ts'
import { openStationsWorld } from '../support/stationsWorld.ts'
import type { StationsWorld } from '../support/stationsWorld.ts'

/** A name of a stranger that was made to resolve to us, as in DNS rebinding. */
const REBOUND = 'rebound.example'

let world: StationsWorld
let stranger: Server
let browser: Browser
test.beforeAll(async () => {
  world = await openStationsWorld()
  stranger = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><title>Stranger</title><body></body>')
  })
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve))
  browser = await chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      `--host-resolver-rules=MAP ${REBOUND} 127.0.0.1`,
    ],
  })
})
test.afterAll(async () => {
  await browser.close()
  stranger.close()
  world.close()
})

const port = (): string => new URL(world.at).port
const strangersPage = (): string => `http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`
const tryWebSocket = (url: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = new WebSocket(url)
    socket.addEventListener('open', () => resolve('open'))
    socket.addEventListener('error', () => resolve('refused'))
  })

test('a page of a stranger gets no connection, no answer and no frame, and the facilitator is told', async () => {
  const page = await browser.newPage()
  await page.goto(strangersPage())
  expect(await page.evaluate(tryWebSocket, `ws://127.0.0.1:${port()}/station`)).toBe('refused')
  const answers = await page.evaluate(async (at) => {
    const outcome = (asked: Promise<Response>): Promise<string> =>
      asked.then(
        (answer) => `${answer.type} ${answer.status}`,
        () => 'refused',
      )
    return Promise.all([
      outcome(fetch(at)),
      outcome(fetch(`${at}/rpc/workshops/create`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })),
      outcome(fetch(`${at}/rpc/workshops/create`, { method: 'POST', mode: 'no-cors', body: '{"json":{"title":"Forged"}}' })),
    ])
  }, world.at)
  expect(answers).toEqual(['refused', 'refused', 'opaque 0'])
  await page.setContent(`<iframe src="${world.at}/"></iframe>`)
  await expect.poll(() => page.frames()[1]?.url()).toContain('chrome-error')
  expect((await world.client.workshops.list()).map(({ title }) => title)).toEqual(['Room of tables'])
  expect(world.refusals()).toMatchObject({ origin: 1 })
  expect((await world.client.stations.state({ workshopId: world.workshopId })).refusals.map(({ kind }) => kind)).toContain('origin')
  await page.close()
})

test('a stranger’s name that leads to us opens nothing', async () => {
  const page = await browser.newPage()
  const statuses: number[] = []
  page.on('response', (response) => statuses.push(response.status()))
  // An answer without a word is shown as the browser's own page of errors, and that is what `goto` complains about.
  for (const path of ['/', '/ok', '/assets/station-1a2b.js']) await page.goto(`http://${REBOUND}:${port()}${path}`).catch(() => {})
  expect(statuses).toEqual([421, 421, 421])
  await page.close()
  // The page of errors may still be on its way to the first one.
  const another = await browser.newPage()
  await another.goto(strangersPage())
  expect(await another.evaluate(tryWebSocket, `ws://${REBOUND}:${port()}/station`)).toBe('refused')
  expect(await another.evaluate(tryWebSocket, `ws://127.0.0.1:${port()}/station`)).toBe('refused')
  await another.close()
})

test('our own page gets its connection', async () => {
  const page = await browser.newPage()
  expect((await page.goto(world.at))?.status()).toBe(200)
  expect(await page.evaluate(tryWebSocket, `ws://127.0.0.1:${port()}/station`)).toBe('open')
  await page.close()
})
