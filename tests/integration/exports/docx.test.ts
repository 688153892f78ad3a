import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WorkshopContent } from '../../../src/shared/domain/records/records.ts'
import type { ReportLanguage } from '../../../src/shared/domain/report/reportModel.ts'
import { emptyContent, richContent } from '../../unit/report/reportFixture.ts'
import { hostileContent } from './hostileContent.ts'
import { fileOf, jobOf } from './rendered.ts'
import { xmlFault } from './wellFormed.ts'
import { readZip } from './zipFile.ts'

const docx = (content: WorkshopContent, language: ReportLanguage = 'en'): Promise<Uint8Array> => fileOf(content, 'docx', { language })
const xmlOf = (files: Map<string, Buffer>, name: string): string => files.get(name)?.toString('utf8') ?? ''
const texts = (xml: string): string =>
  [...xml.matchAll(/<w:t[ >][^<]*<\/w:t>|<w:t>([^<]*)/g)].map(([all]) => all.replace(/<[^>]*>/g, '')).join('\n')

describe('a document', () => {
  let files: Map<string, Buffer>
  let body: string
  beforeAll(async () => {
    files = readZip(await docx(richContent()))
    body = xmlOf(files, 'word/document.xml')
  })

  it('has real headings, one per section', () => {
    expect(body.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(jobOf(richContent(), 'docx').model.sections.length)
    expect(body.match(/<w:pStyle w:val="Heading2"\/>/g)!.length).toBeGreaterThan(15)
    expect(body).toContain('<w:pStyle w:val="Title"/>')
    const styles = xmlOf(files, 'word/styles.xml')
    expect(styles).toMatch(/w:styleId="Heading1">.*?<w:outlineLvl w:val="0"\/>/)
  })

  it('has a list of contents that is filled, with a page for every entry', () => {
    const contents = /<w:sdt>.*?<\/w:sdt>/s.exec(body)?.[0] ?? ''
    const entries = contents.split('<w:p>').filter((paragraph) => /w:val="TOC[12]"/.test(paragraph))
    expect(entries.length).toBeGreaterThan(25)
    for (const entry of entries) expect(texts(entry)).toMatch(/\n\d+$/)
    expect(texts(contents)).toContain('1  Summary')
    expect(contents).not.toContain('w:dirty')
  })

  it('repeats the header of every table and gives every picture a text alternative', () => {
    const tables = body.split('<w:tbl>').slice(1)
    const withHeader = tables.filter((table) => table.includes('<w:tblHeader/>'))
    const blocks = jobOf(richContent(), 'docx').model.sections.flatMap((section) => section.blocks)
    const withFacts = blocks.filter(({ type }) => type === 'facts').length
    expect(withHeader.length).toBe(blocks.filter(({ type }) => type === 'table').length)
    // The title page has facts of its own.
    expect(tables.length).toBe(withHeader.length + withFacts + 1)
    const pictures = [...body.matchAll(/<wp:docPr [^>]*>/g)].map(([tag]) => tag)
    expect(pictures.length).toBeGreaterThan(4)
    for (const picture of pictures) expect(picture).toMatch(/descr="[^"]{20,}"/)
    expect([...files.keys()].filter((name) => /media\/.*\.(svg|png)$/.test(name)).length).toBe(pictures.length * 2)
  })

  it('draws text of charts as outlines, so that no font is asked for', () => {
    const svgs = [...files].filter(([name]) => name.endsWith('.svg'))
    for (const [, data] of svgs) expect(data.toString('utf8')).not.toMatch(/<text|font-family/)
  })

  it('states its language and title, and names nobody in its properties', () => {
    expect(xmlOf(files, 'word/styles.xml')).toContain('w:lang w:val="en-GB"')
    const core = xmlOf(files, 'docProps/core.xml')
    expect(core).toContain('<dc:title>National platforms for climate-neutral cities</dc:title>')
    expect(core).toContain('<dc:creator>Tavolata</dc:creator><cp:lastModifiedBy>Tavolata</cp:lastModifiedBy>')
    const everything = [...files]
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, data]) => data.toString('utf8'))
      .join()
    for (const { name, organisation } of richContent().participants) {
      expect(everything).not.toContain(name)
      expect(everything).not.toContain(organisation)
    }
  })
})

describe('a document of hostile words', () => {
  let files: Map<string, Buffer>
  beforeAll(async () => {
    files = readZip(await docx(hostileContent()))
  })

  it('stays well-formed whatever was typed', () => {
    const parts = [...files].filter(([name]) => /\.(xml|rels|svg)$/.test(name))
    expect(parts.length).toBeGreaterThan(10)
    for (const [name, data] of parts) expect(xmlFault(data.toString('utf8')), name).toBeNull()
    expect(texts(xmlOf(files, 'word/document.xml'))).toContain('&lt;script&gt;alert')
  })

  it('keeps right-to-left words to themselves', () => {
    expect(xmlOf(files, 'word/document.xml')).toContain('\u2068עברית and العربية\u2069')
  })
})

const soffice = ['/usr/bin/soffice', '/usr/lib/libreoffice/program/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'].find(
  existsSync,
)
const pdftotext = ['/usr/bin/pdftotext', '/opt/homebrew/bin/pdftotext'].find(existsSync)
if (soffice === undefined || pdftotext === undefined)
  console.warn('LibreOffice or pdftotext is not installed: documents are checked as XML only, not opened.')

describe.skipIf(soffice === undefined || pdftotext === undefined)('opened with LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tavolata-docx-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const opened = async (name: string, bytes: Uint8Array): Promise<string> => {
    writeFileSync(join(folder, `${name}.docx`), bytes)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    execFileSync(soffice!, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, `${name}.docx`)], {
      stdio: 'pipe',
    })
    return execFileSync(pdftotext!, ['-layout', join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' })
  }

  it('shows the headings, the contents, the notes and no field that failed', async () => {
    const content = richContent()
    const text = await opened('full', await docx(content, 'it'))
    for (const words of ['Indice', '1 Sintesi', '4 Partecipanti', 'N-001', 'N-180', 'Chatham House Rule']) {
      expect(text.replace(/ +/g, ' ')).toContain(words)
    }
    expect(text.replace(/ +/g, ' ')).toMatch(/[A-Z] Tutte le note/)
    expect(text).not.toMatch(/Error!|Errore/)
  }, 120_000)

  it('opens a document full of hostile words', async () => {
    const text = await opened('hostile', await docx(hostileContent()))
    expect(text).toContain('<script>alert("x")</script>')
  }, 120_000)

  it('opens the report of an empty workshop', async () => {
    expect(await opened('empty', await docx(emptyContent()))).toContain('An empty workshop')
  }, 120_000)
})

it.each([
  ['empty lines', `x${'\n'.repeat(19_990)}y`, 'x\n\n\ny'],
  ['lines of a word', 'x\n'.repeat(9_990), 'x\n'.repeat(9_990)],
])(
  'a note of thousands of %s opens, with all its words',
  async (_, text, kept) => {
    const base = richContent(5)
    const content = { ...base, notes: base.notes.map((note) => ({ ...note, text })) }
    const body = xmlOf(readZip(await docx(content)), 'word/document.xml')
    expect(xmlFault(body)).toBeNull()
    const annex = body.slice(body.lastIndexOf('w:val="AnnexNote"'))
    const words = annex.slice(0, annex.indexOf('</w:p>')).replaceAll(/<w:br\/>/g, '\n')
    const lines = (whole: string): number => whole.split('\n').length
    expect(lines(words)).toBe(lines(kept))
    expect(words.match(/<w:t[^>]*>[xy]<\/w:t>/g)).toHaveLength(kept.match(/[xy]/g)!.length)
  },
  60_000,
)
