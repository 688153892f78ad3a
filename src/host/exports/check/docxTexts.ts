import { archiveParts } from './archive.ts'
import { attributeTexts, unescaped } from './markup.ts'
import { pictureTexts } from './pictureTexts.ts'
import type { FileText, Place } from './place.ts'

const HEADING = /<w:pStyle w:val="(?:Heading[1-6]|AnnexHeading)"\/>/

const wordsOf = (paragraph: string): string => unescaped(paragraph.replaceAll(/<w:(?:tab|br|cr)\b[^>]*>/g, ' ').replaceAll(/<[^>]*>/g, ''))

/** Paragraph by paragraph, each under the heading above it. */
const bodyTexts = (xml: string): FileText[] => {
  let place: Place = { key: 'start' }
  return xml.split(/<\/w:p>/).flatMap((markup): FileText[] => {
    const text = wordsOf(markup)
    if (HEADING.test(markup) && text.trim() !== '') place = { key: 'section', heading: text.replaceAll(/\s+/g, ' ').trim() }
    const pictures = [...markup.matchAll(/<(?:wp:docPr|pic:cNvPr)\b[^>]*>/g)].flatMap(([tag]) => attributeTexts(tag))
    return [...(text === '' ? [] : [{ text, place }]), ...pictures.map((words): FileText => ({ text: words, place: { key: 'picture' } }))]
  })
}

const placeOf = (part: string): Place => {
  if (part.startsWith('docProps/')) return { key: 'properties' }
  if (/^word\/(footer|header)/.test(part)) return { key: 'footer' }
  return /^word\/(footnotes|endnotes|comments)/.test(part) ? { key: 'notes' } : { key: 'code', part }
}

/** Parts whose attributes are names of fonts, styles and other parts. */
const FIXED = /(styles|fontTable|settings|theme\d*|numbering|webSettings|\[Content_Types\])\.xml$|\.rels$/i

/** Everything that an Office file says outside its body: texts and attributes of every part, words inside pictures, names of parts. */
export const otherTexts = (parts: ReadonlyMap<string, Buffer>, without: (part: string) => boolean): FileText[] =>
  [...parts].flatMap(([part, bytes]): FileText[] => {
    const names: FileText[] = [{ text: part, place: { key: 'code', part } }]
    if (without(part)) return names
    if (/\.(png|jpe?g)$/i.test(part))
      return [...names, ...pictureTexts(bytes).map((text): FileText => ({ text, place: { key: 'picture' } }))]
    if (!/\.(xml|rels|svg)$/i.test(part)) return names
    // Most of a picture are the outlines of its lines.
    const xml = bytes.toString('utf8').replaceAll(/ d="[^"]*"/g, '')
    const place = placeOf(part)
    const shown: FileText = { text: unescaped(xml.replaceAll(/<[^>]*>/g, ' ')), place }
    return [...names, shown, ...(FIXED.test(part) ? [] : [{ text: attributeTexts(xml).join('\n'), place }])]
  })

/** All texts of a Word file. */
export const docxTexts = (bytes: Uint8Array): FileText[] => {
  const parts = archiveParts(bytes)
  const body = parts.get('word/document.xml')?.toString('utf8') ?? ''
  return [...bodyTexts(body), ...otherTexts(parts, (part) => part === 'word/document.xml')]
}
