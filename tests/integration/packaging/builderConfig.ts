import { createRequire } from 'node:module'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../../..')
export const configFile = path.join(root, 'electron-builder.yml')

export interface BuilderConfig {
  electronVersion: string
  npmRebuild: boolean
  asar: boolean
  asarUnpack: string[]
  files: string[]
  electronFuses: Record<string, boolean>
  fileAssociations: { ext: string }[]
  win: { target: string[] }
  mac: { target: string[] }
  linux: { target: string[] }
}

// electron-builder has no public way to check a file; the private one is safe as long as the version is pinned.
const require = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
const builder = require('app-builder-lib/out/util/config/config') as {
  getConfig(folder: string, file: string, options: object | null): Promise<BuilderConfig>
  validateConfiguration(config: BuilderConfig, logger: object): Promise<void>
}
const { DebugLogger } = require('builder-util') as { DebugLogger: new (enabled: boolean) => object }

/** The configuration as electron-builder reads it. */
export function readBuilderConfig(): Promise<BuilderConfig> {
  return builder.getConfig(root, configFile, null)
}

/** Rejects with electron-builder's own words when a key or a value is not known to it. */
export function validateBuilderConfig(config: BuilderConfig): Promise<void> {
  return builder.validateConfiguration(config, new DebugLogger(false))
}
