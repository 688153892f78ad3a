import type { MeasureText } from './page.ts'

/** What a layout must know about the font: how wide a text is, and which code points it has. */
export type Typeface = { measure: MeasureText; has: (codePoint: number) => boolean }

/** Writes down what a layout wants to say: in letters that the font has, with a record of what it lacks. */
export type Pen = {
  measure: MeasureText
  /** One line of text with □ for every sign that cannot be printed. */
  clean: (text: string) => string
  unprintable: () => string[]
}

export const MISSING = '□'
/** Format characters and variation selectors have no shape of their own, so that the font need not have them. */
const SHAPELESS = /[\p{Cf}\uFE00-\uFE0F]/gu
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A pen for one document. */
export const penOf = ({ measure, has }: Typeface): Pen => {
  const missed = new Set<string>()
  const known = new Map<string, string>()

  const printable = (sign: string): string => {
    const shape = sign.replace(SHAPELESS, '')
    return [...shape].every((letter) => has(letter.codePointAt(0)!)) ? shape : MISSING
  }
  const clean = (text: string): string => {
    const found = known.get(text)
    if (found !== undefined) return found
    const line = text
      .toWellFormed()
      .normalize('NFC')
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim()
    const written = Array.from(segmenter.segment(line), ({ segment }) => printable(segment)).join('')
    if (written.includes(MISSING) && !line.includes(MISSING)) missed.add(line)
    known.set(text, written)
    return written
  }
  return { measure, clean, unprintable: () => [...missed] }
}
