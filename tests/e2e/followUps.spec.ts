import type { Locator, Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import type { FollowUp, Note, Table } from '../../src/shared/domain/records/records.ts'
import { expect, test } from '../support/fixtures.ts'
import type { App } from '../support/fixtures.ts'

type Made = { workshopId: string; tableId: string }

const makeWorkshop = async ({ call }: App, title: string, startsOn: string, said: readonly string[]): Promise<Made> => {
  const { id: workshopId } = await call<{ id: string }>('workshops/create', { title, template: null, language: 'en' })
  await call('workshops/update', { id: workshopId, fields: { cities: ['Milan'], startsOn } })
  const { id: sessionId } = await call<{ id: string }>('agenda/addSession', {
    workshopId,
    fields: { title: 'Tables', method: 'rotating-tables' },
  })
  const { ids } = await call<{ ids: string[] }>('agenda/addTables', { sessionId, titles: ['Homes'] })
  const tableId = ids[0]!
  for (const text of said) await call('notes/create', { id: newId(), tableId, round: 1, kind: 'challenge', text })
  return { workshopId, tableId }
}

const openView = async (page: Page, workshopId: string): Promise<void> => {
  await page.evaluate((id) => (location.hash = `/w/${id}/harvest`), workshopId)
  await page.getByRole('link', { name: 'Earlier workshop' }).click()
  await expect(page.getByRole('heading', { name: 'Earlier workshop' })).toBeVisible()
}

/** The numbers of one line of the table of counts: confirmed, changed, not decided, dropped, not taken up, new, all. */
const countsOf = async (page: Page, workshop: RegExp): Promise<number[]> => {
  const cells = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: workshop }) })
    .getByRole('cell')
  return (await cells.allInnerTexts()).map((text) => (text === '–' ? 0 : Number(text)))
}
const rows = (page: Page): Locator => page.locator('li[data-row]')
const rowOf = (page: Page, text: string): Locator => rows(page).filter({ hasText: text })

test('the counts of both workshops add up to their notes', async ({ app }) => {
  const { page, call } = app
  const { all } = await call<{ all: string[] }>('workshops/addSample', { name: 'milan-turin' })
  const [first, , second] = all
  const notes = await Promise.all([first, second].map(async (workshopId) => (await call<Note[]>('notes/list', { workshopId })).length))
  const decided = await call<FollowUp[]>('followUps/list', { workshopId: second })
  await openView(page, second!)
  await expect(page.getByRole('table')).toBeVisible()
  const sides = [await countsOf(page, /workshop 1/), await countsOf(page, /workshop 2/)]
  for (const [index, counts] of sides.entries()) {
    expect(counts.at(-1)).toBe(notes[index])
    expect(counts.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(notes[index])
  }
  const dropped = decided.filter(({ verdict }) => verdict === 'dropped').length
  expect(dropped).toBeGreaterThan(0)
  expect(sides[0]![3]).toBe(dropped)
  await app.axe()
  await page.getByText(/^Decided \d/).click()
  await expect(rows(page)).toHaveCount(sides[0]![0]! + sides[0]![1]! + dropped)
  await app.axe()
})

test('items are decided with the keyboard, with a reason, and taken back', async ({ app }) => {
  const { page, call } = app
  await makeWorkshop(app, 'Milan one', '2026-03-02', [
    'Condominium assemblies block the insulation of façades',
    'Trams stop at the ring road',
  ])
  const { workshopId } = await makeWorkshop(app, 'Milan two', '2026-04-02', [
    'Condominium assemblies still block insulation of old façades',
    'Schools as cool places in summer',
  ])
  await openView(page, workshopId)
  const suggested = rowOf(page, 'assemblies block the insulation')
  await expect(suggested.getByText('Perhaps this one')).toBeVisible()
  await expect(suggested.locator('mark').first()).toBeVisible()
  await app.axe()

  await suggested.focus()
  await page.keyboard.press('c')
  await expect(rowOf(page, 'Trams stop')).toBeFocused()
  await page.getByText(/^Decided 1$/).click()
  await expect(suggested.getByText('Confirmed')).toBeVisible()
  expect(await countsOf(page, /Milan two/)).toEqual([1, 0, 0, 0, 0, 1, 2])

  await suggested.focus()
  await page.keyboard.press('r')
  await page.keyboard.type('The law has not changed')
  await page.keyboard.press('Enter')
  await expect(suggested.getByText('Because: The law has not changed')).toBeVisible()
  await expect(suggested).toBeFocused()
  await page.keyboard.press('v')
  await expect(suggested.getByText('Changed', { exact: true })).toBeVisible()
  await expect
    .poll(async () => (await call<FollowUp[]>('followUps/list', { workshopId })).map(({ verdict, reason }) => ({ verdict, reason })))
    .toEqual([{ verdict: 'changed', reason: 'The law has not changed' }])

  await suggested.focus()
  await page.keyboard.press('Delete')
  await expect.poll(() => call<FollowUp[]>('followUps/list', { workshopId })).toEqual([])
  await expect(page.getByText('Nothing is decided yet.')).toBeVisible()
})

test('a note that was not suggested is found, and an item can be dropped', async ({ app }) => {
  const { page } = app
  await makeWorkshop(app, 'Milan one', '2026-03-02', ['Trams stop at the ring road', 'A tower of wood'])
  const { workshopId } = await makeWorkshop(app, 'Milan two', '2026-04-02', ['Public transport ends where the city ends', 'Shade'])
  await openView(page, workshopId)
  await rowOf(page, 'Trams stop').getByRole('button', { name: 'Find a note…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox').fill('transport')
  await expect(dialog.getByText('1 note', { exact: true })).toBeVisible()
  await app.axe()
  await dialog.getByRole('button', { name: 'Changed' }).click()
  await expect(dialog).toBeHidden()
  await rowOf(page, 'A tower of wood').getByRole('button', { name: 'Dropped' }).click()
  await expect(page.getByText('Everything here is decided.')).toBeVisible()
  expect(await countsOf(page, /Milan one/)).toEqual([0, 1, 0, 1, 0, 0, 2])
  await page.getByText(/^Decided 2$/).click()
  await rowOf(page, 'A tower of wood').getByRole('button', { name: 'Change' }).click()
  await page.getByRole('menuitem', { name: /^Take back/ }).click()
  await expect(page.getByText(/^To decide 1$/)).toBeVisible()
})

test('items are carried to a table of this workshop and wait there to be decided', async ({ app }) => {
  const { page, call } = app
  await makeWorkshop(app, 'Milan one', '2026-03-02', ['Trams stop at the ring road', 'A tower of wood'])
  const { workshopId, tableId } = await makeWorkshop(app, 'Milan two', '2026-04-02', ['Shade'])
  await openView(page, workshopId)
  await rowOf(page, 'Trams stop').focus()
  await page.keyboard.press(' ')
  await expect(page.getByText('1 item chosen')).toBeVisible()
  await page.getByRole('button', { name: 'Carry to this table' }).click()
  await expect(page.getByText('1 item was carried forward')).toBeVisible()
  const carried = (await call<Note[]>('notes/listOfTable', { tableId })).filter(({ source }) => source === 'carried')
  expect(carried.map(({ text }) => text)).toEqual(['Trams stop at the ring road'])
  expect(await countsOf(page, /Milan one/)).toEqual([0, 0, 1, 0, 1, 0, 2])
  expect(await countsOf(page, /Milan two/)).toEqual([0, 0, 1, 0, 0, 1, 2])
  await expect(rowOf(page, 'Trams stop').getByText('Not decided')).toBeVisible()
  const { tables } = await call<{ tables: Table[] }>('workshops/plan', { workshopId })
  expect(tables).toHaveLength(1)
})

test('fits a phone in the dark', async ({ app }) => {
  const { page, call } = app
  const { all } = await call<{ all: string[] }>('workshops/addSample', { name: 'milan-turin' })
  await page.setViewportSize({ width: 320, height: 700 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await openView(page, all[2]!)
  await expect(rows(page).first()).toBeVisible()
  await app.axe()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('an empty second workshop reaches the earlier one and carries an item into it', async ({ app }) => {
  const { page, call } = app
  await makeWorkshop(app, 'First', '2026-03-01', ['Old homes lose heat'])
  const { workshopId } = await makeWorkshop(app, 'Second', '2026-09-01', [])
  await page.evaluate((id) => (location.hash = `/w/${id}/harvest`), workshopId)
  await expect(page.getByRole('heading', { name: 'The notes of all tables come together here' })).toBeVisible()
  await page.getByRole('button', { name: 'Earlier workshop' }).click()
  await expect(page.getByRole('heading', { name: 'Earlier workshop' })).toBeVisible()
  await app.axe()
  await rowOf(page, 'Old homes lose heat').press('Space')
  await page.getByRole('button', { name: 'Carry to this table' }).click()
  await expect.poll(async () => (await call<Note[]>('notes/list', { workshopId })).map(({ text }) => text)).toEqual(['Old homes lose heat'])
})
