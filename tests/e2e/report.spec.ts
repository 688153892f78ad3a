import type { Note, Participant } from '../../src/shared/domain/records/records.ts'
import { expect, test } from '../support/fixtures.ts'
import { chooseFormat, exportAs, exportWord, nameOf, openReport, openSection, preview, saveAnyway } from './reportScreen.ts'

const SUMMARY = 'Cities & regions “agree”: the money ends before the work does.'

test('words appear in the preview, stay after a reload and a new report, and leave in the files', async ({ app }) => {
  test.slow()
  const { page } = app
  const workshopId = await app.addSample()
  await openReport(app, workshopId)
  const row = await openSection(page, 'summary')
  const summary = row.getByRole('textbox', { name: 'Summary' })
  await summary.fill('')
  await summary.pressSequentially(SUMMARY)
  await expect(preview(page).getByText(SUMMARY)).toBeVisible()
  await expect(row.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible()
  await page.reload()
  await expect(preview(page).getByText(SUMMARY)).toBeVisible()
  await openSection(page, 'summary')
  await expect(summary).toHaveValue(SUMMARY)
  type Plan = { reportTexts: { section: string; text: string; conflicts: string[] }[] }
  const { reportTexts } = await app.call<Plan>('workshops/plan', { workshopId })
  expect(reportTexts.find((one) => one.section === 'summary')).toMatchObject({ text: SUMMARY, conflicts: [] })

  const notes = await app.call<Note[]>('notes/list', { workshopId })
  await app.call('notes/update', { id: notes[0]!.id, fields: { text: 'The tram must reach the hospital.' } })
  await expect(preview(page).getByText('The tram must reach the hospital.').first()).toBeVisible()
  await expect(preview(page).getByText(SUMMARY)).toBeVisible()
  await page.getByText('Italian', { exact: true }).click()
  await expect(preview(page)).toHaveAttribute('lang', 'it')
  await expect(preview(page).getByText(SUMMARY)).toBeVisible()
  const html = await exportAs(page, 'Web page')
  expect(html.name).toMatch(/\.html$/)
  expect(html.text).toContain(SUMMARY.replace('&', '&amp;'))
  expect(html.text).toContain('lang="it"')
})

test('the preview shows the section that is opened to write at, and the focus stays', async ({ app }) => {
  const { page } = app
  await page.setViewportSize({ width: 1360, height: 850 })
  await openReport(app, await app.addSample())
  const heading = preview(page).getByRole('heading', { name: /Next steps$/ })
  await expect(heading).not.toBeInViewport()
  const row = await openSection(page, 'next-steps')
  await expect(heading).toBeInViewport()
  await expect(nameOf(row)).toBeFocused()
})

test('says what it leaves out: votes that are still open', async ({ app }) => {
  test.slow()
  const { page, call } = app
  const workshopId = await app.addSample()
  const fields = { title: 'What first?', items: [{ id: 'item-1', text: 'Trees', noteId: null }] }
  const { id } = await call<{ id: string }>('ballots/create', { workshopId, fields })
  await openReport(app, workshopId)
  await expect(page.getByText('still open and not in the report')).toBeHidden()
  await call('ballots/setState', { id, state: 'open' })
  await expect(page.getByText('1 vote is still open and not in the report.')).toBeVisible()
  await app.axe()
  await call('ballots/setState', { id, state: 'closed' })
  await expect(page.getByText('still open and not in the report')).toBeHidden()
})

test('says where the finished file names somebody, and lets the person decide', async ({ app }) => {
  test.slow()
  const { page } = app
  const workshopId = await app.addSample()
  const [note] = await app.call<Note[]>('notes/list', { workshopId })
  const { participants } = await app.call<{ participants: Participant[] }>('workshops/plan', { workshopId })
  const person = participants[0]
  if (note === undefined || person === undefined) throw new Error('The sample has no notes or no people.')
  await app.call('notes/update', { id: note.id, fields: { text: `${person.name} will ask the region` } })
  await openReport(app, workshopId)
  await page.getByText(/names? people or organisations/).click()
  await expect(page.getByRole('listitem').filter({ hasText: person.name }).first()).toBeVisible()
  await app.axe()

  await chooseFormat(page, 'Web page')
  const question = page.getByRole('alertdialog')
  await expect(question).toContainText(person.name, { timeout: 60_000 })
  await expect(question).toContainText('.html is ready and was searched')
  await app.axe()
  await question.getByRole('button', { name: 'Back to the report' }).click()
  await expect(question).toBeHidden()
  await chooseFormat(page, 'Web page')
  await expect(question).toBeVisible({ timeout: 60_000 })
  const html = await saveAnyway(page)
  expect(html.text).toContain(person.name)

  await page.getByRole('link', { name: 'To the note' }).first().click()
  await expect(page.getByRole('grid', { name: 'Notes' })).toHaveAttribute('aria-rowcount', '1')
  await expect(page.locator(`[data-note="${note.id}"]`)).toContainText(person.name)
})

test('every note id leads to the note', async ({ app }) => {
  const { page } = app
  const workshopId = await app.addSample()
  await openReport(app, workshopId)
  const link = preview(page)
    .getByRole('link', { name: /^N-\d+$/ })
    .first()
  const address = new URL((await link.getAttribute('href')) ?? '', page.url())
  await link.click()
  await expect(page.locator(`[data-note="${address.searchParams.get('note')}"]`)).toBeVisible()
  await page.goBack()
  await expect(preview(page)).toBeVisible()
})

test('language and attribution are chosen for this report only', async ({ app }) => {
  const { page } = app
  const workshopId = await app.addSample()
  await openReport(app, workshopId)
  await page.getByText('Italian', { exact: true }).click()
  await expect(preview(page)).toHaveAttribute('lang', 'it')
  await page.getByRole('button', { name: /Who may be named/ }).click()
  await page.getByRole('option', { name: 'Name and organisation' }).click()
  await expect(page.getByText('Agreed with the participants: Chatham House Rule.')).toBeVisible()
  const { workshop } = await app.call<{ workshop: { attribution: string } }>('workshops/plan', { workshopId })
  expect(workshop.attribution).toBe('chatham')
})

const SIGNS = { PDF: '%PDF-', 'Web page': '<!doctype html', Markdown: '', Excel: 'PK\u0003\u0004', 'Notes as CSV': '', 'Data as JSON': '{' }
const ENDINGS = { PDF: 'pdf', 'Web page': 'html', Markdown: 'md', Excel: 'xlsx', 'Notes as CSV': 'csv', 'Data as JSON': 'json' }

test('leaves in all seven formats', async ({ app }) => {
  test.slow()
  const { page } = app
  const workshopId = await app.addSample()
  await openReport(app, workshopId)
  const word = await exportWord(page)
  expect(word.name).toMatch(/\.docx$/)
  expect(word.bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
  await expect(page.getByText(`Exported: ${word.name}`)).toBeVisible()
  for (const [format, sign] of Object.entries(SIGNS)) {
    const file = await exportAs(page, format)
    expect(file.name).toMatch(new RegExp(`\\.${ENDINGS[format as keyof typeof ENDINGS]}$`))
    expect(file.bytes.subarray(0, sign.length).toString('latin1').toLowerCase()).toBe(sign.toLowerCase())
    expect(file.bytes.length).toBeGreaterThan(1000)
    if (format === 'Data as JSON') expect(JSON.parse(file.text)).toBeInstanceOf(Object)
  }
})

test('has no accessibility violation, light and dark, wide and at 320 px', async ({ app }) => {
  test.slow()
  const { page } = app
  const workshopId = await app.addSample()
  await openReport(app, workshopId)
  await openSection(page, 'summary')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await app.axe()
  }
  await page.setViewportSize({ width: 320, height: 720 })
  for (const side of ['Write', 'Preview']) {
    await page.getByText(side, { exact: true }).click()
    await app.axe()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  }
})
