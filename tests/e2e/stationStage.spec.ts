import type { StationsState } from '../../src/shared/contract/stations.contract.ts'
import { expect, test } from '../support/fixtures.ts'
import { lanBrowser, openRoom, scannedAddress } from './stationRoom.ts'

test.use({ launchOptions: lanBrowser })

test('the day ends: a device that shows the stage says so, asks nothing more and forgets the workshop', async ({ app, browser }) => {
  const room = await openRoom(app.call)
  const { workshopId } = room
  const state = () => app.call<StationsState>('stations/state', { workshopId })
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(await scannedAddress(app.call, room, 'stage'))
  await page.getByLabel('Your name').fill('Beamer')
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await expect.poll(async () => (await state()).stations.length).toBe(1)
  await app.call('stations/approve', { id: (await state()).stations[0]?.id })
  await expect(page.getByText('Own workshop').first()).toBeVisible()

  await app.call('stations/endAll', { workshopId })
  await expect(page.getByRole('heading', { name: /The day is over/ })).toBeVisible()
  await expect(page.getByText('Own workshop')).toHaveCount(0)
  await app.axe(page)
  await page.reload()
  await expect(page.getByText('Own workshop')).toHaveCount(0)
  await expect.poll(async () => (await state()).stations.some(({ connected }) => connected)).toBe(false)
  // Nobody was turned away: the device asked for nothing that was no longer its business.
  expect((await state()).refusals).toEqual([])
  await context.close()
})
