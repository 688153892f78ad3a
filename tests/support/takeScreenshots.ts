/** `npm run screenshots`: the screens of the samples, light and dark, for the README and for people who look. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
import { takeRoomPictures } from './roomPictures.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const commandLine = join(root, 'out', 'host', 'tavolata.js')
const target = join(root, 'tests', 'screenshots')
const data = mkdtempSync(join(tmpdir(), 'tavolata-screens-'))

type Listed = { id: string; sessions: { id: string; title: string; tables: { id: string }[] }[] }[]

const command = (...words: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [commandLine, ...words, '--data', data], { stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    child.stdout.on('data', (bytes: Buffer) => (text += bytes.toString()))
    child.once('exit', (code) => (code === 0 ? resolve(text) : reject(new Error(`${words.join(' ')} ended with ${code}`))))
  })

const serve = (): Promise<{ url: string; stop: () => Promise<void> }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [commandLine, 'serve', '--port', '0', '--no-open', '--data', data], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let text = ''
    child.stdout.on('data', (bytes: Buffer) => {
      text += bytes.toString()
      if (!text.includes('\n')) return
      // The host backs up on its way out, so its folder may only go after it.
      const stop = () => new Promise<void>((gone) => child.once('exit', () => gone()) && child.kill())
      resolve({ url: (JSON.parse(text) as { url: string }).url, stop })
    })
  })

await command('sample', 'torino')
await command('sample', 'milan-turin')
const workshop = (JSON.parse(await command('list')) as Listed).find(({ sessions }) => sessions.some(({ tables }) => tables.length === 5))
const session = workshop!.sessions.find(({ tables }) => tables.length === 5)!
const place = `/w/${workshop!.id}`
const SCREENS: Record<string, string> = {
  library: '/',
  plan: `${place}/plan`,
  table: `${place}/table/${session.tables[2]!.id}`,
  harvest: `${place}/harvest`,
  themes: `?view=themes#${place}/harvest`,
  board: `?view=board#${place}/harvest`,
  coding: `?view=code#${place}/harvest`,
  figures: `?view=figures#${place}/harvest`,
  report: `${place}/report`,
  project: `/project/${encodeURIComponent('Post-carbon cities (sample project)')}`,
}
/** Parts of the Plan place, with what leads to the picture. */
const PARTS: Record<string, (page: Page) => Promise<void>> = {
  seating: async (page) => {
    await page.getByRole('tab', { name: 'Seating' }).click()
    const start = page.getByRole('button', { name: 'Plan the seating' })
    const board = page.getByRole('button', { name: 'Who met whom' })
    await start.or(board).first().waitFor()
    if (await start.isVisible()) await start.click()
    await board.waitFor()
    const toast = page.getByRole('button', { name: 'Dismiss' })
    if (await toast.isVisible()) await toast.click()
  },
  door: async (page) => {
    await page.getByRole('tab', { name: 'People' }).click()
    await page.getByText('At the door', { exact: true }).click()
  },
  print: async (page) => {
    await page.getByRole('tab', { name: 'Print' }).click()
    await page.getByText('Itineraries', { exact: true }).click()
  },
}

mkdirSync(target, { recursive: true })
const { url, stop } = await serve()
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
const page = await context.newPage()
await page.goto(url)
await page.getByRole('heading', { level: 1 }).waitFor()
for (const theme of ['light', 'dark'] as const) {
  await page.emulateMedia({ colorScheme: theme })
  for (const [name, path] of Object.entries(SCREENS)) {
    await page.goto(`${new URL(url).origin}/${path.startsWith('?') ? path : `#${path}`}`)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    if (name === 'plan') {
      await page.getByRole('tab', { name: 'Agenda' }).click()
      await page.getByRole('button', { name: `Details of ${session.title}` }).click()
    }
    // Charts and the preview come after the first data.
    await page.waitForTimeout(1500)
    await page.screenshot({ path: join(target, `${name}-${theme}.png`) })
  }
  await page.goto(`${new URL(url).origin}/#${place}/plan`)
  for (const [name, lead] of Object.entries(PARTS)) {
    await lead(page)
    await page.waitForTimeout(1500)
    await page.screenshot({ path: join(target, `${name}-${theme}.png`) })
  }
}
await takeRoomPictures({
  browser,
  page,
  origin: new URL(url).origin,
  workshopId: workshop!.id,
  sessionId: session.id,
  tableId: session.tables[2]!.id,
  target,
})
await browser.close()
await stop()
rmSync(data, { recursive: true, force: true })
console.log(`Written to ${target}`)
