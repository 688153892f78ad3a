import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createPackage } from '@electron/asar'

/** By this mark the fuse tool finds the fuses in an Electron executable. */
export const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const factorySettings = '10011001'

/**
 * Writes what electron-builder takes for an Electron distribution for Linux: names and fuses are right, nothing runs.
 * So the packing can be tested on a machine without Electron.
 */
export async function writeDummyRuntime(folder: string, version: string): Promise<void> {
  mkdirSync(path.join(folder, 'resources'), { recursive: true })
  const fuses = Buffer.concat([Buffer.from(fuseMark), Buffer.from([1, factorySettings.length]), Buffer.from(factorySettings)])
  writeFileSync(path.join(folder, 'electron'), fuses, { mode: 0o755 })
  writeFileSync(path.join(folder, 'version'), version)
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'chrome_crashpad_handler']) {
    writeFileSync(path.join(folder, name), '')
  }
  const emptyApp = path.join(folder, 'emptyApp')
  mkdirSync(emptyApp)
  writeFileSync(path.join(emptyApp, 'main.js'), '')
  await createPackage(emptyApp, path.join(folder, 'resources/default_app.asar'))
  rmSync(emptyApp, { recursive: true })
}

/** The eight fuses of a packed executable, as 0 and 1. */
export function readFuses(executable: Buffer): string {
  const start = executable.indexOf(fuseMark) + fuseMark.length + 2
  return executable.subarray(start, start + factorySettings.length).toString('latin1')
}
