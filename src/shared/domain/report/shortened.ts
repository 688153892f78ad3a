/** A cell of a table holds no longer text; the whole note is in the annex. Counted in UTF-16 units. */
export const LONGEST_CELL = 300

/** The text on one line, cut behind a whole letter where it is too long for a cell. */
export const shortened = (text: string): string => {
  const words = text.trim().replace(/\s+/gu, ' ')
  if (words.length <= LONGEST_CELL) return words
  const cut = words.slice(0, LONGEST_CELL - 1)
  return `${(cut.isWellFormed() ? cut : cut.slice(0, -1)).trimEnd()}…`
}
