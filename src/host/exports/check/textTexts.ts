import { parse } from 'csv-parse/sync'
import { attributeTexts, unescaped } from './markup.ts'
import type { FileText, Place } from './place.ts'

/** Tags inside a line of text. */
const INLINE = /<\/?(?:span|b|i|em|strong|a|small|code)\b[^>]*>/g

/** All texts of our HTML file, each under the heading above it; style sheets and pictures hold no words. */
export const htmlTexts = (html: string): FileText[] => {
  let place: Place = { key: 'start' }
  const page = html.replaceAll(/<style>.*?<\/style>/gs, '').replaceAll(/data:[\w/+;=-]+,[\w+/=]+/g, '')
  const [head, body = ''] = page.split('<body>')
  const lines = body
    .replaceAll(/<tspan\b[^>]*>/g, ' ')
    .replaceAll('</tspan>', '')
    .replaceAll(INLINE, '')
  const texts = [...lines.matchAll(/<(h[1-4])\b[^>]*>(.*?)<\/\1>|([^<>]+)|<[^>]*>/gs)].flatMap(([tag, , heading, words]): FileText[] => {
    if (heading !== undefined) {
      const text = unescaped(heading.replaceAll(/<[^>]*>/g, ' ')).trim()
      place = { key: 'section', heading: text }
      return [{ text, place }]
    }
    if (words !== undefined) return words.trim() === '' ? [] : [{ text: unescaped(words), place }]
    const attributes = attributeTexts(tag)
    return attributes.length === 0 ? [] : [{ text: attributes.join('\n'), place: { key: 'picture' } }]
  })
  const inner: FileText[] = [...body.matchAll(INLINE)].flatMap(([tag]) =>
    attributeTexts(tag).map((text) => ({ text, place: { key: 'picture' } })),
  )
  return [
    { text: `${unescaped(head!.replaceAll(/<[^>]*>/g, ' '))}\n${attributeTexts(head!).join('\n')}`, place: { key: 'properties' } },
    ...texts,
    ...inner,
  ]
}

/** All lines of our Markdown file, as typed and as read. */
export const markdownTexts = (markdown: string): FileText[] => {
  let place: Place = { key: 'start' }
  return markdown.split('\n').flatMap((line): FileText[] => {
    const read = unescaped(line.replaceAll(/\\([\\`*_{}[\]<>|~$#+=.)-])/g, '$1'))
    if (/^#{1,4} /.test(line)) place = { key: 'section', heading: read.replace(/^#+ /, '') }
    return line.trim() === '' ? [] : [{ text: read === line ? line : `${line}\n${read}`, place }]
  })
}

/** All rows of our table of notes. */
export const csvTexts = (csv: string): FileText[] =>
  (parse(csv, { bom: true, relax_column_count: true }) as string[][]).map((cells, index) => ({
    text: cells.join('\n'),
    place: { key: 'row', row: index + 1 },
  }))

/** All lines of our JSON file: it has one value on a line. */
export const jsonTexts = (json: string): FileText[] =>
  json.split('\n').flatMap((line, index): FileText[] => {
    const texts = [...line.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([quoted]) => JSON.parse(quoted) as string)
    return texts.length === 0 ? [] : [{ text: texts.join('\n'), place: { key: 'line', line: index + 1 } }]
  })
