import { LANGUAGE_RULES } from './languages.ts'
import { withoutAccents } from './splitWords.ts'

/** Stands for "not", "senza", "kein"… in any language. */
export const NOT = '\u0000not'
/** Beyond this a run of letters is no word of a language, and stemmers would be slow. */
const LONGEST_WORD = 40

const isSingleLetter = (word: string): boolean => word.length === 1 && /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(word)

/**
 * A word without its ending, accents and case, or null where it says nothing about what a text is about. `language` is a key of
 * LANGUAGE_RULES; `keepStops` keeps its stop words as well.
 */
export const stemWord = (word: string, language: string, keepStops: boolean): string | null => {
  const { stem, stops, negations } = LANGUAGE_RULES[language]!
  const small = word.toLowerCase().normalize('NFC')
  if (negations.has(small)) return NOT
  if (isSingleLetter(small) || (!keepStops && stops.has(small))) return null
  if (small.length > LONGEST_WORD) return withoutAccents(small)
  // Thousands are written with a point or a comma.
  if (/\p{N}/u.test(small)) return withoutAccents(small.replaceAll(/[.,]/g, ''))
  return withoutAccents(stem(small) || small)
}
