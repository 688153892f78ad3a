import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newTestFolder } from '../../support/testHost.ts'
import { run, runJson } from './run.ts'
import type { Listed } from './run.ts'

let folder: string
let data: string
beforeEach(() => {
  folder = newTestFolder()
  data = join(folder, 'data')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the command line', () => {
  it('says what it can do, on standard output', async () => {
    const { code, stdout, stderr } = await run(data, ['--help'])
    expect(code).toBe(0)
    expect(stderr).toBe('')
    for (const command of ['serve', 'sample', 'list', 'notes', 'people', 'plan', 'report', 'backup', 'restore', 'check'])
      expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'))
    expect(existsSync(data)).toBe(false)
  })

  it.each([
    ['serve'],
    ['sample'],
    ['list'],
    ['notes', 'import'],
    ['people', 'import'],
    ['plan'],
    ['report'],
    ['backup'],
    ['restore'],
    ['check'],
  ])('explains %s %s', async (...words) => {
    const { code, stdout } = await run(data, [...words.filter(Boolean), '--help'])
    expect(code).toBe(0)
    expect(stdout).toContain('Usage: tavolata')
  })

  it.each([
    [['frobnicate'], /unknown command 'frobnicate'/],
    [['list', '--frob'], /unknown option '--frob'/],
    [['list', 'extra'], /too many arguments/],
    [['sample'], /missing required argument 'name'/],
    [['notes', 'import', 'a.csv'], /required option '--workshop/],
    [['report', '--workshop', 'x', '--format', 'md'], /required option '--out/],
    [['report', '--workshop', 'x', '--format', 'odt', '--out', 'x'], /--format takes one of: docx, pdf, html, md, xlsx, csv, json/],
    [['report', '--workshop', 'x', '--format', 'md', '--out', 'x', '--language', 'de'], /--language takes one of: en, it/],
    [['report', '--workshop', 'x', '--format', 'md', '--out', 'x', '--attribution', 'all'], /--attribution takes one of: none, chatham/],
    [['serve', '--port', '70000'], /--port takes a number/],
    [['serve', '--port', 'x'], /--port takes a number/],
    [['notes', 'import', 'a.csv', '--workshop', 'x', '--session', 'y', '--map', '{'], /--map takes JSON such as/],
    [['notes', 'import', 'a.csv', '--workshop', 'x', '--session', 'y', '--map', '{"text":1}'], /--map takes JSON such as/],
    [['notes', 'import', 'missing.csv', '--workshop', 'x', '--session', 'y'], /There is no file missing\.csv/],
    [['sample', 'atlantis'], /There is no such sample here.*torino/],
    [['check', 'missing.db'], /There is no file missing\.db/],
    [['restore', 'missing.db'], /There is no file missing\.db/],
  ])('refuses %j in a sentence', async (words, sentence) => {
    const { code, stdout, stderr } = await run(data, words)
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toMatch(sentence)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('prints data as one line of JSON, and nothing else', async () => {
    expect(await runJson(data, ['list'])).toEqual([])
    const { workshop } = await runJson<{ workshop: string }>(data, ['sample', 'torino', '--title', 'Our Torino'])
    const [listed, ...others] = await runJson<Listed>(data, ['list'])
    expect(others).toEqual([])
    expect(listed).toMatchObject({ id: workshop, title: 'Our Torino' })
    expect(listed!.sessions.length).toBeGreaterThan(3)
    expect(listed!.sessions.flatMap(({ tables }) => tables).length).toBeGreaterThan(3)
    const { stderr } = await run(data, ['list'])
    expect(stderr).toBe('')
  })

  it('adds every workshop of a sample', async () => {
    const { workshop, workshops } = await runJson<{ workshop: string; workshops: string[] }>(data, ['sample', 'milan-turin'])
    expect(workshops.length).toBeGreaterThan(1)
    expect(workshops[0]).toBe(workshop)
    const listed = await runJson<Listed>(data, ['list'])
    expect(listed.map(({ id }) => id).toSorted()).toEqual(workshops.toSorted())
  })

  it('leaves nothing of what people typed in its log', async () => {
    await run(data, ['sample', 'torino', '--title', 'Secret title'])
    await run(data, ['report', '--workshop', 'Secret id', '--format', 'md', '--out', join(folder, 'x.md')])
    const log = readdirSync(join(data, 'logs'))
      .map((name) => readFileSync(join(data, 'logs', name), 'utf8'))
      .join('')
    expect(log).toContain('NOT_FOUND')
    expect(log).not.toContain('Secret')
  })
})
