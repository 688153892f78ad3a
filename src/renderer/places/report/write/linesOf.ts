const MOST = 60
const LONGEST = 200

/** As much as the lines can hold together. */
export const LINES_LIMIT = MOST * LONGEST

/** One name per line; empty lines are none. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim().slice(0, LONGEST))
    .filter((line) => line !== '')
    .slice(0, MOST)
