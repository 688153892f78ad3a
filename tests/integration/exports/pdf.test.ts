import { existsSync } from 'node:fs'
import { getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, it } from 'vitest'
import { reportPdf } from '../../../src/host/exports/pdf/reportPdf.ts'
import { table } from '../../../src/shared/domain/report/blocks.ts'
import type { HeadingBlock, ReportModel } from '../../../src/shared/domain/report/reportModel.ts'
import { emptyContent, resources, richContent } from '../../unit/report/reportFixture.ts'
import { type OpenedPdf, openPdf } from './openPdf.ts'
import { fileOf, jobOf } from './rendered.ts'

const poppler = existsSync('/usr/bin/pdfinfo') || existsSync('/opt/homebrew/bin/pdfinfo')
if (!poppler) console.warn('poppler is not installed: the PDF is read by our own reader only.')

const headingsOf = ({ sections }: ReportModel): HeadingBlock[] =>
  sections.flatMap(({ blocks }) => blocks.filter((block): block is HeadingBlock => block.type === 'heading'))
const squeezed = (text: string): string => text.replaceAll(/\s+/g, '')

type Node = { role?: string; children?: Node[]; alt?: string }
const nodesOf = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodesOf)]

describe('a report as PDF', () => {
  let model: ReportModel
  let bytes: Uint8Array
  let opened: OpenedPdf
  beforeAll(async () => {
    model = jobOf(richContent(), 'pdf').model
    bytes = await fileOf(richContent(), 'pdf')
    if (poppler) opened = openPdf(bytes)
  })

  it('has an outline of its sections and their parts', async () => {
    const outline = await (await getDocumentProxy(new Uint8Array(bytes))).getOutline()
    expect(outline.map(({ title }) => title)).toEqual(model.sections.map(({ number, heading }) => `${number} ${heading}`.trim()))
    const parts = outline.flatMap(({ items }) => (items as { title: string }[]).map(({ title }) => title))
    expect(parts).toEqual(headingsOf(model).map(({ number, text }) => `${number} ${text}`.trim()))
  })

  it('tells screen readers what its tables and pictures are', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(bytes))
    const nodes: Node[] = []
    for (let page = 1; page <= pdf.numPages; page += 1) nodes.push(...nodesOf((await (await pdf.getPage(page)).getStructTree()) as Node))
    const figures = nodes.filter(({ role }) => role === 'Figure')
    const charts = model.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'chart' ? block.alt : [])))
    expect(figures.map(({ alt }) => alt)).toEqual(charts)
    const roles = new Set(nodes.map(({ role }) => role))
    for (const role of ['Sect', 'H1', 'H2', 'H3', 'P', 'L', 'LI', 'LBody', 'Table', 'TR', 'TH', 'TD', 'TOC', 'TOCI', 'Link', 'BlockQuote'])
      expect(roles, role).toContain(role)
  })

  it('names the right page for every heading in its contents', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(bytes))
    const pages: string[] = []
    for (let page = 1; page <= pdf.numPages; page += 1) {
      const { items } = await (await pdf.getPage(page)).getTextContent()
      pages.push(squeezed(items.map((item) => ('str' in item ? item.str : '')).join('')))
    }
    const parts = headingsOf({ ...model, sections: model.sections.filter(({ number }) => !/^[A-Z]/.test(number)) }).filter(
      ({ level }) => level === 2,
    )
    const named = [
      ...model.sections.map(({ number, heading }) => `${number}${heading}`),
      ...parts.map(({ number, text }) => `${number}${text}`),
    ]
    const body = pages.findIndex(
      (text) =>
        text.includes(squeezed(`${model.sections[0]!.number} ${model.sections[0]!.heading}`)) &&
        !text.includes(squeezed(model.words.contents)),
    )
    const contents = pages.slice(0, body).join('')
    for (const heading of named.map(squeezed)) {
      const at = pages.findIndex((text, page) => page >= body && text.includes(heading))
      expect(at, heading).toBeGreaterThan(0)
      expect(contents, heading).toContain(`${heading}${at + 1}`)
    }
  })

  it.skipIf(!poppler)('states title and language, embeds its fonts and names nobody in its properties', () => {
    const { info, fonts } = opened
    expect(info).toMatchObject({ Title: model.title, Tagged: 'yes', Creator: 'Tavolata', Producer: 'Tavolata', JavaScript: 'no' })
    expect(info).not.toHaveProperty('Author')
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/Lang \(en-GB\)/)
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/DisplayDocTitle true/)
    expect(fonts.length).toBeGreaterThan(3)
    for (const font of fonts) expect(font).toMatch(/\+(Inter|SourceSerif4)-\w+\s+CID TrueType\s+Identity-H\s+yes yes yes/)
  })

  it.skipIf(!poppler)('is read aloud in the order in which it stands there', () => {
    const { structure, text } = opened
    const spoken = [...structure.matchAll(/H[1-3] \(block\)\s*\n\s*"(.*)"/g)].map(([, words]) => words!.trim())
    const wanted = model.sections.flatMap((section) => [
      `${section.number} ${section.heading}`.trim(),
      ...section.blocks.flatMap((block) => (block.type === 'heading' ? `${block.number} ${block.text}`.trim() : [])),
    ])
    expect(spoken).toEqual([model.words.contents, ...wanted])
    const refs = (words: string): string[] => words.match(/^N-\d{3}(?=\n| )/gm) ?? []
    const annex = text.slice(text.lastIndexOf(model.sections.at(-1)!.heading))
    expect(refs(annex)).toHaveLength(180)
    expect(refs(annex)).toEqual([...refs(annex)].toSorted())
  })
})

describe('pages', () => {
  let opened: OpenedPdf
  let pages: string[][]
  let model: ReportModel
  const bodyOf = (lines: readonly string[]): string[] => lines.filter((line) => !line.startsWith(model.title) && !/^Page \d+$/.test(line))
  beforeAll(async () => {
    const base = jobOf(richContent(), 'pdf').model
    const rows = Array.from({ length: 120 }, (_, row) =>
      [`Row ${row + 1}`, 'some words', String(row)].map((text) => ({ text, noteIds: [] })),
    )
    const columns = ['First head', 'Second head', 'Third head'].map((header, column) => ({
      header,
      align: column === 2 ? ('end' as const) : ('start' as const),
      weight: 1,
    }))
    const long = table({ id: 'long', caption: 'A long table', columns, rows })
    const huge = { type: 'paragraph' as const, text: 'Thoughts go on and on. '.repeat(900), tone: 'body' as const, noteIds: [] }
    model = {
      ...base,
      sections: base.sections.map((section, index) => (index === 0 ? { ...section, blocks: [long, huge, ...section.blocks] } : section)),
    }
    if (!poppler) return
    opened = openPdf(await reportPdf(model, resources, new Map()))
    pages = opened.text.split('\f').map((page) => page.trim().split('\n'))
  })

  it.skipIf(!poppler)('repeat the headings of a table that goes on, and lose none of its rows', () => {
    const withRows = pages.filter((lines) => lines.filter((line) => /^Row \d+ some words/.test(line)).length > 0)
    expect(withRows.length).toBeGreaterThan(2)
    for (const lines of withRows) expect(lines).toContain('First head Second head Third head')
    expect(opened.text.match(/^Row \d+ some words/gm)).toHaveLength(120)
    // For screen readers the headings are there once.
    expect(opened.structure.match(/"First head"/g)).toHaveLength(1)
  })

  it.skipIf(!poppler)('hold everything of a text that is longer than they are', () => {
    expect(squeezed(pages.flatMap(bodyOf).join('')).match(/onandon\./g)).toHaveLength(900)
  })

  it.skipIf(!poppler)('never end with a heading', () => {
    const headings = new Set(headingsOf(model).map(({ number, text }) => `${number} ${text}`.trim()))
    for (const lines of pages.slice(3)) {
      const end = bodyOf(lines).at(-1) ?? ''
      expect(headings.has(end), end).toBe(false)
    }
  })

  it.skipIf(!poppler)('are counted, but for the title page', () => {
    expect(pages.filter((lines) => lines.some((line) => /Page \d+$/.test(line)))).toHaveLength(Number(opened.info['Pages']) - 1)
  })
})

it('an empty workshop has a report, too', async () => {
  const pdf = await getDocumentProxy(new Uint8Array(await fileOf(emptyContent(), 'pdf')))
  expect(pdf.numPages).toBeGreaterThan(1)
})
