import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findElectronRuntime } from '../../../src/host/doors/electronRuntime.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'tavolata-runtime-'))
  write('node_modules/electron/package.json', '{"version":"45.4.1"}')
})
afterEach(() => rmSync(root, { recursive: true }))

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}

test.each([
  ['linux', 'electron'],
  ['win32', 'electron.exe'],
  ['darwin', 'Electron.app/Contents/MacOS/Electron'],
] as const)('found on %s', (platform, executable) => {
  const file = `node_modules/electron/dist/${executable}`
  write(file, '')
  write('node_modules/electron/dist/version', 'v45.4.1\n')
  expect(findElectronRuntime(root, platform, {})).toEqual({
    present: true,
    executable: path.join(root, file),
    version: '45.4.1',
  })
})

test('absent after a plain install, which brings the package without the runtime', () => {
  expect(findElectronRuntime(root, 'linux', {}).present).toBe(false)
})

test('absent in another version, or without its executable', () => {
  write('node_modules/electron/dist/version', '45.4.0')
  write('node_modules/electron/dist/electron', '')
  expect(findElectronRuntime(root, 'linux', {}).present).toBe(false)
  write('node_modules/electron/dist/version', '45.4.1')
  expect(findElectronRuntime(root, 'linux', {}).present).toBe(true)
  expect(findElectronRuntime(root, 'win32', {}).present).toBe(false)
})

test('absent without the package', () => {
  expect(findElectronRuntime(path.join(root, 'elsewhere'), 'linux', {})).toMatchObject({ present: false, version: '' })
})

test('found where the environment says', () => {
  write('dist-elsewhere/version', '45.4.1')
  write('dist-elsewhere/electron', '')
  const dist = path.join(root, 'dist-elsewhere')
  const found = findElectronRuntime(root, 'linux', { ELECTRON_OVERRIDE_DIST_PATH: dist })
  expect(found).toEqual({ present: true, executable: path.join(dist, 'electron'), version: '45.4.1' })
})
