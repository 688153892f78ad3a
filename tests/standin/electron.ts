// What the shell imports from 'electron'. An import that is not here fails at link time, which is what we want.
export { app } from './app.ts'
export { BrowserWindow } from './browserWindow.ts'
export { Menu, dialog, nativeTheme, screen, session, shell } from './desktopServices.ts'
export { ipcMain } from './ipcMain.ts'
export { MessageChannelMain } from './messagePorts.ts'
export { protocol } from './schemes.ts'
export { utilityProcess } from './utilityProcess.ts'
