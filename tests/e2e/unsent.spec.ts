import { expect, test } from '../support/fixtures.ts'
import { serveHost } from '../support/servedHost.ts'
import { openSection } from './reportScreen.ts'
import { goTo, openTable, storedAt } from './tableScreen.ts'

const SUMMARY = 'What we take home, typed while nobody answered.'

test('a text of the report that could not be saved is there and saved after a reload', async ({ app }) => {
  const { page, call, host, addSample } = app
  const workshopId = await addSample()
  await goTo(page, `/w/${workshopId}/report`)
  const summary = page.getByRole('textbox', { name: 'Summary' })
  await openSection(page, 'summary')
  await expect(summary).toBeVisible()
  await host.kill()
  await summary.fill(SUMMARY)
  await expect(page.getByText('Not saved yet')).toBeVisible()
  await expect(page.getByRole('button', { name: /1 change waits on this device/ })).toBeVisible()

  // Leaving the place and coming back finds the words as they were.
  await goTo(page, `/w/${workshopId}/plan`)
  await expect(summary).toHaveCount(0)
  await goTo(page, `/w/${workshopId}/report`)
  await openSection(page, 'summary')
  await expect(summary).toHaveValue(SUMMARY)

  const again = await serveHost({ dataDir: host.dataDir, port: Number(new URL(host.origin).port) })
  try {
    await page.goto('about:blank')
    await page.goto(again.url)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await goTo(page, `/w/${workshopId}/report`)
    await openSection(page, 'summary')
    await expect(summary).toHaveValue(SUMMARY)
    await expect(page.getByRole('button', { name: /^Saved/ })).toBeVisible()
    type Texts = { reportTexts: { section: string; text: string }[] }
    const { reportTexts } = await call<Texts>('workshops/plan', { workshopId })
    expect(reportTexts.find(({ section }) => section === 'summary')?.text).toBe(SUMMARY)
  } finally {
    await again.kill()
  }
})

test('a note whose table is gone can be put at another one', async ({ app }) => {
  const { page, call, axe } = app
  const { table, other, notes, workshopId } = await openTable(app)
  await page.route('**/rpc/notes/create', (route) => route.abort('connectionrefused'))
  await page.keyboard.type('Nobody may lose this')
  await page.keyboard.press('Enter')
  await expect(notes).toContainText('on this device')
  await call('agenda/removeTable', { id: table.id })
  await goTo(page, `/w/${workshopId}/plan`)
  await page.unroute('**/rpc/notes/create')
  await page.getByRole('button', { name: /1 note was not taken/ }).click({ timeout: 30_000 })
  const dialog = page.getByRole('dialog', { name: 'Notes on this device' })
  await expect(dialog.getByText('Nobody may lose this')).toBeVisible()
  await axe()
  await dialog.getByRole('button', { name: /Put at table/ }).click()
  await page.getByRole('option', { name: new RegExp(other.title) }).click()
  await expect(dialog.getByText('every note is with the host')).toBeVisible()
  expect((await storedAt(call, other.id)).map((note) => note.text)).toEqual(['Nobody may lose this'])
})

test('Undo in a message takes back its own action and nothing that came after it', async ({ app }) => {
  const { page, call } = app
  const { table, notes } = await openTable(app)
  await page.keyboard.type('To be deleted')
  await page.keyboard.press('Enter')
  await expect(notes).toContainText('with the host')
  await notes.first().focus()
  await page.keyboard.press('Delete')
  const undo = page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' })
  await expect(undo).toBeVisible()
  await call('notes/create', {
    id: '01990000-0000-7000-8000-000000000001',
    tableId: table.id,
    round: 1,
    kind: 'challenge',
    text: 'From elsewhere',
  })
  await call('notes/remove', { ids: ['01990000-0000-7000-8000-000000000001'] })
  await undo.click()
  await expect(notes).toContainText('To be deleted')
  expect((await storedAt(call, table.id)).map((note) => note.text)).toEqual(['To be deleted'])
})
