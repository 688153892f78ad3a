import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { safeText } from '../../../src/host/exports/safeText.ts'
import { emptyContent, richContent } from '../../unit/report/reportFixture.ts'
import { HOSTILE, hostileContent } from './hostileContent.ts'
import { csvOf, textOf } from './rendered.ts'

describe('the HTML file', () => {
  it('needs nothing else: no script, no address, no event handler', async () => {
    const html = await textOf(hostileContent(), 'html')
    const tags = html.replace(/<style>[\s\S]*?<\/style>/, '').match(/<[a-zA-Z][^>]*>/g) ?? []
    expect(tags.length).toBeGreaterThan(500)
    for (const tag of tags) {
      expect(tag).not.toMatch(/^<(script|iframe|object|embed|link|base|form|img)\b/i)
      expect(tag).not.toMatch(/\son\w+=/i)
      expect(tag).not.toMatch(/\s(?:src|href)="(?!#)/i)
    }
    expect(/<style>[\s\S]*?<\/style>/.exec(html)?.[0]).not.toMatch(/url\((?!data:)|@import/)
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;')
  })

  it('states its language, has one title, ordered headings and rows with headers', async () => {
    const html = await textOf(richContent(), 'html')
    expect(html).toContain('<html lang="en-GB">')
    expect(html.match(/<h1>/g)).toHaveLength(1)
    const levels = [...html.matchAll(/<h([1-4])[ >]/g)].map((match) => Number(match[1]))
    levels.slice(1).forEach((level, i) => expect(level - levels[i]!).toBeLessThanOrEqual(1))
    expect(html.match(/<th scope="col"/g)!.length).toBeGreaterThan(50)
    expect(html.match(/<svg[^>]*role="img"/g)!.length).toBeGreaterThan(4)
    expect(html).not.toContain('var(--kind')
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is whole for an empty workshop', async () => {
    expect(await textOf(emptyContent(), 'html')).toMatch(/^<!doctype html><html.*<\/html>\n$/s)
  })
})

describe('the Markdown file', () => {
  it('keeps typed words words', async () => {
    const md = await textOf(hostileContent(), 'md')
    expect(/(?<!\\)<script/.test(md)).toBe(false)
    expect(/(?<!\\)\]\(javascript/.test(md)).toBe(false)
    expect(/^# not a heading/m.test(md)).toBe(false)
    expect(/^- not a list/m.test(md)).toBe(false)
    expect(md.match(/^# /gm)).toHaveLength(1)
  })

  it('makes no link of an address that somebody typed, and no code of blanks before a line', async () => {
    const base = richContent(20)
    const text = '     See <b> https://evil.example/track?x=1 or WWW.evil.example, mail to a@evil.example'
    const md = await textOf({ ...base, notes: base.notes.map((note) => ({ ...note, text })) }, 'md')
    expect(md).toContain('https&#58;//evil.example/track?x=1 or WWW&#46;evil.example, mail to a&#64;evil.example')
    expect(md).not.toMatch(/:\/\/|www\.|\S@\S/i)
    expect(md).not.toMatch(/^(?:> *)?\s{4,}\S/m)
  })

  it('has as many cells in every row of a table as in its head', async () => {
    const md = await textOf(hostileContent(), 'md')
    const blocks = md
      .trimEnd()
      .split(/\n{2,}/)
      .filter((block) => block.startsWith('| '))
    expect(blocks.length).toBeGreaterThan(5)
    for (const block of blocks) {
      const cells = block.split('\n').map((line) => line.match(/(?<!\\)\|/g)?.length)
      const odd = block.split('\n').filter((_, i) => cells[i] !== cells[0])
      expect(odd).toEqual([])
    }
  })
})

describe('the CSV of the notes', () => {
  const read = (csv: string) => parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]

  it('starts with its byte order mark and the agreed columns', () => {
    expect(csvOf(emptyContent())).toBe(
      '\uFEFFid,workshop,session,table,round,kind,text,level,sector,lever,co_benefits,horizon,city,category,speaker,unclear,said_again,noted_at,year,themes\r\n',
    )
  })

  it('has one row per note, under its own id', () => {
    const content = richContent(300)
    const rows = read(csvOf(content, { attribution: 'named' }))
    expect(rows.map((row) => row['id']).sort()).toEqual(content.notes.map((note) => note.id).sort())
    const byId = new Map(content.notes.map((note) => [note.id, note]))
    for (const row of rows) {
      const note = byId.get(row['id'] ?? '')!
      expect([row['text'], row['kind'], row['round'], row['noted_at']]).toEqual([note.text, note.kind, String(note.round), note.notedAt])
      expect(row['co_benefits']).toBe(note.coBenefits.join('; '))
    }
  })

  it.each(['none', 'chatham'] as const)('has no speaker and no moment under %s', (rule) => {
    const rows = read(csvOf(richContent(), { attribution: rule }))
    expect(new Set(rows.map((row) => `${row['speaker']}${row['noted_at']}`))).toEqual(new Set(['']))
  })

  it('disarms every cell that a spreadsheet would run', () => {
    const starts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\u0000=1', '\u0000x']
    const base = richContent(starts.length)
    const content = { ...base, notes: base.notes.map((note, i) => ({ ...note, text: starts[i]!, city: starts[i]! })) }
    for (const row of read(csvOf(content, { attribution: 'named' }))) {
      expect(row['text']).toMatch(/^'/)
      expect(row['city']).toMatch(/^'/)
    }
  })

  it('carries hostile words through unharmed otherwise', () => {
    const rows = read(csvOf(hostileContent(), { attribution: 'named' }))
    expect(rows).toHaveLength(60)
    expect(rows.map((row) => row['text'])).toContain(HOSTILE[8])
  })
})

describe('safe texts', () => {
  it('drops what XML cannot hold and leaves the rest alone', () => {
    expect(safeText('a\u0000b\uD800c\uFFFEd\r\ne')).toBe('abcd\ne')
    expect(safeText('Škoda – 日本 😀 «città»')).toBe('Škoda – 日本 😀 «città»')
  })

  it('isolates direction, line by line, and lets no stray mark out', () => {
    expect(safeText('a\u202Eb\nc')).toBe('\u2068a\u202Eb\u2069\n\u2068c\u2069')
    expect(safeText('x\u2069y')).toBe('\u2068xy\u2069')
  })
})
