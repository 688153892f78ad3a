import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expect } from '../support/fixtures.ts'
import type { App } from '../support/fixtures.ts'

export const preview = (page: Page): Locator => page.locator('[data-report-preview]')

export const openReport = async (app: App, workshopId: string): Promise<void> => {
  await app.page.evaluate((id) => (location.hash = `/w/${id}/report`), workshopId)
  await expect(preview(app.page)).toBeVisible({ timeout: 30_000 })
}

/** Opens a group of the left column. */
export const openGroup = async (page: Page, title: string): Promise<void> => {
  const group = page.locator('details').filter({ has: page.getByRole('heading', { level: 2, name: title, exact: true }) })
  if ((await group.getAttribute('open')) === null) await group.locator('summary').first().click()
}

export const sectionRow = (page: Page, id: string): Locator => page.locator(`[data-section="${id}"]`)
/** The button with the name of a section, which opens it. */
export const nameOf = (row: Locator): Locator => row.locator('button[aria-keyshortcuts]')
export const openSection = async (page: Page, id: string): Promise<Locator> => {
  const row = sectionRow(page, id)
  const name = nameOf(row)
  if ((await name.getAttribute('aria-expanded')) === 'false') await name.click()
  return row
}

/** The headings of the sections as the preview draws them, in their order. */
export const headings = (page: Page): Promise<string[]> => preview(page).locator('section > h3').allInnerTexts()

export type ExportedFile = { name: string; bytes: Buffer; text: string }

const fileOf = async (page: Page, press: () => Promise<void>): Promise<ExportedFile> => {
  const waiting = page.waitForEvent('download', { timeout: 60_000 })
  await press()
  const file = await waiting
  const bytes = await readFile(await file.path())
  return { name: file.suggestedFilename(), bytes, text: bytes.toString('utf8') }
}

export const exportWord = (page: Page): Promise<ExportedFile> =>
  fileOf(page, () => page.getByRole('button', { name: 'Word', exact: true }).click())

export const chooseFormat = async (page: Page, format: string): Promise<void> => {
  await page.getByRole('button', { name: 'Other formats' }).click()
  await page.getByRole('menuitem', { name: format }).click()
}

/** Exports through the menu of the other formats, and decides to save where something was found. */
export const exportAs = (page: Page, format: string): Promise<ExportedFile> => fileOf(page, () => chooseFormat(page, format))

export const saveAnyway = (page: Page): Promise<ExportedFile> =>
  fileOf(page, () => page.getByRole('alertdialog').getByRole('button', { name: 'Save anyway' }).click())
