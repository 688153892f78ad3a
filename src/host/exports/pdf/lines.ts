import { type Letters, SHAPELESS } from './letters.ts'
import type { Cut, Ink } from './look.ts'

/** Words of one look inside a paragraph. */
export type Span = { text: string; ink: Ink }
/** Words of a line that are drawn as one. `spoken` is what they say where the font has no shape for it, and null where it has. */
export type Piece = { text: string; spoken: string | null; ink: Ink; x: number; width: number }
export type Line = { pieces: Piece[]; width: number }

type Word = { text: string; spoken: string | null; ink: Ink; width: number; gap: number; startsLine: boolean }

/** Stands for what the font does not have; our sans has it. */
const MISSING = '□'
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const graphemes = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

const shapeOf = (sign: string, cut: Cut, letters: Letters): string => {
  const shape = sign.replace(SHAPELESS, '')
  return letters.has(shape, cut) ? shape : MISSING
}

/** A word as the font can write it. */
const written = (word: string, ink: Ink, letters: Letters): Pick<Word, 'text' | 'spoken' | 'ink'> => {
  if (letters.has(word, ink.cut)) return { text: word.replace(SHAPELESS, ''), spoken: null, ink }
  const sans = { ...ink, cut: 'sans' } as const
  const text = graphemes(word)
    .map((sign) => shapeOf(sign, 'sans', letters))
    .join('')
  return { text, spoken: text.includes(MISSING) ? word : null, ink: sans }
}

/** A word that is wider than the line, in pieces that are not. */
const cutUp = (word: string, ink: Ink, width: number, letters: Letters): string[] => {
  const parts: string[] = []
  let part = ''
  let used = 0
  for (const sign of graphemes(word)) {
    const more = letters.width(shapeOf(sign, ink.cut, letters), ink)
    if (part !== '' && used + more > width) {
      parts.push(part)
      part = ''
      used = 0
    }
    part += sign
    used += more
  }
  return [...parts, part]
}

const wordsOf = (spans: readonly Span[], width: number, letters: Letters): Word[] => {
  const words: Word[] = []
  let gap = false
  for (const { text, ink } of spans)
    for (const [index, paragraph] of text.split('\n').entries()) {
      let startsLine = index > 0
      for (const [at, part] of paragraph.split(/[ \t]+/).entries()) {
        if (at > 0) gap = true
        if (part === '') continue
        const whole = letters.width(part, ink) <= width
        for (const [turn, piece] of (whole ? [part] : cutUp(part, ink, width, letters)).entries()) {
          const word = written(piece, ink, letters)
          if (word.text === '' && word.spoken === null) continue
          const space = gap && turn === 0 ? letters.width(' ', ink) : 0
          words.push({ ...word, width: letters.width(word.text, word.ink), gap: space, startsLine: startsLine || turn > 0 })
          startsLine = false
        }
        gap = false
      }
      // An empty line of the text stays one.
      if (startsLine) words.push({ text: '', spoken: null, ink, width: 0, gap: 0, startsLine: true })
      gap = false
      if (/\s$/.test(paragraph)) gap = true
    }
  return words
}

const sameInk = (one: Ink, other: Ink): boolean =>
  one.cut === other.cut && one.size === other.size && one.colour === other.colour && one.even === other.even

const lineOf = (words: readonly Word[], isLast: boolean): Line => {
  const pieces: Piece[] = []
  let x = 0
  for (const [index, word] of words.entries()) {
    const gap = index === 0 ? 0 : word.gap
    const before = pieces.at(-1)
    if (before && before.spoken === null && word.spoken === null && sameInk(before.ink, word.ink)) {
      before.text += `${gap > 0 ? ' ' : ''}${word.text}`
      before.width += gap + word.width
    } else {
      if (before && gap > 0) before.text += ' '
      pieces.push({ text: word.text, spoken: word.spoken, ink: word.ink, x: x + gap, width: word.width })
    }
    x += gap + word.width
  }
  // Lines that are read aloud one after the other must not join their words.
  const last = pieces.at(-1)
  if (!isLast && last && last.text !== '') last.text += ' '
  return { pieces, width: x }
}

/** A text as lines of at most `width` points: broken at spaces and line ends, long words between letters. Always one line at least. */
export const breakLines = (spans: readonly Span[], width: number, letters: Letters): Line[] => {
  const lines: Word[][] = [[]]
  let used = 0
  for (const word of wordsOf(spans, width, letters)) {
    const line = lines.at(-1)!
    const needed = line.length === 0 ? word.width : word.gap + word.width
    if (word.startsLine || (line.length > 0 && used + needed > width + 0.01)) {
      lines.push([word])
      used = word.width
    } else {
      line.push(word)
      used += needed
    }
  }
  return lines.map((words, index) => lineOf(words, index === lines.length - 1))
}
