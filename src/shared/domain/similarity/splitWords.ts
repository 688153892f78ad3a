/** Marks over and under Latin, Greek and Cyrillic letters; the vowel signs of other scripts are letters in all but name. */
const ACCENTS = /[\u0300-\u036f]/g

/** Small letters without accents: "Città" and "citta" meet. */
export const withoutAccents = (text: string): string => text.normalize('NFKD').replaceAll(ACCENTS, '').toLowerCase().replaceAll('ß', 'ss')

/** Addresses of the web and of mail, which are no words of anybody. A name of any length would take time by its square. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+|[^\s@]{1,64}@[^\s@]+/giu

/** A text without case, accents, signs and blanks; two notes with the same outcome are word by word the same. */
export const foldWords = (text: string): string =>
  withoutAccents(text)
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()

/** A number with its thousands and decimals is one word. */
const WORD = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}\p{N}]+)*/gu
const APOSTROPHE = /['’ʼ]/u

/** What French and Italian put before a vowel: "l'energia", "dell'aria", "qu'une". */
const ELIDED = new Set(
  'l d c j m n s t v qu jusqu lorsqu puisqu quoiqu un dell all dall nell sull coll quell quest bell sant tutt com dov cos gl'.split(' '),
)

/**
 * The words of a text as they are written, without what is elided before them and without an English 's. Where a word is negated
 * by its ending ("don't"), "not" follows.
 */
export const splitWords = (text: string): string[] => {
  const found: string[] = []
  for (const [whole] of text.replaceAll(ADDRESS, ' ').matchAll(WORD)) {
    const parts = whole.split(APOSTROPHE)
    if (parts.length === 1) found.push(whole)
    else if (parts.at(-1)!.toLowerCase() === 't') found.push(parts.slice(0, -1).join(''), 'not')
    else
      found.push(
        ...parts.filter((part, index) => {
          const small = part.toLowerCase()
          const isLast = index === parts.length - 1
          return isLast ? index === 0 || !/^(?:s|re|ve|ll|d|m)$/.test(small) : !ELIDED.has(small)
        }),
      )
  }
  return found
}

/** What a text is written with, for telling its language: all its words in small letters, and what is elided with its apostrophe. */
export const splitClues = (text: string): string[] =>
  (
    text
      .replaceAll(ADDRESS, ' ')
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}]+['’ʼ]?/gu) ?? []
  ).map((clue) => clue.replace(APOSTROPHE, "'"))
