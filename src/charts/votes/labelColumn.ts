import { FONT_SIZE } from '../ChartFrame.tsx'
import { textWidth } from '../textFit.ts'

/** Width of the column of labels at the left: as much as they need, at most two fifths of the chart. */
export const labelColumn = (rows: readonly { label: string }[], width: number): number =>
  Math.min(width * 0.4, Math.max(60, ...rows.map((row) => textWidth(row.label, FONT_SIZE))) + 16)
