import { expect, test } from '../support/fixtures.ts'
import { cell, chip, initiatives, openSeating, planSeating, plansOf } from './seatingRoom.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

test('on a phone a tap opens what can be done, and a person moves to another table', async ({ app }) => {
  const { page } = app
  const room = await initiatives(app)
  await openSeating(page, room)
  await planSeating(page)
  const [plan] = await plansOf(app, room)
  const mover = plan!.people.find((id, index) => room.travellers.includes(id) && plan!.tables[plan!.seats[1]![index]!] === room.tables[3])!
  await chip(page, mover, 2).tap()
  await page.getByRole('button', { name: 'Move to…' }).tap()
  await page.getByRole('menuitem', { name: /1 New European Bauhaus/ }).tap()
  await expect(cell(page, room.tables[0]!, 2).locator(`[data-person="${mover}"]`)).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
})
