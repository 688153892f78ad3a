import type { NoteKind } from '../shared/domain/records/vocabulary.ts'

/** The sign for text. Every kind has a colour, a sign and a word, so that colour is never alone. Only the first three are in every font. */
export const kindSign = (kind: NoteKind): string => {
  if (kind === 'challenge') return '▲'
  if (kind === 'priority') return '◆'
  return kind === 'co-benefit' ? '●' : '■'
}

/** Shapes in a box of 10 × 10, in steps from their first point: what stands on a timeline or in a legend beside each other differs in form, too. */
const SHAPES: Partial<Record<NoteKind, { x: number; y: number; path: string }>> = {
  challenge: { x: 5, y: 0, path: 'l5 9h-10Z' },
  priority: { x: 5, y: 0, path: 'l5 5l-5 5l-5 -5Z' },
  'co-benefit': { x: 0, y: 5, path: 'a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z' },
  opportunity: { x: 5, y: 0, path: 'l4.5 5h-2.5v5h-4v-5h-2.5Z' },
  // The bar runs the other way round than the edge, which leaves it open.
  obstacle: { x: 3, y: 0, path: 'h4l3 3v4l-3 3h-4l-3 -3v-4Zm-1 4v2h6v-2Z' },
  action: { x: 1, y: 0, path: 'l9 5l-9 5Z' },
  milestone: { x: 1, y: 0, path: 'h1.5v1h7.5l-2 2.5l2 2.5h-7.5v4h-1.5Z' },
  vision: { x: 5, y: 0, path: 'l1.4 3.4l3.6 .2l-2.8 2.4l.9 3.6l-3.1 -1.9l-3.1 1.9l.9 -3.6l-2.8 -2.4l3.6 -.2Z' },
  idea: { x: 5, y: 0, path: 'l1.2 3.8l3.8 1.2l-3.8 1.2l-1.2 3.8l-1.2 -3.8l-3.8 -1.2l3.8 -1.2Z' },
}
const OTHERS = { x: 1, y: 1, path: 'h8v8h-8Z' }

/** The sign as a path in a box of 10 × 10 from x, y (its upper left corner), so that no font has to know it. */
export const kindPath = (kind: NoteKind | null, x: number, y: number): string => {
  const shape = (kind === null ? undefined : SHAPES[kind]) ?? OTHERS
  return `M${x + shape.x} ${y + shape.y}${shape.path}`
}
