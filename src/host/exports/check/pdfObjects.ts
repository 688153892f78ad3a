import { inflateSync } from 'node:zlib'

/** An object of a PDF: its dictionary as written, and its bytes where it has any. */
type PdfObject = { body: string; stream: { from: number; to: number } | null }
export type PdfObjects = { all: ReadonlyMap<string, PdfObject>; bytesOf: (object: PdfObject | undefined) => Buffer | null }

const OPENING = ' 0 obj\n'
const STREAM = 'stream\n'

/** The objects of a PDF that we have just written, by their numbers; one after the other, as they stand in the file. */
export const pdfObjects = (bytes: Uint8Array): PdfObjects => {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = pdf.toString('latin1')
  const all = new Map<string, PdfObject>()
  for (let at = text.indexOf(OPENING); at >= 0;) {
    const id = text.slice(text.lastIndexOf('\n', at) + 1, at)
    const from = at + OPENING.length
    const dictionaryEnd = text.indexOf('\nendobj', from)
    const whole = text.slice(from, dictionaryEnd)
    const opens = whole.indexOf(STREAM)
    const start = from + opens + STREAM.length
    const stream = opens < 0 ? null : { from: start, to: text.indexOf('\nendstream', start) }
    all.set(id, { body: opens < 0 ? whole : whole.slice(0, opens), stream })
    at = text.indexOf(OPENING, Math.max(dictionaryEnd, stream?.to ?? 0))
  }
  const bytesOf = (object: PdfObject | undefined): Buffer | null => {
    if (!object?.stream) return null
    const packed = pdf.subarray(object.stream.from, object.stream.to)
    return object.body.includes('/FlateDecode') ? inflateSync(packed) : packed
  }
  return { all, bytesOf }
}

/** The pages in their order. */
export const pagesOf = ({ all }: PdfObjects): string[] => {
  const pages = [...all.values()].find(({ body }) => /\/Type \/Pages\b/.test(body))?.body ?? ''
  return [...(/\/Kids \[([^\]]*)\]/.exec(pages)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, id]) => all.get(id!)?.body ?? '')
}

/** The number of the object that a name of a dictionary points at, '' where it points at none. */
export const targetOf = (body: string, name: string): string => new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1] ?? ''
