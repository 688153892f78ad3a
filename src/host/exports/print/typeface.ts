import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import PdfFile from 'pdfkit'
import type { Typeface } from '../../../shared/domain/print/pen.ts'

/** The two cuts by the names under which our documents know them. */
export const FONT_FILES = { regular: 'Inter-Regular.ttf', bold: 'Inter-SemiBold.ttf' } as const
export type Cut = keyof typeof FONT_FILES
export const CUTS = Object.keys(FONT_FILES) as readonly Cut[]

/** What pdfkit's fonts can do beyond its types: the file that fontkit read. */
type OpenFont = { widthOfString: (text: string, size: number) => number; font: { hasGlyphForCodePoint: (codePoint: number) => boolean } }

/** The bytes of both cuts; `resources` is the folder that holds `fonts/`. */
export const readFonts = (resources: string): Record<Cut, Buffer> => ({
  regular: readFileSync(join(resources, 'fonts', FONT_FILES.regular)),
  bold: readFileSync(join(resources, 'fonts', FONT_FILES.bold)),
})

const openFont = (file: Buffer): OpenFont => {
  // Without a font of its own pdfkit would look for files that a bundled host does not have.
  const document = new PdfFile({ autoFirstPage: false, font: null as unknown as string })
  document.font(file)
  const { _font: font } = document as unknown as { _font: OpenFont }
  return font
}

const opened = new Map<string, Typeface>()

/**
 * Measures with the very font that the PDF embeds, kerning included. Opened once, because reading a font takes longer than
 * laying out a hundred cards.
 */
export const openTypeface = (resources: string): Typeface => {
  const known = opened.get(resources)
  if (known) return known
  const files = readFonts(resources)
  const fonts = { regular: openFont(files.regular), bold: openFont(files.bold) }
  const typeface: Typeface = {
    measure: (text, size, weight) => fonts[weight].widthOfString(text, size),
    has: (codePoint) => fonts.regular.font.hasGlyphForCodePoint(codePoint) && fonts.bold.font.hasGlyphForCodePoint(codePoint),
  }
  opened.set(resources, typeface)
  return typeface
}
