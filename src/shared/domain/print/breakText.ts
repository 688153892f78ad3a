import type { Pen } from './pen.ts'

export type Weight = 'regular' | 'bold'

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const signsOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

/** How many of `signs` fit, tried by halves because a width is dear to find out; at least one, so that breaking ends. */
const fitting = (pen: Pen, signs: readonly string[], weight: Weight, limit: number, ending = ''): number => {
  let [fits, over] = [0, signs.length + 1]
  while (over - fits > 1) {
    const middle = (fits + over) >> 1
    if (pen.measure(signs.slice(0, middle).join('') + ending, 1, weight) <= limit) fits = middle
    else over = middle
  }
  return fits
}

const wordsOf = (text: string): string[] => text.split(/(?<=[\s/–—-])/)

/** Width of the widest word in font heights: in less room than that a word must be broken. */
export const widestWord = (pen: Pen, text: string, weight: Weight): number =>
  Math.max(...wordsOf(text).map((word) => pen.measure(word.trimEnd(), 1, weight)))

/**
 * Breaks a text into lines no wider than `limit` font heights: between words, behind hyphens, and inside a word only where it
 * must. A line keeps the blank at its end, so that all lines together are the text.
 */
export const breakText = (pen: Pen, text: string, weight: Weight, limit: number): string[] => {
  const lines: string[] = []
  let line = ''
  const fits = (candidate: string): boolean => pen.measure(candidate.trimEnd(), 1, weight) <= limit
  for (const word of wordsOf(text)) {
    if (fits(line + word)) {
      line += word
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (!fits(line)) {
      const signs = signsOf(line)
      const count = Math.max(1, fitting(pen, signs, weight, limit))
      lines.push(signs.slice(0, count).join(''))
      line = signs.slice(count).join('')
    }
  }
  if (line.trimEnd() !== '') lines.push(line)
  return lines
}

/** Cuts a text so that it fits with an ellipsis behind it. */
export const cutText = (pen: Pen, text: string, weight: Weight, limit: number): string => {
  if (pen.measure(text, 1, weight) <= limit) return text
  const signs = signsOf(text)
  return `${signs
    .slice(0, fitting(pen, signs, weight, limit, '…'))
    .join('')
    .trimEnd()}…`
}
