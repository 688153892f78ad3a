import { readCountry } from '../../../../shared/domain/people/import/countries.ts'

const names = new Map<string, Intl.DisplayNames>()

/** A country as people read it: lists often bring two-letter codes, which become names; anything else stays as it was written. */
export function countryName(country: string, language: string): string {
  const text = country.trim()
  if (!/^[A-Z]{2}$/.test(text)) return text
  const known = names.get(language) ?? new Intl.DisplayNames([language], { type: 'region', fallback: 'code' })
  names.set(language, known)
  return known.of(text) ?? text
}

/** What was typed, spelled as this workshop spells that country already, so that one country does not become two. */
export function spelledCountry(typed: string, people: readonly { country: string }[]): string {
  const code = readCountry(typed)
  if (code === null || people.some(({ country }) => country === typed.trim())) return typed
  return people.find(({ country }) => country !== '' && readCountry(country) === code)?.country ?? typed
}
