import { inflateSync } from 'node:zlib'
import type { FileText, Place } from './place.ts'

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
])

/** A string of a PDF, from between its brackets. */
const decoded = (string: string): string => {
  const plain = string.replaceAll(/\\([\s\S])/g, (_, sign: string) => ESCAPES.get(sign) ?? sign)
  if (!plain.startsWith('\u00FE\u00FF')) return plain
  return Buffer.from(plain.slice(2), 'latin1').swap16().toString('utf16le')
}

/** What is read aloud instead of what is drawn, and the names of links. */
const SPOKEN = /\/(?:Alt|ActualText|Contents|E|T)\s*\(((?:\\[\s\S]|[^\\)])*)\)/g
const spokenIn = (part: string): string => [...part.matchAll(SPOKEN)].map(([, string]) => decoded(string!)).join('\n')

/** The page of each stream of drawing commands, by the number of its object; the first page is 1. */
const pagesOfStreams = (objects: ReadonlyMap<string, string>): Map<string, number> => {
  const pages = [...objects.values()].find((body) => /\/Type \/Pages\b/.test(body)) ?? ''
  const kids = [...(/\/Kids \[([^\]]*)\]/.exec(pages)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, id]) => id!)
  return new Map(kids.map((id, index) => [/\/Contents (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1] ?? '', index + 1]))
}

/**
 * Words that our PDF says without drawing them: descriptions of figures, what letters without a shape stand for, names of links. Reading
 * them through the tree of the document would take as long for every page as for the whole.
 */
export const spokenTexts = (bytes: Uint8Array): FileText[] => {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const objects = new Map<string, string>()
  const streams: { id: string; from: number; to: number }[] = []
  const text = pdf.toString('latin1')
  for (const { 1: id, index, 0: opening } of text.matchAll(/(?<=^|\n)(\d+) 0 obj\r?\n/g)) {
    const from = index + opening.length
    const end = text.indexOf('endobj', from)
    const stream = text.indexOf('stream\n', from)
    const isStream = stream >= 0 && stream < end
    objects.set(id!, text.slice(from, isStream ? stream : end))
    if (isStream) streams.push({ id: id!, from: stream + 'stream\n'.length, to: text.indexOf('endstream', stream) })
  }
  const pages = pagesOfStreams(objects)
  const picture: Place = { key: 'picture' }
  const named = [...objects.values()].map((body): FileText => ({ text: spokenIn(body), place: picture }))
  const drawn = streams.flatMap(({ id, from, to }): FileText[] => {
    const page = pages.get(id)
    if (page === undefined) return []
    return [{ text: spokenIn(inflateSync(pdf.subarray(from, to)).toString('latin1')), place: { key: 'page', page } }]
  })
  return [...named, ...drawn].filter(({ text: words }) => words !== '')
}
