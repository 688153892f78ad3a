import type { CityChallenge, Theme } from '../records/records.ts'
import { matches } from '../similarity/matches.ts'
import { phrases } from './phrases.ts'

/** A theme has few words, so two that it shares with a phrase are much; below, they are words of every workshop. */
const LIKE_ENOUGH = 0.2
const FEWEST_SHARED = 2

/**
 * Themes of other cities whose name or definition speaks of what a city struggles with or looks for, with how alike they are (above 0, up
 * to 1). `languages` as in `matches`.
 */
export const themesThatAnswer = (
  { title, description, lookingFor }: Pick<CityChallenge, 'title' | 'description' | 'lookingFor'>,
  themes: readonly Pick<Theme, 'id' | 'label' | 'definition'>[],
  languages: readonly string[],
): Map<string, number> => {
  const sought = phrases([title, description, lookingFor].join('\n')).map((text, index) => ({ id: String(index), text }))
  const texts = themes.map(({ id, label, definition }) => ({ id, text: `${label}. ${definition}` }))
  const found = new Map<string, number>()
  for (const { rightId, likeness, shared } of matches(sought, texts, LIKE_ENOUGH, languages))
    if (shared.length >= FEWEST_SHARED && !found.has(rightId)) found.set(rightId, likeness)
  return found
}
