import { expect, test } from '../support/fixtures.ts'
import type { App } from '../support/fixtures.ts'
import { sheetCode } from '../../src/shared/domain/print/sheetCode.ts'
import { goTo, storedAt } from './tableScreen.ts'

type Plan = { sessions: { id: string }[]; tables: { id: string; sessionId: string; number: number }[] }

/** Two sessions that both have a table 1; the Room of the first one is open. */
const openRoom = async ({ page, call }: Pick<App, 'page' | 'call'>) => {
  const { id: workshopId } = await call<{ id: string }>('workshops/create', { title: 'Own workshop', template: null, language: 'en' })
  for (const [title, rounds] of [
    ['Morning tables', 3],
    ['Afternoon tables', 1],
  ] as const) {
    const { id: sessionId } = await call<{ id: string }>('agenda/addSession', {
      workshopId,
      fields: { title, method: 'rotating-tables', rounds },
    })
    await call('agenda/addTables', { sessionId, titles: [`${title} one`, `${title} two`] })
  }
  const plan = await call<Plan>('workshops/plan', { workshopId })
  await goTo(page, `/w/${workshopId}/room`)
  await page.getByRole('button', { name: 'Type a paper sheet' }).first().click()
  return { workshopId, plan, dialog: page.getByRole('dialog') }
}

test('a sheet lands at its table and round by its code, line after line without the mouse', async ({ app }) => {
  const { page, call } = app
  const { plan, dialog } = await openRoom(app)
  const [morning] = plan.sessions
  const table = plan.tables.find(({ sessionId, number }) => sessionId === morning!.id && number === 2)!
  await expect(dialog.getByRole('textbox', { name: 'Code of the sheet' })).toBeFocused()
  // As a hand scanner types it, with Enter at the end.
  await page.keyboard.type(sheetCode(morning!.id, 2, 3))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Sheet of table 2, round 3' })).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'A line of the sheet' })).toBeFocused()
  await page.keyboard.type('Buses come twice a day')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/p One ticket for the valley')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+Digit3')
  await page.keyboard.type('Quieter streets')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('3 lines of this sheet are typed.')).toBeVisible()
  await expect.poll(async () => (await storedAt(call, table.id)).length).toBe(3)
  expect((await storedAt(call, table.id)).map(({ kind, text, round, source }) => [kind, text, round, source])).toEqual([
    ['challenge', 'Buses come twice a day', 3, 'paper'],
    ['priority', 'One ticket for the valley', 3, 'paper'],
    ['co-benefit', 'Quieter streets', 3, 'paper'],
  ])
  await app.axe()
  await dialog.getByRole('button', { name: 'Remove: Quieter streets' }).click()
  await expect.poll(async () => (await storedAt(call, table.id)).length).toBe(2)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(async () => (await storedAt(call, table.id)).length).toBe(3)

  await dialog.getByText('What the round hands over').click()
  await dialog.getByRole('textbox', { name: 'In one sentence' }).fill('Mobility is a matter of hours')
  await expect(dialog.getByText('✓ with the host')).toBeVisible()
  expect(await call('digests/ofTable', { tableId: table.id })).toMatchObject([{ round: 3, headline: 'Mobility is a matter of hours' }])
})

test('a short code is asked about where two sessions have that table; wrong and foreign codes get a sentence', async ({ app }) => {
  const { page, plan, dialog } = { page: app.page, ...(await openRoom(app)) }
  const field = dialog.getByRole('textbox', { name: 'Code of the sheet' })
  const find = async (code: string): Promise<void> => {
    await field.fill(code)
    await page.keyboard.press('Enter')
  }
  await find('table five')
  await expect(dialog.getByText('This is not the code of a sheet. It looks like T5-R2.')).toBeVisible()
  await find('T9-R1')
  await expect(dialog.getByText('No table of this workshop has this code.', { exact: false })).toBeVisible()
  await find(sheetCode('another workshop', 1, 1))
  await expect(dialog.getByText('No table of this workshop has this code.', { exact: false })).toBeVisible()
  await find('T1-R4')
  await expect(dialog.getByText('has no round 4')).toBeVisible()
  await app.axe()
  await find('t1 r1')
  await expect(dialog.getByRole('group', { name: /Two sessions have a table/ })).toBeVisible()
  await app.axe()
  await dialog.getByRole('button', { name: 'Afternoon tables: Afternoon tables one' }).click()
  await dialog.getByRole('textbox', { name: 'A line of the sheet' }).fill('Typed for the afternoon')
  await page.keyboard.press('Enter')
  const table = plan.tables.find(({ sessionId, number }) => sessionId === plan.sessions[1]!.id && number === 1)!
  await expect.poll(async () => (await storedAt(app.call, table.id)).map(({ text }) => text)).toEqual(['Typed for the afternoon'])
  await dialog.getByRole('button', { name: 'Next sheet' }).click()
  await expect(field).toBeFocused()
})

test('C-01: a line typed while the host is away arrives once it is back', async ({ app }) => {
  const { page, call } = app
  const { plan, dialog } = await openRoom(app)
  const table = plan.tables[0]!
  await dialog.getByRole('textbox', { name: 'Code of the sheet' }).fill('T1-R2')
  await page.keyboard.press('Enter')
  await page.route('**/rpc/notes/create', (route) => route.abort())
  await dialog.getByRole('textbox', { name: 'A line of the sheet' }).fill('Typed without the host')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('on this device')).toBeVisible()
  await page.unroute('**/rpc/notes/create')
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(dialog.getByText('on this device')).toHaveCount(0)
  expect((await storedAt(call, table.id)).map(({ text, source }) => [text, source])).toEqual([['Typed without the host', 'paper']])
})
