import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { Note, Participant } from '../../src/shared/domain/records/records.ts'
import { expect, test } from '../support/fixtures.ts'
import type { App } from '../support/fixtures.ts'

const openReport = async (app: App, workshopId: string): Promise<void> => {
  await app.page.evaluate((id) => (location.hash = `/w/${id}/report`), workshopId)
  await expect(preview(app.page)).toBeVisible()
}
const preview = (page: Page) => page.locator('[data-report-preview]')
const download = async (page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> => {
  const waiting = page.waitForEvent('download')
  await press()
  const file = await waiting
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}
const SUMMARY = 'Cities & regions “agree”: the money ends before the work does.'

test('words appear in the preview, stay after a reload, and leave in every format', async ({ app }) => {
  const { page } = app
  const workshopId = await app.addSample()
  await openReport(app, workshopId)
  const summary = page.getByRole('textbox', { name: 'Summary' })
  await summary.fill('')
  await summary.pressSequentially(SUMMARY)
  await expect(preview(page).getByText(SUMMARY)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible()
  await page.reload()
  await expect(summary).toHaveValue(SUMMARY)
  await expect(preview(page).getByText(SUMMARY)).toBeVisible()
  type Plan = { reportTexts: { section: string; text: string; conflicts: string[] }[] }
  const { reportTexts } = await app.call<Plan>('workshops/plan', { workshopId })
  expect(reportTexts.find((one) => one.section === 'summary')).toMatchObject({ text: SUMMARY, conflicts: [] })

  const docx = await download(page, () => page.getByRole('button', { name: 'Word (DOCX)' }).click())
  expect(docx.name).toMatch(/\.docx$/)
  expect(docx.bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')

  const html = await download(page, () => page.getByRole('button', { name: 'Web page (HTML)' }).click())
  expect(html.name).toMatch(/\.html$/)
  expect(html.bytes.toString('utf8')).toContain(SUMMARY.replace('&', '&amp;'))

  const markdown = await download(page, () => page.getByRole('button', { name: 'Markdown' }).click())
  expect(markdown.bytes.toString('utf8')).toContain('the money ends before the work does')

  const notes = await app.call<Note[]>('notes/list', { workshopId })
  const csv = await download(page, () => page.getByRole('button', { name: 'Notes (CSV)' }).click())
  const lines = csv.bytes.toString('utf8').trim().split(/\r?\n/)
  expect(lines[0]?.replace('\uFEFF', '')).toMatch(/^id,workshop,session,table,round,kind,text/)
  expect(lines.length).toBeGreaterThan(notes.length)
})

test('says what it leaves out: votes that are still open, and photos', async ({ app }) => {
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

test('says where a text names somebody before it exports, and lets the person decide', async ({ app }) => {
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

  await page.getByRole('button', { name: 'Web page (HTML)' }).click()
  const question = page.getByRole('alertdialog')
  await expect(question).toContainText(person.name)
  await app.axe()
  await question.getByRole('button', { name: 'Back to the report' }).click()
  await expect(question).toBeHidden()
  await page.getByRole('button', { name: 'Web page (HTML)' }).click()
  const html = await download(page, () => question.getByRole('button', { name: 'Export anyway' }).click())
  expect(html.bytes.toString('utf8')).toContain(person.name)

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

test('has no accessibility violation, light and dark, wide and at 320 px', async ({ app }) => {
  test.slow()
  const { page } = app
  const workshopId = await app.addSample()
  await openReport(app, workshopId)
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
