import { markWords } from './markWords.ts'

/** A text with the searched words marked. */
export function MarkedText({ text, words }: { text: string; words: readonly string[] }) {
  return markWords(text, words).map((piece, index) => (piece.isMatch ? <mark key={index}>{piece.text}</mark> : piece.text))
}
