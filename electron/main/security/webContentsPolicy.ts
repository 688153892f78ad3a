/** Approved rights of every window. The preload's path is the only thing added to it. */
export const windowRights = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Chromium would fetch dictionaries from the internet.
  spellcheck: false,
} as const

/** Approved privileges of our scheme. `corsEnabled` would let foreign pages read it, `bypassCSP` would void the policy. */
export const schemePrivileges = { standard: true, secure: true, supportFetchAPI: true } as const

/** A window may only stay where it is: our own page, whatever its route. */
export function isNavigationAllowed(url: string): boolean {
  return /^app:\/\/workshop\/(index\.html)?([?#].*)?$/s.test(url)
}

/** The app works without a network: every request of a page that would leave the app is cancelled. */
export const blockedRequests: readonly string[] = ['http', 'https', 'ws', 'wss', 'ftp', 'file'].map((s) => `${s}://*/*`)

interface Preventable {
  preventDefault(): void
}

/** The part of Electron's WebContents that is locked. */
export interface LockableContents {
  on(event: string, listener: (event: Preventable & { url?: string }, url?: unknown) => void): unknown
  setWindowOpenHandler(handler: () => { action: 'deny' }): void
}

/** Locks one page: no navigation away, in any frame or by redirect, no new windows, no webviews. */
export function lockContents(contents: LockableContents, refused: (what: string, url: string) => void): void {
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
    contents.on(event, (details) => {
      const url = details.url ?? ''
      if (isNavigationAllowed(url)) return
      details.preventDefault()
      refused(event, url)
    })
  }
  contents.on('will-attach-webview', (details) => {
    details.preventDefault()
    refused('will-attach-webview', '')
  })
  contents.setWindowOpenHandler(() => {
    refused('window-open', '')
    return { action: 'deny' }
  })
}
