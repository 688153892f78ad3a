import type { TFunction } from 'i18next'
import type { SlashWords } from '../../../shared/domain/notes/composer.ts'
import { NOTE_KINDS } from '../../../shared/domain/records/vocabulary.ts'
import type { NoteKind } from '../../../shared/domain/records/vocabulary.ts'

/** The words behind a slash in the language of the screen, shortest first; the kind's own name always works. */
export const slashWords = (t: TFunction): SlashWords =>
  Object.fromEntries(
    NOTE_KINDS.map((kind) => [kind, [...t(`table:slash.${kind}`).split(' '), t(`terms:kind.${kind}`)]]),
  ) as unknown as SlashWords

/** Kinds whose name or slash word begins with what was typed. */
export const kindsFor = (words: SlashWords, query: string, fold: (text: string) => string): NoteKind[] => {
  const wanted = fold(query)
  const exact = NOTE_KINDS.filter((kind) => words[kind].some((word) => fold(word) === wanted))
  const begun = NOTE_KINDS.filter((kind) => words[kind].some((word) => fold(word).startsWith(wanted)))
  return [...new Set([...exact, ...begun])]
}
