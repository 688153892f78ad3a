/** Everything XML 1.0 has no way to write, escaped or not; files that hold it do not open. */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
/** C1 controls and other non-characters are legal XML but never meant. */
const MEANINGLESS = /[\u007F-\u0084\u0086-\u009F\uFDD0-\uFDEF]/g
const ISOLATES = /[\u2066-\u2069]/g
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u202A-\u202E]/u
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/**
 * A text as a document may hold it: no characters that XML forbids, no lone surrogates, plain line ends, and
 * right-to-left words and direction marks kept to themselves so that they cannot turn the words around them.
 */
export const safeText = (text: string): string => {
  const legal = text.replace(/\r\n?/g, '\n').replace(ILLEGAL, '').replace(MEANINGLESS, '')
  if (!RIGHT_TO_LEFT.test(legal) && legal.search(ISOLATES) < 0) return legal
  const isolated = (line: string) => (line === '' ? '' : `${FIRST_STRONG_ISOLATE}${line}${POP_ISOLATE}`)
  return legal.replace(ISOLATES, '').split('\n').map(isolated).join('\n')
}

/** The same for every text inside plain data, e.g. a whole report. */
export const safeData = <T>(data: T): T => {
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return safeText(value)
    if (Array.isArray(value)) return value.map(clean)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, clean(each)]))
  }
  return clean(data) as T
}
