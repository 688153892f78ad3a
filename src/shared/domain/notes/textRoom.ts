/** How much of the limit is left. `left`: at most this many more letters; `over`: this many letters too many. */
export type TextRoom = { state: 'plenty' } | { state: 'near'; left: number } | { state: 'over'; over: number }

/** The counter appears when less than this part of the limit is left. */
const NEAR = 0.1
/** Beyond this many times the limit letters are estimated, because splitting megabytes into letters takes seconds. */
const EXACT_UP_TO = 2

/**
 * Room in a text field with a limit in UTF-16 units, told in letters as people see them: an emoji of eleven units is one.
 * `splitLetters` cuts a text into such letters (Intl.Segmenter in the app).
 */
export const textRoom = (text: string, limit: number, splitLetters: (part: string) => number): TextRoom => {
  const left = limit - text.length
  if (left > limit * NEAR) return { state: 'plenty' }
  if (left >= 0) return { state: 'near', left }
  if (text.length > limit * EXACT_UP_TO) return { state: 'over', over: -left }
  return { state: 'over', over: Math.max(1, splitLetters(text.slice(limit))) }
}
