import { LIMITS } from './limits.ts'
import { unreadable } from './refusals.ts'
import { elementsOf, xmlText } from './xml.ts'
import { peek } from './unzip.ts'
import type { ZipEntry } from './zipDirectory.ts'

export type Workbook = {
  /** Hidden ones come last, so that the first is one that a person has seen. */
  sheets: { name: string; path: string }[]
  /** Paths of the parts that a reader of one sheet needs besides that sheet. */
  shared: string[]
  hasMacros: boolean
}

const WORKBOOK = 'xl/workbook.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'
/** The two lists that say what is where are small in every honest workbook. */
const LONGEST_LIST = 5 * 1024 * 1024

const OTHER_KINDS: readonly (readonly [RegExp, Parameters<typeof unreadable>[0]])[] = [
  [/^xl\/workbook\.bin$/, 'xlsb'],
  [/^word\/|^ppt\//, 'document'],
  [/^Index\/Document\.iwa$|\.iwa$/, 'numbers'],
]

/** What else a zip archive can be; throws UNREADABLE_FILE with what to do about it. */
const refuseOthers = (bytes: Uint8Array, entries: readonly ZipEntry[]): never => {
  const found = OTHER_KINDS.find(([pattern]) => entries.some(({ name }) => pattern.test(name)))
  if (found) throw unreadable(found[1])
  const mimetype = entries.find(({ name }) => name === 'mimetype')
  const kind = mimetype ? peek(bytes, mimetype).toString('latin1') : ''
  if (kind.includes('opendocument')) throw unreadable(kind.includes('spreadsheet') ? 'ods' : 'document')
  throw unreadable('archive')
}

/** Is there an archive in the archive? A list needs none, and what is in it would be unpacked by nobody. */
const isNested = (bytes: Uint8Array, entry: ZipEntry): boolean =>
  /\.(zip|xlsx|xlsm|xlsb|docx|pptx|jar|7z|rar|gz)$/i.test(entry.name) || peek(bytes, entry).toString('latin1', 0, 4) === 'PK\x03\x04'

/** What is in a workbook, from its own lists. Throws UNREADABLE_FILE for archives that are none, or that hold other archives. */
export const readWorkbook = (bytes: Uint8Array, entries: readonly ZipEntry[], unzip: (entry: ZipEntry) => Buffer): Workbook => {
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  if (!byName.has(WORKBOOK)) refuseOthers(bytes, entries)
  if (entries.some((entry) => isNested(bytes, entry))) throw unreadable('unsafe')
  const text = (path: string): string => {
    const entry = byName.get(path)
    if (!entry || entry.unpacked > LONGEST_LIST) throw unreadable('workbook')
    return xmlText(unzip(entry))
  }
  const relations = elementsOf(text(RELATIONS), 'Relationship')
  const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  const targets = new Map(relations.map(({ Id = '', Target = '' }) => [Id, pathOf(Target)]))
  const shared = relations
    .filter(({ Type = '' }) => /\/(sharedStrings|styles)$/.test(Type))
    .map(({ Target = '' }) => pathOf(Target))
    .filter((path) => byName.has(path))
  const sheets = elementsOf(text(WORKBOOK), 'sheet')
    .toSorted((a, b) => Number(a.state !== undefined && a.state !== 'visible') - Number(b.state !== undefined && b.state !== 'visible'))
    .map(({ name = '', id = '' }) => ({ name: unescapeName(name), path: targets.get(id) ?? '' }))
    .filter(({ name, path }) => name !== '' && byName.has(path) && /sheet/i.test(path) && !path.includes('chartsheets/'))
  if (sheets.length === 0 || sheets.length > LIMITS.zipEntries) throw unreadable('workbook')
  return { sheets, shared: [WORKBOOK, RELATIONS, ...shared], hasMacros: entries.some(({ name }) => /vbaProject\.bin$/i.test(name)) }
}

const unescapeName = (name: string): string =>
  name.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
