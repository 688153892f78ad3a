import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { launchStandin } from '../../standin/launch.ts'
import type { Standin } from '../../standin/launch.ts'
import { bridgeMethods, watchPorts } from './hostThroughPage.ts'

// Unlike the sample's own, this title is nowhere in the page before it is stored.
const title = 'Kept by the shell'

// The built main, preload, host and page, in Chromium: green here does not mean green in Electron.
test.describe('stand-in: one window', () => {
  test.describe.configure({ mode: 'serial' })
  let standin: Standin

  test.beforeAll(async () => {
    standin = await launchStandin()
  })
  test.afterAll(async () => {
    await standin?.stop()
  })

  test('the page reaches the host, and what it stores survives a reload', async () => {
    const { page } = standin
    const complaints: string[] = []
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
    const host = await (await watchPorts(page)).connect()
    expect(await host.workshops.list()).toEqual([])
    await expect(page.getByText(title)).toHaveCount(0)
    await host.workshops.addSample({ name: 'torino', title })
    await expect(page.getByText(title).first()).toBeVisible()
    await page.reload()
    await expect(page.getByText(title).first()).toBeVisible()
    // The policy of the page would complain here about anything that it had to block.
    expect(complaints).toEqual([])
  })

  test('the page sees the approved methods and nothing of Electron or Node', async () => {
    const seen = await standin.page.evaluate(() => ({
      bridge: Object.keys(window.tavolata ?? {}).sort(),
      kind: window.tavolata?.kind,
      frozen: Object.isFrozen(window.tavolata),
      leaks: ['require', 'process', 'module', 'ipcRenderer', 'electron', 'Buffer', 'standinSend'].filter((name) => name in window),
      secure: isSecureContext,
    }))
    expect(seen).toEqual({
      bridge: bridgeMethods,
      kind: 'desktop',
      frozen: true,
      leaks: [],
      secure: true,
    })
    expect(await standin.page.evaluate(() => window.tavolata?.version())).toMatch(/^\d+\.\d+\.\d+$/)
  })

  test('arguments that the schema does not know are refused', async () => {
    const refusals = await standin.page.evaluate(async () => {
      const bridge = window.tavolata as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>
      const attempts: [string, ...unknown[]][] = [
        ['setTheme', 'blue'],
        ['saveFile', 'report.pdf', 'text'],
        ['openExternal', { href: 'https://example.org/' }],
        ['openStage', '../index.html'],
      ]
      const outcomes: string[] = []
      for (const [method, ...args] of attempts) {
        outcomes.push(
          (await bridge[method]?.(...args).then(
            () => 'accepted',
            (reason: Error) => reason.message,
          )) ?? 'missing',
        )
      }
      return outcomes
    })
    expect(refusals).toHaveLength(4)
    for (const refusal of refusals) expect(refusal).toContain('Refused: wrong arguments')
  })

  test('a page cannot leave, load from elsewhere, or open a window', async () => {
    const { page } = standin
    const before = page.url()
    for (const url of ['https://example.org/', 'file:///etc/passwd', 'http://other.app.localhost/index.html']) {
      await page.evaluate((to) => void (location.href = to), url).catch(() => {})
      await page.waitForTimeout(200)
      expect(page.url()).toBe(before)
    }
    expect((await standin.reported('navigation.refused')).args).toEqual(['https://example.org/'])
    await page.evaluate(() => void window.open('https://example.org/'))
    await standin.reported('window.refused')
    await expect.poll(() => page.context().pages().length).toBe(1)
    const fetched = await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'loaded',
        () => 'blocked',
      ),
    )
    expect(fetched).toBe('blocked')
    expect(standin.reports.filter((report) => report.what === 'request.leftTheApp')).toEqual([])
  })

  test('the scheme serves the page’s files only, under the policy', async () => {
    const statuses = await standin.page.evaluate(async () => {
      const asks: [string, string][] = [
        ['GET', '/index.html'],
        ['POST', '/index.html'],
        ['GET', '/..%2f..%2fpackage.json'],
        ['GET', '/%252e%252e/main/index.js'],
        ['GET', '/missing.js'],
      ]
      return await Promise.all(asks.map(([method, to]) => fetch(to, { method }).then(({ status }) => status)))
    })
    expect(statuses).toEqual([200, 405, 404, 404, 404])
    const policy = await standin.page.evaluate(async () => (await fetch('/index.html')).headers.get('content-security-policy'))
    expect(policy).toContain("default-src 'none'")
    const sink = await standin.page.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<b>x</b>'
        return 'allowed'
      } catch (reason) {
        return (reason as Error).name
      }
    })
    expect(sink).toBe('TypeError')
  })

  test('a link leaves only after the person agreed, and only over https or mailto', async () => {
    const open = (url: string) => standin.page.evaluate((to) => window.tavolata?.openExternal(to), url)
    expect(await open('file:///etc/passwd')).toBe(false)
    standin.answer('dialog.showMessageBox', { response: 1 })
    expect(await open('https://example.org/first')).toBe(false)
    standin.answer('dialog.showMessageBox', { response: 0 })
    expect(await open('https://example.org/second')).toBe(true)
    const opened = standin.reports.filter((report) => report.what === 'shell.openExternal')
    expect(opened.map((report) => report.args)).toEqual([['https://example.org/second']])
    const asked = standin.reports.filter((report) => report.what === 'dialog.showMessageBox')
    expect(asked.map((report) => (report.args[0] as { detail: string }).detail)).toEqual([
      'https://example.org/first',
      'https://example.org/second',
    ])
  })

  test('a file is saved where the person says, whole, and the page hears its name only', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'tavolata-saved-'))
    try {
      const save = () => standin.page.evaluate(() => window.tavolata?.saveFile('Torino/sintesi.pdf', new Uint8Array([37, 80, 0, 255])))
      standin.answer('dialog.showSaveDialog', { canceled: true, filePath: '' })
      expect(await save()).toEqual({ saved: false })
      standin.answer('dialog.showSaveDialog', { canceled: false, filePath: path.join(folder, 'mine.pdf') })
      expect(await save()).toEqual({ saved: true, name: 'mine.pdf' })
      expect([...(await readFile(path.join(folder, 'mine.pdf')))]).toEqual([37, 80, 0, 255])
      expect(await readdir(folder)).toEqual(['mine.pdf'])
      const asked = await standin.reported('dialog.showSaveDialog')
      expect(path.basename((asked.args[0] as { defaultPath: string }).defaultPath)).toBe('Torino sintesi.pdf')
      standin.answer('dialog.showSaveDialog', { canceled: false, filePath: path.join(folder, 'no/such/mine.pdf') })
      standin.answer('dialog.showMessageBox', { response: 0 })
      expect(await save()).toEqual({ saved: false })
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('the menu follows the page’s language', async () => {
    const menus = standin.reports.filter((report) => report.what === 'Menu.setApplicationMenu').length
    await standin.page.evaluate(() => window.tavolata?.setLanguage('it'))
    expect(JSON.stringify(await standin.reported('Menu.setApplicationMenu', menus))).toContain('Seleziona tutto')
  })

  test('closing the window closes the host and ends with code 0', async () => {
    await standin.page.close()
    expect(await standin.exited).toBe(0)
  })
})

test('stand-in: a host that dies is started again three times, and the page goes on without a reload', async () => {
  const standin = await launchStandin()
  try {
    const { page } = standin
    const toHost = await watchPorts(page)
    await expect.poll(() => toHost.portsSeen()).toBe(1)
    const hostAt = async (start: number) => (await standin.reported('utilityProcess.fork', start)).args[0] as number
    for (let start = 0; start < 3; start++) {
      process.kill(await hostAt(start), 'SIGKILL')
      await expect.poll(() => toHost.portsSeen()).toBe(start + 2)
    }
    const host = await toHost.connect()
    await host.workshops.addSample({ name: 'torino', title })
    await expect(page.getByText(title).first()).toBeVisible()

    process.kill(await hostAt(3), 'SIGKILL')
    const dialog = await standin.reported('dialog.showMessageBox')
    expect(dialog.args[0]).toMatchObject({ type: 'error', buttons: ['Try again', 'Quit'] })
    standin.answer('dialog.showMessageBox', { response: 1 })
    expect(await standin.exited).toBe(0)
  } finally {
    await standin.stop()
  }
})

test('stand-in: data that cannot be opened are explained and left alone, and can be tried again', async () => {
  const text = 'This is no workshop. '.repeat(500)
  let file = ''
  const standin = await launchStandin({
    language: 'it-IT',
    prepareData: async (dataDir) => {
      file = path.join(dataDir, 'tavolata.db')
      await writeFile(file, text)
    },
  })
  try {
    const first = await standin.reported('dialog.showMessageBox')
    expect(first.args[0]).toMatchObject({ type: 'error', buttons: ['Riprova', 'Esci'] })
    expect((first.args[0] as { detail: string }).detail).toContain(path.dirname(file))
    expect(await readFile(file, 'utf8')).toBe(text)
    await rm(file)
    standin.answer('dialog.showMessageBox', { response: 0 })
    const host = await (await watchPorts(standin.page)).connect()
    expect(await host.workshops.list()).toEqual([])
    await standin.page.close()
    expect(await standin.exited).toBe(0)
  } finally {
    await standin.stop()
  }
})
