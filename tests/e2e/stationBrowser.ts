import { spawn } from 'node:child_process'
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import { lanBrowser } from './stationRoom.ts'

export type OwnBrowser = { page: Page; kill: () => Promise<void> }

/** A browser with a profile on disk that can be killed as the system kills one: without a word. */
export const openBrowser = async (profile: string): Promise<OwnBrowser> => {
  const child = spawn(
    lanBrowser.executablePath,
    [...lanBrowser.args, '--headless=new', '--lang=en-GB', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  )
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const [, found] = /DevTools listening on (ws:\S+)/.exec(said) ?? []
      if (found !== undefined) resolve(found)
    })
    child.once('exit', () => reject(new Error(`The browser ended. ${said}`)))
  })
  const browser = await chromium.connectOverCDP(address)
  const [context] = browser.contexts()
  const page = await context!.newPage()
  const kill = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    // All its processes: it leads a group of its own.
    process.kill(-child.pid!, 'SIGKILL')
    await ended
    await browser.close().catch(() => undefined)
  }
  return { page, kill }
}
