import { type FileChild, ImageRun, Paragraph, TextRun } from 'docx'
import { kindSign } from '../../../charts/kindMarks.ts'
import type {
  ChartBlock,
  HeadingBlock,
  PhotoBlock,
  QuoteBlock,
  ReportBlock,
  ReportWords,
} from '../../../shared/domain/report/reportModel.ts'
import { chartImage } from '../chartImage.tsx'
import type { Photos } from '../photos.ts'
import { COLOURS, kindColour, TEXT_WIDTH } from './look.ts'
import { notesParagraphs } from './notes.ts'
import { UNLISTED_STYLE } from './pageNumbers.ts'
import { textRuns } from './runs.ts'
import { dataTable, factsTable } from './tables.ts'

export type DrawingContext = {
  words: ReportWords
  resources: string
  photos: Photos
  /** Gives the next reference for a list that counts from 1. */
  nextOrderedList: () => string
  /** Headings of the annex are left out of the list of contents. */
  inAnnex: boolean
}

const headings = (block: HeadingBlock, inAnnex: boolean): Paragraph[] => {
  const color = block.kind === null ? COLOURS.quiet : kindColour(block.kind)
  const sign = block.kind === null ? '' : `${kindSign(block.kind)}  `
  const lead = block.lead === '' ? [] : [new Paragraph({ style: 'Lead', children: textRuns(`${sign}${block.lead}`, { color }) })]
  const title = new Paragraph({
    ...(inAnnex ? { style: UNLISTED_STYLE } : { heading: block.level === 2 ? 'Heading2' : 'Heading3' }),
    children: textRuns(block.number === '' ? block.text : `${block.number}  ${block.text}`),
    ...(lead.length > 0 ? { spacing: { before: 20 } } : {}),
  })
  return [...lead, title]
}

/** In CSS pixels. */
const HIGHEST_PHOTO = 620

/** The short ids behind a figure or table, in small type. */
const evidence = (text: string): Paragraph[] => (text === '' ? [] : [new Paragraph({ style: 'Evidence', children: textRuns(text) })])

const caption = (label: string, text: string, isAbove: boolean, withEvidence = false): Paragraph =>
  new Paragraph({
    style: 'Caption',
    keepNext: isAbove || withEvidence,
    spacing: { before: isAbove ? 240 : 60, after: isAbove ? 80 : withEvidence ? 0 : 260 },
    children: [new TextRun({ text: `${label}. `, bold: true, color: COLOURS.ink }), ...textRuns(text)],
  })

const figure = (block: ChartBlock, { words, resources }: DrawingContext): Paragraph[] => {
  const image = chartImage(block, resources)
  const width = TEXT_WIDTH / 15
  const picture = new ImageRun({
    type: 'svg',
    data: Buffer.from(image.svg),
    fallback: { type: 'png', data: Buffer.from(image.png()) },
    transformation: { width, height: (image.height / image.width) * width },
    altText: { name: `${words.figure} ${block.number}`, title: block.caption, description: block.alt },
  })
  return [
    new Paragraph({ children: [picture], keepNext: true, spacing: { before: 200, after: 60, line: 240, lineRule: 'auto' } }),
    caption(`${words.figure} ${block.number}`, block.caption, false, block.evidence !== ''),
    ...evidence(block.evidence),
  ]
}

/** A photo at most as wide as the text and two thirds of it high; without its bytes only its caption. */
const photo = (block: PhotoBlock, { words, photos }: DrawingContext): Paragraph[] => {
  const bytes = photos.get(block.hash)
  const label = `${words.figure} ${block.number}`
  const scale = Math.min(TEXT_WIDTH / 15 / block.width, HIGHEST_PHOTO / block.height)
  const picture = bytes && {
    type: 'jpg' as const,
    data: Buffer.from(bytes),
    transformation: { width: block.width * scale, height: block.height * scale },
    altText: { name: label, title: block.caption, description: block.alt },
  }
  const shown = picture ? [new Paragraph({ children: [new ImageRun(picture)], keepNext: true, spacing: { before: 200, after: 60 } })] : []
  return [...shown, caption(label, block.caption, false)]
}

const quotation = (block: QuoteBlock, words: ReportWords): Paragraph[] => [
  new Paragraph({ style: 'Quote', children: textRuns(block.text) }),
  new Paragraph({ style: 'QuoteSource', children: textRuns(block.unclear ? `${block.source} · ${words.unclear}` : block.source) }),
]

/** Word joins two tables that touch. */
const gap = (): Paragraph => new Paragraph({ style: 'Cell', spacing: { before: 0, after: 120 }, children: [] })

/** One block of the report as paragraphs and tables. */
export const blockChildren = (block: ReportBlock, context: DrawingContext): FileChild[] => {
  const { words } = context
  switch (block.type) {
    case 'heading':
      return headings(block, context.inAnnex)
    case 'paragraph': {
      const style = block.tone === 'body' ? undefined : block.tone === 'quiet' ? 'Small' : 'Pending'
      const keepNext = block.tone === 'quiet'
      return [new Paragraph({ ...(style === undefined ? {} : { style }), keepNext, children: textRuns(block.text) })]
    }
    case 'list': {
      const reference = block.ordered ? context.nextOrderedList() : 'plain'
      return block.items.map(
        (item) => new Paragraph({ style: 'ListItem', numbering: { reference, level: 0 }, children: textRuns(item.text) }),
      )
    }
    case 'facts':
      return [factsTable(block.rows), gap()]
    case 'table':
      return [
        caption(`${words.table} ${block.number}`, block.caption, true),
        dataTable(block),
        ...(block.evidence === '' ? [gap()] : evidence(block.evidence)),
      ]
    case 'chart':
      return figure(block, context)
    case 'photo':
      return photo(block, context)
    case 'quote':
      return quotation(block, words)
    case 'notes':
      return notesParagraphs(block, words)
  }
}
