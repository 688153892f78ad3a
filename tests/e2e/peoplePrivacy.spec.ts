import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, test } from '../support/fixtures.ts'
import { fits, grid, mode, openPeople, planOf, row, showPeople } from './peopleScreen.ts'

test('a person’s data is exported, then erased for good; notes that name them are listed', async ({ app }) => {
  const { page } = app
  const id = await app.addSample()
  await showPeople(page, id)
  const before = await planOf(app, id)
  const name = 'Marta Pioggerella'
  const { tables } = await app.call<{ tables: { id: string }[] }>('workshops/plan', { workshopId: id })
  const note = { id: randomUUID(), tableId: tables[0]?.id, round: 1, kind: 'idea', text: `${name} offers to host the next meeting` }
  await app.call('notes/create', note)
  await page.getByRole('button', { name: `Edit ${name}` }).click()
  const dialog = page.getByRole('dialog', { name })
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Export their data' }).click()])
  expect(download.suggestedFilename()).toMatch(/\.json$/)
  expect(await readFile(await download.path(), 'utf8')).toContain(name)
  await dialog.getByRole('button', { name: 'Erase…' }).click()
  const question = page.getByRole('alertdialog', { name: `Erase ${name} for good?` })
  await expect(question.getByRole('button', { name: 'Keep' })).toBeFocused()
  await expect(question).toContainText('This cannot be undone.')
  await app.axe()
  await question.getByRole('button', { name: 'Erase for good' }).click()
  const result = page.getByRole('dialog', { name: 'Erased' })
  await expect(result.getByRole('heading', { name: '1 text still has the name in its words' })).toBeVisible()
  await expect(result).toContainText('offers to host the next meeting')
  await app.axe()
  await result.getByRole('button', { name: 'Show 1 note in the Harvest' }).click()
  await expect(page.getByRole('grid').getByText('offers to host the next meeting')).toBeVisible()
  const after = await planOf(app, id)
  expect(after.participants).toHaveLength(before.participants.length - 1)
  expect(JSON.stringify(after)).not.toContain('Pioggerella')
})

test('what is due is marked and erased; its day follows the workshop or is chosen', async ({ app }) => {
  const { page } = app
  const id = await openPeople(
    app,
    [{ name: 'Ada Rossi', access: 'Step-free way in' }, { name: 'Bo Li', access: 'No nuts' }, { name: 'Chiara Po' }],
    { startsOn: '2024-05-26', endsOn: '2024-05-27' },
  )
  await mode(page, 'Privacy')
  const needs = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'What people need to take part' }) })
  await expect(needs).toContainText('Due since 28 May 2024: 2 people')
  await expect(needs.getByLabel('Keep until')).toHaveValue('2024-05-28')
  await needs.getByLabel('Keep until').fill('2099-01-31')
  await expect(needs).toContainText('Stored for 2 people')
  await expect(needs).toContainText('You chose this day.')
  await needs.getByRole('button', { name: 'Follow the workshop again' }).click()
  await expect(needs).toContainText('Due since')
  await app.axe()
  await needs.getByRole('button', { name: 'Erase now what people need to take part' }).click()
  const question = page.getByRole('alertdialog', { name: 'Erase what people need to take part?' })
  await app.axe()
  await question.getByRole('button', { name: 'Erase for good' }).click()
  await expect(page.getByRole('dialog', { name: 'Erased' })).toContainText('Erased for 2 people.')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(needs).toContainText('Nothing is stored.')
  const plan = JSON.stringify(await planOf(app, id))
  expect(plan).toContain('Ada Rossi')
  expect(plan).not.toContain('No nuts')
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 320]) {
    test(`list, door, details, import and privacy are accessible and fit ${width} pixels, ${colorScheme}`, async ({ app }) => {
      const { page } = app
      const id = await app.addSample()
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 760 })
      await showPeople(page, id)
      const check = async () => {
        await app.axe()
        await fits(page)
      }
      await page.getByRole('button', { name: /^45 people/ }).click()
      await page.getByRole('button', { name: 'Filter and sort' }).click()
      await row(page, /Marta Pioggerella/)
        .getByRole('checkbox')
        .click()
      await check()
      // Many columns scroll inside the list, never the page.
      await page.getByRole('button', { name: 'Columns' }).click()
      for (const column of ['E-mail', 'Photos', 'Wished tables', 'Attendance'])
        await page.getByRole('dialog', { name: 'Columns' }).getByText(column, { exact: true }).click()
      await check()
      await page.keyboard.press('Escape')
      await row(page, /Marta Pioggerella/)
        .getByRole('rowheader')
        .click()
      await page.keyboard.press('Enter')
      await expect(grid(page).getByRole('textbox', { name: 'Name of Marta Pioggerella' })).toBeFocused()
      await check()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Edit Marta Pioggerella' }).click()
      await check()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Import a file' }).click()
      await page
        .getByRole('dialog', { name: 'Import people' })
        .locator('input[type=file]')
        .setInputFiles({
          name: 'list.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from('Name,Role,Stakeholder type\nBo Li,wizard,city\nMarta Pioggerella,host,\n,,\n'),
        })
      await expect(page.getByRole('heading', { name: 'Which column is what?' })).toBeVisible()
      await check()
      await page.keyboard.press('Escape')
      await mode(page, 'At the door')
      await page.keyboard.type('marta')
      await page.keyboard.press('Enter')
      await expect(page.getByText('Marta Pioggerella is here.')).toBeVisible()
      await page.keyboard.type('mar')
      await check()
      await mode(page, 'Privacy')
      await expect(page.getByRole('heading', { name: 'What is kept of the people, and until when' })).toBeVisible()
      await check()
    })
  }
}
