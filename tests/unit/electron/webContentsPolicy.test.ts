import { EventEmitter } from 'node:events'
import { describe, expect, test } from 'vitest'
import {
  blockedRequests,
  isNavigationAllowed,
  lockContents,
  schemePrivileges,
  windowRights,
} from '../../../electron/main/security/webContentsPolicy.ts'

test('windows have the approved rights', () => {
  expect(windowRights).toEqual({
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
    spellcheck: false,
  })
})

test('the scheme has the approved privileges', () => {
  expect(schemePrivileges).toEqual({ standard: true, secure: true, supportFetchAPI: true })
})

test('every way onto a network is blocked', () => {
  expect(blockedRequests).toEqual(['http', 'https', 'ws', 'wss', 'ftp', 'file'].map((scheme) => `${scheme}://*/*`))
})

const foreign = [
  'https://example.org/',
  'http://localhost:5173/',
  'https://example.org/?app://workshop/index.html',
  'app://workshop.example.org/index.html',
  'app://workshop@example.org/index.html',
  'app://workshop/assets/a.svg',
  'app://workshop/index.html.exe',
  'app://workshop/other.html',
  'app://workshop',
  'file:///etc/passwd',
  'file://server/share',
  'javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'blob:app://workshop/0-1-2',
  'about:blank',
  'smb://server/share',
  'ms-msdt:/id',
  '',
]

describe('navigation', () => {
  test.each(['app://workshop/', 'app://workshop/index.html', 'app://workshop/index.html?a#/w/1/plan', 'app://workshop/#x'])(
    'a page may stay at %s',
    (url) => expect(isNavigationAllowed(url)).toBe(true),
  )

  test.each(foreign)('a page may not go to "%s"', (url) => expect(isNavigationAllowed(url)).toBe(false))
})

/** Stands where Electron's WebContents would; the policy only listens to it. */
function contentsForTest() {
  const events = new EventEmitter()
  let openHandler: (() => { action: string }) | undefined
  const refused: string[] = []
  lockContents(
    {
      on: (event, listener) => events.on(event, listener),
      setWindowOpenHandler: (handler) => {
        openHandler = handler
      },
    },
    (what, url) => refused.push(`${what} ${url}`.trim()),
  )
  function emit(event: string, url: string): boolean {
    let prevented = false
    events.emit(event, { url, preventDefault: () => (prevented = true) })
    return prevented
  }
  return { emit, open: () => openHandler?.(), refused }
}

describe('a locked page', () => {
  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('stops %s to elsewhere and says so', (event) => {
    const contents = contentsForTest()
    expect(contents.emit(event, 'https://example.org/')).toBe(true)
    expect(contents.emit(event, 'app://workshop/index.html#/library')).toBe(false)
    expect(contents.refused).toEqual([`${event} https://example.org/`])
  })

  test('has no webviews, wherever they point', () => {
    expect(contentsForTest().emit('will-attach-webview', 'app://workshop/index.html')).toBe(true)
  })

  test('opens no window', () => {
    const contents = contentsForTest()
    expect(contents.open()).toEqual({ action: 'deny' })
    expect(contents.refused).toEqual(['window-open'])
  })
})
