import type { Page } from '@playwright/test'
import type { Note } from '../../src/shared/domain/records/records.ts'
import { expect, test } from '../support/fixtures.ts'
import { openTable, storedAt } from './tableScreen.ts'

const openFigures = async (page: Page, workshopId: string): Promise<void> => {
  await page.evaluate((id) => (location.hash = `/w/${id}/harvest`), workshopId)
  await page.getByRole('link', { name: 'Figures', exact: true }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Figures' })).toBeVisible()
}
const sheet = (page: Page, name: string | RegExp) => page.getByRole('region', { name })

test('figures have words, totals that are the notes, and a way to them', async ({ app }) => {
  const { page, call } = app
  const { all } = await call<{ all: string[] }>('workshops/addSample', { name: 'milan-turin' })
  const workshopId = all[2]!
  const notes = await call<Note[]>('notes/list', { workshopId })
  await openFigures(page, workshopId)
  const kinds = sheet(page, 'Results by kind of note')
  await expect(kinds.getByRole('img').first()).toHaveAccessibleName(/.+/)
  for (const picture of await page.locator('main svg[role=img][aria-labelledby]').all()) await expect(picture).toHaveAccessibleName(/.+/)
  const caption = kinds.locator('figcaption').first()
  await expect(caption).toContainText(`Notes by kind (${notes.length} notes)`)
  await app.axe()

  await page
    .getByRole('navigation', { name: 'Figures' })
    .getByRole('button', { name: /^Timeline/ })
    .click()
  await expect(page.getByRole('heading', { name: 'Timeline' })).toBeFocused()
  await expect(sheet(page, 'Timeline').getByRole('img')).toBeVisible()
  await expect(sheet(page, 'Impact and effort').getByRole('img').first()).toBeVisible()

  await caption.getByRole('link').click()
  await expect(page.getByRole('grid', { name: 'Notes' })).toHaveAttribute('aria-rowcount', String(notes.length))
})

test('other workshops of the project are counted in when they are chosen', async ({ app }) => {
  const { page, call } = app
  const { all } = await call<{ all: string[] }>('workshops/addSample', { name: 'milan-turin' })
  const [first, , second] = all
  const both = await Promise.all([first, second].map(async (workshopId) => (await call<Note[]>('notes/list', { workshopId })).length))
  await openFigures(page, second!)
  await page.getByText(/^Milan, workshop 1.*notes$/).click()
  await expect(page.getByText('With 1 other workshop of the project')).toBeVisible()
  await expect(sheet(page, 'Results by kind of note').locator('figcaption').first()).toContainText(`(${both[0]! + both[1]!} notes)`)
  await app.axe()
})

test('says what is missing, and a year typed at the table becomes a timeline', async ({ app }) => {
  const { page, call } = app
  const { workshopId, table, notes } = await openTable(app)
  await page.keyboard.type('Trees are shade')
  await page.keyboard.press('Enter')
  await expect(notes).toHaveCount(1)
  await openFigures(page, workshopId)
  await expect(page.getByText('No note has a level yet')).toBeVisible()
  await expect(page.getByText('No note has a year yet')).toBeVisible()
  await expect(sheet(page, 'Timeline')).toBeHidden()
  await app.axe()

  await page.evaluate((hash) => (location.hash = hash), `/w/${workshopId}/table/${table.id}`)
  await page.getByRole('textbox', { name: 'New note' }).focus()
  await page.keyboard.type('/m Half of the streets have trees ')
  await page.getByRole('textbox', { name: 'Year, if one was named' }).fill('2035')
  await app.axe()
  await page.keyboard.press('Enter')
  await expect(notes).toHaveCount(2)
  await expect(page.getByRole('textbox', { name: 'Year, if one was named' })).toHaveValue('')
  await page.getByRole('textbox', { name: 'New note' }).focus()
  await page.keyboard.type('/v The river can be swum in #2050')
  await expect(page.getByRole('option', { name: /2050/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Remove 2050' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(notes).toHaveCount(3)
  await expect
    .poll(async () => (await storedAt(call, table.id)).map(({ kind, year }) => `${kind} ${year}`).toSorted())
    .toEqual(['challenge null', 'milestone 2035', 'vision 2050'])

  await openFigures(page, workshopId)
  await expect(page.getByText('No note has a year yet')).toBeHidden()
  await expect(sheet(page, 'Timeline')).toContainText('Half of the streets have trees')
})

test('a year is set and taken off again in the Harvest', async ({ app }) => {
  const { page, call } = app
  const { workshopId, table } = await openTable(app)
  await page.keyboard.type('Buses run on power')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await storedAt(call, table.id)).length).toBe(1)
  await page.evaluate((id) => (location.hash = `/w/${id}/harvest`), workshopId)
  const edit = async (year: string): Promise<void> => {
    await page.locator('[role=row][data-note]').first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Year, if one was named' }).fill(year)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await edit('2040')
  await expect.poll(async () => (await storedAt(call, table.id))[0]?.year).toBe(2040)
  await edit('')
  await expect.poll(async () => (await storedAt(call, table.id))[0]?.year).toBeNull()
})

test('fits a phone in the dark', async ({ app }) => {
  const { page, call } = app
  const { all } = await call<{ all: string[] }>('workshops/addSample', { name: 'milan-turin' })
  await page.setViewportSize({ width: 320, height: 700 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await openFigures(page, all[2]!)
  await expect(sheet(page, 'Timeline')).toBeVisible()
  await app.axe()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})
