import path from 'node:path'
import { BrowserWindow } from 'electron'
import { startUrl } from './security/appPaths.ts'
import { windowRights } from './security/webContentsPolicy.ts'

/** Paper of the light and the dark theme, so that no white flash shows before the page has painted. */
export const paper = { light: '#faf8f4', dark: '#121614' } as const

/** What every window of ours has, the projector's included: icon, locked rights and the one preload. */
export const commonOptions = (outFolder: string) => ({
  title: 'Tavolata',
  icon: process.platform === 'linux' ? path.join(outFolder, '../resources/icons/icon.png') : undefined,
  webPreferences: { ...windowRights, preload: path.join(outFolder, 'preload/index.cjs') },
})

/** Opens the window with our page; it is shown once it has something to show. */
export function openWindow(outFolder: string, dark: boolean): BrowserWindow {
  const window = new BrowserWindow({
    width: 1360,
    height: 880,
    minWidth: 720,
    minHeight: 520,
    show: false,
    backgroundColor: dark ? paper.dark : paper.light,
    ...commonOptions(outFolder),
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(startUrl)
  return window
}
