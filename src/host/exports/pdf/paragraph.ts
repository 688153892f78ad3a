import type { Box, Owner } from './flow.ts'
import { breakLines, type Line, type Span } from './lines.ts'
import { PAPER, type Setting } from './look.ts'
import { drawPiece, type Sheet } from './sheet.ts'

type Options = {
  owner: Owner
  /** Drawn beside the first line, with its own structure or none; is given the baseline. */
  mark?: (baseline: number) => void
}

/** Share of the leading above the baseline. */
const ABOVE = 0.74

export const drawLine = (sheet: Sheet, { pieces }: Line, x: number, top: number, leading: number): void => {
  for (const piece of pieces) if (piece.text !== '') drawPiece(sheet.pdf, piece, x + piece.x, top + leading * ABOVE)
}
export const baselineOf = (top: number, leading: number): number => top + leading * ABOVE

/** A paragraph as one box for each line: no first or last line stands alone on a page. */
export const paragraphBoxes = (sheet: Sheet, spans: readonly Span[], setting: Setting, { owner, mark }: Options): Box[] => {
  const { leading, before, after, left = 0, right = 0, bar, keepNext = false, keepLines = false } = setting
  const x = PAPER.left + left
  const lines = breakLines(spans, PAPER.right - right - x, sheet.letters)
  const last = lines.length - 1
  return lines.map((line, index) => {
    const isJoined = keepLines || index === 0 || index === last - 1
    const withBar =
      bar === undefined ? undefined : (top: number, from: number) => drawBar(sheet, bar, index > 0 ? from : top, top + leading)
    const withMark = index > 0 || mark === undefined ? undefined : (top: number) => mark(baselineOf(top, leading))
    const adorn = withBar ?? withMark
    return {
      height: leading,
      before: index === 0 ? before : 0,
      after: index === last ? after : 0,
      keepNext: index === last ? keepNext : isJoined,
      owner,
      paint: (top: number) => drawLine(sheet, line, x, top, leading),
      ...(adorn ? { adorn } : {}),
    }
  })
}

const drawBar = ({ pdf }: Sheet, colour: string, from: number, to: number): void => {
  pdf.rect(PAPER.left, from, 2.2, to - from).fill(colour)
}
