const PLAIN: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i' }

const LATIN = /^[a-z0-9 ]*$/

/** Letters and digits in lower case without accents, words apart by one blank: what is left equal where people spell differently. */
export const folded = (text: string): string => {
  const lower = text.toLowerCase()
  if (LATIN.test(lower) && !lower.includes('  ')) return lower.trim()
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[ßøłđðæœþı]/g, (letter) => PLAIN[letter]!)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const UNTIDY = /[\p{Cc}\u00a0\u1680\u2000-\u206f\u3000\ufeff]|\s\s|^\s|\s$/u

/** Text of one line as it is stored: no control or direction signs, single blanks. Signs like `=` and `@` are words like all others. */
export const oneLine = (text: string): string => (UNTIDY.test(text) ? tidied(text) : text)

const tidied = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** A table from words, folded, to what they stand for. */
export const wordTable = <T>(entries: Iterable<readonly [T, string]>): ReadonlyMap<string, T> => {
  const table = new Map<string, T>()
  for (const [meaning, words] of entries)
    for (const word of words.split('|').map(folded)) if (word !== '' && !table.has(word)) table.set(word, meaning)
  return table
}
