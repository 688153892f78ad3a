import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/fixtures.ts'
import { openFaultyProxy } from '../support/faultyProxy.ts'
import { serveHost } from '../support/servedHost.ts'
import { facilitatorAt, fieldOf, joinTable, lanBrowser, lineOf, notesOf, openRoom, storedTexts, withHost, write } from './stationRoom.ts'
import type { Room } from './stationRoom.ts'

test.use({ launchOptions: lanBrowser })

/** Host on another loopback address, and a network that can fail in front of it, on the address that the browser knows. */
const openFaultyRoom = async (call: Parameters<typeof openRoom>[0]) => {
  const room = await openRoom(call, ['NetZeroCities', 'Adaptation Hubs'], '127.0.0.2')
  const proxy = await openFaultyProxy({ address: '127.0.0.2', port: room.port }, { address: '127.0.0.1', port: room.port })
  return { room, proxy }
}
const reopen = (page: Page): Promise<void> =>
  page
    .goto('about:blank')
    .then(() => page.goBack())
    .then(() => undefined)

// C-01. Seeded: an outbox that lets go of a note whose answer was lost; the note written without a network was gone.
test('the Wi-Fi drops before, during and after sending: the words stay, are counted, and arrive once', async ({ app, browser }) => {
  const { room, proxy } = await openFaultyRoom(app.call)
  const table = room.tables[0]!
  const { page, context } = await joinTable(browser, app.call, room, table, 'Ada')
  await write(page, 'Before the Wi-Fi went')
  await expect(withHost(page)).toHaveCount(1)

  // During: the note leaves, the answer never comes back.
  proxy.set('swallow', 'toDevice')
  await write(page, 'While it was going')
  await expect.poll(() => storedTexts(app.call, table.id)).toContain('While it was going')
  await expect(lineOf(page)).toContainText('1 note on this device')
  await expect(withHost(page)).toHaveCount(1)

  // After: nothing leaves at all.
  proxy.refuse(true)
  proxy.cut()
  await write(page, 'When it was gone')
  await fieldOf(page).fill('Half a sen')
  await expect(lineOf(page)).toContainText('2 notes on this device, not with the host yet')
  await expect(page.getByText('No answer from the host since')).toBeVisible()
  await expect(withHost(page)).toHaveCount(1)

  proxy.set('pass')
  proxy.refuse(false)
  await expect(withHost(page)).toHaveCount(3, { timeout: 30_000 })
  await expect(lineOf(page)).toHaveCount(0)
  await expect(fieldOf(page)).toHaveValue('Half a sen')
  expect(await storedTexts(app.call, table.id)).toEqual(['Before the Wi-Fi went', 'When it was gone', 'While it was going'])
  await context.close()
  await proxy.close()
})

test('a connection that is only half open is found out, and nothing is called received', async ({ app, browser }) => {
  const { room, proxy } = await openFaultyRoom(app.call)
  const { page, context } = await joinTable(browser, app.call, room, room.tables[0]!, 'Ada')
  proxy.set('swallow')
  await write(page, 'Into the void')
  await expect(page.getByText('No answer from the host since')).toBeVisible({ timeout: 30_000 })
  await expect(withHost(page)).toHaveCount(0)
  proxy.set('pass')
  await page.getByRole('button', { name: 'Try now' }).click()
  await expect(withHost(page)).toHaveCount(1, { timeout: 30_000 })
  await context.close()
  await proxy.close()
})

// C-10. Seeded: a waking device that asks the old connection first, and one that pauses before the next; neither ever connected.
test('a device that slept takes up the thread when it wakes', async ({ app, browser }) => {
  const { room, proxy } = await openFaultyRoom(app.call)
  const { page, context } = await joinTable(browser, app.call, room, room.tables[0]!, 'Ada')
  // From the next load on, time passes in this page only as the test lets it.
  await page.clock.install()
  await page.reload()
  await write(page, 'Before it slept')
  await expect(withHost(page)).toHaveCount(1)
  const answers: string[] = []
  page.on('websocket', (socket) => {
    answers.push('opened')
    socket.on('framereceived', () => answers.push('answered'))
  })
  const devtools = await context.newCDPSession(page)
  await page.clock.pauseAt(new Date(Date.now() + 2_000))
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' })
  // Meanwhile the network forgets the connection, and no end of it ever reaches the device. Time stands still in the page from here on:
  // whatever waited for a pause before it connects would never do so.
  proxy.set('swallow')
  answers.length = 0
  await devtools.send('Page.setWebLifecycleState', { state: 'active' })
  // A page that is on the screen is not always told that it was frozen; this is what it is told on a phone.
  const wake = () => page.evaluate(() => document.dispatchEvent(new Event('resume')))
  await wake()
  await expect.poll(() => answers).toContain('opened')
  // What was opened into the hole stays there; the next waking finds the way.
  proxy.set('pass')
  await wake()
  await expect.poll(() => answers).toContain('answered')
  await page.clock.resume()
  await write(page, 'Awake again')
  await expect(withHost(page).last()).toContainText('Awake again')
  await context.close()
  await proxy.close()
})

test('the host is found at another of its addresses', async ({ app, browser }) => {
  const { room, proxy } = await openFaultyRoom(app.call)
  const { page, context } = await joinTable(browser, app.call, room, room.tables[0]!, 'Ada')
  // From now on nobody answers under the name that the page came from.
  await proxy.close()
  await write(page, 'Sent to the other address')
  await expect(withHost(page)).toContainText('Sent to the other address', { timeout: 40_000 })
  await context.close()
})

test('notes that find no host any more go into a file, which a new host takes in once', async ({ app, browser }) => {
  const room = await openRoom(app.call)
  const table = room.tables[0]!
  const { page, context } = await joinTable(browser, app.call, room, table, 'Ada')
  await app.call('stations/close', { workshopId: room.workshopId })
  await write(page, 'Saved, with a comma; and "quotes"')
  await write(page, '=1+1')
  await fieldOf(page).fill('Half a sen')
  await expect(lineOf(page)).toContainText('2 notes')
  await page.getByRole('button', { name: 'Settings and safety' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save unsent notes to a file' }).click(),
  ])
  const file = await readFile(await download.path())
  const input = { workshopId: room.workshopId, sessionId: room.sessionId, contentBase64: file.toString('base64') }
  expect(await app.call('notes/importCsv', input)).toMatchObject({ added: 3, problems: [] })
  expect(await app.call('notes/importCsv', input)).toMatchObject({ added: 0, skipped: 3 })
  expect(await storedTexts(app.call, table.id)).toEqual(['=1+1', 'Half a sen', 'Saved, with a comma; and "quotes"'])
  await page.getByRole('button', { name: 'Copy as text' }).click()
  await expect(page.getByText('3 notes copied.')).toBeVisible()
  await context.close()
})

test('the host is killed in mid-sentence and comes back: nobody joins again, nothing is lost', async ({ app, browser }) => {
  const room = await openRoom(app.call)
  const table = room.tables[0]!
  const { page, context } = await joinTable(browser, app.call, room, table, 'Ada')
  await write(page, 'Before')
  await expect(withHost(page)).toHaveCount(1)
  await fieldOf(page).pressSequentially('In mid-')
  await app.host.kill()
  await fieldOf(page).pressSequentially('sentence')
  await fieldOf(page).press('Enter')
  await expect(notesOf(page).nth(1)).toHaveAttribute('data-state', 'device')
  const again = await serveHost({ dataDir: app.host.dataDir, port: Number(new URL(app.host.origin).port) })
  try {
    await expect(withHost(page)).toHaveCount(2, { timeout: 30_000 })
    await facilitatorAt(app.page, again.url)
    expect(await storedTexts(app.call, table.id)).toEqual(['Before', 'In mid-sentence'])
    await context.close()
  } finally {
    await again.kill()
  }
})

// C-07. Seeded: what the host said last is not kept; the table did not open.
test('the page opens with the host down, from the cache, and goes on capturing', async ({ app, browser }) => {
  const room = await openRoom(app.call)
  const { page, context } = await joinTable(browser, app.call, room, room.tables[0]!, 'Ada')
  await write(page, 'While the host was up')
  await expect(withHost(page)).toHaveCount(1)
  const address = page.url()
  await page.close()
  await app.call('stations/close', { workshopId: room.workshopId })
  const second = await context.newPage()
  await second.goto(address)
  await expect(second.getByRole('heading', { name: 'NetZeroCities' })).toBeVisible()
  await expect(notesOf(second)).toHaveCount(1)
  await write(second, 'While it was down')
  await expect(lineOf(second)).toContainText('1 note on this device')
  await app.call('stations/open', { workshopId: room.workshopId, address: '127.0.0.1', port: room.port })
  await expect(withHost(second)).toHaveCount(2, { timeout: 30_000 })
  await context.close()
})

test('the same station in two tabs loses no word and doubles none', async ({ app, browser }) => {
  const room = await openRoom(app.call)
  const table = room.tables[0]!
  const { page, context } = await joinTable(browser, app.call, room, table, 'Ada')
  const second = await context.newPage()
  await second.goto(page.url())
  await expect(fieldOf(second)).toBeFocused()
  await app.call('stations/close', { workshopId: room.workshopId })
  await fieldOf(page).fill('Draft of the first tab')
  await write(second, 'From the second tab')
  await write(page, 'From the first tab')
  await fieldOf(second).fill('Draft of the second tab')
  await expect(lineOf(page)).toContainText('2 notes')
  await expect(lineOf(second)).toContainText('2 notes')
  await app.call('stations/open', { workshopId: room.workshopId, address: '127.0.0.1', port: room.port })
  await expect(withHost(page)).toHaveCount(2, { timeout: 30_000 })
  await expect(withHost(second)).toHaveCount(2, { timeout: 30_000 })
  await expect(fieldOf(second)).toHaveValue('Draft of the second tab')
  expect(await storedTexts(app.call, table.id)).toEqual(['From the first tab', 'From the second tab'])
  // Each tab has a draft of its own on the device, also after both have been loaded again.
  await fieldOf(page).fill('Another draft of the first tab')
  for (const tab of [page, second]) await expect(tab.getByText('draft on this device')).toBeVisible()
  await page.reload()
  await second.reload()
  await expect(fieldOf(page)).toHaveValue('Another draft of the first tab')
  await expect(fieldOf(second)).toHaveValue('Draft of the second tab')
  await context.close()
})

const BROKEN: Record<string, () => void> = {
  missing: () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
  blocked: () =>
    Object.defineProperty(IDBFactory.prototype, 'open', {
      value: () => {
        throw new DOMException('Not here.', 'SecurityError')
      },
    }),
  full: () =>
    Object.defineProperty(IDBObjectStore.prototype, 'put', {
      value: () => {
        throw new DOMException('Full.', 'QuotaExceededError')
      },
    }),
}
for (const [how, seed] of Object.entries(BROKEN)) {
  test(`storage that is ${how} is told in red, and nothing is called kept`, async ({ app, browser }) => {
    const room: Room = await openRoom(app.call)
    const table = room.tables[0]!
    const { page, context } = await joinTable(browser, app.call, room, table, 'Ada', {}, seed)
    await fieldOf(page).fill('Only on the screen')
    await expect(page.getByRole('alert').filter({ hasText: 'This browser keeps nothing' })).toBeVisible()
    await expect(page.getByText('draft on this device')).toHaveCount(0)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save unsent notes to a file' }).click(),
    ])
    expect(await readFile(await download.path(), 'utf8')).toContain('Only on the screen')
    await app.axe(page)
    if (how !== 'full') {
      await fieldOf(page).press('Enter')
      await expect(withHost(page)).toContainText('Only on the screen')
      expect(await storedTexts(app.call, table.id)).toEqual(['Only on the screen'])
    } else {
      await fieldOf(page).press('Enter')
      await expect(fieldOf(page)).toHaveValue('Only on the screen')
    }
    await context.close()
  })
}

test('an old page at a new host says so, keeps the words, and is well again after loading', async ({ app, browser }) => {
  const room = await openRoom(app.call)
  const { page, context } = await joinTable(browser, app.call, room, room.tables[0]!, 'Ada')
  let isOld = true
  await context.routeWebSocket(/\/station$/, (socket) => {
    const server = socket.connectToServer()
    let isFirst = true
    socket.onMessage((message) => {
      const hello = isFirst && isOld
      isFirst = false
      server.send(hello ? String(message).replace(/"protocol":\d+/, '"protocol":0') : message)
    })
  })
  await reopen(page)
  await expect(page.getByText('This page is older than the host')).toBeVisible()
  await write(page, 'Written in the old page')
  await expect(lineOf(page)).toContainText('1 note on this device')
  // The page that comes anew is of today.
  page.on('request', (request) => {
    if (request.isNavigationRequest()) isOld = false
  })
  page.on('dialog', (dialog) => void dialog.accept())
  await page.getByRole('button', { name: 'Load the page again' }).click()
  await expect(withHost(page)).toContainText('Written in the old page', { timeout: 30_000 })
  await context.close()
})
