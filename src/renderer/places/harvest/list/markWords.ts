/** A piece of text; `isMatch` where it is a word that the search asked for. */
export type MarkedPiece = { text: string; isMatch: boolean }

const WORD = /[\p{L}\p{N}\p{M}]+/gu
/** As the host's search folds words: no case, no accents. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

/** The folded words of a search. */
export const searchWords = (query: string): string[] => [...query.matchAll(WORD)].map(([word]) => fold(word)).filter((word) => word !== '')

/** Cuts a text into words that begin with a searched word and the rest between them. */
export const markWords = (text: string, words: readonly string[]): MarkedPiece[] => {
  if (words.length === 0) return [{ text, isMatch: false }]
  const pieces: MarkedPiece[] = []
  let done = 0
  for (const match of text.matchAll(WORD)) {
    const folded = fold(match[0])
    if (!words.some((word) => folded.startsWith(word))) continue
    if (match.index > done) pieces.push({ text: text.slice(done, match.index), isMatch: false })
    pieces.push({ text: match[0], isMatch: true })
    done = match.index + match[0].length
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isMatch: false })
  return pieces
}
