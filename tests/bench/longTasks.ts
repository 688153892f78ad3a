import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
import { chromiumPath } from '../support/chromium.ts'
import { serveHost } from '../support/servedHost.ts'
import { atMost, inScratch, notesCsvText, runCommand } from './measure.ts'
import type { Figure } from './measure.ts'

type Listed = { id: string; sessions: { id: string; title: string }[] }[]

const NOTES = 10_000
const LIMIT_MS = 50
const SETTLE_MS = 600

/** What a person does with a long list. Each step ends when the page has been quiet for a moment. */
const STEPS: Record<string, (page: Page) => Promise<void>> = {
  'scrolling through all of it': async (page) => {
    await page.evaluate(async () => {
      const list = document.querySelector('[data-harvest-list]')
      if (list === null) throw new Error('There is no list to scroll.')
      for (let frame = 0; frame < 240; frame += 1) {
        list.scrollTop += frame < 120 ? 140 : 9000
        await new Promise(requestAnimationFrame)
      }
      if (list.scrollTop < 100_000) throw new Error('The list did not scroll.')
    })
  },
  'choosing and taking back filters': async (page) => {
    for (const name of [/^Challenge/, /^Priority/, /^Round 1|^Said again/]) await page.getByRole('checkbox', { name }).first().click()
    await page.getByRole('button', { name: 'Clear all' }).click()
  },
  'typing a search': async (page) => {
    await page.getByRole('searchbox').pressSequentially('heat plan', { delay: 60 })
    await page.waitForFunction(() => document.querySelector('mark') !== null)
    await page.getByRole('button', { name: 'Clear all' }).click()
  },
  'choosing all notes and none': async (page) => {
    await page.locator('[role=row][data-note]').first().focus()
    await page.keyboard.press('Control+a')
    await page.getByRole('button', { name: 'Choose none' }).click()
  },
  'changing the order': async (page) => {
    await page.getByRole('button', { name: /Order/ }).click()
    await page.getByRole('option', { name: 'By table and round' }).click()
  },
}

/** The longest main-thread task of a step in a browser, in ms; 0 where none reached 50 ms, which is when browsers report one. */
const longestTask = async (page: Page, step: (page: Page) => Promise<void>): Promise<number> => {
  await page.waitForTimeout(SETTLE_MS)
  await page.evaluate(() => {
    const found: number[] = []
    new PerformanceObserver((list) => found.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask' })
    Object.assign(window, { longTasks: found })
  })
  await step(page)
  await page.waitForTimeout(SETTLE_MS)
  return page.evaluate(() => Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks))
}

/** How long a word typed into the report takes to stand in its preview, in ms. */
const previewDelay = async (page: Page, workshopId: string): Promise<number> => {
  await page.evaluate((id) => void (location.hash = `/w/${id}/report`), workshopId)
  await page.locator('[data-report-preview]').waitFor()
  await page.waitForTimeout(SETTLE_MS)
  const summary = page.getByRole('textbox', { name: 'Summary' })
  await summary.fill('Something new')
  const started = performance.now()
  await page.locator('[data-report-preview]').getByText('Something new').waitFor()
  return performance.now() - started
}

/** The Harvest with 10,000 notes in Chromium: no step of a person may hold the page for longer than 50 ms. */
export const longTasksBench = (): Promise<Figure[]> =>
  inScratch(async (folder) => {
    const dataDir = join(folder, 'data')
    const csv = join(folder, 'notes.csv')
    writeFileSync(csv, notesCsvText(NOTES))
    await runCommand('sample', 'torino', '--data', dataDir)
    const [small] = JSON.parse((await runCommand('list', '--data', dataDir)).stdout) as Listed
    const { workshop } = JSON.parse((await runCommand('sample', 'torino', '--data', dataDir)).stdout) as { workshop: string }
    const listed = JSON.parse((await runCommand('list', '--data', dataDir)).stdout) as Listed
    const session = listed.find(({ id }) => id === workshop)?.sessions[1]?.id
    if (session === undefined || small === undefined) throw new Error('The sample is not there.')
    await runCommand('notes', 'import', csv, '--workshop', workshop, '--session', session, '--data', dataDir)

    const host = await serveHost({ dataDir })
    const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] })
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
      await page.goto(host.url)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.evaluate((id) => void (location.hash = `/w/${id}/harvest`), workshop)
      await page.locator('[role=row][data-note]').first().waitFor()
      const figures: Figure[] = []
      for (const [name, step] of Object.entries(STEPS))
        figures.push(atMost(`10,000 notes, longest task: ${name}`, await longestTask(page, step), 'ms', LIMIT_MS))
      figures.push(atMost('a word typed into the report stands in its preview', await previewDelay(page, small.id), 'ms', 1000))
      return figures
    } finally {
      await browser.close()
      await host.stop()
    }
  })
