import type { Page } from '@playwright/test'
import type { Note } from '../../src/shared/domain/records/records.ts'
import { expect, test } from '../support/fixtures.ts'
import type { App } from '../support/fixtures.ts'

const openHarvest = async (app: App, workshopId: string): Promise<void> => {
  await app.page.evaluate((id) => (location.hash = `/w/${id}/harvest`), workshopId)
  await expect(app.page.getByRole('heading', { level: 1, name: 'What the tables said' })).toBeVisible()
}
const withSample = async (app: App): Promise<{ workshopId: string; notes: Note[] }> => {
  const workshopId = await app.addSample()
  const notes = await app.call<Note[]>('notes/list', { workshopId })
  await openHarvest(app, workshopId)
  return { workshopId, notes }
}
const rowCount = (page: Page) => page.getByRole('grid', { name: 'Notes' })
const rows = (page: Page) => page.locator('[role=row][data-note]')
const total = (page: Page) => page.locator('[data-total]')

test('filters count right, say so, and survive a reload', async ({ app }) => {
  const { page } = app
  const { notes } = await withSample(app)
  const challenges = notes.filter((note) => note.kind === 'challenge')
  await expect(rowCount(page)).toHaveAttribute('aria-rowcount', String(notes.length))

  await page.getByRole('checkbox', { name: `Challenge ${challenges.length}` }).check()
  await expect(rowCount(page)).toHaveAttribute('aria-rowcount', String(challenges.length))
  await expect(page.getByText(`${challenges.length} of ${notes.length} notes`)).toBeVisible()

  const again = challenges.filter((note) => note.saidAgain > 0)
  await page.getByRole('checkbox', { name: `Said again ${again.length}` }).check()
  await expect(rowCount(page)).toHaveAttribute('aria-rowcount', String(again.length))
  await expect(page).toHaveURL(/kind=challenge.*said-again=yes/)

  await page.reload()
  await expect(rowCount(page)).toHaveAttribute('aria-rowcount', String(again.length))
  await page.getByRole('button', { name: 'Remove the filter “Said again”' }).click()
  await expect(rowCount(page)).toHaveAttribute('aria-rowcount', String(challenges.length))
  await page.getByRole('button', { name: 'Clear all' }).click()
  await expect(rowCount(page)).toHaveAttribute('aria-rowcount', String(notes.length))
})

test('a search folds accents and marks what it found', async ({ app }) => {
  const { page } = app
  const { notes } = await withSample(app)
  const expected = notes.filter((note) => /\bcittà/i.test(note.text))
  expect(expected.length).toBeGreaterThan(0)
  await page.getByRole('searchbox', { name: 'Search the notes' }).fill('citta')
  await expect(rowCount(page)).toHaveAttribute('aria-rowcount', String(expected.length))
  await expect(page.locator('mark').first()).toHaveText(/città/i)
  await app.axe()
  await page.getByRole('searchbox').fill('xyzzy')
  await expect(page.getByRole('heading', { name: 'No note matches' })).toBeVisible()
  await page.getByRole('searchbox').fill('❤️ !?')
  await expect(page.getByText('signs alone match no note')).toBeVisible()
  await app.axe()
})

test('counts of kind by table add up to the list, and a number leads to its notes', async ({ app }) => {
  const { page } = app
  const { notes } = await withSample(app)
  await expect(total(page)).toHaveText(String(notes.length))
  const priorities = notes.filter((note) => note.kind === 'priority').length
  await page.getByRole('checkbox', { name: `Priority ${priorities}` }).check()
  await expect(total(page)).toHaveText(String(priorities))
  await page.getByRole('button', { name: 'Clear all' }).click()

  const cell = page.getByRole('button', { name: /^\d+ notes: Challenge, 3 NetZeroCities$/ })
  const count = (await cell.textContent()) ?? ''
  await cell.click()
  await expect(rowCount(page)).toHaveAttribute('aria-rowcount', count)
  await expect(total(page)).toHaveText(count)
  await expect(rows(page).first()).toContainText('3 NetZeroCities')
})

test('tagging many notes at once can be taken back', async ({ app }) => {
  const { page } = app
  const { workshopId, notes } = await withSample(app)
  const levels = async () => {
    const now = await app.call<Note[]>('notes/list', { workshopId })
    return Object.fromEntries(now.filter((note) => note.kind === 'priority').map((note) => [note.id, note.level]))
  }
  const before = await levels()
  const count = Object.keys(before).length
  await page.getByRole('checkbox', { name: `Priority ${count}` }).check()
  await expect(rowCount(page)).toHaveAttribute('aria-rowcount', String(count))
  await rows(page).first().focus()
  await page.keyboard.press('Control+a')
  await expect(page.getByText(`${count} of ${count} chosen`)).toBeVisible()
  await page.getByRole('button', { name: 'Tag…' }).click()
  await page.getByRole('button', { name: /^Leave as it is Level|Level/ }).click()
  await page.getByRole('option', { name: 'Neighbourhood' }).click()
  await app.axe()
  await page.getByRole('button', { name: `Tag ${count} notes` }).click()
  const toast = page.getByRole('listitem').filter({ hasText: `${count} notes tagged` })
  await expect(toast).toBeVisible()
  expect(new Set(Object.values(await levels()))).toEqual(new Set(['neighbourhood']))

  await toast.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(levels).toEqual(before)
  expect((await app.call<Note[]>('notes/list', { workshopId })).length).toBe(notes.length)
})

test('a range is chosen with Shift, moved to another table, and removed with a way back', async ({ app }) => {
  const { page } = app
  const { workshopId, notes } = await withSample(app)
  await rows(page).nth(0).getByRole('checkbox').click()
  await rows(page)
    .nth(2)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] })
  await expect(page.getByText(`3 of ${notes.length} chosen`)).toBeVisible()
  const ids = await rows(page).evaluateAll((list) => list.slice(0, 3).map((row) => row.getAttribute('data-note')))

  await page.getByRole('group', { name: 'What to do with the chosen notes' }).getByRole('button', { name: 'Move to…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /Table/ }).click()
  await page.getByRole('option', { name: /2 Adaptation Hubs/ }).click()
  await app.axe()
  await dialog.getByRole('button', { name: 'Move 3 notes' }).click()
  await expect(page.getByText('3 notes moved')).toBeVisible()
  const moved = (await app.call<Note[]>('notes/list', { workshopId })).filter((note) => ids.includes(note.id))
  expect(new Set(moved.map((note) => note.tableId)).size).toBe(1)

  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(rowCount(page)).toHaveAttribute('aria-rowcount', String(notes.length - 3))
  await page.getByRole('listitem').filter({ hasText: '3 notes removed' }).getByRole('button', { name: 'Undo' }).click()
  await expect(rowCount(page)).toHaveAttribute('aria-rowcount', String(notes.length))
})

test('the keyboard walks the list, edits a note and follows it to its table', async ({ app }) => {
  const { page } = app
  const { workshopId } = await withSample(app)
  await rows(page).first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const id = await page.evaluate(() => document.activeElement?.getAttribute('data-note') ?? '')
  expect(id).not.toBe('')
  await page.keyboard.press('Enter')
  const text = page.getByRole('dialog', { name: 'Edit note' }).getByRole('textbox', { name: 'Text' })
  await expect(text).toBeFocused()
  await app.axe()
  await text.fill('Reworded by the organiser')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator(`[data-note="${id}"]`)).toContainText('Reworded by the organiser')

  await page.locator(`[data-note="${id}"]`).getByRole('button', { name: 'Origin' }).click()
  const origin = page.getByRole('dialog', { name: 'Where this note comes from' })
  await expect(origin).toContainText('Session')
  await app.axe()
  await origin.getByRole('link').click()
  const { tableId } = await app.call<Note>('notes/get', { id })
  await expect(page).toHaveURL(new RegExp(`/w/${workshopId}/table/${tableId}$`))
})

test('the last note of a long list is reached by one key', async ({ app }) => {
  const { page } = app
  const { notes } = await withSample(app)
  await rows(page).first().focus()
  await page.keyboard.press('End')
  await expect(page.locator(`[aria-rowindex="${notes.length}"]`)).toBeFocused()
  await page.keyboard.press('Home')
  await expect(page.locator('[aria-rowindex="1"]')).toBeFocused()
})

test('takeaways are written, put in order by keyboard and menu, and removed with a way back', async ({ app }) => {
  const { page } = app
  const workshopId = (await app.call<{ id: string }>('workshops/create', { title: 'Empty', template: null, language: 'en' })).id
  await openHarvest(app, workshopId)
  await expect(page.getByRole('heading', { name: 'The notes of all tables come together here' })).toBeVisible()
  await app.axe()
  const add = page.getByRole('textbox', { name: 'New takeaway' })
  for (const text of ['First', 'Second', 'Third']) {
    await add.fill(text)
    await add.press('Enter')
    await expect(page.getByRole('textbox', { name: /^Takeaway/ }).last()).toHaveValue(text)
    await expect(add).toHaveValue('')
  }
  const texts = () =>
    page.getByRole('textbox', { name: /^Takeaway \d/ }).evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))
  await page.getByRole('textbox', { name: 'Takeaway 3' }).press('Alt+ArrowUp')
  await expect.poll(texts).toEqual(['First', 'Third', 'Second'])
  await page.getByRole('button', { name: 'Move takeaway 1 to…' }).click()
  await page.getByRole('menuitem', { name: 'After “Second”' }).click()
  await expect.poll(texts).toEqual(['Third', 'Second', 'First'])
  await page.getByRole('button', { name: 'Remove takeaway 2' }).click()
  await expect.poll(texts).toEqual(['Third', 'First'])
  await page.getByRole('listitem').filter({ hasText: 'Takeaway removed' }).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(texts).toEqual(['Third', 'Second', 'First'])

  await page.getByRole('textbox', { name: 'New next step' }).fill('Call the region')
  await page.getByRole('textbox', { name: 'New next step' }).press('Enter')
  await page.getByRole('textbox', { name: 'Who' }).fill('Agnese')
  await page.getByRole('textbox', { name: 'By when' }).fill('June')
  await page.getByRole('checkbox', { name: 'Done: Call the region' }).locator('xpath=ancestor::label').click()
  type Plan = { nextSteps: { what: string; who: string; byWhen: string; done: boolean; conflicts: string[] }[] }
  await expect
    .poll(async () => (await app.call<Plan>('workshops/plan', { workshopId })).nextSteps)
    .toMatchObject([{ what: 'Call the region', who: 'Agnese', byWhen: 'June', done: true, conflicts: [] }])
  await app.axe()
})

test('a takeaway names the themes it rests on, with the keyboard, and leads to their notes', async ({ app }) => {
  const { page, call } = app
  const workshopId = await app.addSample()
  await call('harvest/addTakeaway', { workshopId, text: 'Mandates first' })
  type Plan = { takeaways: { text: string; themes: string[] }[] }
  const stored = async () =>
    (await call<Plan>('workshops/plan', { workshopId })).takeaways.find(({ text }) => text === 'Mandates first')!.themes
  await openHarvest(app, workshopId)
  await page.getByRole('navigation', { name: 'Views of the Harvest' }).getByRole('link', { name: 'Takeaways' }).click()
  const line = page.getByRole('listitem').filter({ has: page.getByText('Mandates first') })
  const open = line.getByRole('button', { name: /^Rests on… themes of takeaway/ })
  await open.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'What the takeaway rests on' })
  await dialog.getByRole('textbox', { name: 'Find a theme' }).fill('governance')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status')).toHaveText(/^23 notes, 9 tables/)
  await dialog.getByRole('checkbox', { name: /^Political cycles/ }).press('Space')
  await expect(dialog.getByRole('status')).toHaveText(/^\d+ notes, \d+ tables/)
  await app.axe()
  const sum = await dialog.getByRole('status').innerText()
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await expect.poll(async () => (await stored()).length).toBe(2)
  await expect(open).toBeFocused()
  await expect(line.locator('[data-rests-on]')).toHaveText(['Governance in fragments', 'Political cycles'])
  await app.axe()
  await line.getByRole('link', { name: sum }).click()
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', sum.split(' ')[0]!)
  await page.goBack()
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(stored).toEqual([])
})

test('words that could not be saved stay in the field, also over a reload, until they are stored', async ({ app }) => {
  const { page } = app
  const workshopId = (await app.call<{ id: string }>('workshops/create', { title: 'Empty', template: null, language: 'en' })).id
  await app.call('harvest/addTakeaway', { workshopId, text: 'Before' })
  await openHarvest(app, workshopId)
  const stored = async () => (await app.call<{ takeaways: { text: string }[] }>('workshops/plan', { workshopId })).takeaways
  const field = page.getByRole('textbox', { name: 'Takeaway 1' })
  await field.fill('After a pause')
  await expect.poll(stored).toMatchObject([{ text: 'After a pause' }])
  await expect(field).toBeFocused()

  await page.route('**/rpc/harvest/**', (route) => route.abort())
  await field.fill('Without a host')
  const notSaved = page.getByText('Not saved yet')
  await expect(notSaved).toBeVisible()
  await app.axe()
  await page.getByRole('textbox', { name: 'New takeaway' }).fill('Half a sentence')
  await expect(field).toHaveValue('Without a host')
  await page.reload()
  await expect(field).toHaveValue('Without a host')
  await expect(page.getByRole('textbox', { name: 'New takeaway' })).toHaveValue('Half a sentence')
  expect(await stored()).toMatchObject([{ text: 'After a pause' }])

  await page.unroute('**/rpc/harvest/**')
  await page.locator('p').filter({ hasText: 'Not saved yet' }).getByRole('button', { name: 'Try again' }).click()
  await expect.poll(stored).toMatchObject([{ text: 'Without a host' }])
  await expect(notSaved).toBeHidden()
  await expect(field).toHaveValue('Without a host')
})

test('an edit that was closed comes back, and one whose note is removed can be saved as a new note', async ({ app }) => {
  const { page } = app
  const { workshopId, notes } = await withSample(app)
  const id = (await rows(page).first().getAttribute('data-note')) ?? ''
  await rows(page).first().focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Edit note' })
  const text = dialog.getByRole('textbox', { name: 'Text' })
  await text.fill('A long thought')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.getByRole('listitem').filter({ hasText: 'Changes dropped' }).getByRole('button', { name: 'Undo' }).click()
  await expect(text).toHaveValue('A long thought')

  await app.call('notes/remove', { ids: [id] })
  await expect(dialog.getByText('This note was removed meanwhile')).toBeVisible()
  await expect(text).toHaveValue('A long thought')
  await app.axe()
  await dialog.getByRole('button', { name: 'Save as a new note' }).click()
  await expect(dialog).toBeHidden()
  const gone = notes.find((note) => note.id === id)
  const now = await app.call<Note[]>('notes/list', { workshopId })
  expect(now.filter((note) => note.text === 'A long thought')).toMatchObject([{ tableId: gone?.tableId, round: gone?.round }])
  expect(now.length).toBe(notes.length)
})

test('has no accessibility violation in light and dark', async ({ app }) => {
  test.slow()
  const { page } = app
  await withSample(app)
  await page.getByRole('grid').waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await app.axe()
  }
  await page.getByText('Takeaways and next steps').click()
  await app.axe()
})

test('fits a window of 320 px, part by part', async ({ app }) => {
  test.slow()
  const { page } = app
  await page.setViewportSize({ width: 320, height: 720 })
  await withSample(app)
  for (const view of ['Notes', 'Counts']) {
    await page.getByRole('radiogroup').getByText(view, { exact: true }).click()
    await app.axe()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  }
  await page.getByRole('navigation', { name: 'Views of the Harvest' }).getByRole('link', { name: 'Takeaways' }).click()
  await expect(page.getByRole('textbox', { name: 'New takeaway' })).toBeVisible()
  await app.axe()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})
