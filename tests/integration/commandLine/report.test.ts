import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newTestFolder } from '../../support/testHost.ts'
import { type Listed, run, runJson } from './run.ts'

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

  it('writes a PDF, a workbook and JSON', async () => {
    expect((await report('pdf')).bytes.subarray(0, 8).toString()).toBe('%PDF-1.7')
    expect((await report('xlsx')).bytes.subarray(0, 2).toString()).toBe('PK')
    const json = JSON.parse((await report('json')).bytes.toString()) as {
      format: string
      notes: { ref: string }[]
      themes: { notes: string[] }[]
    }
    expect(json.format).toBe('tavolata-report')
    const refs = new Set(json.notes.map(({ ref }) => ref))
    expect(json.themes.length).toBeGreaterThan(3)
    for (const ref of json.themes.flatMap(({ notes }) => notes)) expect(refs).toContain(ref)
  })

  it('compares several workshops, named one by one or with commas', async () => {
    const { workshops } = await runJson<{ workshops: string[] }>(data, ['sample', 'milan-turin'])
    const [first, ...others] = workshops
    const json = async (...more: string[]) => {
      const out = join(folder, `several-${Math.random()}.json`)
      const { code, stderr } = await run(data, ['report', ...more, '--format', 'json', '--out', out])
      expect([code, stderr.includes(`Written: ${out}`)]).toEqual([0, true])
      return JSON.parse(readFileSync(out, 'utf8')) as { notes: { workshop: string }[] }
    }
    const repeated = await json(...workshops.flatMap((id) => ['--workshop', id]))
    expect(new Set(repeated.notes.map(({ workshop: title }) => title)).size).toBe(4)
    const alone = await json('--workshop', first!)
    expect(new Set(alone.notes.map(({ workshop: title }) => title)).size).toBe(1)
    const listed = await json('--workshop', [first!, ...others].join(','))
    expect(listed.notes).toEqual(repeated.notes)
  })

  it.each([
    [['--template', 'poster'], '--template takes one of: synthesis, article, session, city, netzerocities.'],
    [['--length', 'long'], '--length takes one of: full, short.'],
    [['--attribution', 'everybody'], '--attribution takes one of: none, chatham, organisation, named.'],
    [['--language', 'de'], '--language takes one of: en, it.'],
    [['--session', 'x'], '--session goes with --template session.'],
    [['--city', 'Torino'], '--city goes with --template city.'],
    [['--template', 'session', '--session', 'x'], 'There is no session x in this workshop. "tavolata list" shows the sessions.'],
    [['--template', 'city', '--city', 'Atlantis'], 'There is no city "Atlantis" in this workshop. There is: Torino.'],
  ])('says what %j could be instead', async (more, sentence) => {
    const out = join(folder, 'never.md')
    const { code, stdout, stderr } = await run(data, ['report', '--workshop', workshop, '--format', 'md', '--out', out, ...more])
    expect([code, stdout, stderr]).toEqual([1, '', `${sentence}\n`])
    expect(existsSync(out)).toBe(false)
  })

  it('says whom the finished file names although the rule hides them', async () => {
    const notes = join(folder, 'naming.csv')
    writeFileSync(notes, 'kind,text,table\nidea,Please write to wilma@unlisted.example and to Wilma Unlisted,1\nidea,Nothing more,1,\n')
    const people = join(folder, 'people.csv')
    writeFileSync(people, 'name,email\nWilma Unlisted,wilma@unlisted.example\n')
    const { workshop: id } = await runJson<{ workshop: string }>(data, ['sample', 'torino', '--title', 'Who is named'])
    const listed = await runJson<Listed>(data, ['list'])
    const session = listed.find((each) => each.id === id)!.sessions.find(({ tables }) => tables.length > 0)!.id
    await runJson(data, ['people', 'import', people, '--workshop', id])
    await runJson(data, ['notes', 'import', notes, '--workshop', id, '--session', session])
    for (const [format, place] of [
      ['pdf', / page \d+\.$/m],
      ['xlsx', / sheet “Notes”, row \d+\.$/m],
      ['csv', / row \d+\.$/m],
    ] as const) {
      const { code, stderr } = await run(data, ['report', '--workshop', id, '--format', format, '--out', join(folder, `named.${format}`)])
      expect(code).toBe(0)
      expect(stderr).toContain('The attribution rule hides "Wilma Unlisted", but a text that somebody typed says it')
      expect(stderr).toContain('hides "wilma@unlisted.example"')
      expect(stderr).toMatch(place)
    }
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
