import { contextBridge, ipcRenderer } from 'electron'
import { hostPortChannel, hostPortMessage, shellChannels } from '../../src/shared/contract/shellBridge.ts'
import type { ShellBridge } from '../../src/shared/contract/shellBridge.ts'

const bridge: ShellBridge = {
  kind: 'desktop',
  connect: () => ipcRenderer.invoke(shellChannels.connect),
  version: () => ipcRenderer.invoke(shellChannels.version),
  saveFile: (suggestedName, bytes) => ipcRenderer.invoke(shellChannels.saveFile, suggestedName, bytes),
  openExternal: (url) => ipcRenderer.invoke(shellChannels.openExternal, url),
  setTheme: (theme) => ipcRenderer.invoke(shellChannels.setTheme, theme),
  setLanguage: (language) => ipcRenderer.invoke(shellChannels.setLanguage, language),
  openStage: (workshopId) => ipcRenderer.invoke(shellChannels.openStage, workshopId),
  openedFile: (seen) => ipcRenderer.invoke(shellChannels.openedFile, seen),
}

contextBridge.exposeInMainWorld('tavolata', bridge)

// A MessagePort cannot cross the context bridge; a window message to our own origin can carry it.
ipcRenderer.on(hostPortChannel, (event) => {
  window.postMessage({ type: hostPortMessage }, location.origin, [...event.ports])
})
