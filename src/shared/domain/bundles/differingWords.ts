export type Piece = { text: string; differs: boolean }

/** Beyond that many words nobody compares by eye, and the table below would grow with the square. */
const MOST_WORDS = 600

/** Words and the spaces between them, so that joined pieces are the text again. */
const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/gu) ?? []

/**
 * One text in pieces, those marked that the other text does not have in the same order (longest common subsequence of words).
 * Texts that are too long come back as one unmarked piece.
 */
export const differingWords = (text: string, other: string): Piece[] => {
  const own = wordsOf(text)
  const others = wordsOf(other)
  if (own.length > MOST_WORDS || others.length > MOST_WORDS) return [{ text, differs: false }]
  const width = others.length + 1
  const longest = new Uint16Array((own.length + 1) * width)
  for (let i = own.length - 1; i >= 0; i -= 1)
    for (let j = others.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        own[i] === others[j] ? longest[(i + 1) * width + j + 1]! + 1 : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
  const pieces: Piece[] = []
  const add = (word: string, differs: boolean): void => {
    const last = pieces.at(-1)
    if (last?.differs === differs) last.text += word
    else pieces.push({ text: word, differs })
  }
  for (let i = 0, j = 0; i < own.length;) {
    if (j < others.length && own[i] === others[j]) {
      add(own[i]!, false)
      i += 1
      j += 1
    } else if (j < others.length && longest[i * width + j + 1]! > longest[(i + 1) * width + j]!) j += 1
    else {
      add(own[i]!, own[i]!.trim() !== '')
      i += 1
    }
  }
  return pieces
}
