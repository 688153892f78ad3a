import type { Page } from '@playwright/test'
import { expect, test } from '../support/fixtures.ts'
import { grid, openPeople, planOf, row, undo } from './peopleScreen.ts'

const COUNTRIES = ['Italia', 'Francia', 'Austria']

/** 45 registrations as an online form gives them: odd headings, semicolons, a line without a person. */
const registrations = (): string => {
  const lines = Array.from({ length: 45 }, (_, index) => {
    const number = String(index + 1).padStart(2, '0')
    return `2026-03-01 10:${number};Ospite ${number};Ente ${index % 6};${COUNTRIES[index % 3]};it, en;ospite${number}@example.org;${index % 2 ? 'sì' : 'no'}`
  })
  return [
    'Data e ora di invio;Come ti chiami?;Per chi lavori?;Da quale nazione vieni?;Lingue;E-mail di contatto;Possiamo citarti?',
    ...lines,
    ';;;;;;',
  ].join('\r\n')
}

const choose = (page: Page, name: string, text: string) =>
  page
    .getByRole('dialog', { name: 'Import people' })
    .locator('input[type=file]')
    .setInputFiles({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    })

test('a list with odd headings is looked at, corrected, imported, undone, and known the second time', async ({ app }) => {
  const { page } = app
  const id = await openPeople(app, [])
  await page.getByRole('button', { name: 'Import a file' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import people' })
  await expect(dialog.getByRole('button', { name: 'Choose a file' })).toBeFocused()
  await app.axe()
  await choose(page, 'iscrizioni.csv', registrations())
  await expect(dialog.getByRole('heading', { name: 'Which column is what?' })).toBeVisible()

  const pick = async (field: string, heading: string) => {
    const select = dialog.getByRole('button', { name: new RegExp(`${field}$`) })
    if ((await select.count()) === 0) await dialog.getByRole('button', { name: /more fields?$/ }).click()
    await select.click()
    await page.getByRole('option', { name: heading, exact: true }).click()
    await expect(select).toContainText(heading)
  }
  await pick('Name', 'Come ti chiami?')
  await pick('Organisation', 'Data e ora di invio')
  await expect(dialog.getByText('for example: 2026-03-01 10:01')).toBeVisible()
  await expect(dialog.getByRole('row', { name: /2026-03-01 10:01/ })).toBeVisible()
  await pick('Organisation', 'Per chi lavori?')
  await pick('Country', 'Da quale nazione vieni?')
  await pick('E-mail', 'E-mail di contatto')
  await pick('May be quoted', 'Possiamo citarti?')
  await expect(dialog.getByRole('row', { name: /Ospite 01 New Ente 0/ })).toBeVisible()
  await app.axe()
  await dialog.getByRole('button', { name: 'Import 45 people' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '46')
  const people = async () => (await planOf(app, id)).participants
  expect((await people()).find((person) => person.name === 'Ospite 02')).toMatchObject({
    organisation: 'Ente 1',
    country: 'FR',
    languages: ['it', 'en'],
    email: 'ospite02@example.org',
    quoteConsent: true,
  })
  await undo(page)
  await expect(page.getByRole('heading', { name: 'Who will sit at the tables?' })).toBeVisible()
  await page.getByRole('button', { name: /^Redo/ }).first().click()
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '46')

  // The second time the columns are remembered, and everybody is known.
  await page.getByRole('button', { name: 'Import a file' }).click()
  await choose(page, 'iscrizioni.csv', registrations())
  await expect(dialog.getByText('As you chose for a list with these headings before.', { exact: false })).toBeVisible()
  await expect(dialog.getByText('All known already, with nothing new: 45 people.', { exact: false })).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Nothing to import' })).toBeDisabled()

  // A newer list says more about one person, and has a new one.
  const newer = `${registrations().replace('Ente 1;', 'Ente Uno;').trimEnd()}\r\n;Ospite 46;Ente 9;Italia;it;ospite46@example.org;no`
  await choose(page, 'iscrizioni-2.csv', newer)
  await expect(dialog.getByRole('row', { name: /Ospite 02 Changes Organisation Ente Uno/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Import 2 people' }).click()
  await expect(page.getByText('Added 1 person. Changed 1 person.')).toBeVisible()
  await expect(row(page, /Ospite 02/)).toContainText('Ente Uno')
  expect(await people()).toHaveLength(46)
})

test('a file that is too large or no table is refused by its name, and the preview of the one before goes', async ({ app }) => {
  const { page } = app
  await openPeople(app, [{ name: 'Ada Rossi' }])
  await page.getByRole('button', { name: 'Import a file' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import people' })
  await choose(page, 'people.csv', 'Name,Organisation\nBo Li,Metro Lab\n')
  await expect(dialog.getByRole('row', { name: /Bo Li/ })).toBeVisible()
  // Bytes that were never read: the size alone is enough.
  await dialog.locator('input[type=file]').evaluate((input) => {
    const files = new DataTransfer()
    const file = new File(['x'], 'huge.csv')
    Object.defineProperty(file, 'size', { value: 21 * 1024 * 1024 })
    files.items.add(file)
    Object.defineProperty(input, 'files', { value: [file], configurable: true })
    input.dispatchEvent(new Event('change', { bubbles: true }))
    Reflect.deleteProperty(input, 'files')
  })
  await expect(dialog.getByRole('alert')).toContainText('“huge.csv” is larger than 20 MB')
  await choose(page, 'nothing.csv', '')
  await expect(dialog.getByRole('alert')).toContainText('“nothing.csv” is empty')
  await choose(page, 'scan.pdf', '%PDF-1.7\n1 0 obj\n<< >>\nendobj\n')
  await expect(dialog.getByRole('alert')).toContainText('“scan.pdf”: This is a PDF')
  await expect(dialog.getByRole('row', { name: /Bo Li/ })).toHaveCount(0)
  await expect(dialog.getByRole('button', { name: /^Import/ })).toHaveCount(0)
  await choose(page, 'people.csv', 'Name,Organisation\nBo Li,Metro Lab\n')
  await dialog.getByRole('button', { name: 'Import 1 person' }).click()
  await expect(row(page, /Bo Li/)).toContainText('Metro Lab')
})

test('a file may be dropped on the list', async ({ app }) => {
  const { page } = app
  await openPeople(app, [{ name: 'Ada Rossi' }])
  await grid(page).evaluate((element) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['Name;Country\nBo Li;France\n'], 'dropped.csv', { type: 'text/csv' }))
    element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  })
  const dialog = page.getByRole('dialog', { name: 'Import people' })
  await expect(dialog.getByText('dropped.csv')).toBeVisible()
  await expect(dialog.getByRole('row', { name: /Bo Li New France/ })).toBeVisible()
})

test('a list without headings loses nobody where the person says so, and two quick changes of columns both hold', async ({ app }) => {
  const { page } = app
  const id = await openPeople(app, [{ name: 'Ada Rossi' }])
  await page.getByRole('button', { name: 'Import a file' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import people' })
  await choose(page, 'bare.csv', 'Bo Li;Metro Lab;Lyon\nChiara Po;Parco Po;Torino\n')
  await expect(dialog.getByText('“Bo Li” and what stands beside it was taken for the names of the columns')).toBeVisible()
  await expect(dialog.getByText('1 line in this file')).toBeVisible()
  const headings = dialog.getByRole('checkbox', { name: 'The first line holds the names of the columns' })
  await expect(headings).toBeChecked()
  await headings.focus()
  await page.keyboard.press('Space')
  await expect(headings).not.toBeChecked()
  await expect(dialog.getByText('2 lines in this file')).toBeVisible()
  await expect(dialog.getByText('was taken for the names of the columns')).toBeHidden()

  const held: (() => void)[] = []
  await page.route('**/rpc/participants/previewFile', async (route) => {
    await new Promise<void>((resolve) => held.push(resolve))
    await route.continue()
  })
  const pick = async (field: string, heading: string) => {
    const select = dialog.getByRole('button', { name: new RegExp(`${field}$`) })
    if ((await select.count()) === 0) await dialog.getByRole('button', { name: /more fields?$/ }).click()
    await select.click()
    await page.getByRole('option', { name: heading, exact: true }).click()
    await expect(select).toContainText(heading)
  }
  await pick('Organisation', 'Column B')
  await pick('City', 'Column C')
  await expect.poll(() => held.length).toBe(2)
  for (const goOn of held) goOn()
  await expect(dialog.getByRole('row', { name: /Bo Li New Metro Lab Lyon/ })).toBeVisible()
  await app.axe()
  await dialog.getByRole('button', { name: 'Import 2 people' }).click()
  await expect(row(page, /Chiara Po/)).toContainText('Torino')
  expect((await planOf(app, id)).participants.map(({ name, organisation }) => [name, organisation])).toEqual([
    ['Ada Rossi', ''],
    ['Bo Li', 'Metro Lab'],
    ['Chiara Po', 'Parco Po'],
  ])
})

test('lines are those of a spreadsheet, half names are told, a double click imports once, and a reload stays here', async ({ app }) => {
  const { page } = app
  const id = await openPeople(app, [])
  let imports = 0
  page.on('request', (request) => {
    if (request.url().includes('participants/importFile')) imports += 1
  })
  await page.getByRole('button', { name: 'Import a file' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import people' })
  await choose(page, 'half.csv', 'Cognome,Stato\nRossi,Confermato\n')
  await expect(dialog.getByRole('alert')).toContainText('people will be called “Rossi”')
  await choose(
    page,
    'list.csv',
    'Guests of May,,\n\nName,Email,Status\nAnna Rossi,a@x.it,paid\n\nAnna Rossi,a@x.it,paid\nBo Li,b@x.it,canceled\n',
  )
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  await expect(dialog.getByRole('row', { name: /^6 Anna Rossi Same person as line 4/ })).toBeVisible()
  await expect(dialog.getByRole('row', { name: /^7 Bo Li Cancelled/ })).toBeVisible()
  await expect(dialog.getByText('this registration was cancelled', { exact: false })).toBeVisible()
  await dialog.getByRole('button', { name: 'Import 1 person' }).dblclick()
  await expect(dialog).toHaveCount(0)
  await expect(row(page, /Anna Rossi/)).toBeVisible()
  expect((await planOf(app, id)).participants.map(({ name }) => name)).toEqual(['Anna Rossi'])
  expect(imports).toBe(1)
  await page.reload()
  await expect(page.getByRole('tab', { name: 'People' })).toHaveAttribute('aria-selected', 'true')
  await expect(row(page, /Anna Rossi/)).toBeVisible()
})
