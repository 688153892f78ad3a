import { readCountry } from './import/countries.ts'
import { folded } from './import/folding.ts'

const displays = new Map<string, Intl.DisplayNames>()

const displayOf = (language: string): Intl.DisplayNames => {
  const known = displays.get(language) ?? new Intl.DisplayNames([language], { type: 'region', fallback: 'code' })
  displays.set(language, known)
  return known
}

/** They count as the country that they belong to, but whoever wrote them wants to read them. */
const PARTS = new Set(['england', 'scotland', 'wales', 'northern ireland', 'inghilterra', 'angleterre', 'inglaterra'])
const isPart = (text: string): boolean => PARTS.has(folded(text))

/**
 * What a country counts as: its two-letter code (ISO 3166-1) whether it was written as a code or as a name in one of five languages;
 * other words in lower case without accents; '' for none.
 */
export const countryKey = (text: string): string => readCountry(text) ?? (folded(text) || text.trim())

/** A country as people read it: its name in `language` (BCP 47) where it is known, otherwise the words that were written. */
export const countryName = (text: string, language: string): string => {
  const words = text.trim()
  if (isPart(words)) return words
  // Codes of groups of countries, such as EU, have names, too.
  const code = readCountry(words) ?? (/^[A-Z]{2}$/.test(words) ? words : null)
  return code === null ? words : (displayOf(language).of(code) ?? words)
}

/** For a list of countries: gives all spellings of one country as one word, its code or the first of the spellings in the list. */
export const oneCountryEach = (texts: Iterable<string>): ((text: string) => string) => {
  const firsts = new Map<string, string>()
  for (const text of texts) {
    const key = countryKey(text)
    if (!firsts.has(key)) firsts.set(key, readCountry(text) ?? text.trim())
  }
  return (text) => firsts.get(countryKey(text)) ?? readCountry(text) ?? text.trim()
}

/** What was typed, spelled as this workshop spells that country already, so that one country does not become two. */
export const spelledCountry = (typed: string, people: readonly { country: string }[]): string => {
  const code = isPart(typed) ? null : readCountry(typed)
  if (code === null || people.some(({ country }) => country === typed.trim())) return typed
  return people.find(({ country }) => !isPart(country) && readCountry(country) === code)?.country ?? typed
}
