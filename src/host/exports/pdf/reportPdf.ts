import type { ReportModel, ReportSection } from '../../../shared/domain/report/reportModel.ts'
import type { Photos } from '../photos.ts'
import { putBlock } from './blocks.ts'
import { contentsOf, type Landmark } from './contents.ts'
import { coverBoxes, headBoxes, tailBoxes } from './cover.ts'
import { flowOn } from './flow.ts'
import { lettersOf, type Pdf } from './letters.ts'
import { COLOURS, ink, PAPER, SETTINGS } from './look.ts'
import { openPdfFile } from './pdfFile.ts'
import { asArtifact, drawPiece, rule, type Sheet } from './sheet.ts'
import { titleBoxes } from './texts.ts'

const FOOT = { rule: 796, baseline: 810, ink: ink('sans', 8, COLOURS.quiet) }

/** Title and page number below the text. */
const drawFoot = ({ pdf, letters, model }: Sheet, page: number): void =>
  asArtifact(pdf, 'Pagination', () => {
    rule(pdf, PAPER.left, FOOT.rule, PAPER.right, 0.5, COLOURS.line)
    const title = [...model.title.replaceAll(/\s+/g, ' ')]
      .filter((letter) => letters.has(letter, 'sans'))
      .slice(0, 90)
      .join('')
    const number = `${model.words.page} ${page}`
    const piece = (text: string) => ({ text, spoken: null, ink: FOOT.ink, x: 0, width: 0 })
    if (title !== '') drawPiece(pdf, piece(title), PAPER.left, FOOT.baseline)
    drawPiece(pdf, piece(number), PAPER.right - letters.width(number, FOOT.ink), FOOT.baseline)
  })

type Outline = Pdf['outline']

/** The report as a tagged PDF: headings, lists, tables and figures that screen readers follow, an outline, and the fonts inside. */
export const reportPdf = async (model: ReportModel, resources: string, photos: Photos): Promise<Uint8Array> => {
  const { pdf, bytes } = await openPdfFile(model, resources)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  let pages = 0
  const newPage = (): void => {
    pdf.addPage({ size: [PAPER.width, PAPER.height], margin: 0 })
    pages += 1
    if (pages > 1 || !model.contents) drawFoot(sheet, pages)
  }
  const flow = flowOn({ newPage, asArtifact: (paint) => asArtifact(pdf, 'Layout', paint) })
  const section = { element: root }
  const sheet: Sheet = { pdf, letters: lettersOf(pdf), flow, model, resources, photos, section, pageIndex: () => pages - 1 }
  const landmarks = new Map<string, Landmark>()
  const mark = (parent: Outline, id: string, title: string, top: number): Outline => {
    landmarks.set(id, { page: pages - 1, top })
    pdf.addNamedDestination(id, 'XYZ', null as unknown as number, top, null as unknown as number)
    return parent.addItem(title === '' ? '–' : title, { top, left: PAPER.width } as object) as unknown as Outline
  }
  const begin = (): void => {
    section.element = pdf.struct('Sect')
    root.add(section.element)
  }
  const putSection = (each: ReportSection): void => {
    begin()
    let own: Outline = pdf.outline
    const title = each.number === '' ? each.heading : `${each.number}  ${each.heading}`
    const isPlaced = (top: number): void => void (own = mark(pdf.outline, each.id, title.replaceAll(/\s+/g, ' '), top))
    flow.put(
      titleBoxes(
        sheet,
        { number: each.number, text: each.heading },
        model.contents ? SETTINGS.section : SETTINGS.shortSection,
        'H1',
        isPlaced,
      ),
    )
    for (const [index, block] of each.blocks.entries()) {
      const around = { before: each.blocks[index - 1], after: each.blocks[index + 1] }
      putBlock(sheet, block, around, (id, name, top) => mark(own, id, name, top))
    }
  }
  const putContents = (): (() => void) => {
    begin()
    const own = section.element
    const { boxes, draw } = contentsOf(sheet)
    flow.put(boxes)
    return () => {
      section.element = own
      draw(landmarks)
    }
  }
  begin()
  flow.put(model.contents ? coverBoxes(sheet) : headBoxes(sheet))
  if (model.contents) flow.startPage()
  const contents = model.contents ? putContents() : null
  for (const [index, each] of model.sections.entries()) {
    if ((index === 0 && model.contents) || each.id === 'annex') flow.startPage()
    else flow.settle()
    putSection(each)
  }
  if (!model.contents) flow.put(tailBoxes(sheet))
  flow.finish()
  contents?.()
  root.end()
  return bytes()
}
