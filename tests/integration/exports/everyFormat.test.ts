import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import { chromium } from 'playwright-core'
import readWorkbook from 'read-excel-file/node'
import { afterAll, describe, expect, it } from 'vitest'
import { docxTexts } from '../../../src/host/exports/check/docxTexts.ts'
import { pdfTexts } from '../../../src/host/exports/check/pdfTexts.ts'
import { csvTexts, htmlTexts, jsonTexts, markdownTexts } from '../../../src/host/exports/check/textTexts.ts'
import { xlsxTexts } from '../../../src/host/exports/check/xlsxTexts.ts'
import { safeFileName } from '../../../src/host/features/fileName.ts'
import type { WorkshopContent } from '../../../src/shared/domain/records/records.ts'
import { chromiumPath } from '../../support/chromium.ts'
import { HOSTILE, hostileContent } from './hostileContent.ts'
import { csvOf, fileOf } from './rendered.ts'
import { xmlFault } from './wellFormed.ts'
import { readZip } from './zipFile.ts'

const FORMATS = ['docx', 'pdf', 'html', 'md', 'xlsx', 'json', 'csv'] as const
type Format = (typeof FORMATS)[number]

const LONG = `${'A thought that goes on and on, word by word. '.repeat(444)}The end.`

const content = (): WorkshopContent => {
  const hostile = hostileContent()
  const notes = hostile.notes.map((note, i) => (i === 0 ? { ...note, text: LONG } : i === 12 ? { ...note, text: HOSTILE[0]! } : note))
  return { ...hostile, notes }
}

/** One file of each format is enough for all tests. */
const made = new Map<Format, Promise<Uint8Array>>()
const file = (format: Format): Promise<Uint8Array> => {
  const known = made.get(format) ?? (format === 'csv' ? Promise.resolve(Buffer.from(csvOf(content()))) : fileOf(content(), format))
  made.set(format, known)
  return known
}

/** Letters alone: what escapes, line ends and drawing may change is left out. */
const letters = (text: string): string => text.normalize('NFC').replaceAll(/[^\p{L}\p{N}]/gu, '')
const words = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')

const textsOf = async (format: Format): Promise<string[]> => {
  const bytes = await file(format)
  const text = Buffer.from(bytes).toString('utf8')
  const read = { html: htmlTexts, md: markdownTexts, json: jsonTexts, csv: csvTexts } as const
  const parts =
    format === 'docx' ? docxTexts(bytes) : format === 'pdf' ? pdfTexts(bytes) : format === 'xlsx' ? xlsxTexts(bytes) : read[format](text)
  return parts.map((part) => part.text)
}

describe('nothing that was said is lost', () => {
  it.each(FORMATS.filter((format) => format !== 'pdf'))('in %s', async (format) => {
    const all = letters((await textsOf(format)).join(' '))
    for (const { text } of content().notes) expect(all.includes(letters(text)), text.slice(0, 60)).toBe(true)
  })

  it('in pdf, page breaks and letters without a shape included', async () => {
    const texts = await textsOf('pdf')
    const feet = /<script>alert\("x"\)<\/script><img src=x onerror=alert\(1\)>\s*Page \d+/g
    const all = letters(texts.join(' ').replaceAll(feet, ''))
    for (const { text } of content().notes) {
      const drawn = /^[\u0020-\u024F\n]*$/.test(text.normalize('NFC'))
      if (drawn) expect(all.includes(letters(text)), text.slice(0, 60)).toBe(true)
      else for (const word of words(text)) expect(all.includes(letters(word)), word).toBe(true)
    }
  })
})

describe('files of hostile words', () => {
  it.each(['docx', 'xlsx'] as const)('%s is well-formed in all its parts', async (format) => {
    const parts = [...readZip(await file(format))].filter(([name]) => /\.(xml|rels|svg)$/.test(name))
    expect(parts.length).toBeGreaterThan(8)
    for (const [name, data] of parts) expect(xmlFault(data.toString('utf8')), name).toBeNull()
  })

  it('xlsx holds texts and numbers and no formula, under names that a workbook takes', async () => {
    const parts = readZip(await file('xlsx'))
    const sheets = [...parts].filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).map(([, data]) => data.toString('utf8'))
    for (const sheet of sheets) expect(sheet).not.toMatch(/<f[ >]/)
    const names = (await readWorkbook(Buffer.from(await file('xlsx')))).map(({ sheet }) => sheet)
    expect(names.length).toBe(sheets.length)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/)
  })

  it('csv has one row per note, whatever it says', async () => {
    const rows = parse(Buffer.from(await file('csv')), { bom: true, columns: true }) as Record<string, string>[]
    expect(rows).toHaveLength(content().notes.length)
    expect(
      rows
        .map((row) => row['text']!.length)
        .toSorted((a, b) => a - b)
        .at(-1),
    ).toBe(LONG.length)
  })

  it('json is what it says, to the letter', async () => {
    const report = JSON.parse(Buffer.from(await file('json')).toString('utf8')) as {
      format: string
      version: number
      notes: { text: string }[]
    }
    expect([report.format, report.version]).toEqual(['tavolata-report', 1])
    const typed = content().notes.map(({ text }) => text)
    expect(report.notes.map(({ text }) => text).toSorted()).toEqual(typed.toSorted())
  })

  it('pdf has no script, no link out and no attachment', async () => {
    const raw = Buffer.from(await file('pdf')).toString('latin1')
    expect(raw).not.toMatch(/\/(JavaScript|JS|Launch|URI|SubmitForm|EmbeddedFile|RichMedia)\b/)
  })
})

describe('names of files', () => {
  it.each([
    ['CON', '_CON.pdf'],
    ['a/b', 'a b.pdf'],
    ['ends with a dot.', 'ends with a dot.pdf'],
    ['\u202Egnp.exe', 'gnp.exe.pdf'],
    ['..', 'report.pdf'],
    ['x'.repeat(300), `${'x'.repeat(80)}.pdf`],
  ])('%j becomes %s', (title, name) => {
    expect(safeFileName(title, 'pdf')).toBe(name)
  })
})

const scratch = mkdtempSync(join(tmpdir(), 'tavolata-formats-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

describe.skipIf(!existsSync(chromiumPath))('the page of hostile words in a browser', () => {
  it('runs nothing and asks for nothing', async () => {
    const page = join(scratch, 'hostile.html')
    writeFileSync(page, await file('html'))
    const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] })
    try {
      const tab = await browser.newPage()
      const asked: string[] = []
      const said: string[] = []
      tab.on('dialog', (dialog) => {
        said.push(dialog.message())
        void dialog.dismiss()
      })
      tab.on('request', (request) => asked.push(request.url()))
      await tab.goto(pathToFileURL(page).href)
      const shown = await tab.evaluate(
        '({ text: document.body.innerText, lang: document.documentElement.lang, titles: document.querySelectorAll("h1").length })',
      )
      expect(shown).toMatchObject({ lang: 'en-GB', titles: 1, text: expect.stringContaining('<script>alert("x")</script>') as string })
      expect(said).toEqual([])
      expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(page).href])
    } finally {
      await browser.close()
    }
  }, 120_000)
})

it('a spreadsheet reader that shares no code with us finds in the workbook what was typed', async () => {
  const book = await readWorkbook(Buffer.from(await file('xlsx')))
  const { data } = book.find(({ sheet }) => sheet === 'Notes')!
  const [head, ...rows] = data as (string | null)[][]
  const texts = rows.map((row) => row[head!.indexOf('text')])
  expect(texts).toHaveLength(content().notes.length)
  expect(texts).toContain("=cmd|'/c calc'!A1")
  expect(texts).toContain(LONG)
})

const calc = [
  ['/usr/lib/libreoffice/program/libsclo.so', '/usr/bin/soffice'],
  ['/Applications/LibreOffice.app/Contents/Frameworks/libsclo.dylib', '/Applications/LibreOffice.app/Contents/MacOS/soffice'],
].find(([library]) => existsSync(library!))?.[1]
if (calc === undefined) console.warn('LibreOffice Calc is not installed: workbooks are read by a library only, not opened.')

describe.skipIf(calc === undefined)('the workbook of hostile words in LibreOffice', () => {
  it('opens, and its cells are what was typed', async () => {
    const book = join(scratch, 'book.xlsx')
    writeFileSync(book, await file('xlsx'))
    // The second sheet has the notes; -1 would write all.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2'
    const profile = `-env:UserInstallation=${pathToFileURL(join(scratch, 'profile')).href}`
    execFileSync(calc!, [profile, '--headless', '--convert-to', filter, '--outdir', scratch, book], { stdio: 'pipe' })
    const rows = parse(readFileSync(join(scratch, 'book-Notes.csv')), { columns: true }) as Record<string, string>[]
    expect(rows).toHaveLength(content().notes.length)
    expect(rows.map((row) => row['text'])).toContain("=cmd|'/c calc'!A1")
    expect(rows.map((row) => row['text'])).toContain(HOSTILE[12])
  }, 120_000)
})
