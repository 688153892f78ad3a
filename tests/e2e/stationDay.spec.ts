import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StationsState } from '../../src/shared/contract/stations.contract.ts'
import { NOTE_TEXT_LIMIT } from '../../src/shared/domain/records/vocabulary.ts'
import { expect, test } from '../support/fixtures.ts'
import { openFaultyProxy } from '../support/faultyProxy.ts'
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
  storedTexts,
  withHost,
  write,
} from './stationRoom.ts'

test.use({ launchOptions: lanBrowser })

// Seeded: each try sends a note under a new id; notes were there twice.
test('four rapporteurs, one without a network for a round, the host killed in mid-sentence: every word is there, once', async ({
  app,
  browser,
}) => {
  test.slow()
  const room = await openRoom(app.call, ['One', 'Two', 'Three', 'Four'], '127.0.0.2')
  const proxy = await openFaultyProxy({ address: '127.0.0.2', port: room.port }, { address: '127.0.0.1', port: room.port })
  const devices = []
  for (const [index, table] of room.tables.entries())
    devices.push(await joinTable(browser, app.call, room, table, `Rapporteur ${index + 1}`))
  const pages = devices.map(({ page }) => page)
  const said = (table: number, count: number): string => `Table ${table + 1}, note ${count}`

  for (const [index, page] of pages.entries()) await write(page, said(index, 1))
  for (const page of pages) await expect(withHost(page)).toHaveCount(1)

  const away = devices[3]!
  await away.context.setOffline(true)
  for (let count = 2; count <= 4; count += 1) for (const [index, page] of pages.entries()) await write(page, said(index, count))
  await expect(lineOf(away.page)).toContainText('3 notes on this device')

  await fieldOf(pages[0]!).fill('Table 1, in mid-')
  await Promise.all([app.host.kill(), write(pages[1]!, said(1, 5)), write(pages[2]!, said(2, 5))])
  await fieldOf(pages[0]!).press('End')
  await fieldOf(pages[0]!).pressSequentially('sentence')
  await fieldOf(pages[0]!).press('Enter')
  await expect(lineOf(pages[0]!)).toContainText('1 note on this device')

  const again = await serveHost({ dataDir: app.host.dataDir, port: Number(new URL(app.host.origin).port) })
  try {
    await away.context.setOffline(false)
    for (const page of pages) await expect(withHost(page)).toHaveCount(page === away.page ? 4 : 5, { timeout: 40_000 })
    for (const page of pages) await expect(lineOf(page)).toHaveCount(0)
    await facilitatorAt(app.page, again.url)
    const stored = await Promise.all(room.tables.map((table) => storedTexts(app.call, table.id)))
    expect(stored).toEqual(
      room.tables.map((_, index) =>
        [
          ...[1, 2, 3, 4].map((count) => said(index, count)),
          ...(index === 0 ? ['Table 1, in mid-sentence'] : index < 3 ? [said(index, 5)] : []),
        ].toSorted(),
      ),
    )
    for (const { context } of devices) await context.close()
  } finally {
    await again.kill()
    await proxy.close()
  }
})

test('a host that begins again from yesterday’s copy gets back what its stations know, also on another machine', async ({
  app,
  browser,
}) => {
  test.slow()
  const room = await openRoom(app.call)
  const table = room.tables[0]!
  const { page, context } = await joinTable(browser, app.call, room, table, 'Ada')
  await write(page, 'In the copy')
  await expect(withHost(page)).toHaveCount(1)
  const copy = await mkdtemp(join(tmpdir(), 'tavolata-copy-'))
  const { dataDir, origin } = app.host
  const port = Number(new URL(origin).port)
  await app.host.kill()
  await cp(dataDir, copy, { recursive: true })
  const second = await serveHost({ dataDir, port })
  await write(page, 'After the copy')
  await expect(withHost(page)).toHaveCount(2, { timeout: 30_000 })
  await second.kill()

  // The same machine: its data are those of the copy, its key is its own.
  for (const name of await readdir(dataDir)) if (name !== 'stations.key') await rm(join(dataDir, name), { recursive: true })
  await cp(copy, dataDir, { recursive: true, filter: (path) => !path.endsWith('stations.key') })
  const third = await serveHost({ dataDir, port })
  await facilitatorAt(app.page, third.url)
  await expect.poll(() => storedTexts(app.call, table.id), { timeout: 30_000 }).toEqual(['After the copy', 'In the copy'])
  await third.kill()

  // Another machine knows the workshop, but none of its devices.
  const fourth = await serveHost({ dataDir: copy, port })
  try {
    // Whoever answers outside the channel puts nobody out: the table stays, and a person is told.
    await expect(page.getByText('The host that answers here does not know this device.')).toBeVisible({ timeout: 60_000 })
    await expect(withHost(page)).toHaveCount(2)
    await facilitatorAt(app.page, fourth.url)
    expect(await storedTexts(app.call, table.id)).toEqual(['In the copy'])
    await page.goto(await scannedAddress(app.call, room, 'table', table.id))
    await page.getByLabel('Your name').fill('Ada again')
    await page.getByRole('button', { name: 'Join', exact: true }).click()
    await letIn(app.call, room, 'Ada again')
    await expect.poll(() => storedTexts(app.call, table.id), { timeout: 30_000 }).toEqual(['After the copy', 'In the copy'])
    await expect(withHost(page)).toHaveCount(2)
    await context.close()
  } finally {
    await fourth.kill()
    await rm(copy, { recursive: true, force: true })
  }
})

test('the day ends: what is left goes to the facilitator, and the device forgets', async ({ app, browser }) => {
  const room = await openRoom(app.call)
  const table = room.tables[0]!
  const { page, context } = await joinTable(browser, app.call, room, table, 'Ada')
  await write(page, 'Said in time')
  await expect(withHost(page)).toHaveCount(1)
  await context.setOffline(true)
  await write(page, 'Said without a network')
  await fieldOf(page).fill('Never finished')
  await expect(page.getByText('draft on this device')).toBeVisible()
  await app.call('stations/endAll', { workshopId: room.workshopId })
  await context.setOffline(false)
  await expect(page.getByRole('heading', { name: 'The day is over. Thank you' })).toBeVisible({ timeout: 30_000 })
  await app.axe(page)
  const late = await app.call<{ text: string; reason: string }[]>('room/lateNotes', { workshopId: room.workshopId })
  expect(late.map(({ text }) => text).toSorted()).toEqual(['Never finished', 'Said without a network'])
  const left = await page.evaluate(async () => {
    const found: unknown[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(name)
        request.addEventListener('success', () => resolve(request.result))
      })
      for (const store of db.objectStoreNames) {
        found.push(
          ...(await new Promise<unknown[]>((resolve) => {
            const request = db.transaction(store).objectStore(store).getAll()
            request.addEventListener('success', () => resolve(request.result))
          })),
        )
      }
      db.close()
    }
    return JSON.stringify(found)
  })
  for (const word of ['Said in time', 'Said without', 'Never finished', 'NetZeroCities', 'token']) expect(left).not.toContain(word)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Join your table' })).toBeVisible()
  await context.close()
})

test('the room’s clock leads into the next round, but never away from words that were begun', async ({ app, browser }) => {
  const room = await openRoom(app.call)
  const table = room.tables[0]!
  const { page, context } = await joinTable(browser, app.call, room, table, 'Ada', { viewport: { width: 390, height: 844 } })
  let steps = 0
  const go = async (procedure: string): Promise<void> => {
    await app.call(procedure, { sessionId: room.sessionId, steps })
    steps += 1
  }
  await go('room/start')
  await expect(page.getByRole('timer')).toContainText('left')
  await app.call('room/send', { workshopId: room.workshopId, text: 'Coffee at eleven', target: 'stations', tableId: null })
  await expect(page.getByText('Coffee at eleven')).toBeVisible()
  await page.getByRole('button', { name: 'Read, close the message' }).click()
  await expect(page.getByText('Coffee at eleven')).toHaveCount(0)

  await fieldOf(page).fill('Begun in round one')
  await go('room/next')
  await expect(page.getByText('Round 2 has begun. What you are writing was begun in round 1')).toBeVisible()
  await app.axe(page)
  await page.reload()
  await expect(fieldOf(page)).toHaveValue('Begun in round one')
  await page.getByRole('button', { name: 'Save it for round 1 and go on' }).click()
  await expect(page.getByText('Table 1, round 2 of 3')).toBeVisible()
  await write(page, 'Said in round two')
  await expect(withHost(page)).toHaveCount(2)
  const stored = await app.call<{ text: string; round: number }[]>('notes/listOfTable', { tableId: table.id })
  expect(stored.map(({ text, round }) => [text, round])).toEqual([
    ['Begun in round one', 1],
    ['Said in round two', 2],
  ])
  // Nothing unfinished: the page follows by itself.
  await go('room/next')
  await go('room/next')
  await expect(page.getByText('Table 1, round 3 of 3')).toBeVisible()
  await context.close()
})

test('a deleted note comes back, and what belongs to the facilitator is not offered', async ({ app, browser }) => {
  const room = await openRoom(app.call)
  const { page, context } = await joinTable(browser, app.call, room, room.tables[0]!, 'Ada')
  await write(page, 'Deleted by mistake')
  await expect(withHost(page)).toHaveCount(1)
  await notesOf(page).getByRole('button', { name: 'More for this note' }).click()
  await expect(page.getByRole('menuitem', { name: /^(Move|History)/ })).toHaveCount(0)
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(notesOf(page)).toHaveCount(0)
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
  await expect(withHost(page)).toContainText('Deleted by mistake')
  await context.close()
})

test('a table that was removed: its notes are told as kept for the facilitator, with their words', async ({ app, browser }) => {
  const room = await openRoom(app.call)
  const table = room.tables[0]!
  const { page, context } = await joinTable(browser, app.call, room, table, 'Ada')
  await context.setOffline(true)
  await write(page, 'Said while the table was taken away')
  await expect(lineOf(page)).toContainText('1 note')
  await app.call('agenda/removeTable', { id: table.id })
  await context.setOffline(false)
  await expect(page.getByRole('heading', { name: 'Your table is no longer there' })).toBeVisible({ timeout: 30_000 })
  const kept = page.getByRole('region', { name: 'Notes kept for the facilitator' })
  await expect(kept).toContainText('1 note came too late for this table. It is kept for the facilitator.')
  await expect(kept.getByText('Said while the table was taken away')).toBeVisible()
  await app.axe(page)
  const late = await app.call<{ text: string; reason: string }[]>('room/lateNotes', { workshopId: room.workshopId })
  expect(late).toMatchObject([{ text: 'Said while the table was taken away', reason: 'tableGone' }])
  await page.reload()
  await expect(kept.getByText('Said while the table was taken away')).toBeVisible()
  await context.close()
})

test('on a small phone the save button stays in reach, whatever there is to say', async ({ app, browser }) => {
  const room = await openRoom(app.call)
  const small = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }
  const { page, context } = await joinTable(browser, app.call, room, room.tables[0]!, 'Ada', small)
  for (const text of ['Lunch is a quarter of an hour later today, so take your time with the third question', 'Please speak up'])
    await app.call('room/send', { workshopId: room.workshopId, text, target: 'everyone', tableId: null })
  await expect(page.getByText('Please speak up')).toBeVisible()
  await context.setOffline(true)
  await write(page, 'Written without the Wi-Fi')
  await expect(page.getByText('No answer from the host since')).toBeVisible({ timeout: 30_000 })
  const save = page.getByRole('button', { name: 'Save note' })
  await expect(save).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('button', { name: 'Try now' })).toBeInViewport({ ratio: 1 })
  await app.axe(page)
  await fieldOf(page).fill('Saved with a finger')
  await save.tap()
  await expect(lineOf(page)).toContainText('2 notes')
  await context.close()
})

// E-01. Seeded: every paste let in; ten million letters went into the field.
test('a text that is too long stays where it is', async ({ app, browser }) => {
  const room = await openRoom(app.call)
  const table = room.tables[0]!
  const { page, context } = await joinTable(browser, app.call, room, table, 'Ada')
  await page.evaluate((letters) => {
    const data = new DataTransfer()
    data.setData('text', 'x'.repeat(letters))
    document.querySelector('textarea')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, 10_000_000)
  await expect(page.getByText('What you pasted has 10000000 letters')).toBeVisible()
  await expect(fieldOf(page)).toHaveValue('')
  // The longest note in the heaviest letters goes through in one piece.
  const longest = '漢'.repeat(NOTE_TEXT_LIMIT)
  await write(page, `${longest}!`)
  await expect(page.getByText('1 letters too many').or(page.getByText('One letter too many')).first()).toBeVisible()
  await fieldOf(page).fill(longest)
  await fieldOf(page).press('Enter')
  await expect(withHost(page)).toHaveCount(1)
  expect(await storedTexts(app.call, table.id)).toEqual([longest])
  await context.close()
})

test('the stage and the join check come to a device, too', async ({ app, browser }) => {
  const room = await openRoom(app.call)
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  // Nobody is asked for anything.
  await page.goto(await scannedAddress(app.call, room, 'check'))
  await expect(page.getByRole('heading', { name: 'This device can join' })).toBeVisible()
  await app.axe(page)
  await page.goto('about:blank')
  await page.goto(await scannedAddress(app.call, room, 'stage'))
  await page.getByLabel('Your name').fill('Beamer')
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await expect.poll(async () => (await app.call<StationsState>('stations/state', { workshopId: room.workshopId })).stations.length).toBe(1)
  const [beamer] = (await app.call<StationsState>('stations/state', { workshopId: room.workshopId })).stations
  await app.call('stations/approve', { id: beamer?.id })
  await expect(page.getByText('Own workshop').first()).toBeVisible()
  await context.close()
})
