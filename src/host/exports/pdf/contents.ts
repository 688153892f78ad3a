import type { ReportModel } from '../../../shared/domain/report/reportModel.ts'
import { type Box, ownerIn } from './flow.ts'
import type { Structure } from './letters.ts'
import { breakLines } from './lines.ts'
import { COLOURS, ink, PAPER, SETTINGS } from './look.ts'
import { baselineOf, drawLine } from './paragraph.ts'
import { asArtifact, drawPiece, rule, type Sheet } from './sheet.ts'
import { numbered, textBoxes } from './texts.ts'

/** Where a heading stands: its page (the first is 0) and its upper edge in points. */
export type Landmark = { page: number; top: number }
type Entry = { id: string; number: string; text: string; level: 1 | 2 }
type Placed = Entry & Landmark

const LEVELS = {
  1: { ink: ink('sansBold', 9.5), leading: 13, before: 5, left: 0 },
  2: { ink: ink('sans', 8.5, COLOURS.quiet), leading: 11.6, before: 0.5, left: 14 },
} as const
const NUMBER_WIDTH = 34

const isLettered = (number: string): boolean => /^[A-Z]/.test(number)

/** Sections and their parts; the parts of what is appended, 'A' and on, are left out. */
export const entriesOf = ({ sections }: ReportModel): Entry[] =>
  sections.flatMap((section): Entry[] => [
    { id: section.id, number: section.number, text: section.heading, level: 1 },
    ...section.blocks.flatMap((block): Entry[] =>
      block.type === 'heading' && block.level === 2 && !isLettered(section.number)
        ? [{ id: block.id, number: block.number, text: block.text, level: 2 }]
        : [],
    ),
  ])

const drawEntry = (sheet: Sheet, toc: () => Structure, entry: Placed, target: Landmark): void => {
  const { pdf, letters, model } = sheet
  const { ink: face, leading, left } = LEVELS[entry.level]
  const x = PAPER.left + left
  const lines = breakLines(numbered(entry.number, entry.text, face), PAPER.right - NUMBER_WIDTH - x, letters)
  const number = String(target.page + 1)
  const bottom = entry.top + (lines.length - 1) * leading
  const right = PAPER.right - letters.width(number, face)
  const link = pdf.struct('Link')
  ownerIn(toc, () => pdf.struct('TOCI'))
    .element()
    .add(link)
  link.add(() => {
    for (const [index, line] of lines.entries()) drawLine(sheet, line, x, entry.top + index * leading, leading)
    drawPiece(
      pdf,
      { text: ` ${number}`, spoken: null, ink: face, x: 0, width: 0 },
      right - letters.width(' ', face),
      baselineOf(bottom, leading),
    )
  })
  const words = `${entry.number} ${entry.text}, ${model.words.page} ${number}`.trim()
  pdf.goTo(PAPER.left, entry.top, PAPER.right - PAPER.left, lines.length * leading, entry.id, {
    structParent: link,
    Contents: new String(words),
  } as object)
  // Its page must be the one that is open when the element is written.
  link.end()
  if (entry.level === 1) asArtifact(pdf, 'Layout', () => rule(pdf, PAPER.left, entry.top - 2.5, PAPER.right, 0.5, COLOURS.line))
}

/** The list of contents: its lines take their room now and are drawn when the pages of the headings are known. */
export const contentsOf = (sheet: Sheet): { boxes: Box[]; draw: (landmarks: ReadonlyMap<string, Landmark>) => void } => {
  const { pdf, letters, model } = sheet
  const toc = ownerIn(
    () => sheet.section.element,
    () => pdf.struct('TOC'),
  )
  const placed: Placed[] = []
  const boxes = entriesOf(model).map((entry): Box => {
    const { ink: face, leading, before, left } = LEVELS[entry.level]
    const lines = breakLines(numbered(entry.number, entry.text, face), PAPER.right - NUMBER_WIDTH - PAPER.left - left, letters)
    const paint = (top: number): void => {
      toc.element()
      placed.push({ ...entry, page: sheet.pageIndex(), top })
    }
    return { height: lines.length * leading, before, after: 0, keepNext: false, owner: null, paint }
  })
  return {
    boxes: [...textBoxes(sheet, model.words.contents, SETTINGS.contents, 'H1'), ...boxes],
    draw: (landmarks) => {
      for (const entry of placed) {
        const target = landmarks.get(entry.id)
        if (target === undefined) continue
        pdf.switchToPage(entry.page)
        drawEntry(sheet, toc.element, entry, target)
      }
    },
  }
}
