import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { shellArguments } from '../../../electron/main/shellArguments.ts'
import { shellChannels } from '../../../src/shared/contract/shellBridge.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const sources = globSync('electron/{main,preload}/**/*.ts', { cwd: root }).map((file) => ({
  file: file.replaceAll('\\', '/'),
  text: readFileSync(path.join(root, file), 'utf8'),
}))
const filesWith = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file)

test('the walk saw the shell', () => {
  expect(sources.length).toBeGreaterThan(15)
  expect(filesWith(/createValidatedIpc/)).not.toEqual([])
})

test('only the entry touches the raw ipcMain, to hand it to the wrapper', () => {
  expect(filesWith(/\bipcMain\b(?!.*Electron's)/).filter((file) => !file.includes('/security/'))).toEqual(['electron/main/index.ts'])
  expect(filesWith(/\bipcMain\.\w/)).toEqual([])
})

test('only one place opens links, and no text of a page reaches openPath or the command line', () => {
  expect(filesWith(/shell\.openExternal/)).toEqual(['electron/main/dialogs.ts'])
  expect(filesWith(/child_process|executeJavaScript|remote\.|shell\.openItem/)).toEqual([])
})

test('the preload offers at most ten named methods and no raw channel', () => {
  const preload = sources.find(({ file }) => file === 'electron/preload/index.ts')?.text ?? ''
  expect(preload.match(/ipcRenderer\.invoke\(shellChannels\.\w+/g)).toHaveLength(Object.keys(shellChannels).length)
  expect(Object.keys(shellChannels).length).toBeLessThanOrEqual(10)
  expect(preload).not.toMatch(/ipcRenderer\.(send|sendSync|postMessage|sendToHost)/)
  expect(preload.match(/ipcRenderer\.on\(/g)).toHaveLength(1)
})

test('every channel has a schema of its arguments', () => {
  expect(Object.keys(shellArguments).sort()).toEqual(Object.keys(shellChannels).sort())
})

test('the shell imports nothing of the host, the renderer or the charts', () => {
  expect(filesWith(/from '[^']*src\/(host|renderer|charts)/)).toEqual([])
})
