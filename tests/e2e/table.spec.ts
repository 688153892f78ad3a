import { expect, test } from '../support/fixtures.ts'
import { fieldOf, goTo, notesOf, openTable, storedAt } from './tableScreen.ts'
import type { Plan } from './tableScreen.ts'

test('twenty notes by keyboard alone, with kinds and tags', async ({ app }) => {
  const { page, call } = app
  const { table, notes } = await openTable(app)
  const kinds = ['/c', '/p', '/b', '/o', '/ob', '/a', '/m', '/v', '/i', '/q', '/d', '/de', '/co', '/challenge']
  for (const [index, slash] of kinds.entries()) {
    await page.keyboard.type(`${slash} Thought number ${index + 1}`)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Alt+2')
  for (let index = kinds.length; index < 19; index += 1) {
    await page.keyboard.type(`Thought number ${index + 1}`)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Alt+Digit1')
  await page.keyboard.type('Heat plans #metr')
  await expect(page.getByRole('option', { name: /Metropolitan area/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type('and energy plans #fragm')
  await page.keyboard.press('Tab')
  await page.keyboard.type('never meet #tori')
  await page.keyboard.press('Enter')
  await page.keyboard.type('#heal')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+u')
  await expect(page.getByRole('button', { name: 'Remove Health' })).toBeVisible()
  await page.keyboard.press('Enter')

  await expect(notes).toHaveCount(20)
  await expect(page.locator('li[data-note][data-state="host"]')).toHaveCount(20)
  await expect(fieldOf(page)).toBeFocused()
  const stored = await storedAt(call, table.id)
  expect(stored.map((note) => note.kind)).toEqual([
    'challenge',
    'priority',
    'co-benefit',
    'opportunity',
    'obstacle',
    'action',
    'milestone',
    'vision',
    'idea',
    'question',
    'disagreement',
    'decision',
    'commitment',
    'challenge',
    ...Array.from({ length: 5 }, () => 'priority'),
    'challenge',
  ])
  expect(stored.slice(0, 19).map((note) => note.text)).toEqual(Array.from({ length: 19 }, (_, index) => `Thought number ${index + 1}`))
  expect(stored[19]).toMatchObject({
    text: 'Heat plans and energy plans never meet',
    level: 'metropolitan',
    category: 'fragmented-governance',
    city: 'Torino',
    coBenefits: ['health'],
    unclear: true,
    round: 1,
  })
})

test('changing, counting, moving, deleting and taking back', async ({ app }) => {
  const { page, call } = app
  const { table, other, field, notes } = await openTable(app)
  for (const text of ['First', 'Second', 'Third']) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
  await expect(page.locator('li[data-note][data-state="host"]')).toHaveCount(3)

  // The last one, from the empty field; what was being composed comes back afterwards.
  await page.keyboard.press('ArrowUp')
  await expect(field).toHaveValue('Third')
  await page.keyboard.type(' thing')
  await page.keyboard.press('Alt+3')
  await page.keyboard.press('Enter')
  await expect(notes.nth(2)).toContainText('Third thing')
  await expect(notes.nth(2)).toContainText('Co-benefit')
  await expect(field).toHaveValue('')
  await expect(field).toBeFocused()

  // On a note: said again twice, one of them a slip.
  await page.keyboard.press('Alt+ArrowUp')
  await expect(notes.nth(2)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('+')
  await expect(notes.nth(1)).toContainText('said again once')
  await page.keyboard.press('+')
  await expect(notes.nth(1)).toContainText('said again 2 times')
  await page.keyboard.press('-')
  await expect(notes.nth(1)).toContainText('said again once')

  // Another round, by keyboard.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.getByText('Round 2 of 3').first()).toBeVisible()
  await page.keyboard.type('In the second round')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Round 2' })).toBeVisible()

  // Move the first note to the other table.
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Home')
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog', { name: 'Move the note' })
  await dialog
    .getByRole('button', { name: /^Table|Table$/ })
    .first()
    .press('Enter')
  await page.getByRole('option', { name: /Adaptation Hubs/ }).press('Enter')
  await dialog.getByRole('button', { name: 'Move', exact: true }).press('Enter')
  await expect(notes).toHaveCount(3)
  await expect(field).toBeFocused()
  expect((await storedAt(call, other.id)).map((note) => note.text)).toEqual(['First'])

  // Delete and take back.
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Delete')
  await expect(notes).toHaveCount(2)
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
  await expect(notes).toHaveCount(3)
  const stored = await storedAt(call, table.id)
  expect(stored.map(({ text, kind, saidAgain, round }) => ({ text, kind, saidAgain, round }))).toEqual([
    { text: 'Second', kind: 'challenge', saidAgain: 1, round: 1 },
    { text: 'Third thing', kind: 'co-benefit', saidAgain: 0, round: 1 },
    { text: 'In the second round', kind: 'challenge', saidAgain: 0, round: 2 },
  ])
})

test('a quote tells what the rule does with its speaker', async ({ app }) => {
  const { page, call } = app
  const { table } = await openTable(app)
  await page.keyboard.type('/quote ')
  await expect(page.getByText('Chatham House Rule: reports leave out')).toBeVisible()
  await page.keyboard.type('We need fewer calls')
  await page.getByLabel('Who said it').fill('Ada Bianchi')
  await page.getByLabel('Who said it').press('Enter')
  await expect(page.locator('li[data-note][data-state="host"]')).toContainText('Ada Bianchi')
  expect(await storedAt(call, table.id)).toMatchObject([{ kind: 'quote', speaker: 'Ada Bianchi', text: 'We need fewer calls' }])
})

test('the menu of a note, its history, and a choice between two versions', async ({ app }) => {
  const { page, call } = app
  const { table, field, notes } = await openTable(app)
  await page.keyboard.type('One contact point')
  await page.keyboard.press('Enter')
  await expect(notes).toContainText('with the host')

  await notes.getByRole('button', { name: 'More for this note' }).click()
  await page.getByRole('menuitem', { name: /^Edit/ }).click()
  await expect(field).toHaveValue('One contact point')
  await expect(field).toBeFocused()
  await field.fill('Something else')
  await field.press('Escape')
  await expect(field).toHaveValue('')
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
  await expect(field).toHaveValue('Something else')
  await field.press('Enter')
  await expect(notes).toContainText('Something else')
  await expect(notes).toContainText('with the host')

  await notes.getByRole('button', { name: 'More for this note' }).click()
  await page.getByRole('menuitem', { name: /^History/ }).click()
  await expect(page.getByRole('dialog')).toContainText('One contact point')
  await page.keyboard.press('Escape')
  await expect(field).toBeFocused()

  const [stored] = await storedAt(call, table.id)
  for (const text of ['Version of one laptop', 'Version of another']) {
    await call('notes/update', { id: stored?.id, fields: { text }, seen: stored?.heads })
  }
  await notes.getByRole('button', { name: '2 versions' }).click()
  await page.getByRole('radio', { name: /Version of one laptop/ }).click({ force: true })
  await page.getByRole('button', { name: 'Keep' }).click()
  await expect(notes).toContainText('Version of one laptop')
  await expect(notes.getByRole('button', { name: '2 versions' })).toHaveCount(0)
})

test('choosing a table by keyboard, and coming back to it', async ({ app }) => {
  const { page, addSample } = app
  const workshopId = await addSample('torino')
  await goTo(page, `/w/${workshopId}/table`)
  const links = page.getByRole('link', { name: /^Table \d/ })
  await expect(links.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(links.nth(2)).toBeFocused()
  await expect(links.nth(2)).toContainText(/\d+ notes/)
  await app.axe()
  await page.keyboard.press('Enter')
  await expect(fieldOf(page)).toBeFocused()
  await page.getByRole('link', { name: 'Other table' }).click()
  await expect(links.nth(2)).toBeFocused()
  await expect(links.nth(2)).toContainText('Where you were')
})

for (const theme of ['light', 'dark'] as const) {
  test(`accessible in ${theme}, wide and at 320 px, also while suggestions and dialogs are open`, async ({ app }) => {
    const { page, addSample, call } = app
    const workshopId = await addSample('torino')
    const { tables } = await call<Plan>('workshops/plan', { workshopId })
    const table = tables.find((candidate) => candidate.title === 'NetZeroCities')
    await page.emulateMedia({ colorScheme: theme })
    await goTo(page, `/w/${workshopId}/table/${table?.id}`)
    await expect(fieldOf(page)).toBeFocused()
    await expect(notesOf(page).last()).toBeInViewport()
    await page.keyboard.type('Shaded school streets #')
    await expect(page.getByRole('listbox')).toBeVisible()
    await app.axe()
    await page.keyboard.press('Enter')
    await page.setViewportSize({ width: 320, height: 700 })
    await app.axe()
    const overflow = await page.evaluate(() => {
      const main = document.querySelector('main')
      return [document.documentElement.scrollWidth, main ? main.scrollWidth - main.clientWidth : -1]
    })
    expect(overflow).toEqual([320, 0])
    await expect(page.getByRole('button', { name: 'Save note' })).toBeInViewport()
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('m')
    await expect(page.getByRole('dialog')).toBeVisible()
    await app.axe()
  })
}
