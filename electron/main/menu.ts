import type { MenuItemConstructorOptions } from 'electron'
import type { Translate } from './desktopText.ts'

export interface MenuContext {
  app: string
  mac: boolean
  /** Developer tools are offered in an unpackaged app only. */
  developer: boolean
  showAbout: () => void
  showLogs: () => void
}

/** The native menu as data. It holds what only the shell can do; everything else is in the page's command palette. */
export function menuTemplate(text: Translate, context: MenuContext): MenuItemConstructorOptions[] {
  const app = { app: context.app }
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const edit: MenuItemConstructorOptions[] = [
    { role: 'undo', label: text('menu.edit.undo') },
    { role: 'redo', label: text('menu.edit.redo') },
    separator,
    { role: 'cut', label: text('menu.edit.cut') },
    { role: 'copy', label: text('menu.edit.copy') },
    { role: 'paste', label: text('menu.edit.paste') },
    { role: 'selectAll', label: text('menu.edit.selectAll') },
  ]
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom', label: text('menu.view.actualSize') },
    { role: 'zoomIn', label: text('menu.view.zoomIn') },
    { role: 'zoomOut', label: text('menu.view.zoomOut') },
    separator,
    { role: 'togglefullscreen', label: text('menu.view.fullScreen') },
  ]
  if (context.developer) view.push(separator, { role: 'toggleDevTools', label: text('menu.view.developerTools') })
  const about: MenuItemConstructorOptions = { label: text('menu.help.about', app), click: context.showAbout }
  const help: MenuItemConstructorOptions[] = [{ label: text('menu.help.showLogs'), click: context.showLogs }]
  return [
    context.mac ? macAppMenu(text, context, about) : fileMenu(text, app),
    { label: text('menu.edit.title'), submenu: edit },
    { label: text('menu.view.title'), submenu: view },
    { label: text('menu.window.title'), role: 'window', submenu: windowMenu(text, context.mac) },
    { label: text('menu.help.title'), role: 'help', submenu: context.mac ? help : [...help, separator, about] },
  ]
}

function macAppMenu(text: Translate, context: MenuContext, about: MenuItemConstructorOptions): MenuItemConstructorOptions {
  const app = { app: context.app }
  return {
    label: context.app,
    submenu: [
      about,
      { type: 'separator' },
      { role: 'hide', label: text('menu.app.hide', app) },
      { role: 'hideOthers', label: text('menu.app.hideOthers') },
      { role: 'unhide', label: text('menu.app.showAll') },
      { type: 'separator' },
      { role: 'quit', label: text('menu.app.quit', app) },
    ],
  }
}

function fileMenu(text: Translate, app: { app: string }): MenuItemConstructorOptions {
  return { label: text('menu.file.title'), submenu: [{ role: 'quit', label: text('menu.app.quit', app) }] }
}

function windowMenu(text: Translate, mac: boolean): MenuItemConstructorOptions[] {
  const items: MenuItemConstructorOptions[] = [
    { role: 'minimize', label: text('menu.window.minimize') },
    { role: 'close', label: text('menu.window.close') },
  ]
  if (mac) items.push({ type: 'separator' }, { role: 'front', label: text('menu.window.front') })
  return items
}
