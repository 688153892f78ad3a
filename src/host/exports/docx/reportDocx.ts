import { Document, type FileChild, Footer, Packer, PageNumber, Paragraph, TableOfContents, TextRun } from 'docx'
import { localeOf } from '../../../shared/domain/report/format.ts'
import type { ReportModel } from '../../../shared/domain/report/reportModel.ts'
import { readDocumentFonts } from '../fonts.ts'
import type { Photos } from '../photos.ts'
import { blockChildren, type DrawingContext } from './blocks.ts'
import { coverPage, headParagraphs, tailParagraphs } from './cover.ts'
import { COLOURS, PAGE, SANS, SERIF, TEXT_WIDTH } from './look.ts'
import { documentNumbering } from './numbering.ts'
import { contentsPageNumbers } from './pageNumbers.ts'
import { textRuns } from './runs.ts'
import { documentStyles } from './styles.ts'

const page = {
  size: { width: PAGE.width, height: PAGE.height },
  margin: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.side, right: PAGE.side, header: 600, footer: 560 },
}

const footer = ({ title, words }: ReportModel): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        border: { top: { style: 'single', size: 4, space: 8, color: COLOURS.line } },
        tabStops: [{ type: 'right', position: TEXT_WIDTH }],
        children: [
          new TextRun({ text: `${[...title].slice(0, 90).join('')}\t${words.page} ` }),
          new TextRun({ children: [PageNumber.CURRENT] }),
        ],
      }),
    ],
  })

const listOfContents = ({ words }: ReportModel): FileChild[] => [
  new Paragraph({ style: 'ContentsHeading', children: textRuns(words.contents) }),
  new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: '1-2' }),
]

const body = (model: ReportModel, context: Omit<DrawingContext, 'inAnnex'>): FileChild[] => [
  ...(model.contents ? listOfContents(model) : []),
  ...model.sections.flatMap((section, index) => [
    new Paragraph({
      heading: 'Heading1',
      pageBreakBefore: (index === 0 && model.contents) || section.id === 'annex',
      children: textRuns(section.number === '' ? section.heading : `${section.number}  ${section.heading}`),
    }),
    ...section.blocks.flatMap((block) => blockChildren(block, { ...context, inAnnex: section.id === 'annex' })),
  ]),
]

/** The report as a Word document: real headings, lists and tables, a filled list of contents, nobody's name in its properties. */
export const reportDocx = async (model: ReportModel, resources: string, photos: Photos): Promise<Uint8Array> => {
  const fonts = await readDocumentFonts(resources)
  let orderedLists = 0
  const context = { words: model.words, resources, photos, nextOrderedList: () => `ordered-${orderedLists++}` }
  const children = body(model, context)
  const document = new Document({
    title: model.title,
    subject: model.cover.kicker,
    description: '',
    creator: 'Tavolata',
    lastModifiedBy: 'Tavolata',
    styles: documentStyles(localeOf(model.language), !model.contents),
    numbering: documentNumbering(orderedLists),
    fonts: [
      { name: SANS, data: fonts.sans.regular, bold: fonts.sans.bold },
      { name: SERIF, data: fonts.serif.regular, bold: fonts.serif.bold, italic: fonts.serif.italic },
    ],
    ...(model.contents ? { pageNumbers: contentsPageNumbers } : {}),
    sections: [
      ...(model.contents ? [{ properties: { page }, children: coverPage(model) }] : []),
      {
        properties: { page },
        footers: { default: footer(model) },
        children: model.contents ? children : [...headParagraphs(model), ...children, ...tailParagraphs(model)],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
