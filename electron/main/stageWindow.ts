import { BrowserWindow, screen } from 'electron'
import type { WebContents } from 'electron'
import type { PortGrant } from '../../src/shared/contract/shellBridge.ts'
import { judgeHostDeath } from './hostRestarts.ts'
import { stageUrl } from './security/appPaths.ts'
import { stagePlacement } from './stagePlacement.ts'
import { commonOptions, paper } from './window.ts'

/** The projector's window: at most one, of one workshop. */
export interface StageWindow {
  /** Opens it on another display than `beside`, or brings it to the front. */
  open(workshopId: string, beside: BrowserWindow): void
  close(): void
  /** What a page may do: the projector's page sees its workshop's stage, every other page is the facilitator's. */
  grantOf(page: WebContents): PortGrant
  /** Brings the page back after a crash, because nobody sits in front of it; false where it is not this window's page. */
  revive(page: WebContents): boolean
}

export function createStageWindow(outFolder: string, now: () => number): StageWindow {
  let open: { window: BrowserWindow; workshopId: string } | null = null
  let deaths: number[] = []
  // Kept beyond the life of the window: a page that is about to close must not become the facilitator's.
  const projectors = new WeakMap<WebContents, string>()

  function close(): void {
    const last = open
    open = null
    if (last && !last.window.isDestroyed()) last.window.close()
  }

  function create(workshopId: string, beside: BrowserWindow): void {
    const { fills, ...bounds } = stagePlacement(screen.getAllDisplays(), screen.getDisplayMatching(beside.getBounds()).id)
    const window = new BrowserWindow({
      ...commonOptions(outFolder),
      ...bounds,
      show: false,
      autoHideMenuBar: true,
      backgroundColor: paper.dark,
    })
    const mine = { window, workshopId }
    open = mine
    projectors.set(window.webContents, workshopId)
    window.once('ready-to-show', () => {
      window.show()
      if (fills) window.setFullScreen(true)
    })
    window.once('closed', () => {
      if (open === mine) open = null
    })
    void window.loadURL(stageUrl(workshopId))
  }

  const isMine = (page: WebContents): boolean => open !== null && !open.window.isDestroyed() && open.window.webContents === page

  return {
    open: (workshopId, beside) => {
      if (open?.workshopId === workshopId && !open.window.isDestroyed()) return open.window.show()
      close()
      create(workshopId, beside)
    },
    close,
    grantOf: (page) => {
      const workshopId = projectors.get(page)
      return workshopId === undefined ? { role: 'facilitator' } : { role: 'projector', workshopId }
    },
    revive: (page) => {
      if (!open || !isMine(page)) return false
      const verdict = judgeHostDeath(deaths, now())
      deaths = verdict.deaths
      if (verdict.restart) void page.loadURL(stageUrl(open.workshopId))
      else close()
      return true
    },
  }
}
