import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

let browser: Promise<Browser> | null = null

/** The one Chromium that stands in for Electron's; a test attaches to it at STANDIN_CDP_PORT. */
export function theBrowser(): Promise<Browser> {
  const port = process.env['STANDIN_CDP_PORT']
  return (browser ??= chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(port === undefined ? [] : [`--remote-debugging-port=${port}`]),
    ],
  }))
}

/** Closes Chromium, if it was ever started. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
}
