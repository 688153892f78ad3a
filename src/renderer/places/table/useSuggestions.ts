import { useMemo, useState } from 'react'
import { foldWord, wordAtCaret } from '../../../shared/domain/notes/composer.ts'
import type { SlashWords, WordAtCaret } from '../../../shared/domain/notes/composer.ts'
import type { NoteDraft } from '../../../shared/domain/notes/noteDraft.ts'
import { hasTag, suggestTags, yearTag } from '../../../shared/domain/notes/noteTagging.ts'
import type { Tag } from '../../../shared/domain/notes/noteTagging.ts'
import type { NoteKind } from '../../../shared/domain/records/vocabulary.ts'
import { kindsFor } from './slashWords.ts'
import type { TagLists } from './tagLists.ts'

const MOST = 8

export type Suggestion = { id: string; kind: NoteKind } | { id: string; tag: Tag }

export type Suggestions = {
  word: WordAtCaret | null
  items: readonly Suggestion[]
  /** Position of the suggestion that Enter takes; -1 where it takes none, because a mark alone asks for nothing yet. */
  active: number
  move: (by: 1 | -1) => void
  close: () => void
}

/** What the word at the caret could mean: tags behind `#`, kinds behind a `/` at the start. */
export const useSuggestions = (draft: NoteDraft, caret: number, lists: TagLists, words: SlashWords): Suggestions => {
  const [closedAt, setClosedAt] = useState<string | null>(null)
  const [choice, setChoice] = useState({ query: '', active: 0 })
  const word = wordAtCaret(draft.text, caret)
  const key = word === null ? null : `${word.mark}${word.from}`
  const isOpen = word !== null && closedAt !== key
  const { kind } = draft
  const offered = useMemo(() => lists.offered(kind), [lists, kind])
  const query = word === null ? '' : word.mark + word.query
  const items = useMemo((): Suggestion[] => {
    if (!isOpen) return []
    if (query.startsWith('/')) return kindsFor(words, query.slice(1), foldWord).map((kind) => ({ id: kind, kind }))
    const year = yearTag(query.slice(1))
    const free = (year === null ? offered : [year, ...offered]).filter((tag) => !hasTag(draft, tag))
    return suggestTags(free, query.slice(1), MOST).map((tag) => ({ id: `${tag.field}-${tag.code}`, tag }))
  }, [isOpen, query, offered, words, draft])
  const active = choice.query === query ? Math.min(choice.active, Math.max(0, items.length - 1)) : /^#[^\p{L}\p{N}]*$/u.test(query) ? -1 : 0
  return {
    word: isOpen ? word : null,
    items,
    active,
    move: (by) => setChoice({ query, active: (Math.max(active, by === 1 ? -1 : 0) + by + items.length) % Math.max(1, items.length) }),
    close: () => setClosedAt(key),
  }
}
