import type { Note, Workshop, WorkshopContent } from '../records/records.ts'
import { foldText } from '../people/foldText.ts'

/** One rule for what is the same city: without case, accents and doubled blanks. Nothing is the city of no name. */
export const sameCity = (a: string, b: string): boolean => foldText(a) !== '' && foldText(a) === foldText(b)

/** True where a workshop was held for that city. */
export const isOfCity = ({ cities }: Pick<Workshop, 'cities'>, city: string): boolean => cities.some((name) => sameCity(name, city))

/** True where a workshop was held for that city and no other. */
export const isOnlyOfCity = ({ cities }: Pick<Workshop, 'cities'>, city: string): boolean =>
  cities.length > 0 && cities.every((name) => sameCity(name, city))

/** One spelling for each city: that of the workshops, else the first in the notes. */
export const cityFinder = (
  contents: readonly Pick<WorkshopContent, 'workshop' | 'notes'>[],
): { cityOf: (item: { note: Pick<Note, 'city' | 'workshopId'> }) => string; cities: string[] } => {
  const spelled = new Map<string, string>()
  const learn = (name: string): void => {
    const key = foldText(name)
    if (key !== '' && !spelled.has(key)) spelled.set(key, name.trim())
  }
  for (const { workshop } of contents) for (const name of workshop.cities) learn(name)
  for (const { notes } of contents) for (const { city } of notes) if (city !== null) learn(city)
  const only = new Map(contents.map(({ workshop }) => [workshop.id, workshop.cities.length === 1 ? (workshop.cities[0] ?? '') : '']))
  return {
    cityOf: ({ note }) => spelled.get(foldText(note.city || only.get(note.workshopId) || '')) ?? '',
    cities: [...spelled.values()],
  }
}
