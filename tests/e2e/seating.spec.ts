import type { Page } from '@playwright/test'
import { expect, test } from '../support/fixtures.ts'
import { cell, chip, figure, initiatives, openSeating, planSeating, plansOf, rotatingTables } from './seatingRoom.ts'
import type { Room } from './seatingRoom.ts'

/** The sentence that says how a plan was found. */
const METHOD = /Found by|as well as mathematics allows|known design|Built from|One good round|Everybody goes on|meets everybody/
const announce = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Announce/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Announce', exact: true }).click()
  await expect(page.getByText(/announced \d\d:\d\d/).first()).toBeVisible()
}
const say = (app: { call: <T>(procedure: string, input: unknown) => Promise<T> }, room: Room, people: readonly string[], state: string) =>
  app.call('participants/setAttendance', { workshopId: room.workshopId, ids: people, day: 1, state })
const replan = async (page: Page, over: string, mode: RegExp): Promise<void> => {
  await page.getByRole('button', { name: 'Re-plan from now on' }).first().click()
  const panel = page.getByRole('region', { name: 'Re-plan from now on' })
  await panel.getByRole('radio', { name: over }).check({ force: true })
  await panel.getByRole('radio', { name: mode }).check({ force: true })
  await panel.getByRole('button', { name: 'Work out the new plan' }).click()
  await expect(panel.getByRole('button', { name: 'Use this plan' })).toBeVisible()
}

test('45 people rotate over five tables at the proven minimum, and the door changes little', async ({ app }) => {
  const { page } = app
  const room = await initiatives(app)
  await openSeating(page, room)
  await planSeating(page)

  await expect(figure(page, 'repeat meetings; fewer is impossible')).toHaveText('45')
  await expect(figure(page, 'guests back at a table')).toHaveText('0')
  await expect(figure(page, 'people per table')).toHaveText('9')
  await expect(page.locator('[data-seat]')).toHaveCount(45 * 3)

  await announce(page)
  await say(app, room, room.travellers.slice(0, 4), 'absent')
  await say(app, room, room.travellers.slice(4, 7), 'late')
  await expect(page.getByText('people who have seats will not be there', { exact: false })).toBeVisible()
  // Those who come after round 1 are here once it is over.
  await replan(page, 'None', /Nobody moves/)
  await page.getByRole('button', { name: 'Use this plan' }).click()
  await expect(page.getByText('Version 2 holds now')).toBeVisible()
  await announce(page)
  await say(app, room, room.travellers.slice(4, 7), 'here')
  await replan(page, 'Round 1', /Fewest moves/)
  const panel = page.getByRole('region', { name: 'Re-plan from now on' })
  const [stand, before] = ((await panel.getByText(/seats stand/).textContent()) ?? '').match(/\d+/g)!.map(Number)
  expect(before).toBeGreaterThan(50)
  expect(stand! / before!).toBeGreaterThanOrEqual(0.8)
  await panel.getByRole('textbox', { name: /Reason/ }).fill('Three came late')
  await panel.getByRole('button', { name: 'Use this plan' }).click()
  await expect(page.getByText('Version 3 holds now')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Round 1' }).getByText('over')).toBeVisible()

  await announce(page)
  await say(app, room, room.travellers.slice(7, 8), 'left')
  await replan(page, 'Up to 2', /Fewest moves/)
  await expect(panel.getByText('Seats given up: 1')).toBeVisible()
  await panel.getByRole('button', { name: 'Use this plan' }).click()
  await expect(page.getByText('Version 4 holds now')).toBeVisible()

  // Who left sits nowhere in the rounds to come, in whatever list.
  await say(app, room, room.travellers.slice(8, 9), 'left')
  await page.getByRole('radio', { name: 'By person' }).check({ force: true })
  await expect(chip(page, room.travellers[8]!, 3)).toHaveText('–')
  await expect(chip(page, room.travellers[8]!, 2)).toHaveText(/^\d$/)

  const plans = await plansOf(app, room)
  expect(plans.map(({ reason, reasonText }) => [reason, reasonText])[1]).toEqual(['replan', 'Three came late'])
  // What happened was never touched.
  const roundOf = (index: number, round: number) =>
    plans[index]!.people.map((id, person) => `${id} ${plans[index]!.tables[plans[index]!.seats[round]![person]!]}`).filter(
      (one) => !one.endsWith('undefined'),
    )
  expect(roundOf(0, 0).toSorted()).toEqual(roundOf(1, 0).toSorted())
  expect(roundOf(0, 1).toSorted()).toEqual(roundOf(1, 1).toSorted())
})

test('versions can be taken back, by undo and from the list', async ({ app }) => {
  const { page } = app
  const room = await initiatives(app)
  await openSeating(page, room)
  await planSeating(page)
  await page.getByRole('button', { name: 'Rules', exact: true }).click()
  await page.getByRole('button', { name: 'Another arrangement' }).click()
  await expect(page.getByText('Version 2 holds now')).toBeVisible()
  const [second, first] = await plansOf(app, room)
  expect(second!.seats).not.toEqual(first!.seats)

  await page.getByRole('button', { name: 'Versions' }).click()
  await page.getByRole('button', { name: 'Go back to version 1' }).click()
  await expect(page.getByText('Version 3 holds now')).toBeVisible()
  expect((await plansOf(app, room))[0]!.seats).toEqual(first!.seats)
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Version 2, not announced yet')).toBeVisible()
})

test('seats move by keyboard and by dragging, say what it does, and come back', async ({ app }) => {
  const { page } = app
  const room = await initiatives(app)
  await openSeating(page, room)
  await planSeating(page)
  const [plan] = await plansOf(app, room)
  await expect(page.getByText(METHOD)).toBeVisible()
  const mover = plan!.people.find((id, index) => room.travellers.includes(id) && plan!.tables[plan!.seats[1]![index]!] === room.tables[3])!

  await chip(page, mover, 2).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Move to…' }).press('Enter')
  await expect(page.getByRole('menuitem', { name: /1 New European Bauhaus.*table 1 has 10/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(cell(page, room.tables[0]!, 2).locator(`[data-person="${mover}"]`)).toBeFocused()
  await expect(page.getByText(/sits at table 1 in round 2: .*table 1 has 10/)).toBeVisible()
  await expect(figure(page, 'people per table')).toHaveText('8 to 10')
  // Nothing is proven of a plan that breaks a rule, and no method found it.
  await expect(page.getByText('fewer is impossible')).toHaveCount(0)
  await expect(page.getByText(METHOD)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(cell(page, room.tables[3]!, 2).locator(`[data-person="${mover}"]`)).toBeVisible()
  await expect(figure(page, 'repeat meetings; fewer is impossible')).toHaveText('45')

  const other = plan!.people.find((id, index) => room.travellers.includes(id) && plan!.tables[plan!.seats[1]![index]!] === room.tables[2])!
  const [from, to] = [await chip(page, mover, 2).boundingBox(), await chip(page, other, 2).boundingBox()]
  await page.mouse.move(from!.x + 8, from!.y + 8)
  await page.mouse.down()
  await page.mouse.move(to!.x + 20, to!.y + 12, { steps: 6 })
  await expect(page.getByText(/^Swap with/).last()).toBeVisible()
  await page.mouse.up()
  await expect(cell(page, room.tables[2]!, 2).locator(`[data-person="${mover}"]`)).toBeVisible()
  await expect(cell(page, room.tables[3]!, 2).locator(`[data-person="${other}"]`)).toBeVisible()
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
  await expect(cell(page, room.tables[3]!, 2).locator(`[data-person="${mover}"]`)).toBeVisible()

  // A seat that is locked stays through a new plan.
  await chip(page, mover, 2).click()
  await page.getByRole('button', { name: 'Lock here' }).click()
  await page.keyboard.press('Escape')
  await expect(chip(page, mover, 2)).toContainText('locked')
  await page.getByRole('button', { name: 'Rules', exact: true }).click()
  await page.getByRole('button', { name: 'Another arrangement' }).click()
  await expect(page.getByText('Version 2 holds now')).toBeVisible()
  await expect(cell(page, room.tables[3]!, 2).locator(`[data-person="${mover}"]`)).toBeVisible()
})

test('rules tell their price, and a search can be stopped or thrown away', async ({ app }) => {
  const { page } = app
  const room = await rotatingTables(app, { travellers: 120, staffed: false, tables: 12, rounds: 5 })
  await openSeating(page, room)
  for (const attribute of [/^Organisation/, /^Country/]) await page.getByRole('checkbox', { name: attribute }).check({ force: true })
  await page.getByRole('button', { name: 'What does each rule cost?' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'What does each rule cost?' }).click()
  await expect(page.getByText(/^(costs |no saving found)/)).toHaveCount(3, { timeout: 60_000 })

  await page.getByRole('button', { name: 'Plan the seating' }).click()
  await expect(page.locator('[data-seat]').first()).toBeVisible()
  await page.getByRole('button', { name: 'Stop and keep this' }).click()
  await expect(page.getByText('Version 1 holds now')).toBeVisible()
  await page.getByRole('button', { name: 'Rules', exact: true }).click()
  await page.getByRole('button', { name: 'Another arrangement' }).click()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Version 1, not announced yet')).toBeVisible()
  expect(await plansOf(app, room)).toHaveLength(1)
})

test('what cannot be is said in words, with the smallest change, and nothing is lost', async ({ app }) => {
  const { page } = app
  const room = await initiatives(app)
  await app.call('seating/updateSetup', { sessionId: room.sessionId, fields: { minSeats: 5, maxSeats: 8 } })
  await openSeating(page, room)
  await page.getByRole('button', { name: 'What does each rule cost?' }).click()
  const noPrice = page.getByRole('status').filter({ hasText: 'No plan is possible like this' })
  await expect(noPrice).toContainText('5 seats are missing')
  await expect(page.getByText(/saving found/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Plan the seating' }).click()
  const refusal = page.getByRole('alert').filter({ hasText: 'No plan is possible like this' })
  await expect(refusal).toContainText('5 seats are missing')
  await expect(page.getByRole('textbox', { name: 'At most' })).toHaveValue('8')

  // A change of the rules says on which version it builds, so that none from another window is lost.
  const stored = page.waitForRequest(/updateSetup/)
  await page.getByRole('button', { name: 'Increase At most' }).click()
  expect((await stored).postData()).toMatch(/"seen":\["[^"]+"/)
  await page.getByRole('button', { name: 'Plan the seating' }).click()
  await expect(page.getByText('Version 1 holds now')).toBeVisible()
  await expect(refusal).toHaveCount(0)

  await page.getByRole('button', { name: 'Rules', exact: true }).click()
  await page.getByRole('button', { name: 'Decrease At most' }).click()
  await page.getByRole('button', { name: 'Plan again' }).click()
  await expect(refusal).toBeVisible()
  expect(await plansOf(app, room)).toHaveLength(1)
  await expect(page.getByText('Version 1, not announced yet')).toBeVisible()
})
