import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '../support/fixtures.ts'
import { openBrowser } from './stationBrowser.ts'
import {
  fieldOf,
  LAN_NAME,
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

test('a phone scans, waits with three symbols, writes, and the host has it', async ({ app, browser }) => {
  const room = await openRoom(app.call)
  const table = room.tables[0]!
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto(await scannedAddress(app.call, room, 'table', table.id))
  // What phones see: plain http, without the powers that only secure pages have.
  expect(await page.evaluate(() => [isSecureContext, typeof crypto.subtle, 'locks' in navigator, 'clipboard' in navigator])).toEqual([
    false,
    'undefined',
    false,
    false,
  ])
  expect(await page.evaluate(() => location.hash)).toBe('')
  await app.axe(page)
  await page.getByLabel('Your name').fill('Ada')
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Waiting for the facilitator' })).toBeVisible()
  await app.axe(page)
  const [asking] = await stationsOf(app.call, room)
  const shown = await page.getByRole('list', { name: 'Your three symbols' }).getByRole('listitem').allInnerTexts()
  expect(shown.map((words) => words.split(/\s/).at(-1))).toEqual(
    asking?.symbols.map((symbol) => (symbol === 'cherry' ? 'cherries' : symbol)),
  )

  await letIn(app.call, room, 'Ada')
  await expect(page.getByRole('heading', { name: 'NetZeroCities' })).toBeVisible()
  await app.axe(page)
  await write(page, 'Heat plans sit in two departments')
  await expect(withHost(page)).toContainText('with the host')
  expect(await storedTexts(app.call, table.id)).toEqual(['Heat plans sit in two departments'])
  await app.axe(page)

  // A reload asks nobody again.
  await page.reload()
  await expect(notesOf(page)).toHaveCount(1)
  await context.close()
})

test('a code is typed as people type, and is told apart from a wrong one', async ({ app, browser }) => {
  const room = await openRoom(app.call)
  const table = room.tables[0]!
  const { code } = await app.call<{ code: string }>('stations/newCode', { workshopId: room.workshopId, kind: 'table', tableId: table.id })
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 320, height: 640 } })
  const page = await context.newPage()
  await page.goto(`http://${LAN_NAME}:${room.port}/`)
  const field = page.getByRole('textbox', { name: 'Code', exact: true })
  await expect(field).toBeFocused()
  await field.fill('123')
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(page.getByText('A code has 8 letters and digits.')).toBeVisible()
  await field.fill(code === '0000 0000' ? '1111 1111' : '0000 0000')
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'No table has this code.' })).toBeVisible()
  await app.axe(page)
  // Small letters, a gap in the middle, O for 0 and l for 1.
  const sloppy = `${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')
  await field.fill(sloppy)
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Waiting for the facilitator' })).toBeVisible()
  await letIn(app.call, room, '')
  await expect(page.getByRole('heading', { name: 'NetZeroCities' })).toBeVisible()
  // Reflow: nothing sticks out at 320 px.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await context.close()
})

test('closed doors, a spent invitation, a refusal and an end of access are told calmly', async ({ app, browser }) => {
  const room = await openRoom(app.call)
  const table = room.tables[0]!
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  const join = page.getByRole('button', { name: 'Join', exact: true })
  await app.call('stations/setDoors', { workshopId: room.workshopId, open: false })
  await page.goto(await scannedAddress(app.call, room, 'table', table.id))
  await page.getByLabel('Your name').fill('Bruno')
  await join.click()
  await expect(page.getByText('The doors are closed just now.')).toBeVisible()
  await app.call('stations/setDoors', { workshopId: room.workshopId, open: true })
  await app.call('stations/renewInvitation', { workshopId: room.workshopId, kind: 'table', tableId: table.id })
  await join.click()
  await expect(page.getByText('This invitation no longer holds.')).toBeVisible()

  await page.goto(await scannedAddress(app.call, room, 'table', table.id))
  await page.getByLabel('Your name').fill('Bruno')
  await join.click()
  await expect(page.getByRole('heading', { name: 'Waiting for the facilitator' })).toBeVisible()
  const [asking] = await stationsOf(app.call, room)
  await app.call('stations/refuse', { id: asking?.id })
  await expect(page.getByRole('heading', { name: 'The facilitator did not let this device in' })).toBeVisible()
  await app.axe(page)
  await page.getByRole('button', { name: 'Join again' }).click()
  await page.goto('about:blank')
  await page.goto(await scannedAddress(app.call, room, 'table', table.id))
  await page.getByLabel('Your name').fill('Bruna')
  await join.click()
  const id = await letIn(app.call, room, 'Bruna')
  await expect(page.getByRole('heading', { name: 'NetZeroCities' })).toBeVisible()
  await context.setOffline(true)
  await write(page, 'Unsent when access ended')
  await app.call('stations/revoke', { id })
  await context.setOffline(false)
  await expect(page.getByRole('heading', { name: 'This device was put out' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('1 note is on this device only.')).toBeVisible()
  await app.axe(page)
  await context.close()
})

// C-06. Seeded: a saved note that only the page knows of; after the kill it was gone.
test('words outlive a closed tab and a killed browser', async ({ app }) => {
  const room = await openRoom(app.call)
  const table = room.tables[0]!
  const profile = await mkdtemp(join(tmpdir(), 'tavolata-profile-'))
  const first = await openBrowser(profile)
  try {
    await first.page.goto(await scannedAddress(app.call, room, 'table', table.id))
    await first.page.getByLabel('Your name').fill('Ada')
    await first.page.getByRole('button', { name: 'Join', exact: true }).click()
    await letIn(app.call, room, 'Ada')
    await expect(fieldOf(first.page)).toBeFocused()
    await app.call('stations/close', { workshopId: room.workshopId })
    await write(first.page, 'Unsent when the browser died')
    await fieldOf(first.page).fill('Half a sen')
    await expect(first.page.getByText('draft on this device')).toBeVisible()
    await expect(lineOf(first.page)).toContainText('1 note')
  } finally {
    await first.kill()
  }
  const second = await openBrowser(profile)
  try {
    await app.call('stations/open', { workshopId: room.workshopId, address: '127.0.0.1', port: room.port })
    await second.page.goto(`http://${LAN_NAME}:${room.port}/`)
    await expect(withHost(second.page)).toContainText('Unsent when the browser died', { timeout: 30_000 })
    await expect(fieldOf(second.page)).toHaveValue('Half a sen')
    expect(await storedTexts(app.call, table.id)).toEqual(['Unsent when the browser died'])
  } finally {
    await second.kill()
    await rm(profile, { recursive: true, force: true })
  }
})
