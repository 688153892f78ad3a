import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder with our package.json, found upwards from this module: bundles and chunks lie at different depths. */
const appRoot = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

/** What ships with the app: the built page, the resources and the version in the package. */
export const shippedParts = () => {
  const root = appRoot()
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return { root, version, pageDir: join(root, 'out', 'renderer'), resourcesDir: join(root, 'resources') }
}

/** The user's application data, the same folder that the desktop shell uses, so that all doors see the same workshops. */
export const defaultDataDir = (environment: NodeJS.ProcessEnv = process.env, platform = process.platform): string => {
  if (environment.TAVOLATA_DATA) return environment.TAVOLATA_DATA
  if (platform === 'win32') return join(environment.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Tavolata', 'data')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Tavolata', 'data')
  return join(environment.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'Tavolata', 'data')
}
