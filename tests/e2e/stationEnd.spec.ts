import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'
import type { Page } from '@playwright/test'
import type { Photo } from '../../src/shared/domain/records/records.ts'
import { expect, test } from '../support/fixtures.ts'
import { makeJpeg } from '../support/jpegCorpus.ts'
import { serveHost } from '../support/servedHost.ts'
import {
  facilitatorAt,
  fieldOf,
  joinTable,
  lanBrowser,
  letIn,
  lineOf,
  notesOf,
  openRoom,
  scannedAddress,
  stationsOf,
  storedTexts,
  withHost,
  write,
} from './stationRoom.ts'

test.use({ launchOptions: lanBrowser })

const over = (page: Page) => page.getByRole('heading', { name: 'The day is over. Thank you' })
const PHOTO = '01a2032c-6568-753e-b377-5709a7829c1c'

/** A photo that an earlier load of the page has left on the device. */
const leavePhoto = (page: Page, workshopId: string, tableId: string): Promise<void> =>
  page.evaluate(
    ([workshop, table, id, jpeg]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('tavolata-photos', 1)
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('kept'))
        opening.addEventListener('error', () => reject(opening.error!))
        opening.addEventListener('success', () => {
          const tx = opening.result.transaction('kept', 'readwrite')
          const place = { workshopId: workshop, tableId: table, round: 1, queuedAt: new Date().toISOString() }
          const words = { caption: 'Flipchart', consent: 'nobody', refused: null, kept: true }
          tx.objectStore('kept').put({ id, ...place, ...words, jpeg: new Uint8Array(jpeg), width: 160, height: 120 }, id)
          tx.addEventListener('complete', () => {
            opening.result.close()
            resolve()
          })
        })
      }),
    [workshopId, tableId, PHOTO, [...makeJpeg({ width: 160, height: 120 })]] as const,
  )

test('at the end of the day the half sentences of two tabs are handed over once each', async ({ app, browser }) => {
  const room = await openRoom(app.call)
  const { page, context } = await joinTable(browser, app.call, room, room.tables[0]!, 'Ada')
  const second = await context.newPage()
  await second.goto(page.url())
  await expect(fieldOf(second)).toBeFocused()
  await fieldOf(page).fill('Half in the first tab')
  await fieldOf(second).fill('Half in the second tab')
  for (const tab of [page, second]) await expect(tab.getByText('draft on this device')).toBeVisible()
  await app.call('stations/endAll', { workshopId: room.workshopId })
  for (const tab of [page, second]) await expect(over(tab)).toBeVisible({ timeout: 30_000 })
  const late = await app.call<{ text: string }[]>('room/lateNotes', { workshopId: room.workshopId })
  expect(late.map(({ text }) => text).toSorted()).toEqual(['Half in the first tab', 'Half in the second tab'])
  await context.close()
})

for (const how of ['unfinished', 'saved'] as const) {
  test(`at the end of the day an ${how} change of an earlier note is not thrown away`, async ({ app, browser }) => {
    const room = await openRoom(app.call)
    const table = room.tables[0]!
    const { page, context } = await joinTable(browser, app.call, room, table, 'Ada')
    await write(page, 'First thought')
    await expect(withHost(page)).toHaveCount(1)
    await context.setOffline(true)
    await fieldOf(page).press('ArrowUp')
    await expect(fieldOf(page)).toHaveValue('First thought')
    await fieldOf(page).fill('First thought, corrected')
    if (how === 'saved') {
      await fieldOf(page).press('Enter')
      await expect(lineOf(page)).toContainText('1 note')
    }
    await app.call('stations/endAll', { workshopId: room.workshopId })
    await context.setOffline(false)
    await expect(over(page)).toBeVisible({ timeout: 30_000 })
    expect(await storedTexts(app.call, table.id)).toEqual(['First thought, corrected'])
    await context.close()
  })
}

test('a photo that waits outlives the end of the day, however slowly the page loads', async ({ app, browser }) => {
  const room = await openRoom(app.call)
  const table = room.tables[0]!
  const { page, context } = await joinTable(browser, app.call, room, table, 'Ada')
  await write(page, 'Said in time')
  await expect(withHost(page)).toHaveCount(1)
  const address = page.url()
  await context.setOffline(true)
  await leavePhoto(page, room.workshopId, table.id)
  await page.goto('about:blank')
  await app.call('stations/endAll', { workshopId: room.workshopId })
  const held = Promise.withResolvers<void>()
  await context.route(/photoQueue|keptStore|sender/, async (route) => {
    await held.promise
    await route.continue()
  })
  await context.setOffline(false)
  await page.goto(address)
  await expect(page.getByRole('heading', { name: 'The day is over', exact: true })).toBeVisible({ timeout: 30_000 })
  held.resolve()
  await expect(over(page)).toBeVisible({ timeout: 30_000 })
  expect(await app.call<Photo[]>('photos/list', { workshopId: room.workshopId })).toMatchObject([{ id: PHOTO }])
  await context.close()
})

test('what waits for one table is handed over from the next, for the facilitator', async ({ app, browser }) => {
  const room = await openRoom(app.call)
  const { page, context, id } = await joinTable(browser, app.call, room, room.tables[0]!, 'Ada')
  await context.setOffline(true)
  await write(page, 'Typed at table one')
  await app.call('stations/revoke', { id })
  await context.setOffline(false)
  await expect(page.getByRole('heading', { name: 'This device was put out' })).toBeVisible({ timeout: 30_000 })
  page.on('dialog', (dialog) => void dialog.accept())
  await page.goto('about:blank')
  await page.goto(await scannedAddress(app.call, room, 'table', room.tables[1]!.id))
  await page.getByLabel('Your name').fill('Ada again')
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await letIn(app.call, room, 'Ada again')
  await expect(page.getByRole('heading', { name: 'Adaptation Hubs' })).toBeVisible()
  await expect
    .poll(() => app.call<object[]>('room/lateNotes', { workshopId: room.workshopId }), { timeout: 30_000 })
    .toMatchObject([{ text: 'Typed at table one', tableId: room.tables[0]!.id }])
  await expect(page.getByText('It is kept for the facilitator.')).toBeVisible()
  await context.close()
})

test('a stranger at the host’s address puts nobody out', async ({ app, browser }) => {
  const room = await openRoom(app.call)
  const { page, context } = await joinTable(browser, app.call, room, room.tables[0]!, 'Ada')
  await write(page, 'Before the stranger')
  await expect(withHost(page)).toHaveCount(1)
  await app.host.kill()
  const server = createServer((_, answer) => answer.writeHead(404).end())
  const sockets = new WebSocketServer({ server })
  sockets.on('connection', (socket) => socket.on('message', () => socket.send(JSON.stringify({ error: 'unknown' }))))
  await new Promise<void>((resolve) => server.listen(room.port, '127.0.0.1', resolve))
  await expect(page.getByText('The host that answers here does not know this device.')).toBeVisible({ timeout: 30_000 })
  await write(page, 'While a stranger answered')
  await expect(notesOf(page)).toHaveCount(2)
  for (const socket of sockets.clients) socket.terminate()
  await new Promise((resolve) => server.close(resolve))
  const again = await serveHost({ dataDir: app.host.dataDir, port: Number(new URL(app.host.origin).port) })
  try {
    await expect(withHost(page)).toHaveCount(2, { timeout: 60_000 })
    await facilitatorAt(app.page, again.url)
    expect((await stationsOf(app.call, room)).map(({ name, state }) => [name, state])).toEqual([['Ada', 'approved']])
    await context.close()
  } finally {
    await again.kill()
  }
})
