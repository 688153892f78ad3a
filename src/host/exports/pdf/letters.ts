import type PdfFile from 'pdfkit'
import { type Cut, EVEN, type Ink } from './look.ts'
import { shapeByPairs } from './shaping.ts'

export type Pdf = InstanceType<typeof PdfFile>
export type Structure = ReturnType<Pdf['struct']>

/** What pdfkit's fonts can do beyond its types: the file that fontkit read. */
type OpenFont = {
  widthOfString: (text: string, size: number, features?: object) => number
  font: { hasGlyphForCodePoint: (codePoint: number) => boolean }
}

export const FONT_FILES: Record<Cut, string> = {
  sans: 'Inter-Regular.ttf',
  sansBold: 'Inter-SemiBold.ttf',
  serif: 'SourceSerif4-Regular.ttf',
  serifBold: 'SourceSerif4-SemiBold.ttf',
  serifItalic: 'SourceSerif4-Italic.ttf',
}
const CUTS = Object.keys(FONT_FILES) as Cut[]

export type Letters = {
  /** Width of a text in points. */
  width: (text: string, ink: Ink) => number
  /** True where the font has a shape for every letter; format characters need none. */
  has: (text: string, cut: Cut) => boolean
}

/** Format characters and variation selectors have no shape of their own, so that the font need not have them. */
export const SHAPELESS = /[\p{Cf}\uFE00-\uFE0F]/gu
const PLAIN = /^[\u0020-\u007E]*$/
const MEASURED = 1000

/** Measures with the very fonts that the file embeds; each word once. */
export const lettersOf = (pdf: Pdf): Letters => {
  const fonts = new Map(
    CUTS.map((cut) => {
      pdf.font(cut)
      shapeByPairs(pdf)
      const { _font: font } = pdf as unknown as { _font: OpenFont }
      return [cut, font]
    }),
  )
  const widths = new Map(CUTS.map((cut) => [cut, new Map<string, number>()]))
  return {
    width: (text, { cut, size, even }) => {
      if (even) return fonts.get(cut)!.widthOfString(text, size, EVEN)
      const known = widths.get(cut)!
      let width = known.get(text)
      if (width === undefined) known.set(text, (width = fonts.get(cut)!.widthOfString(text, MEASURED)))
      return (width * size) / MEASURED
    },
    has: (text, cut) => {
      if (PLAIN.test(text)) return true
      const { font } = fonts.get(cut)!
      return [...text.replace(SHAPELESS, '')].every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0)!))
    },
  }
}
