import { expect, test } from '../support/fixtures.ts'
import { grid, openPeople, planOf, row, undo } from './peopleScreen.ts'

const THREE = [
  { name: 'Ada Rossi', organisation: 'Comune di Torino', country: 'Italy', role: 'host' },
  { name: 'Bo Li', organisation: 'Metro Lab', country: 'France' },
  { name: 'Chiara Po', organisation: 'Parco Po', country: 'Italy', languages: ['it'] },
]

test('cells are edited by keyboard as in a spreadsheet', async ({ app }) => {
  const { page } = app
  const id = await openPeople(app, THREE)
  const people = async () => (await planOf(app, id)).participants
  await row(page, /Ada Rossi/)
    .getByRole('rowheader')
    .click()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('Città di Torino')
  await page.keyboard.press('Enter')
  await expect(row(page, /Ada Rossi/)).toContainText('Città di Torino')
  // Enter went down: the same column of the next person.
  await expect(row(page, /Bo Li/).getByRole('gridcell', { name: 'Metro Lab' })).toBeFocused()
  await page.keyboard.press('F2')
  await page.keyboard.press('End')
  await page.keyboard.type(' 2')
  await page.keyboard.press('Escape')
  await expect(row(page, /Bo Li/).getByRole('gridcell', { name: 'Metro Lab', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.type(' Lyon')
  await page.keyboard.press('Tab')
  await expect(row(page, /Bo Li/)).toContainText('Metro Lab Lyon')
  await page.keyboard.press('ArrowRight')
  // A letter on a choice chooses by its first letter.
  await page.keyboard.press('r')
  await page.keyboard.press('Tab')
  await expect(row(page, /Bo Li/)).toContainText('Rapporteur')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('fr, en; fr')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Delete')
  await expect
    .poll(async () => (await people()).find((person) => person.name === 'Bo Li'))
    .toMatchObject({ organisation: 'Metro Lab Lyon', role: 'rapporteur', languages: ['fr', 'en'], country: '' })
  expect((await people()).find((person) => person.name === 'Ada Rossi')?.organisation).toBe('Città di Torino')
  await app.axe()

  // A name cannot be emptied, and Tab leads out of the grid.
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')
  await expect(row(page, /Bo Li/)).toBeVisible()
  await page.keyboard.press('Tab')
  expect(await grid(page).evaluate((element) => element.contains(document.activeElement))).toBe(false)
})

test('sorting, filtering and columns; a row stays where it is while it is edited', async ({ app }) => {
  const { page } = app
  await openPeople(app, THREE)
  const names = grid(page).getByRole('rowheader')
  await grid(page).getByRole('button', { name: 'Organisation' }).click()
  await expect(grid(page).getByRole('columnheader', { name: 'Organisation' })).toHaveAttribute('aria-sort', 'ascending')
  await expect(names).toHaveText(['Ada Rossi', 'Bo Li', 'Chiara Po'])
  await grid(page).getByRole('button', { name: 'Organisation' }).click()
  await expect(names).toHaveText(['Chiara Po', 'Bo Li', 'Ada Rossi'])

  await page.getByRole('button', { name: 'Filter and sort' }).click()
  await page.getByRole('button', { name: /Still missing$/ }).click()
  await page.getByRole('option', { name: 'Languages' }).click()
  await expect(page.getByRole('status').filter({ hasText: '2 people found' })).toBeVisible()
  await expect(names).toHaveText(['Bo Li', 'Ada Rossi'])
  await row(page, /Bo Li/).getByRole('rowheader').click()
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.type('fr')
  await page.keyboard.press('Enter')
  await expect(row(page, /Bo Li/)).toContainText('fr')
  await expect(names).toHaveText(['Bo Li', 'Ada Rossi'])
  await page.getByRole('button', { name: 'Clear the filter' }).click()
  await expect(names).toHaveCount(3)

  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('dialog', { name: 'Columns' }).getByRole('checkbox', { name: 'E-mail' }).check({ force: true })
  await page.getByRole('dialog', { name: 'Columns' }).getByRole('checkbox', { name: 'City' }).uncheck({ force: true })
  await page.keyboard.press('Escape')
  await expect(grid(page).getByRole('columnheader', { name: 'E-mail' })).toBeVisible()
  await expect(grid(page).getByRole('columnheader', { name: 'City' })).toHaveCount(0)
  await page.getByRole('searchbox', { name: 'Find a person' }).fill('nobody at all')
  await expect(page.getByRole('heading', { name: 'Nobody fits' })).toBeVisible()
})

test('several people get a field at once, and are removed at once; each with one undo', async ({ app }) => {
  const { page } = app
  const id = await openPeople(app, THREE)
  await row(page, /Ada Rossi/)
    .getByRole('rowheader')
    .click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByRole('status').filter({ hasText: '3 of 3 chosen' })).toBeVisible()
  await row(page, /Ada Rossi/)
    .getByRole('checkbox')
    .click()
  await page.getByRole('button', { name: 'Set a field…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Set a field for 2 people' })
  await dialog.getByRole('button', { name: /Field$/ }).click()
  await page.getByRole('option', { name: 'Country' }).click()
  await dialog.getByRole('textbox', { name: 'Country' }).fill('Slovenia')
  await app.axe()
  await dialog.getByRole('button', { name: 'Set it for 2 people' }).click()
  const countries = async () => (await planOf(app, id)).participants.map((person) => person.country)
  await expect.poll(countries).toEqual(['Italy', 'Slovenia', 'Slovenia'])
  await undo(page)
  await expect.poll(countries).toEqual(['Italy', 'France', 'Italy'])
  await row(page, /Chiara Po/)
    .getByRole('rowheader')
    .click()
  await page.keyboard.press('Delete')
  await expect(row(page, /Chiara Po/)).toHaveCount(0)
  await expect(grid(page).getByRole('rowheader')).toHaveText(['Ada Rossi'])
  await undo(page)
  await expect(grid(page).getByRole('rowheader')).toHaveText(['Ada Rossi', 'Bo Li', 'Chiara Po'])
})

test('the details hold everything about a person', async ({ app }) => {
  const { page } = app
  const id = await openPeople(app, THREE)
  await page.getByRole('button', { name: 'Edit Bo Li' }).click()
  const dialog = page.getByRole('dialog', { name: 'Bo Li' })
  await dialog.getByRole('textbox', { name: 'Languages' }).fill('fr, zh')
  await dialog.getByRole('textbox', { name: 'E-mail' }).fill('bo@example.org')
  await dialog.getByRole('textbox', { name: 'Wished tables' }).fill('Shade, water and air; 3')
  await dialog.getByRole('textbox', { name: 'Never at one table with' }).fill('rivals')
  await dialog.getByRole('textbox', { name: 'Needs to take part' }).fill('Step-free way in')
  await dialog.getByRole('checkbox', { name: 'Agrees to be in photos' }).check({ force: true })
  await app.axe()
  await dialog.getByRole('textbox', { name: 'Sits together with' }).fill('team')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect
    .poll(async () => (await planOf(app, id)).participants.find((person) => person.name === 'Bo Li'))
    .toMatchObject({
      languages: ['fr', 'zh'],
      email: 'bo@example.org',
      wishes: ['Shade, water and air', '3'],
      apart: ['rivals'],
      together: ['team'],
      access: 'Step-free way in',
      photoConsent: true,
    })
})

test('two thousand people: the keyboard reaches the last one, and only what is in view is drawn', async ({ app }) => {
  const { page } = app
  const people = Array.from({ length: 2000 }, (_, index) => ({ name: `Person ${String(index + 1).padStart(4, '0')}`, country: 'Italy' }))
  const id = await openPeople(app, people)
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '2001')
  await row(page, /Person 0001/)
    .getByRole('rowheader')
    .click()
  await page.keyboard.press('ControlOrMeta+ArrowDown')
  await expect(row(page, /Person 2000/).getByRole('rowheader')).toBeFocused()
  expect(await grid(page).getByRole('row').count()).toBeLessThan(80)
  await page.keyboard.type('The last one')
  await page.keyboard.press('Enter')
  await expect(row(page, /The last one/)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+a')
  await expect(page.getByRole('status').filter({ hasText: '2000 of 2000 chosen' })).toBeVisible()
  await expect.poll(async () => (await planOf(app, id)).participants.filter((person) => person.name === 'The last one').length).toBe(1)
})
