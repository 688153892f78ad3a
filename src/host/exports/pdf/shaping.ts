import { EVEN } from './look.ts'
import type { Pdf } from './letters.ts'

type Glyph = { id: number }
type Position = { xAdvance: number }
/** A text as glyphs; lengths in thousandths of the size. */
type Run = { glyphs: Glyph[]; positions: Position[]; advanceWidth: number }
type ShapedFont = { layoutRun: (text: string, features?: object) => Run; layoutCached: (text: string) => Run }

/** Letters whose shape depends on no more than the next one. */
const SIMPLE = /^[(“"]?(?:[A-Za-zÀ-ÖØ-öø-ÿ]{1,80}|(?:[A-Z]-)?\d{1,20})[.,;:!?)”"]{0,2}$/
/** The same where every letter stands for itself, without kerning. */
const PLAIN = /^[\u0020-\u007E]*$/

/** Glyphs of the first letter of every pair, and its advance before the second; null where the two join into one shape. */
const pairsOf = (layout: (text: string) => Run) => {
  const known = new Map<string, { glyph: Glyph; position: Position } | null>()
  return (pair: string): { glyph: Glyph; position: Position } | null => {
    let found = known.get(pair)
    if (found === undefined) {
      const { glyphs, positions } = layout(pair)
      found = glyphs.length === pair.length ? { glyph: glyphs[0]!, position: positions[0]! } : null
      known.set(pair, found)
    }
    return found
  }
}

const wordByPairs = (word: string, pairAt: ReturnType<typeof pairsOf>): Run | null => {
  const run: Run = { glyphs: [], positions: [], advanceWidth: 0 }
  for (let at = 0; at < word.length; at += 1) {
    const one = pairAt(word.slice(at, at + 2))
    if (one === null) return null
    run.glyphs.push(one.glyph)
    run.positions.push(one.position)
    run.advanceWidth += one.position.xAdvance
  }
  return run
}

const joined = (left: Run, right: Run): Run => ({
  glyphs: [...left.glyphs, ...right.glyphs],
  positions: [...left.positions, ...right.positions],
  advanceWidth: left.advanceWidth + right.advanceWidth,
})

/**
 * Lets the open font of `pdf` set plain words from the pairs of letters that it has met: reading all rules of the font for every new word
 * takes half the time of a report. A word and the space after it are looked up as two.
 */
export const shapeByPairs = (pdf: Pdf): void => {
  const { _font: font } = pdf as unknown as { _font: ShapedFont }
  const shape = font.layoutRun.bind(font)
  const layout = (text: string, features?: object): Run => {
    const { glyphs, positions, advanceWidth } = shape(text, features)
    return { glyphs, positions, advanceWidth }
  }
  const pairAt = pairsOf(layout)
  const letters = new Map<string, Run>()
  const letter = (sign: string, features: object): Run => {
    const run = letters.get(sign) ?? layout(sign, features)
    letters.set(sign, run)
    return run
  }
  // Only words without kerning come with features of their own.
  font.layoutRun = (text, features) =>
    features === EVEN && PLAIN.test(text)
      ? [...text].map((sign) => letter(sign, features)).reduce(joined, { glyphs: [], positions: [], advanceWidth: 0 })
      : layout(text, features)
  const known = new Map<string, Run>()
  font.layoutCached = (text) => {
    let run = known.get(text)
    if (run === undefined) {
      if (text.length > 1 && text.endsWith(' ')) run = joined(font.layoutCached(text.slice(0, -1)), font.layoutCached(' '))
      else run = (SIMPLE.test(text) ? wordByPairs(text, pairAt) : null) ?? layout(text)
      known.set(text, run)
    }
    return run
  }
}
