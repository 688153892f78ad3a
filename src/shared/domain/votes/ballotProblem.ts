import type { BallotRules } from './marks.ts'

/** Why a ballot cannot be used: no items, two under one id, one without words, or more dots on an item than there are. */
export type BallotProblem = 'noItems' | 'sameItem' | 'emptyItem' | 'mostPerItem'

/** Null where people can vote. A ballot without items may be kept, but not opened. */
export const ballotProblem = ({ method, items, dots, mostPerItem }: BallotRules): BallotProblem | null => {
  if (items.length === 0) return 'noItems'
  if (new Set(items.map((item) => item.id)).size !== items.length) return 'sameItem'
  if (items.some((item) => item.text.trim() === '')) return 'emptyItem'
  return method === 'dots' && mostPerItem !== null && mostPerItem > dots ? 'mostPerItem' : null
}

const MOST_DOTS = 5
const SHARE = 0.25

/** Dots per voter for a number of items: a quarter of them, at least one and at most five (facilitation guides say 20–30 %, or 3–5 dots). */
export const suggestDots = (items: number): number => Math.min(MOST_DOTS, Math.max(1, Math.round(items * SHARE)))
