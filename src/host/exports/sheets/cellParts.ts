import type { SheetValue } from './sheet.ts'

/** More than this a cell cannot hold. */
export const LONGEST_CELL = 32_767
/** So far back a cut looks for a blank, so that no id and no word is cut in two. */
const NEAR_END = 300
/** Stands at the end of a cell that goes on below, and before what goes on. */
const DOWN = ' ↓'
const ON = '↳ '
/** Less what the writer may add to a text. */
const ROOM = LONGEST_CELL - DOWN.length - ON.length - 1

const cutAt = (text: string): number => {
  const blank = /\s\S*$/.exec(text.slice(ROOM - NEAR_END, ROOM))
  if (blank) return ROOM - NEAR_END + blank.index + 1
  const isPair = /[\uD800-\uDBFF]/.test(text.charAt(ROOM - 1))
  return isPair ? ROOM - 1 : ROOM
}

/** A text in parts that fit into a cell; together they are the text. */
export const cellParts = (text: string): string[] => {
  const parts: string[] = []
  let rest = text
  while (rest.length > LONGEST_CELL - 1) {
    const end = cutAt(rest)
    parts.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return [...parts, rest]
}

/**
 * A row, and below it as many more as its longest cell needs: an arrow says where a text goes on, and the first cell, which names the
 * row, is said again.
 */
export const rowsOf = (row: readonly SheetValue[]): (readonly SheetValue[])[] => {
  const split = row.map((value) => (typeof value === 'number' ? [value] : cellParts(value)))
  const most = Math.max(1, ...split.map(({ length }) => length))
  if (most === 1) return [row]
  const [name] = split
  return Array.from({ length: most }, (_, line) =>
    split.map((parts, column) => {
      const part = parts[line]
      if (part === undefined) return column === 0 && name?.length === 1 ? `${ON}${name[0]}` : ''
      return typeof part === 'number' ? part : `${line > 0 ? ON : ''}${part}${line < parts.length - 1 ? DOWN : ''}`
    }),
  )
}
