import path from 'node:path'
import { BrowserWindow, Menu, app, ipcMain, nativeTheme, protocol, session, shell } from 'electron'
import { createAppResponder } from './appProtocol.ts'
import { desktopText, initialLanguage } from './desktopText.ts'
import { askAboutTrouble, askToReload, showAbout, tellUnopened } from './dialogs.ts'
import { createHostProcess } from './hostProcess.ts'
import { createLog } from './log.ts'
import { menuTemplate } from './menu.ts'
import { createOpenedFiles, readOpened } from './openedFiles.ts'
import { appScheme, startUrl } from './security/appPaths.ts'
import { openedPaths } from './security/openedPaths.ts'
import { installPermissions } from './security/permissions.ts'
import { createValidatedIpc } from './security/validatedIpc.ts'
import { blockedRequests, lockContents, schemePrivileges } from './security/webContentsPolicy.ts'
import { answerPages } from './shellIpc.ts'
import { createStageWindow } from './stageWindow.ts'
import type { HostTrouble } from './troubleText.ts'
import { openWindow } from './window.ts'

const outFolder = path.join(import.meta.dirname, '..')

app.enableSandbox()
protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: schemePrivileges }])

if (app.requestSingleInstanceLock()) run()
else app.quit()

function run(): void {
  const log = createLog(app.getPath('logs'), () => new Date())
  // The command line looks in the same two places, so that every door shows the same workshops.
  const dataDir = process.env['TAVOLATA_DATA'] ?? path.join(app.getPath('userData'), 'data')
  let text = desktopText('en')
  let hostClosed = false

  const host = createHostProcess({
    entry: path.join(outFolder, 'host/utilityEntry.js'),
    dataDir,
    appVersion: app.getVersion(),
    now: () => Date.now(),
    log,
    onTrouble: (trouble) => void tellTrouble(trouble),
  })

  const stage = createStageWindow(outFolder, () => Date.now())

  // Paths come from the system's own calls alone, never from a page.
  const opened = createOpenedFiles(readOpened, (trouble, file) => tellUnopened(trouble, path.basename(file), text))
  opened.add(openedPaths(process.argv, process.cwd()))

  async function tellTrouble(trouble: HostTrouble): Promise<void> {
    if (await askAboutTrouble(trouble, text, dataDir)) host.start()
    else app.quit()
  }

  function installMenu(): void {
    const template = menuTemplate(text, {
      app: app.name,
      mac: process.platform === 'darwin',
      developer: !app.isPackaged,
      showAbout: () => showAbout(text),
      showLogs: () => void shell.openPath(app.getPath('logs')),
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }

  function showWindow(): void {
    const window = BrowserWindow.getAllWindows()[0]
    if (window === undefined) {
      // Without the facilitator's window nobody could steer the projector's, and the app would seem to run on.
      openWindow(outFolder, nativeTheme.shouldUseDarkColors).once('closed', () => stage.close())
      return
    }
    if (window.isMinimized()) window.restore()
    window.focus()
  }

  async function pageGone(reason: string, page: Electron.WebContents): Promise<void> {
    log(`page gone: ${reason}`)
    if (reason !== 'clean-exit' && stage.revive(page)) return
    const window = BrowserWindow.fromWebContents(page)
    if (reason === 'clean-exit' || window === null || window.isDestroyed()) return
    if (await askToReload(text, window)) void page.loadURL(startUrl)
    else app.quit()
  }

  app.on('web-contents-created', (_event, contents) => {
    lockContents(contents, (what, url) => log(`refused ${what} ${url}`))
    contents.on('render-process-gone', (_gone, details) => void pageGone(details.reason, contents))
  })
  app.on('second-instance', (_event, commandLine, folder) => {
    showWindow()
    opened.add(openedPaths(commandLine, folder))
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    if (app.isReady()) showWindow()
    opened.add(openedPaths(['', file], '/'))
  })
  app.on('activate', showWindow)
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (hostClosed) return
    event.preventDefault()
    void host.close().then(() => {
      hostClosed = true
      app.quit()
    })
  })

  const refused = (what: string) => log(`refused ${what}`)
  answerPages(createValidatedIpc(ipcMain, refused), {
    host,
    text: () => text,
    setLanguage: (language) => {
      text = desktopText(language)
      installMenu()
    },
    refused,
    grantOf: (page) => stage.grantOf(page),
    openStage: (workshopId) => {
      const [beside] = BrowserWindow.getAllWindows()
      if (beside) stage.open(workshopId, beside)
    },
    nextFile: (seen) => opened.next(seen),
  })

  void app.whenReady().then(() => {
    text = desktopText(initialLanguage(app.getPreferredSystemLanguages()[0] ?? app.getLocale()))
    installPermissions(session.defaultSession)
    session.defaultSession.webRequest.onBeforeRequest({ urls: [...blockedRequests] }, (details, answer) => {
      log(`refused request ${details.url}`)
      answer({ cancel: true })
    })
    // Files leave the app through saveFile only, where the person is asked.
    session.defaultSession.on('will-download', (event) => event.preventDefault())
    protocol.handle(appScheme, createAppResponder(path.join(outFolder, 'renderer')))
    host.start()
    installMenu()
    showWindow()
  })
}
