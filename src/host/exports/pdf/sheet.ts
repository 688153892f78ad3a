import type { ReportModel } from '../../../shared/domain/report/reportModel.ts'
import type { Flow } from './flow.ts'
import type { Letters, Pdf, Structure } from './letters.ts'
import type { Piece } from './lines.ts'
import { EVEN } from './look.ts'

/** What everything that draws is given. */
export type Sheet = {
  pdf: Pdf
  letters: Letters
  flow: Flow
  model: ReportModel
  resources: string
  photos: ReadonlyMap<string, Uint8Array>
  /** The part of the document that is being written. */
  section: { element: Structure }
  /** Pages so far; the first one is 0. */
  pageIndex: () => number
}

/** Draws a piece of a line on its baseline; what the font cannot write is spoken in its own words. */
export const drawPiece = (pdf: Pdf, { text, spoken, ink }: Piece, x: number, baseline: number): void => {
  pdf.font(ink.cut).fontSize(ink.size).fillColor(ink.colour)
  if (spoken !== null) pdf.markContent('Span', { actual: spoken })
  pdf.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic', ...(ink.even ? { features: EVEN as never } : {}) })
  if (spoken !== null) pdf.endMarkedContent()
}

/** Draws what screen readers pass over: rules, bars, page numbers. */
export const asArtifact = (pdf: Pdf, type: 'Layout' | 'Pagination', paint: () => void): void => {
  pdf.markContent('Artifact', { type })
  paint()
  pdf.endMarkedContent()
}

/** A straight rule. */
export const rule = (pdf: Pdf, x: number, y: number, to: number, width: number, colour: string): void => {
  pdf.lineWidth(width).moveTo(x, y).lineTo(to, y).stroke(colour)
}
