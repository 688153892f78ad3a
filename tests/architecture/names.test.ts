import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, readModules, ROOT } from './modules.ts'

const modules = readModules(ROOT, ['src', 'electron', 'tests'])
const VAGUE = /(^|[/.-])(utils?|helpers?|managers?|common|misc|shared-stuff)([/.-]|$)/i

describe('names', () => {
  it('say what is inside', () => {
    expect(modules.map(({ path }) => path).filter((path) => VAGUE.test(path))).toEqual([])
  })

  it('are caught where they do not', () => {
    for (const path of ['src/shared/utils.ts', 'src/host/helpers/a.ts', 'src/renderer/ui/string-utils.ts', 'src/host/common/a.ts'])
      expect(VAGUE.test(path), path).toBe(true)
    expect(VAGUE.test('src/host/doors/commandLine/commonSense.ts')).toBe(false)
  })

  it('are those of one module each: no file only passes others on', () => {
    const barrels = modules.filter(
      ({ path, text }) => /(^|\/)index\.tsx?$/.test(path) && /^(export \* from|export \{[^}]*\} from)/m.test(text),
    )
    expect(barrels.map(({ path }) => path)).toEqual([])
  })

  it('of tests end in .test or .spec, so that every test runs', () => {
    const loose = modules.filter(
      ({ path, text }) =>
        path.startsWith('tests/') && !/\.(test|spec)\.tsx?$/.test(path) && /^\s*(it|test|describe)(\.\w+)*\(\s*['"`]/m.test(text),
    )
    expect(loose.map(({ path }) => path)).toEqual([])
  })
})

describe('sizes', () => {
  it('stay small: none over 400 lines, half of them under 80', () => {
    const sizes = modules.map(({ path, lines }) => ({ path, lines })).toSorted((a, b) => a.lines - b.lines)
    const median = sizes[Math.floor(sizes.length / 2)]!.lines
    const largest = sizes.slice(-3).map(({ path, lines }) => `${path} ${lines}`)
    console.log(`${sizes.length} modules, median ${median} lines, largest: ${largest.join(', ')}`)
    expect(sizes.filter(({ lines }) => lines > 400)).toEqual([])
    expect(median).toBeLessThan(80)
  })

  it('of style sheets stay under 400 lines as well', () => {
    const sheets = filesBelow(ROOT, 'src').filter((path) => path.endsWith('.css'))
    expect(sheets.length).toBeGreaterThan(10)
    expect(sheets.filter((path) => readFileSync(join(ROOT, path), 'utf8').split('\n').length > 400)).toEqual([])
  })
})

describe('guides', () => {
  it('stand in every top folder', () => {
    const folders = [...readdirSync(join(ROOT, 'src')).map((name) => `src/${name}`), 'tests', 'resources', 'electron']
    expect(folders.length).toBeGreaterThan(5)
    expect(folders.filter((folder) => !existsSync(join(ROOT, folder, 'README.md')))).toEqual([])
  })
})
