import { countryName } from '../../../../shared/domain/people/country.ts'
import { foldText } from '../../../../shared/domain/people/foldText.ts'
import type { Participant } from '../../../../shared/domain/records/records.ts'

type Named = { name: string; organisation: string }

const byName = ({ name, organisation }: Named): string => `${name} ${organisation}`

/**
 * People in whose text (name and organisation, unless told otherwise) a word begins with each word that was typed; where nobody fits,
 * those who have it anywhere. Accents and case do not matter. So "ana" finds Ana and not Ivana; nothing typed finds everybody.
 */
export function findPeople<P extends Named>(people: readonly P[], typed: string, textOf: (person: P) => string = byName): readonly P[] {
  const words = foldText(typed).split(' ').filter(Boolean)
  if (words.length === 0) return people
  const texts = people.map((person) => ({ person, text: ` ${foldText(textOf(person)).replaceAll(/[-'’(]/g, ' ')}` }))
  const begins = texts.filter(({ text }) => words.every((word) => text.includes(` ${word}`)))
  const found = begins.length > 0 ? begins : texts.filter(({ text }) => words.every((word) => text.includes(word)))
  return found.map(({ person }) => person)
}

/** Name, organisation, city and country as it was written and as it reads in `language`, to be searched. */
export const inWords =
  (language: string) =>
  ({ name, organisation, city, country }: Participant): string =>
    `${name} ${organisation} ${city} ${country} ${countryName(country, language)}`
