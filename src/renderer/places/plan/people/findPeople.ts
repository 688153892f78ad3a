import { countryName } from '../../../../shared/domain/people/country.ts'
import type { Participant } from '../../../../shared/domain/records/records.ts'

/** Text without case and accents, so that "jose" finds José. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Those whose name, organisation, city or country hold every word that was asked for. */
export function findPeople(people: readonly Participant[], search: string, language: string): readonly Participant[] {
  const words = folded(search).split(/\s+/).filter(Boolean)
  if (words.length === 0) return people
  return people.filter((person) => {
    const country = `${person.country} ${countryName(person.country, language)}`
    const text = folded(`${person.name} ${person.organisation} ${person.city} ${country}`)
    return words.every((word) => text.includes(word))
  })
}
