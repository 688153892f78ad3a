import type { ReportBlock } from '../../../shared/domain/report/reportModel.ts'
import { chartBoxes, photoBoxes } from './figure.ts'
import { notesBoxes } from './notes.ts'
import type { Sheet } from './sheet.ts'
import { factsBoxes, tableBoxes } from './table.ts'
import { headingBoxes, listBoxes, proseBoxes, quoteBoxes } from './texts.ts'

/** What stands before and after a block of a section; undefined where it begins or ends. */
type Neighbours = { before: ReportBlock | undefined; after: ReportBlock | undefined }

const SHOWN = ['table', 'chart', 'photo'] as const
const isShown = (block: ReportBlock | undefined): boolean => SHOWN.some((type) => type === block?.type)

/** An explanation right under a heading or right above what it explains. */
const leads = (tone: string, { before, after }: Neighbours): boolean =>
  tone === 'quiet' && after !== undefined && (before === undefined || before.type === 'heading' || isShown(after))

/** Puts one block of the report on the pages; `mark` hears of a heading when it stands on its page. */
export const putBlock = (
  sheet: Sheet,
  block: ReportBlock,
  around: Neighbours,
  mark: (id: string, title: string, top: number) => void,
): void => {
  const { flow } = sheet
  switch (block.type) {
    case 'heading':
      return flow.put(headingBoxes(sheet, block, (top) => mark(block.id, `${block.number} ${block.text}`.trim(), top)))
    case 'paragraph':
      return flow.put(proseBoxes(sheet, block, leads(block.tone, around)))
    case 'list':
      return flow.put(listBoxes(sheet, block))
    case 'facts':
      return flow.put(factsBoxes(sheet, block))
    case 'table':
      return flow.put(tableBoxes(sheet, block))
    case 'chart':
      return flow.put(chartBoxes(sheet, block))
    case 'photo':
      return flow.put(photoBoxes(sheet, block))
    case 'quote':
      return flow.put(quoteBoxes(sheet, block))
    case 'notes':
      for (const boxes of notesBoxes(sheet, block)) flow.put(boxes)
  }
}
