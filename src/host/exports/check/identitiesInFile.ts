import type { Needle } from '../../../shared/domain/report/identities.ts'
import type { RenderedFormat } from '../mediaTypes.ts'
import { docxTexts } from './docxTexts.ts'
import { pdfTexts } from './pdfTexts.ts'
import type { FileText, Place } from './place.ts'
import { csvTexts, htmlTexts, jsonTexts, markdownTexts } from './textTexts.ts'
import { xlsxTexts } from './xlsxTexts.ts'

export type FileFinding = Pick<Needle, 'found' | 'what'> & { place: Place }

const textsOf = async (file: Uint8Array | string, format: RenderedFormat | 'csv'): Promise<FileText[]> => {
  const bytes = (): Uint8Array => (typeof file === 'string' ? Buffer.from(file) : file)
  switch (format) {
    case 'docx':
      return docxTexts(bytes())
    case 'xlsx':
      return xlsxTexts(bytes())
    case 'pdf':
      return pdfTexts(bytes())
    case 'html':
      return htmlTexts(String(file))
    case 'md':
      return markdownTexts(String(file))
    case 'csv':
      return csvTexts(String(file))
    case 'json':
      return jsonTexts(String(file))
  }
}

/**
 * What `find` finds in a finished file: in what it shows, in its properties, and in what nobody sees at first, such as descriptions of
 * pictures. Each once for every place; the dots of pictures are not read.
 */
export const identitiesInFile = async (
  file: Uint8Array | string,
  format: RenderedFormat | 'csv',
  find: (text: string) => readonly Needle[],
): Promise<FileFinding[]> => {
  const findings = new Map<string, FileFinding>()
  for (const { text, place } of await textsOf(file, format))
    for (const { found, what } of find(text)) {
      const key = [what, found, JSON.stringify(place)].join('\n')
      if (!findings.has(key)) findings.set(key, { found, what, place })
    }
  return [...findings.values()]
}
