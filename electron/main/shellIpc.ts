import { BrowserWindow, app, nativeTheme } from 'electron'
import type { WebContents } from 'electron'
import { shellChannels } from '../../src/shared/contract/shellBridge.ts'
import type { OpenedFile, PortGrant, ShellLanguage } from '../../src/shared/contract/shellBridge.ts'
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
  /** What a page may do, by the window that it is in. */
  grantOf: (page: WebContents) => PortGrant
  openStage: (workshopId: string) => void
  nextFile: (seen: boolean) => Promise<OpenedFile | null>
}

/** Installs the handler of every channel. The projector's page gets its port and the version; nothing else happens for it. */
export function answerPages(answer: ReturnType<typeof createValidatedIpc<WebContents>>, services: ShellServices): void {
  const isProjector = (page: WebContents, channel: string): boolean => {
    const refuse = services.grantOf(page).role === 'projector'
    if (refuse) services.refused(`${channel}: the projector's page`)
    return refuse
  }
  answer(shellChannels.connect, shellArguments.connect, (page) => services.host.connect(page, services.grantOf(page)))
  answer(shellChannels.version, shellArguments.version, () => app.getVersion())
  answer(shellChannels.saveFile, shellArguments.saveFile, (page, name, bytes) =>
    isProjector(page, shellChannels.saveFile) ? { saved: false } : saveFile(windowOf(page), name, bytes, services.text()),
  )
  answer(shellChannels.openExternal, shellArguments.openExternal, (page, link) => {
    if (isProjector(page, shellChannels.openExternal)) return false
    const url = safeExternalUrl(link)
    if (url !== null) return openAfterAsking(url, services.text(), windowOf(page))
    services.refused(`${shellChannels.openExternal}: not an https or mailto link`)
    return false
  })
  answer(shellChannels.setTheme, shellArguments.setTheme, (page, theme) => {
    if (!isProjector(page, shellChannels.setTheme)) nativeTheme.themeSource = theme
  })
  answer(shellChannels.setLanguage, shellArguments.setLanguage, (page, language) => {
    if (!isProjector(page, shellChannels.setLanguage)) services.setLanguage(language)
  })
  answer(shellChannels.openStage, shellArguments.openStage, (page, workshopId) => {
    if (!isProjector(page, shellChannels.openStage)) services.openStage(workshopId)
  })
  answer(shellChannels.openedFile, shellArguments.openedFile, (page, seen) =>
    isProjector(page, shellChannels.openedFile) ? null : services.nextFile(seen),
  )
}

function windowOf(page: WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(page)
  if (window === null) throw new Error('The page has no window')
  return window
}
