import { BrowserWindow, app, nativeTheme } from 'electron'
import type { WebContents } from 'electron'
import { shellChannels } from '../../src/shared/contract/shellBridge.ts'
import type { ShellLanguage } from '../../src/shared/contract/shellBridge.ts'
import type { Translate } from './desktopText.ts'
import { openAfterAsking } from './dialogs.ts'
import type { HostProcess } from './hostProcess.ts'
import { saveFile } from './saveFile.ts'
import { safeExternalUrl } from './security/externalLinks.ts'
import type { createValidatedIpc } from './security/validatedIpc.ts'
import { shellArguments } from './shellArguments.ts'

interface ShellServices {
  host: HostProcess
  text: () => Translate
  setLanguage: (language: ShellLanguage) => void
  refused: (what: string) => void
}

/** Installs the handler of every channel. */
export function answerPages(answer: ReturnType<typeof createValidatedIpc<WebContents>>, services: ShellServices): void {
  answer(shellChannels.connect, shellArguments.connect, (page) => services.host.connect(page))
  answer(shellChannels.version, shellArguments.version, () => app.getVersion())
  answer(shellChannels.saveFile, shellArguments.saveFile, (page, name, bytes) => saveFile(windowOf(page), name, bytes, services.text()))
  answer(shellChannels.openExternal, shellArguments.openExternal, (page, link) => {
    const url = safeExternalUrl(link)
    if (url !== null) return openAfterAsking(url, services.text(), windowOf(page))
    services.refused(`${shellChannels.openExternal}: not an https or mailto link`)
    return false
  })
  answer(shellChannels.setTheme, shellArguments.setTheme, (_page, theme) => {
    nativeTheme.themeSource = theme
  })
  answer(shellChannels.setLanguage, shellArguments.setLanguage, (_page, language) => services.setLanguage(language))
}

function windowOf(page: WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(page)
  if (window === null) throw new Error('The page has no window')
  return window
}
