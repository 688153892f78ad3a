import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { app, dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import type { SaveFileResult } from '../../src/shared/contract/shellBridge.ts'
import type { Translate } from './desktopText.ts'
import { safeFileName } from './safeFileName.ts'

let lastFolder: string | null = null

/** Asks where to keep `bytes` and writes them whole or not at all; a failure is told and asked again by the person. */
export async function saveFile(window: BrowserWindow, suggestedName: string, bytes: Uint8Array, text: Translate): Promise<SaveFileResult> {
  const name = safeFileName(suggestedName)
  const extension = path.extname(name).slice(1)
  const chosen = await dialog.showSaveDialog(window, {
    title: text('save.title'),
    buttonLabel: text('save.button'),
    defaultPath: path.join(lastFolder ?? app.getPath('documents'), name),
    filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (chosen.canceled || chosen.filePath === '') return { saved: false }
  const file = chosen.filePath
  try {
    await writeWhole(file, bytes)
  } catch {
    const message = text('save.failed', { name: path.basename(file) })
    await dialog.showMessageBox(window, { type: 'error', title: text('save.failedTitle'), message })
    return { saved: false }
  }
  lastFolder = path.dirname(file)
  return { saved: true, name: path.basename(file) }
}

// A report half written over last year's is worse than none.
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const partial = `${file}.part`
  try {
    await writeFile(partial, bytes)
    await rename(partial, file)
  } catch (reason) {
    await rm(partial, { force: true }).catch(() => {})
    throw reason
  }
}
