import { chromium } from 'playwright-core'
import { atMost, inScratch } from './measure.ts'
import type { Figure } from './measure.ts'
import { serve } from './servedPage.ts'

/** From the command to the first page, and to the library that one can use, in a browser that is already open. */
export const startBench = (): Promise<Figure[]> =>
  inScratch(async (folder) => {
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    })
    const page = await browser.newPage()
    const started = performance.now()
    const { url, stop } = await serve(folder)
    const origin = new URL(url).origin
    await (await fetch(`${origin}/`)).text()
    const firstPage = performance.now() - started
    await page.goto(url)
    await page
      .getByRole('button', { name: /sample/i })
      .first()
      .waitFor()
    const usable = performance.now() - started
    await browser.close()
    stop()
    return [atMost('serve to first page, cold', firstPage, 'ms', 1000), atMost('serve to usable library in Chromium', usable, 'ms', 2000)]
  })
