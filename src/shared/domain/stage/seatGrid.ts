/** Sizes are in hundredths of the projector's width (`u`). */
export type SeatGrid = { size: number; columns: number; rows: number; pages: number }

/** From 15 m away, on a picture three metres wide, letters of 2.2 u are about as large as those of this line on a desk. */
export const LEAST_READABLE = 2.2
const LARGEST = 4.6
/** All on one page at any price: for people who come close. */
const SMALLEST = 0.9
/** Height of a line, in sizes of its letters. */
export const ROW = 1.38

const sizes = (from: number, to: number): number[] =>
  Array.from({ length: Math.round((from - to) * 10) + 1 }, (_, step) => (Math.round(from * 10) - step) / 10)

const gridOf = (size: number, count: number, line: number, width: number, height: number): SeatGrid => {
  const columns = Math.max(1, Math.floor(width / (size * line)))
  const rows = Math.max(1, Math.floor(height / (size * ROW)))
  return { size, columns, rows, pages: Math.max(1, Math.ceil(count / (columns * rows))) }
}

/**
 * How so many lines fill an area (in u): as large as they fit at once; else on pages, or, where none may turn, all of them as large as
 * that goes. `line` is the width of one with the gap behind it, in sizes of its letters.
 */
export const seatGrid = (count: number, line: number, area: { width: number; height: number }, turnsPages: boolean): SeatGrid => {
  const at = (size: number): SeatGrid => gridOf(size, count, line, area.width, area.height)
  const whole = (some: number[]): SeatGrid | undefined => some.map(at).find(({ pages }) => pages === 1)
  const readable = whole(sizes(LARGEST, LEAST_READABLE))
  if (readable) return evened(readable, count)
  return turnsPages ? at(LEAST_READABLE) : (whole(sizes(LEAST_READABLE, SMALLEST)) ?? at(SMALLEST))
}

/** Columns of about the same length look calmer than one that is full and one with a single line. */
const evened = (grid: SeatGrid, count: number): SeatGrid => {
  const columns = Math.min(grid.columns, Math.max(1, Math.ceil(count / grid.rows)))
  return { ...grid, columns, rows: Math.max(1, Math.ceil(count / columns)) }
}

/** How long a page of a list stays, in ms: time to find one line among so many, and to look twice. */
export const pageTime = (lines: number): number => Math.max(10_000, 4000 + lines * 200)

/** First and last of each page, to see which page comes when. */
export const pageRanges = (labels: readonly string[], perPage: number): { first: string; last: string }[] =>
  Array.from({ length: Math.ceil(labels.length / perPage) }, (_, page) => {
    const lines = labels.slice(page * perPage, (page + 1) * perPage)
    return { first: lines[0] ?? '', last: lines.at(-1) ?? '' }
  })
