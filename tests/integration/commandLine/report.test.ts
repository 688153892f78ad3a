import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newTestFolder } from '../../support/testHost.ts'
import { run, runJson } from './run.ts'

let folder: string
let data: string
let workshop: string
beforeAll(async () => {
  folder = newTestFolder()
  data = join(folder, 'data')
  workshop = (await runJson<{ workshop: string }>(data, ['sample', 'torino'])).workshop
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const report = async (format: string, ...more: string[]): Promise<{ stderr: string; bytes: Buffer }> => {
  const out = join(folder, `report-${Math.random()}.${format}`)
  const { code, stdout, stderr } = await run(data, ['report', '--workshop', workshop, '--format', format, '--out', out, ...more])
  expect([code, stdout]).toEqual([0, ''])
  expect(stderr).toContain(`Written: ${out}`)
  return { stderr, bytes: readFileSync(out) }
}

describe('report', () => {
  it('writes Word, a page, Markdown and a table', async () => {
    expect((await report('docx')).bytes.subarray(0, 2).toString()).toBe('PK')
    const html = (await report('html')).bytes.toString()
    expect(html.slice(0, 15)).toBe('<!doctype html>')
    expect(/<script|https?:\/\/[^"' ]+\.(js|css)/.exec(html)).toBeNull()
    expect((await report('md')).bytes.toString()).toMatch(/^# /m)
    const rows = parse((await report('csv')).bytes.toString(), { columns: true, bom: true }) as Record<string, string>[]
    expect(rows.length).toBeGreaterThan(50)
    expect(Object.keys(rows[0]!).slice(0, 7)).toEqual(['id', 'workshop', 'session', 'table', 'round', 'kind', 'text'])
    const { notes } = await runJson<{ notes: number }>(data, ['check'])
    expect(rows).toHaveLength(notes)
  })

  it('speaks the language that was asked for', async () => {
    const english = (await report('html')).bytes.toString()
    const italian = (await report('html', '--language', 'it')).bytes.toString()
    expect(english.slice(0, 100)).toMatch(/<html[^>]* lang="en/)
    expect(italian.slice(0, 100)).toMatch(/<html[^>]* lang="it/)
    expect([english, italian].map((text) => text.includes('Partecipanti'))).toEqual([false, true])
  })

  it('names people only where the rule allows it', async () => {
    const named = parse((await report('csv', '--attribution', 'named')).bytes.toString(), { columns: true, bom: true }) as Record<
      string,
      string
    >[]
    const speakers = [...new Set(named.map((row) => row['speaker'] ?? '').filter(Boolean))]
    expect(speakers.length).toBeGreaterThan(0)
    for (const format of ['csv', 'md', 'html']) {
      const text = (await report(format, '--attribution', 'chatham')).bytes.toString()
      for (const speaker of speakers) expect(text.includes(speaker), `${speaker} in ${format}`).toBe(false)
    }
  })

  it('leaves no file behind when it cannot be written', async () => {
    const out = join(folder, 'missing-folder', 'x.md')
    const { code, stdout, stderr } = await run(data, ['report', '--workshop', workshop, '--format', 'md', '--out', out])
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toBe(`${out} cannot be written: its folder does not exist.\n`)
    expect(existsSync(out)).toBe(false)
  })

  it('keeps the old file when there is no such workshop', async () => {
    const out = join(folder, 'kept.md')
    await run(data, ['report', '--workshop', workshop, '--format', 'md', '--out', out])
    const { size } = statSync(out)
    const { code, stderr } = await run(data, ['report', '--workshop', 'missing', '--format', 'md', '--out', out])
    expect(code).toBe(1)
    expect(stderr).toContain('There is no such workshop here')
    expect(statSync(out).size).toBe(size)
    expect(readdirSync(folder).filter((name) => name.includes('kept'))).toEqual(['kept.md'])
  })
})
