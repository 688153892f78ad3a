import type { NoteKind } from '../shared/domain/records/vocabulary.ts'

/** Every kind has a colour, a sign and a word, so that colour is never alone. The first three have signs of their own. */
export const kindSign = (kind: NoteKind): string => {
  if (kind === 'challenge') return '▲'
  if (kind === 'priority') return '◆'
  return kind === 'co-benefit' ? '●' : '■'
}

/** The sign as a path in a box of 10 × 10 from x, y (its upper left corner), so that no font has to know it. */
export const kindPath = (kind: NoteKind | null, x: number, y: number): string => {
  if (kind === 'challenge') return `M${x + 5} ${y}L${x + 10} ${y + 9}H${x}Z`
  if (kind === 'priority') return `M${x + 5} ${y}L${x + 10} ${y + 5}L${x + 5} ${y + 10}L${x} ${y + 5}Z`
  if (kind === 'co-benefit') return `M${x} ${y + 5}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z`
  return `M${x + 1} ${y + 1}h8v8h-8Z`
}
