import { spawn } from 'node:child_process'
import { chromium } from 'playwright-core'
import { atMost, commandLine, inScratch } from './measure.ts'
import type { Figure } from './measure.ts'

const untilReady = (folder: string): Promise<{ url: string; stop: () => void }> =>
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

/** From the command to the first page, and to the library that one can use, in a browser that is already open. */
export const startBench = (): Promise<Figure[]> =>
  inScratch(async (folder) => {
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    })
    const page = await browser.newPage()
    const started = performance.now()
    const { url, stop } = await untilReady(folder)
    const origin = new URL(url).origin
    await (await fetch(`${origin}/`)).text()
    const firstPage = performance.now() - started
    await page.goto(url)
    await page.getByRole('button', { name: /sample/i }).first().waitFor()
    const usable = performance.now() - started
    await browser.close()
    stop()
    return [atMost('serve to first page, cold', firstPage, 'ms', 1000), atMost('serve to usable library in Chromium', usable, 'ms', 2000)]
  })
