import type { Translate } from './reportModel.ts'

/** Short forms that European city projects use; their words stand in the messages `report:abbreviations`. */
const KNOWN = ['ccc', 'cinea', 'dut', 'eu', 'eui', 'ghg', 'mrv', 'nbs', 'neb', 'ngo', 'nuts', 'nzc', 'rd', 'sdg', 'steep', 'sump'] as const

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)

/** Short forms that stand in one of the texts as a word of its own (plural s allowed), by alphabet, each with what it means. */
export const abbreviationsIn = (texts: Iterable<string>, t: Translate): { short: string; long: string }[] => {
  const all = KNOWN.map((id) => ({ short: t(`report:abbreviations.${id}.short`), long: t(`report:abbreviations.${id}.long`) }))
  const alternatives = all
    .map(({ short }) => escaped(short))
    .sort((a, b) => b.length - a.length)
    .join('|')
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(${alternatives})(?=s?(?![\p{L}\p{N}]))`, 'gu')
  const found = new Set<string>()
  for (const text of texts) for (const match of text.matchAll(pattern)) found.add(match[1] ?? '')
  return all.filter(({ short }) => found.has(short)).sort((a, b) => (a.short < b.short ? -1 : 1))
}
