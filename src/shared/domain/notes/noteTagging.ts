import { foldWord } from './composer.ts'
import type { NoteDraft } from './noteDraft.ts'

export const TAG_FIELDS = ['category', 'level', 'sector', 'lever', 'coBenefits', 'horizon', 'year', 'city'] as const
export type TagField = (typeof TAG_FIELDS)[number]

/** A tag that can be put on a note: the code that is stored and the words that a person reads. */
export type Tag = { field: TagField; code: string; label: string }

/** True when the draft carries this tag. */
export const hasTag = (draft: Pick<NoteDraft, TagField>, tag: Pick<Tag, 'field' | 'code'>): boolean =>
  tag.field === 'coBenefits' ? draft.coBenefits.includes(tag.code) : String(draft[tag.field] ?? '') === tag.code

/** Puts a tag on the draft. Co-benefits add up; every other field holds one tag, and the newer one wins. */
export const withTag = (draft: NoteDraft, tag: Pick<Tag, 'field' | 'code'>): NoteDraft => {
  if (hasTag(draft, tag)) return draft
  if (tag.field === 'coBenefits') return { ...draft, coBenefits: [...draft.coBenefits, tag.code] }
  return { ...draft, [tag.field]: tag.field === 'year' ? yearOf(tag.code) : tag.code }
}

/** Takes a tag off the draft. */
export const withoutTag = (draft: NoteDraft, tag: Pick<Tag, 'field' | 'code'>): NoteDraft => {
  if (!hasTag(draft, tag)) return draft
  if (tag.field === 'coBenefits') return { ...draft, coBenefits: draft.coBenefits.filter((code) => code !== tag.code) }
  return { ...draft, [tag.field]: null }
}

/** The tags of a note in the order of TAG_FIELDS, with the words for each code. */
export const tagsOf = (note: Pick<NoteDraft, TagField>, labelOf: (field: TagField, code: string) => string): Tag[] =>
  TAG_FIELDS.flatMap((field) => {
    const value = note[field]
    const codes = Array.isArray(value) ? value : value === null || value === undefined ? [] : [String(value)]
    return codes.map((code) => ({ field, code, label: labelOf(field, code) }))
  })

/** The year that somebody typed, in four digits; null where it is none that a note can have. */
export const yearOf = (text: string): number | null => {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0
  return year >= 1900 && year <= 2200 ? year : null
}

/** What `#2030` means. */
export const yearTag = (query: string): Tag | null => (yearOf(query) === null ? null : { field: 'year', code: query, label: query })

const rank = (label: string, query: string): number => {
  const folded = foldWord(label)
  if (folded.startsWith(query)) return 0
  if (folded.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(query))) return 1
  return folded.replace(/[^\p{L}\p{N}]+/gu, '').includes(query) ? 2 : 3
}

/**
 * Tags for a word typed behind `#`, best first: labels that begin with it, then words inside that begin with it, then
 * any other place. Without a word the first tags of each field take turns, so that all fields show up.
 */
export const suggestTags = (tags: readonly Tag[], query: string, limit: number): Tag[] => {
  const wanted = foldWord(query).replace(/[^\p{L}\p{N}]+/gu, '')
  if (wanted === '') return takeTurns(tags).slice(0, limit)
  return tags
    .map((tag, position) => ({ tag, position, rank: rank(tag.label, wanted) }))
    .filter((found) => found.rank < 3)
    .toSorted((a, b) => a.rank - b.rank || a.position - b.position)
    .slice(0, limit)
    .map((found) => found.tag)
}

const takeTurns = (tags: readonly Tag[]): Tag[] => {
  const byField = [...Map.groupBy(tags, (tag) => tag.field).values()]
  const longest = Math.max(0, ...byField.map((list) => list.length))
  return Array.from({ length: longest }, (_, turn) => byField.flatMap((list) => list.slice(turn, turn + 1))).flat()
}
