import { askPerson, report } from './testLine.ts'

// Native surfaces cannot be seen here: a test reads what was asked of them and acts as the person.
type SessionHandler = (...args: never[]) => unknown

// The first argument may be a parent window, which cannot be reported; the last one has the words.
export const dialog = {
  showMessageBox: (...args: unknown[]) => askPerson<{ response: number }>('dialog.showMessageBox', args.at(-1)),
  showSaveDialog: (...args: unknown[]) => askPerson<{ canceled: boolean; filePath: string }>('dialog.showSaveDialog', args.at(-1)),
}

export const shell = {
  openExternal: async (url: string) => report('shell.openExternal', url),
  openPath: async (path: string) => {
    report('shell.openPath', path)
    return ''
  },
}

interface MenuItem {
  label?: string
  role?: string
  submenu?: MenuItem[]
}

function labels(items: MenuItem[]): unknown[] {
  return items.map((item) => [item.label ?? null, item.role ?? null, labels(item.submenu ?? [])])
}

export const Menu = {
  buildFromTemplate: (template: MenuItem[]) => template,
  setApplicationMenu: (template: MenuItem[]) => report('Menu.setApplicationMenu', labels(template)),
}

export const nativeTheme = {
  shouldUseDarkColors: false,
  set themeSource(source: string) {
    report('nativeTheme.themeSource', source)
  },
}

interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

// A laptop with a projector beside it.
const displays = [
  { id: 1, bounds: { x: 0, y: 0, width: 1440, height: 900 } },
  { id: 2, bounds: { x: 1440, y: 0, width: 1920, height: 1080 } },
]

export const screen = {
  getAllDisplays: () => displays,
  getDisplayMatching: ({ x }: Bounds) => displays.findLast(({ bounds }) => x >= bounds.x) ?? displays[0],
}

interface BlockedRequests {
  patterns: RegExp[]
  listener: (details: { url: string }, answer: (verdict: { cancel?: boolean }) => void) => void
}

let blocked: BlockedRequests = { patterns: [], listener: () => {} }

/** Asks the session's listener, if the address matches its filter, whether a request is cancelled. */
export function cancelledBySession(url: string): boolean {
  let cancelled = false
  if (blocked.patterns.some((pattern) => pattern.test(url))) {
    blocked.listener({ url }, (verdict) => {
      cancelled = verdict.cancel === true
    })
  }
  return cancelled
}

function asExpression(pattern: string): RegExp {
  const escaped = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${escaped.join('.*')}$`)
}

export const session = {
  defaultSession: {
    on: (event: string, _listener: SessionHandler) => report('session.on', event),
    setPermissionRequestHandler: (_handler: SessionHandler) => report('session.setPermissionRequestHandler'),
    setPermissionCheckHandler: (_handler: SessionHandler) => report('session.setPermissionCheckHandler'),
    setDevicePermissionHandler: (_handler: SessionHandler) => report('session.setDevicePermissionHandler'),
    webRequest: {
      onBeforeRequest: ({ urls }: { urls: string[] }, listener: BlockedRequests['listener']) => {
        blocked = { patterns: urls.map(asExpression), listener }
      },
    },
  },
}
