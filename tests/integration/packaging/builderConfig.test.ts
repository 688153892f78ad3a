import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readBuilderConfig, root, validateBuilderConfig } from './builderConfig.ts'

/** Targets that electron-builder 26 knows; its own check lets any word pass. */
const knownTargets: Record<'win' | 'mac' | 'linux', string[]> = {
  win: ['nsis', 'nsis-web', 'portable', 'appx', 'msi', 'msi-wrapped', 'squirrel', 'dir', 'zip', '7z'],
  mac: ['dmg', 'pkg', 'mas', 'mas-dev', 'dir', 'zip', '7z', 'tar.gz'],
  linux: ['AppImage', 'deb', 'rpm', 'snap', 'flatpak', 'pacman', 'freebsd', 'apk', 'dir', 'zip', '7z', 'tar.gz'],
}

test('electron-builder accepts the file', async () => {
  await expect(validateBuilderConfig(await readBuilderConfig())).resolves.toBeUndefined()
})

test('electron-builder would notice a misspelt key', async () => {
  const misspelt = { ...(await readBuilderConfig()), npmRebuilt: false }
  await expect(validateBuilderConfig(misspelt)).rejects.toThrow(/npmRebuilt/)
})

test('the targets are the agreed ones and exist', async () => {
  const config = await readBuilderConfig()
  expect(config.win.target).toEqual(['nsis'])
  expect(config.mac.target).toEqual(['dmg'])
  expect(config.linux.target).toEqual(['AppImage', 'deb'])
  for (const system of ['win', 'mac', 'linux'] as const) {
    for (const target of config[system].target) expect(knownTargets[system]).toContain(target)
  }
})

test('the fuses are the approved ones', async () => {
  expect((await readBuilderConfig()).electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  })
})

test('the packed runtime is the one we develop with, and native packages are taken as they come', async () => {
  const config = await readBuilderConfig()
  const about = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>
    dependencies: Record<string, string>
  }
  expect(config.electronVersion).toBe(about.devDependencies['electron'])
  expect(config.npmRebuild).toBe(false)
  expect(config.asar).toBe(true)
  expect(config.asarUnpack).toEqual(['**/*.node'])
  expect(config.fileAssociations.map(({ ext }) => ext)).toEqual(['tavolata'])
  expect(Object.keys(about.dependencies).sort()).toEqual(['@resvg/resvg-js', 'better-sqlite3'])
})
