import { NOTE_KINDS } from '../records/vocabulary.ts'
import type { NoteKind } from '../records/vocabulary.ts'

/** Words that choose a kind after a slash at the start of the text, such as `c` or `challenge`. */
export type SlashWords = Record<NoteKind, readonly string[]>

/** Letters without case and accents, so that `priorita` finds `Priorità`. */
export const foldWord = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()

/** Reads `/c text` at the start of what was typed; null unless a known word and a blank after it stand there. */
export const readSlash = (text: string, words: SlashWords): { kind: NoteKind; rest: string } | null => {
  const match = /^\s{0,8}\/([^\s/]{1,40})\s/u.exec(text)
  if (match === null) return null
  const word = foldWord(match[1]!)
  const kind = NOTE_KINDS.find((candidate) => words[candidate].some((own) => foldWord(own) === word))
  return kind === undefined ? null : { kind, rest: text.slice(match[0].length) }
}

/** The part of the text that asks for suggestions; `from` and `to` are UTF-16 positions, the mark included. */
export type WordAtCaret = { mark: '#' | '/'; from: number; to: number; query: string }

/** Longest word that can still be a tag; looking back no further keeps typing fast in a huge text. */
const LOOK_BACK = 60

/**
 * The `#word` that ends at the caret, or the `/word` that the text begins with. A mark inside a word (`C#`, `and/or`)
 * asks for nothing.
 */
export const wordAtCaret = (text: string, caret: number): WordAtCaret | null => {
  const start = Math.max(0, caret - LOOK_BACK)
  const before = text.slice(start, caret)
  const tag = /(?:^|\s)(#([^\s#]*))$/u.exec(before)
  if (tag !== null && (tag[0] !== tag[1] || start === 0)) {
    return { mark: '#', from: caret - tag[1]!.length, to: caret, query: tag[2]! }
  }
  const kind = start === 0 ? /^\s*(\/([^\s/]*))$/u.exec(before) : null
  return kind === null ? null : { mark: '/', from: caret - kind[1]!.length, to: caret, query: kind[2]! }
}

/** Takes the word out of the text, together with one of the two blanks that it would leave side by side. */
export const takeOut = (text: string, word: Pick<WordAtCaret, 'from' | 'to'>): { text: string; caret: number } => {
  const before = text.slice(0, word.from)
  const after = text.slice(word.to)
  const doubled = (before === '' || /\s$/u.test(before)) && /^[ \t]/.test(after)
  return { text: before + (doubled ? after.slice(1) : after), caret: before.length }
}
