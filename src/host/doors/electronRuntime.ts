import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Where the Electron runtime is or would be; `present` only when it is there in the version the package asks for. */
export interface ElectronRuntime {
  present: boolean
  executable: string
  version: string
}

const executables: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}

/**
 * Looks for the Electron runtime below `root` (the folder with node_modules), or where ELECTRON_OVERRIDE_DIST_PATH says.
 * It only looks at files: requiring the package `electron` outside Electron would start a download.
 */
export function findElectronRuntime(
  root: string,
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
): ElectronRuntime {
  const folder = path.join(root, 'node_modules/electron')
  const dist = environment['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(folder, 'dist')
  const executable = path.join(dist, executables[platform] ?? 'electron')
  const version = packageVersion(path.join(folder, 'package.json'))
  const installed = readText(path.join(dist, 'version')).trim().replace(/^v/, '')
  return { present: version !== '' && installed === version && existsSync(executable), executable, version }
}

function packageVersion(file: string): string {
  const text = readText(file)
  if (text === '') return ''
  const { version } = JSON.parse(text) as { version?: unknown }
  return typeof version === 'string' ? version : ''
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
