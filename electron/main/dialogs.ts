import { BrowserWindow, app, dialog, shell } from 'electron'
import type { MessageBoxOptions } from 'electron'
import type { Translate } from './desktopText.ts'
import type { OpenTrouble } from './openedFiles.ts'
import { troubleSentence } from './troubleText.ts'
import type { HostTrouble } from './troubleText.ts'

function ask(options: MessageBoxOptions, parent: BrowserWindow | undefined) {
  return parent === undefined ? dialog.showMessageBox(options) : dialog.showMessageBox(parent, options)
}

/** Tells that there is no host and what to do; true when the person wants to try again. */
export async function askAboutTrouble(trouble: HostTrouble, text: Translate, dataDir: string): Promise<boolean> {
  const { key, code } = troubleSentence(trouble)
  const answer = await ask(
    {
      type: 'error',
      title: text('trouble.title', { app: app.name }),
      message: text(key, { app: app.name, code }),
      detail: text('trouble.detail', { dataDir, logDir: app.getPath('logs') }),
      buttons: [text('trouble.again'), text('trouble.quit')],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    },
    BrowserWindow.getAllWindows()[0],
  )
  return answer.response === 0
}

/** Asks before a link leaves the app, showing the whole address; true when it was opened. */
export async function openAfterAsking(url: string, text: Translate, parent: BrowserWindow): Promise<boolean> {
  const answer = await ask(
    {
      type: 'question',
      title: text('link.title'),
      message: text('link.message', { app: app.name }),
      detail: url,
      buttons: [text('link.open'), text('link.cancel')],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    },
    parent,
  )
  if (answer.response !== 0) return false
  await shell.openExternal(url)
  return true
}

/** Name, version and purpose. */
export function showAbout(text: Translate): void {
  const options: MessageBoxOptions = {
    type: 'info',
    title: text('about.title', { app: app.name }),
    message: text('about.message', { app: app.name, version: app.getVersion() }),
    detail: text('about.detail'),
    buttons: ['OK'],
  }
  void ask(options, BrowserWindow.getFocusedWindow() ?? undefined)
}

/** Tells that a page crashed; true when it should be loaded again. */
export async function askToReload(text: Translate, parent: BrowserWindow): Promise<boolean> {
  const answer = await ask(
    {
      type: 'error',
      title: text('page.title'),
      message: text('page.message', { app: app.name }),
      buttons: [text('page.reload'), text('page.quit')],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    },
    parent,
  )
  return answer.response === 0
}

/** Tells that a file which the person opened from outside does not come, and why. */
export function tellUnopened(trouble: OpenTrouble, name: string, text: Translate): void {
  const message = trouble === 'tooLarge' ? text('open.tooLarge', { name }) : text('open.unreadable', { name })
  const options: MessageBoxOptions = { type: 'error', title: text('open.failedTitle'), message, buttons: ['OK'] }
  void ask(options, BrowserWindow.getAllWindows()[0])
}
