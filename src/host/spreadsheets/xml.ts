import iconv from 'iconv-lite'
import { unreadable } from './refusals.ts'

/**
 * The text of an XML part. Throws UNREADABLE_FILE for a document type: workbooks have none, and its entities can name files of
 * this machine or grow without end.
 */
export const xmlText = (bytes: Buffer): string => {
  const text = decodeXml(bytes)
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw unreadable('unsafe')
  return text
}

const decodeXml = (bytes: Buffer): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf16-le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, 'utf16-be')
  if (bytes[0] === 0x3c && bytes[1] === 0) return iconv.decode(bytes, 'utf16-le')
  if (bytes[0] === 0 && bytes[1] === 0x3c) return iconv.decode(bytes, 'utf16-be')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw unreadable('workbook')
  }
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

const unescape = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : ''
  })

/** The attributes of all elements of this name, without prefixes; for the small parts that list the others. */
export const elementsOf = (xml: string, name: string): Record<string, string>[] =>
  [...xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}\\s((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>`, 'g'))].map(([, attributes]) =>
    Object.fromEntries(
      [...attributes!.matchAll(/(?<![\w.:-])(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key, double, single]) => [
        key!,
        unescape(double ?? single ?? ''),
      ]),
    ),
  )
