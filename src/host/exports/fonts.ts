import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Paths of the two cuts that charts are drawn with. */
export const chartFontFiles = (resources: string): string[] =>
  ['Inter-Regular.ttf', 'Inter-SemiBold.ttf'].map((file) => join(resources, 'fonts', file))

export type DocumentFonts = {
  sans: { regular: Buffer; bold: Buffer }
  serif: { regular: Buffer; bold: Buffer; italic: Buffer }
}

/** The fonts that travel inside a DOCX, so that it looks the same on machines that do not have them. */
export const readDocumentFonts = async (resources: string): Promise<DocumentFonts> => {
  const read = (file: string) => readFile(join(resources, 'fonts', file))
  const [sans, sansBold, serif, serifBold, serifItalic] = await Promise.all([
    read('Inter-Regular.ttf'),
    read('Inter-SemiBold.ttf'),
    read('SourceSerif4-Regular.ttf'),
    read('SourceSerif4-SemiBold.ttf'),
    read('SourceSerif4-Italic.ttf'),
  ])
  return { sans: { regular: sans, bold: sansBold }, serif: { regular: serif, bold: serifBold, italic: serifItalic } }
}

const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
const LATIN_EXT =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF'

const WEB_FONTS = [
  { family: 'Inter Variable', file: 'inter', style: 'normal' },
  { family: 'Source Serif 4 Variable', file: 'source-serif-4', style: 'normal' },
  { family: 'Source Serif 4 Variable', file: 'source-serif-4', style: 'italic' },
] as const

/** The @font-face rules of an HTML file that has to look the same without a network. */
export const readFontFaces = async (resources: string): Promise<string> => {
  const subsets = [
    { name: 'latin', range: LATIN },
    { name: 'latin-ext', range: LATIN_EXT },
  ]
  const faces = WEB_FONTS.flatMap((font) => subsets.map((subset) => ({ ...font, subset })))
  const rules = faces.map(async ({ family, file, style, subset }) => {
    const bytes = await readFile(join(resources, 'fonts', `${file}-${subset.name}-wght-${style}.woff2`))
    const source = `url(data:font/woff2;base64,${bytes.toString('base64')}) format('woff2')`
    return `@font-face{font-family:'${family}';font-style:${style};font-weight:200 900;font-display:swap;src:${source};unicode-range:${subset.range}}`
  })
  return (await Promise.all(rules)).join('\n')
}
