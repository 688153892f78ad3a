import { archiveParts } from './archive.ts'
import { otherTexts } from './docxTexts.ts'
import { unescaped } from './markup.ts'
import type { FileText } from './place.ts'

const innerText = (markup: string): string => unescaped(markup.replaceAll(/<[^>]*>/g, ''))

const sharedTexts = (xml: string): string[] => [...xml.matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map(([, markup = '']) => innerText(markup))

const cellTexts = (row: string, shared: readonly string[]): string[] =>
  [...row.matchAll(/<c\b([^>]*)>(.*?)<\/c>/gs)].map(([, attributes, markup]) =>
    / t="s"/.test(attributes!) ? (shared[Number(innerText(markup!))] ?? '') : innerText(markup!),
  )

/** Names of the sheets in their order, by the files that hold them. */
const sheetNames = (parts: ReadonlyMap<string, Buffer>): Map<string, string> => {
  const book = parts.get('xl/workbook.xml')?.toString('utf8') ?? ''
  const links = parts.get('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? ''
  const targets = new Map(
    [...links.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      / Id="([^"]*)"/.exec(tag)?.[1] ?? '',
      / Target="([^"]*)"/.exec(tag)?.[1] ?? '',
    ]),
  )
  return new Map(
    [...book.matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => {
      const target = targets.get(/ r:id="([^"]*)"/.exec(tag)?.[1] ?? '') ?? ''
      return [`xl/${target.replace(/^\/?(xl\/)?/, '')}`, unescaped(/ name="([^"]*)"/.exec(tag)?.[1] ?? '')]
    }),
  )
}

/** All texts of a workbook, cells row by row. */
export const xlsxTexts = (bytes: Uint8Array): FileText[] => {
  const parts = archiveParts(bytes)
  const shared = sharedTexts(parts.get('xl/sharedStrings.xml')?.toString('utf8') ?? '')
  const names = sheetNames(parts)
  const cells = [...names].flatMap(([part, sheet]): FileText[] => {
    const xml = parts.get(part)?.toString('utf8') ?? ''
    const rows = [...xml.matchAll(/<row\b[^>]*?\br="(\d+)"[^>]*>(.*?)<\/row>/gs)]
    return [
      { text: sheet, place: { key: 'sheetName', sheet } },
      ...rows.map(([, row, markup]): FileText => ({
        text: cellTexts(markup!, shared).join('\n'),
        place: { key: 'sheetRow', sheet, row: Number(row) },
      })),
    ]
  })
  const others = otherTexts(parts, (part) => names.has(part) || part === 'xl/sharedStrings.xml' || part === 'xl/workbook.xml')
  return [...cells, ...others]
}
