/** Two people by their place in the list, and how often they share a table. */
export type MetPair = {
  a: number
  b: number
  times: number
  /** They sit together because they are meant to; that is no repeat. */
  isByRule: boolean
}

/** Together by rule; met once, twice, three times and more. */
export const MEETING_CLASSES = ['rule', 'once', 'twice', 'more'] as const
export type MeetingClass = (typeof MEETING_CLASSES)[number]

export const meetingClass = ({ times, isByRule }: MetPair): MeetingClass =>
  isByRule ? 'rule' : times === 1 ? 'once' : times === 2 ? 'twice' : 'more'

/**
 * The squares of one class as one path, so that thousands of meetings stay a handful of elements. A pair stands in the row of the later
 * and the column of the earlier person; `size` and `gap` are pixels.
 */
export const cellsPath = (pairs: readonly MetPair[], of: MeetingClass, size: number, gap: number): string => {
  const side = Math.round((size - gap) * 100) / 100
  return pairs
    .filter((pair) => meetingClass(pair) === of)
    .map(({ a, b }) => `M${Math.min(a, b) * size} ${Math.max(a, b) * size}h${side}v${side}h${-side}z`)
    .join('')
}

/** The pair under a point of the triangle, row and column by place in the list; null above the diagonal and outside. */
export const pairAt = (x: number, y: number, size: number, people: number): { column: number; row: number } | null => {
  const [column, row] = [Math.floor(x / size), Math.floor(y / size)]
  return column >= 0 && row > column && row < people ? { column, row } : null
}
