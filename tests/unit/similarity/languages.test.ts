import { describe, expect, it } from 'vitest'
import { suggestDuplicates } from '../../../src/shared/domain/duplicates/suggestDuplicates.ts'
import { guessLanguages } from '../../../src/shared/domain/similarity/guessLanguages.ts'
import { PAIRS } from './pairsOfNotes.ts'

/** Other notes of a workshop around a pair: what is rare shows only among others. */
const AROUND = PAIRS.flatMap(({ language, alike, unlike }) =>
  [...alike, ...unlike].map(([one], index) => ({ id: `around-${language}-${index}`, text: one, kind: 'idea' as const })),
)

const areSuggested = (one: string, other: string): boolean => {
  const others = AROUND.filter(({ text }) => text !== one && text !== other)
  const notes = [...others, { id: 'one', text: one, kind: 'idea' as const }, { id: 'other', text: other, kind: 'idea' as const }]
  return suggestDuplicates(notes, [], ['en']).some(({ noteIds }) => noteIds.includes('one') && noteIds.includes('other'))
}

describe.each(PAIRS)('notes in $language, in a workshop whose languages name English alone', ({ alike, unlike }) => {
  it.each(alike)('alike: %s | %s', (one, other) => expect(areSuggested(one, other)).toBe(true))
  it.each(unlike)('not alike: %s | %s', (one, other) => expect(areSuggested(one, other)).toBe(false))
})

describe('the language of a note', () => {
  const guess = (texts: readonly string[], languages: readonly string[] = []) =>
    guessLanguages(
      texts.map((text) => ({ text })),
      languages,
    )

  it('goes by its small words', () => {
    const texts = [
      'The roof of the school',
      'Il tetto della scuola',
      'Das Dach der Schule',
      'Le toit de l’école',
      'El tejado de la escuela',
    ]
    expect(guess(texts)).toEqual(['en', 'it', 'de', 'fr', 'es'])
  })

  it('without small words goes by other notes with the same words, and after that by the workshop', () => {
    expect(guess(['Finanziamenti', 'Servono finanziamenti per la città', 'Xyz'], ['de-AT', 'it'])).toEqual(['it', 'it', 'de'])
    expect(guess(['Finanziamenti'], ['it'])).toEqual(['it'])
    expect(guess(['Het huis van de school is niet warm'], ['nl'])).toEqual(['nl'])
  })

  it('is not looked for where somebody has named it, and a language without rules is passed over', () => {
    expect(guessLanguages([{ text: 'Die Straße', language: 'en-GB' }], ['xx', 'de'])).toEqual(['en'])
    expect(guess(['Xyz'], ['xx', 'mt'])).toEqual(['en'])
  })
})
