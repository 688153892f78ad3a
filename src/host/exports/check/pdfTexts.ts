import { getDocumentProxy } from 'unpdf'
import type { FileText } from './place.ts'
import { spokenTexts } from './spokenTexts.ts'

type Outline = { title: string; items: Outline[] }

const titlesOf = (items: readonly Outline[] | null): string[] =>
  (items ?? []).flatMap(({ title, items: below }) => [title, ...titlesOf(below)])

/** All texts of a PDF, page by page, read by another library than the one that wrote them. */
export const pdfTexts = async (bytes: Uint8Array): Promise<FileText[]> => {
  // The reader takes the bytes away.
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const texts: FileText[] = []
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const opened = await pdf.getPage(page)
    const { items } = await opened.getTextContent()
    const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
    texts.push({ text, place: { key: 'page', page } })
    opened.cleanup()
  }
  const { info, metadata } = await pdf.getMetadata()
  const properties = [
    ...Object.values(info as object),
    ...(metadata === null ? [] : [String(metadata.getRaw()).replaceAll(/<[^>]*>/g, ' ')]),
  ]
  texts.push({ text: properties.filter((value) => typeof value === 'string').join('\n'), place: { key: 'properties' } })
  texts.push({ text: titlesOf((await pdf.getOutline()) as Outline[] | null).join('\n'), place: { key: 'properties' } })
  await pdf.loadingTask.destroy()
  return [...texts, ...spokenTexts(bytes)]
}
