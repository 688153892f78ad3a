import { expect, test } from '../support/fixtures.ts'
import { initiatives, openSeating, planSeating, plansOf } from './seatingRoom.ts'

const overNow = async (app: { call: <T>(procedure: string, input: unknown) => Promise<T> }, workshopId: string) =>
  (await app.call<{ seatingSetups: { played: number }[] }>('workshops/plan', { workshopId })).seatingSetups[0]?.played ?? 0

test('after people were told, planning again asks first; a re-plan is kept once and taken back whole', async ({ app }) => {
  const { page } = app
  const room = await initiatives(app)
  await openSeating(page, room)
  await planSeating(page)
  await page.getByRole('button', { name: /^Announce/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Announce', exact: true }).dblclick()
  await expect(page.getByText(/announced \d\d:\d\d/).first()).toBeVisible()

  await page.getByRole('button', { name: 'Rules', exact: true }).click()
  await page.getByRole('button', { name: 'Plan again' }).click()
  const question = page.getByRole('alertdialog', { name: 'Plan everybody anew?' })
  await expect(question).toContainText('45 people were told')
  await app.axe()
  await question.getByRole('button', { name: 'Re-plan from now on' }).click()
  const panel = page.getByRole('region', { name: 'Re-plan from now on' })

  // Looked at and left: nothing is stored.
  await panel.getByRole('radio', { name: 'Round 1' }).check({ force: true })
  await panel.getByRole('button', { name: 'Leave it as it is' }).click()
  expect([await overNow(app, room.workshopId), (await plansOf(app, room)).length]).toEqual([0, 1])

  await app.call('participants/setAttendance', { workshopId: room.workshopId, ids: room.travellers.slice(0, 1), day: 1, state: 'late' })
  await page.getByRole('button', { name: 'Re-plan from now on' }).first().click()
  await expect(panel.getByText(/Late: from the round after the next one/)).toBeVisible()
  await panel.getByRole('button', { name: /: Here now/ }).click()
  await expect(panel.getByText(/Late: from the round after the next one/)).toBeHidden()
  await panel.getByRole('radio', { name: 'Round 1' }).check({ force: true })
  await panel.getByRole('button', { name: 'Work out the new plan' }).click()
  await panel.getByRole('button', { name: 'Use this plan' }).dblclick()
  await expect(page.getByText('Version 2 holds now')).toBeVisible()
  expect([await overNow(app, room.workshopId), (await plansOf(app, room)).length]).toEqual([1, 2])

  await page.getByRole('button', { name: 'Versions' }).click()
  await expect(page.getByText('The round that is over stays as it was', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Go back to version 1' }).dblclick()
  await expect(page.getByText('Version 3 holds now')).toBeVisible()
  expect((await plansOf(app, room)).length).toBe(3)
  await app.call('history/undo', { workshopId: room.workshopId })
  await app.call('history/undo', { workshopId: room.workshopId })
  await expect.poll(async () => [await overNow(app, room.workshopId), (await plansOf(app, room)).length]).toEqual([0, 1])
})

test('a re-plan begins with the rounds that are over by the clock of the Room, during the move and after the end', async ({ app }) => {
  const { page, call } = app
  const room = await initiatives(app)
  const clock = { sessionId: room.sessionId, tableId: null }
  // Round 1 is over before there is a plan.
  await call('room/start', { ...clock, steps: 0 })
  await call('room/next', { ...clock, steps: 1 })
  await openSeating(page, room)
  await planSeating(page)
  await page.getByRole('button', { name: 'Re-plan from now on' }).first().click()
  const panel = page.getByRole('region', { name: 'Re-plan from now on' })
  await expect(panel.getByRole('radio', { name: 'Round 1' })).toBeChecked()
  for (const [steps, over] of [
    [2, 'Round 1'],
    [3, 'Up to 2'],
    [4, 'Up to 2'],
    [5, 'All'],
  ] as const) {
    await call('room/next', { ...clock, steps })
    await expect(panel.getByRole('radio', { name: over })).toBeChecked()
  }
  await call('room/end', { ...clock, steps: 6 })
  await expect(panel.getByRole('radio', { name: 'All' })).toBeChecked()
  await expect(panel.getByRole('button', { name: 'Work out the new plan' })).toBeDisabled()
})

test('before people are told, hosts without a table are named and given one', async ({ app }) => {
  const { page } = app
  const room = await initiatives(app)
  for (const id of room.tables) await app.call('agenda/updateTable', { id, fields: { hostId: null } })
  await openSeating(page, room)
  await page.getByRole('region', { name: 'Rules of the seating' }).getByText('5 hosts have no table', { exact: false }).waitFor()
  await planSeating(page)
  await page.getByRole('button', { name: /^Announce/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Announce' })
  await expect(dialog.getByText('5 hosts have no table', { exact: false })).toBeVisible()
  await app.axe()
  await dialog.getByRole('button', { name: 'Give each host a table in order' }).click()
  await expect(dialog.getByText('5 hosts have no table', { exact: false })).toBeHidden()
  await expect(dialog.getByText('Rules that these seats do not keep')).toBeVisible()
})

test('rounds that were added and a table that was removed ask for a re-plan', async ({ app }) => {
  const { page } = app
  const room = await initiatives(app)
  await openSeating(page, room)
  await planSeating(page)
  await app.call('agenda/updateSession', { id: room.sessionId, fields: { rounds: 5 } })
  await expect(page.getByText('Rounds 4 and 5 are not planned yet.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Round 5' })).toBeVisible()
  await expect(page.getByText('no seat yet', { exact: false })).toHaveCount(0)
  await app.call('agenda/removeTable', { id: room.tables[4] })
  await expect(page.getByText('sit at a table that was removed', { exact: false })).toBeVisible()
  await expect(page.getByRole('region', { name: 'How good this seating is' })).toHaveCount(0)
  await app.axe()
})
