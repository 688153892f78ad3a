import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import type {} from '../../../src/renderer/transport/portLink.ts'
import { findElectronRuntime } from '../../../src/host/doors/electronRuntime.ts'
import { bridgeMethods, watchPorts } from './hostThroughPage.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const runtime = findElectronRuntime(root)

// Unlike the sample's own, this title is nowhere in the page before it is stored.
const title = 'Kept by the shell'

// The reason stands in the title, too, because list reporters do not print why a test was skipped.
test.describe(runtime.present ? 'Electron' : 'Electron (runtime not present: this did not run)', () => {
  test.skip(!runtime.present, 'Electron runtime not present: this did not run')
  test.describe.configure({ mode: 'serial' })
  let folder = ''
  let electron: ElectronApplication
  let page: Page

  test.beforeAll(async () => {
    if (!runtime.present) return
    folder = await mkdtemp(path.join(tmpdir(), 'tavolata-electron-'))
    electron = await _electron.launch({
      executablePath: runtime.executable,
      args: [root, `--user-data-dir=${folder}`],
      env: { ...process.env, TAVOLATA_DATA: path.join(folder, 'data') } as Record<string, string>,
    })
    page = await electron.firstWindow()
  })
  test.afterAll(async () => {
    // It has ended already if all went well.
    await electron?.close().catch(() => {})
    if (folder !== '') await rm(folder, { recursive: true, force: true })
  })

  test('the page comes from our scheme, reaches the host over a real port, and what it stores survives a reload', async () => {
    expect(page.url()).toMatch(/^app:\/\/workshop\/index\.html/)
    const host = await (await watchPorts(page)).connect()
    await host.workshops.addSample({ name: 'torino', title })
    await expect(page.getByText(title).first()).toBeVisible()
    await page.reload()
    await expect(page.getByText(title).first()).toBeVisible()
  })

  test('the window is locked', async () => {
    const rights = await electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>
      }
      const { sandbox, contextIsolation, nodeIntegration, webSecurity } = contents.getLastWebPreferences()
      return { sandbox, contextIsolation, nodeIntegration, webSecurity }
    })
    expect(rights).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true })
    const leaks = await page.evaluate(() => ['require', 'process', 'ipcRenderer'].filter((name) => name in window))
    expect(leaks).toEqual([])
    expect(await page.evaluate(() => Object.keys(window.tavolata ?? {}).sort())).toEqual(bridgeMethods)
  })

  test('navigation, new windows, other files and the network are refused', async () => {
    const before = page.url()
    await page.evaluate(() => void (location.href = 'https://example.org/')).catch(() => {})
    expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true)
    await page.waitForTimeout(500)
    expect(page.url()).toBe(before)
    expect(electron.windows()).toHaveLength(1)
    const statuses = await page.evaluate(() =>
      Promise.all(
        ['/index.html', '/..%2f..%2fpackage.json', '/%252e%252e/main/index.js'].map((to) => fetch(to).then(({ status }) => status)),
      ),
    )
    expect(statuses).toEqual([200, 404, 404])
    expect(
      await page.evaluate(() =>
        fetch('https://example.org/').then(
          () => 'loaded',
          () => 'blocked',
        ),
      ),
    ).toBe('blocked')
  })

  test('links are filtered before the person is asked', async () => {
    await electron.evaluate(({ dialog, shell }) => {
      const asked: string[] = []
      Object.assign(globalThis, { asked })
      dialog.showMessageBox = (async (_window: unknown, options: { detail?: string }) => {
        asked.push(options.detail ?? '')
        return { response: 0, checkboxChecked: false }
      }) as typeof dialog.showMessageBox
      shell.openExternal = async (url: string) => void asked.push(`opened ${url}`)
    })
    const open = (url: string) => page.evaluate((to) => window.tavolata?.openExternal(to), url)
    expect(await open('smb://server/share')).toBe(false)
    expect(await open('https://example.org/x')).toBe(true)
    const asked = await electron.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
    expect(asked).toEqual(['https://example.org/x', 'opened https://example.org/x'])
  })

  test('the window of the projector shows the stage and is as locked', async () => {
    const opens = electron.waitForEvent('window')
    await page.evaluate(() => window.tavolata?.openStage('none'))
    const stage = await opens
    await expect(stage.getByRole('heading', { name: 'This workshop is no longer here.' })).toBeVisible()
    expect(stage.url()).toContain('#/stage/none')
    const rights = await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => {
        const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
        const { sandbox, contextIsolation, nodeIntegration, webSecurity } = contents.getLastWebPreferences()
        return { sandbox, contextIsolation, nodeIntegration, webSecurity }
      }),
    )
    expect(rights).toHaveLength(2)
    expect(rights[0]).toEqual(rights[1])
  })

  test('closing the window ends the app with code 0', async () => {
    const ended = new Promise((resolve) => electron.process().once('exit', resolve))
    await page.close()
    expect(await ended).toBe(0)
  })
})
