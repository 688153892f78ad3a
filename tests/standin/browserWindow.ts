import { EventEmitter } from 'node:events'
import type { Page } from 'playwright-core'
import { app } from './app.ts'
import { theBrowser } from './browser.ts'
import { invoke } from './ipcMain.ts'
import { openPreloadLine } from './preloadLine.ts'
import { routeRequests } from './requests.ts'
import { fromBrowserUrl, originOf, toBrowserUrl } from './schemes.ts'
import { report } from './testLine.ts'
import { WebContents } from './webContents.ts'

interface WindowOptions {
  width: number
  height: number
  x?: number
  y?: number
  webPreferences: { preload: string } & Record<string, unknown>
}

const windows = new Set<BrowserWindow>()

/** Electron's BrowserWindow as a page of Chromium in a browser context of its own. */
export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents()
  readonly #page: Promise<Page>
  readonly #bounds: { x: number; y: number; width: number; height: number }

  static getAllWindows(): BrowserWindow[] {
    return [...windows]
  }

  static getFocusedWindow(): BrowserWindow | null {
    return [...windows][0] ?? null
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...windows].find((window) => window.webContents === contents) ?? null
  }

  constructor(options: WindowOptions) {
    super()
    const { preload, ...rights } = options.webPreferences
    if (rights['sandbox'] !== true || rights['contextIsolation'] !== true || rights['nodeIntegration'] !== false) {
      throw new Error('The stand-in has no windows without sandbox and isolation')
    }
    const { x = 0, y = 0, width, height } = options
    this.#bounds = { x, y, width, height }
    report('BrowserWindow', rights, this.#bounds)
    windows.add(this)
    app.emit('web-contents-created', {}, this.webContents)
    this.#page = this.#open(options, preload)
  }

  async #open({ width, height }: WindowOptions, preload: string): Promise<Page> {
    const browser = await theBrowser()
    const context = await browser.newContext({ viewport: { width, height } })
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await routeRequests(context, (url, mainFrame) => this.webContents.mayNavigate(url, mainFrame))
    this.webContents.line = await openPreloadLine(cdp, preload, (channel, args) => {
      const senderFrame = { url: fromBrowserUrl(page.url()), origin: originOf(page.url()), parent: null }
      return invoke(channel, { sender: this.webContents, senderFrame }, args)
    })
    // Chromium opens the popup before anybody is asked; Electron would not, and would hand null to the page.
    cdp.on('Page.windowOpen', ({ url }) => {
      if (this.webContents.mayOpen(url)) throw new Error('The stand-in has no windows that pages open')
    })
    context.on('page', (popup) => void popup.close().catch(() => {}))
    page.on('close', () => this.#closed())
    return page
  }

  #closed(): void {
    windows.delete(this)
    this.webContents.destroy()
    this.emit('closed')
    if (windows.size === 0) app.emit('window-all-closed')
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.#page
    await page.goto(toBrowserUrl(url))
    this.emit('ready-to-show')
  }

  show(): void {
    report('BrowserWindow.show')
  }

  isMinimized(): boolean {
    return false
  }

  focus(): void {
    report('BrowserWindow.focus')
  }

  getBounds(): { x: number; y: number; width: number; height: number } {
    return this.#bounds
  }

  setFullScreen(on: boolean): void {
    report('BrowserWindow.setFullScreen', on, this.#bounds)
  }

  close(): void {
    void this.#page.then((page) => page.close())
  }

  isDestroyed(): boolean {
    return !windows.has(this)
  }
}
