import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { extractAll, extractFile, listPackage } from '@electron/asar'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { configFile, readBuilderConfig, root } from './builderConfig.ts'
import { readFuses, writeDummyRuntime } from './dummyRuntime.ts'

// Packing is slow: one pack, many questions. The dummy runtime is one for Linux on x64, whatever machine it runs on.
let folder = ''
let archive = ''
let unpacked = ''
let entries: string[] = []

const sqlite = `${process.platform}-x64.node`
const built = [
  'main/index.js',
  'preload/index.cjs',
  'host/utilityEntry.js',
  'host/solverWorker.js',
  'host/renderWorker.js',
  'host/peopleFileThread.js',
  'renderer/index.html',
]

beforeAll(async () => {
  const missing = built.filter((file) => !existsSync(path.join(root, 'out', file)))
  if (missing.length > 0) throw new Error(`out/${missing.join(', out/')} missing: run "npm run build" first.`)
  folder = mkdtempSync(path.join(tmpdir(), 'tavolata-packing-'))
  const runtime = path.join(folder, 'runtime')
  await writeDummyRuntime(runtime, (await readBuilderConfig()).electronVersion)
  await promisify(execFile)(
    process.execPath,
    [
      path.join(root, 'node_modules/electron-builder/out/cli/cli.js'),
      '--linux',
      '--x64',
      '--dir',
      '--publish=never',
      `--config=${configFile}`,
      `-c.electronDist=${runtime}`,
      `-c.directories.output=${path.join(folder, 'release')}`,
    ],
    { cwd: root, maxBuffer: 10_000_000 },
  )
  unpacked = path.join(folder, 'release/linux-unpacked')
  archive = path.join(unpacked, 'resources/app.asar')
  entries = listPackage(archive, { isPack: false }).map((entry) => entry.replaceAll('\\', '/').replace(/^\//, ''))
}, 300_000)

afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true })
})

const withFile = (pattern: RegExp) => entries.filter((entry) => pattern.test(entry))

describe('the packed app holds', () => {
  test('the built bundles and the page', () => {
    for (const file of built) expect(entries).toContain(`out/${file}`)
    expect(withFile(/^out\/renderer\/assets\/.+\.js$/)).not.toEqual([])
  })

  test('the data that the host reads, where its bundle looks for them', () => {
    for (const name of ['locales', 'taxonomies', 'templates', 'samples', 'fonts']) {
      const shipped = readdirSync(path.join(root, 'resources', name), { recursive: true, withFileTypes: true })
      for (const file of shipped.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))) {
        expect(entries).toContain(path.relative(root, path.join(file.parentPath, file.name)).replaceAll('\\', '/'))
      }
    }
    expect(entries).toContain('resources/locales/it/desktop.json')
    expect(entries).toContain('resources/icons/icon.png')
  })

  test('a package file that starts the shell', () => {
    const about = JSON.parse(extractFile(archive, 'package.json').toString()) as { main: string; version: string }
    expect(about.main).toBe('out/main/index.js')
    expect(entries).toContain(about.main)
  })

  test('SQLite for one system only, outside the archive', () => {
    expect(withFile(/^node_modules\/better-sqlite3\/.+\.node$/)).toEqual([`node_modules/better-sqlite3/prebuilds/${sqlite}`])
    const outside = path.join(unpacked, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds')
    expect(readdirSync(outside)).toEqual([sqlite])
    expect(entries).toContain('node_modules/better-sqlite3/lib/index.js')
  })

  test('every native file outside the archive, since it cannot be loaded from within', () => {
    const native = withFile(/\.node$/)
    expect(native.length).toBeGreaterThanOrEqual(2)
    for (const file of native) expect(existsSync(path.join(unpacked, 'resources/app.asar.unpacked', file))).toBe(true)
  })
})

describe('the packed app does not hold', () => {
  test.each([
    ['Node itself', /^node_modules\/(\.bin|node-)/],
    ['our sources and tests', /^(src|tests|electron)(\/|$)|\.tsx?$/],
    ['source maps', /\.map$/],
    ['sources of SQLite', /better-sqlite3\/(src|deps)(\/|$)|\.(c|h|cpp|hpp|gyp)$/],
    ['tools and configuration', /^(tsconfig|electron-builder|package-lock|README|\.git|\.npmrc|\.ci)/],
    ['packages that are bundled or only for developers', /^node_modules\/(react|@orpc|zod|vite|electron|typescript)/],
    ['what a workshop or a test leaves behind', /\.(db|sqlite|tavolata|log)$|^(data|release|test-results)(\/|$)/],
  ])('%s', (_what, pattern) => {
    expect(withFile(pattern)).toEqual([])
  })

  test('other packages than the native ones and what they need', () => {
    const packages = new Set(withFile(/^node_modules\//).map((entry) => /^node_modules\/(@[^/]+|[^/]+)/.exec(entry)?.[1]))
    expect([...packages].sort()).toEqual(['@resvg', 'better-sqlite3'])
  })
})

test('what is packed is enough to run: its own command line adds a sample and lists it', async () => {
  const copy = path.join(folder, 'copy')
  extractAll(archive, copy)
  const run = async (...args: string[]) => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [path.join(copy, 'out/host/tavolata.js'), ...args, '--data', path.join(folder, 'data')],
      { cwd: folder },
    )
    return JSON.parse(stdout) as unknown
  }
  const added = (await run('sample', 'torino')) as { workshop: string }
  expect(await run('list')).toContainEqual(expect.objectContaining({ id: added.workshop }))
})

test('the fuses of the packed executable are set', () => {
  expect(readFuses(readFileSync(path.join(unpacked, 'tavolata')))).toBe('00001100')
})
