import type { Paper } from './kinds.ts'

/** Sizes in millimetres. */
export const A4 = { width: 210, height: 297 } as const
export const A4_WIDE = { width: 297, height: 210 } as const
export const A6 = { width: 105, height: 148 } as const

/** How cards lie on a sheet. `inset` is what stays free inside each, so that no printer cuts anything off. */
export type CardSheet = {
  page: { width: number; height: number }
  columns: number
  rows: number
  card: { width: number; height: number }
  left: number
  top: number
  gap: number
  inset: number
  /** Cut with a knife, so that piles of cut cards follow each other. */
  cut: boolean
}

/** Card sheets by paper. Label sizes are those of the usual A4 sheets: 99.1 × 57 mm with gaps, 70 × 37 mm without margins. */
export const CARD_SHEETS: Record<Paper, CardSheet> = {
  a4: { page: A4, columns: 1, rows: 1, card: A4, left: 0, top: 0, gap: 0, inset: 18, cut: false },
  a6: { page: A6, columns: 1, rows: 1, card: A6, left: 0, top: 0, gap: 0, inset: 8, cut: false },
  'a6-on-a4': { page: A4, columns: 2, rows: 2, card: { width: 105, height: 148.5 }, left: 0, top: 0, gap: 0, inset: 8, cut: true },
  'labels-2x5': { page: A4, columns: 2, rows: 5, card: { width: 99.1, height: 57 }, left: 4.65, top: 6, gap: 2.5, inset: 4, cut: false },
  'labels-3x8': { page: A4, columns: 3, rows: 8, card: { width: 70, height: 37 }, left: 0, top: 0.5, gap: 0, inset: 5, cut: false },
}
