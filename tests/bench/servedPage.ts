import { spawn } from 'node:child_process'
import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
import { commandLine } from './measure.ts'

export type ServedPage = {
  page: Page
  origin: string
  /** Goes in with the one-time key. */
  open: () => Promise<void>
}

/** Starts the built host on its own data and gives `work` a fresh Chromium page; ends both afterwards. */
export const inBrowser = async <T>(folder: string, work: (served: ServedPage) => Promise<T>): Promise<T> => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const { url, stop } = await serve(folder)
  try {
    // A context without a cache of its own past, so that every file counts.
    const context = await browser.newContext()
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    return await work({
      page,
      origin: new URL(url).origin,
      open: async () => {
        await page.goto(url)
        await page.getByRole('heading', { level: 1 }).waitFor()
      },
    })
  } finally {
    await browser.close()
    stop()
  }
}

/** `serve` on any free port; resolves when it prints its address. */
export const serve = (folder: string): Promise<{ url: string; stop: () => void }> =>
  new Promise((resolve, reject) => {
    const words = [commandLine, 'serve', '--port', '0', '--no-open', '--data', folder]
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    child.stdout.on('data', (bytes: Buffer) => {
      text += bytes.toString()
      if (text.includes('\n')) resolve({ url: (JSON.parse(text) as { url: string }).url, stop: () => child.kill() })
    })
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}`)))
  })
