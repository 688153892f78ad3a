import type { ThemeSuggestion } from '../../src/shared/contract/themes.contract.ts'
import { expect, test } from '../support/fixtures.ts'
import { message, openView, uncodedRoom } from './themesRoom.ts'

test('views have addresses, and Back leads from one to the one before', async ({ app }) => {
  const { page } = app
  const { workshopId } = await uncodedRoom(app)
  await openView(page, workshopId, 'notes')
  const views = page.getByRole('navigation', { name: 'Views of the Harvest' })
  await views.getByRole('link', { name: 'Themes' }).click()
  await expect(page.getByRole('heading', { name: 'What are these notes about?' })).toBeVisible()
  await expect(page).toHaveURL(/view=themes/)
  await page.getByText('Board', { exact: true }).click()
  await expect(page.getByRole('region', { name: 'Board of themes' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'What are these notes about?' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('grid', { name: 'Notes' })).toBeVisible()
})

test('words that notes share become a theme after a person edited it', async ({ app }) => {
  const { page } = app
  const { workshopId, themes, themesOf } = await uncodedRoom(app)
  const [suggestion] = await app.call<ThemeSuggestion[]>('themes/suggest', { workshopId })
  await openView(page, workshopId, 'themes')
  const words = suggestion!.words.join(', ')
  await page.getByRole('button', { name: `Make a theme of it: ${words}`, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'A theme from shared words' })
  await expect(dialog.getByRole('checkbox')).toHaveCount(suggestion!.noteIds.length)
  expect(await themes()).toHaveLength(0)
  await app.axe()
  await dialog.getByRole('textbox', { name: 'Name' }).fill('In our own words')
  // The box itself lies over its picture.
  await dialog.getByRole('checkbox').first().press('Space')
  await dialog.getByRole('button', { name: /^Make the theme with/ }).click()
  await expect(page.getByRole('button', { name: 'In our own words', exact: true })).toBeVisible()
  expect(await themesOf(suggestion!.noteIds[0]!)).toEqual([])
  for (const id of suggestion!.noteIds.slice(1)) expect(await themesOf(id)).toEqual(['In our own words'])
  await message(page, '“In our own words” made').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(themes).toHaveLength(0)
})

test('notes are coded by the keyboard alone, and Back shows what was chosen', async ({ app }) => {
  const { page } = app
  const { workshopId, notes, make, themesOf, codings } = await uncodedRoom(app)
  const total = notes.length
  await make('Governance', [])
  await openView(page, workshopId, 'code')
  const shown = page.locator('[data-coded-note]')
  const current = async (): Promise<string> => (await shown.getAttribute('data-coded-note')) ?? ''
  await expect(page.getByText(`${total} of ${total} without a theme`)).toBeVisible()
  await expect(page.getByRole('group', { name: 'Code one by one' })).toBeFocused()
  await app.axe()

  const first = await current()
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(shown).not.toHaveAttribute('data-coded-note', first)
  const second = await current()
  await page.keyboard.press('t')
  await page.keyboard.type('Money that ends')
  await app.axe()
  await page.keyboard.press('Enter')
  await expect(shown).not.toHaveAttribute('data-coded-note', second)
  // In the field one goes on typing: several themes, then on.
  const third = await current()
  await page.keyboard.type('gov')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('money')
  await page.keyboard.press('Enter')
  await expect(shown).not.toHaveAttribute('data-coded-note', third)
  await page.keyboard.press('Escape')
  const fourth = await current()
  await page.keyboard.press('s')
  await expect(shown).not.toHaveAttribute('data-coded-note', fourth)
  await expect(page.getByText(`${total - 3} of ${total} without a theme`)).toBeVisible()

  await expect.poll(() => themesOf(first)).toEqual(['Governance'])
  await expect.poll(() => themesOf(second)).toEqual(['Money that ends'])
  await expect.poll(() => themesOf(third)).toEqual(['Governance', 'Money that ends'])

  await page.keyboard.press('z')
  await page.keyboard.press('Backspace')
  await expect(shown).toHaveAttribute('data-coded-note', third)
  await expect(page.getByRole('list', { name: 'Themes of this note' }).getByRole('button')).toHaveCount(2)
  await page.keyboard.press('r')
  await page.keyboard.type('said by the mayor')
  await page.keyboard.press('Escape')
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect.poll(() => themesOf(third)).toEqual(['Money that ends'])
  expect((await codings()).length).toBe(3)
})

test('a note is dragged to another column, and the menu does the same', async ({ app }) => {
  const { page } = app
  const { workshopId, notes, make, themesOf } = await uncodedRoom(app)
  const [one, two] = notes
  await make('First', [one!.id, two!.id])
  await make('Second', [])
  await openView(page, workshopId, 'board')
  const column = (name: string) => page.getByRole('region', { name, exact: true })
  const card = (name: string, id: string) => column(name).locator(`[data-card="${id}"]`)
  await expect(card('First', one!.id)).toBeVisible()
  await app.axe()

  const from = (await card('First', one!.id).boundingBox())!
  const to = (await column('Second').boundingBox())!
  await page.mouse.move(from.x + 20, from.y + 12)
  await page.mouse.down()
  await page.mouse.move(from.x + 60, from.y + 40)
  await page.mouse.move(to.x + to.width / 2, to.y + 140, { steps: 4 })
  await page.mouse.up()
  await expect(card('Second', one!.id)).toBeVisible()
  await expect.poll(() => themesOf(one!.id)).toEqual(['Second'])

  await card('First', two!.id).getByRole('button', { name: 'Put this note into…' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Move to “Second”' }).press('Enter')
  await expect(card('Second', two!.id)).toBeVisible()
  await expect(column('First')).toBeFocused()
  await expect.poll(() => themesOf(two!.id)).toEqual(['Second'])
  await message(page, '1 note put into “Second”').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => themesOf(two!.id)).toEqual(['First'])

  await card('First', two!.id).getByRole('button', { name: 'Put this note into…' }).click()
  await page.getByRole('menuitem', { name: 'Put also into…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Put 1 note into a theme' })
  await app.axe()
  await dialog.getByRole('combobox').fill('sec')
  await page.keyboard.press('Shift+Enter')
  await dialog.getByRole('textbox', { name: 'Why (optional)' }).fill('fits both')
  await dialog.getByRole('button', { name: 'Put 1 note into it' }).click()
  await expect.poll(() => themesOf(two!.id)).toEqual(['First', 'Second'])
})

test('a theme is renamed, split, merged and removed, each with a way back', async ({ app }) => {
  test.slow()
  const { page } = app
  const { workshopId, notes, make, themes, themesOf } = await uncodedRoom(app)
  const contrary = notes.find((note) => note.kind === 'disagreement')!
  const ids = [...notes.filter((note) => note.kind === 'challenge').slice(0, 3), contrary].map(({ id }) => id)
  await make('Rough name', ids)
  await make('Other', [])
  const labels = async () =>
    (await themes())
      .filter(({ mergedInto }) => mergedInto === null)
      .map(({ label }) => label)
      .toSorted()
  await openView(page, workshopId, 'themes')
  await expect(page.getByText('1 note disagrees')).toBeVisible()
  await page.getByRole('button', { name: 'Rough name', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name: '1 note disagrees' })).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Fine name')
  await dialog.getByRole('textbox', { name: 'Definition' }).fill('What belongs here')
  await app.axe()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByRole('heading', { name: 'Fine name' })).toBeVisible()

  await dialog.locator(`[data-theme-note="${ids[0]}"]`).getByRole('checkbox').press('Space')
  await dialog.getByRole('textbox', { name: 'Name of a new theme for 1 note' }).fill('Split off')
  await dialog.getByRole('button', { name: 'Split off' }).click()
  await expect.poll(labels).toEqual(['Fine name', 'Other', 'Split off'])
  expect(await themesOf(ids[0]!)).toEqual(['Split off'])

  await dialog.getByText('History', { exact: true }).click()
  await expect(dialog.getByText('Renamed from “Rough name” to “Fine name”')).toBeVisible()
  await app.axe()

  await dialog.getByRole('button', { name: /Merge into/ }).click()
  await page.getByRole('option', { name: 'Other' }).click()
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect.poll(labels).toEqual(['Other', 'Split off'])
  await message(page, 'Themes merged').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(labels).toEqual(['Fine name', 'Other', 'Split off'])

  await page.getByRole('button', { name: 'Fine name', exact: true }).click()
  await dialog.getByRole('button', { name: 'Remove the theme' }).click()
  await expect.poll(labels).toEqual(['Other', 'Split off'])
  await message(page, 'Theme removed').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(labels).toEqual(['Fine name', 'Other', 'Split off'])
  expect(await themesOf(ids[1]!)).toEqual(['Fine name'])
})

test('many notes of the list go into a new theme at once, and the list is filtered by it', async ({ app }) => {
  const { page } = app
  const { workshopId, notes, codings } = await uncodedRoom(app)
  const ideas = notes.filter((note) => note.kind === 'idea').length
  await openView(page, workshopId, 'notes')
  await page.getByRole('checkbox', { name: `Idea ${ideas}` }).check()
  const grid = page.getByRole('grid', { name: 'Notes' })
  await expect(grid).toHaveAttribute('aria-rowcount', String(ideas))
  await page.locator('[role=row][data-note]').first().focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Put into a theme…' }).click()
  const dialog = page.getByRole('dialog', { name: `Put ${ideas} notes into a theme` })
  await dialog.getByRole('combobox').fill('Fresh ideas')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await codings()).length).toBe(ideas)
  await expect(page.locator('[role=row][data-note]').first()).toContainText('Fresh ideas')
  await page.getByRole('button', { name: 'Clear all' }).click()
  await page.locator('summary').filter({ hasText: 'Theme' }).click()
  await page.getByRole('checkbox', { name: `Without a theme ${notes.length - ideas}` }).check()
  await expect(grid).toHaveAttribute('aria-rowcount', String(notes.length - ideas))
})

test('every view of the themes is accessible in dark and at 320 px', async ({ app }) => {
  test.slow()
  const { page } = app
  const workshopId = await app.addSample()
  await page.setViewportSize({ width: 320, height: 720 })
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const [view, part] of [
    ['themes', page.getByRole('list', { name: 'Themes', exact: true })],
    ['board', page.getByRole('region', { name: 'Board of themes' })],
    ['code', page.getByRole('group', { name: 'Code one by one' })],
  ] as const) {
    await openView(page, workshopId, view)
    await expect(part).toBeVisible()
    await app.axe()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  }
})
