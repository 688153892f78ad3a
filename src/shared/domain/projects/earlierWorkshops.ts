import { foldText } from '../people/foldText.ts'
import type { Workshop } from '../records/records.ts'
import { projectKey } from './projectName.ts'

type Dated = Pick<Workshop, 'id' | 'project' | 'cities' | 'startsOn'>

/**
 * Workshops that may come before this one: of the same project or with a city in common, and not later. The nearest in time first; of
 * those as near, one with a city in common. Those without a day come last, since nobody knows when they were.
 */
export const earlierWorkshops = <W extends Dated>(later: Dated, all: readonly W[]): W[] => {
  const project = projectKey(later.project)
  const cities = new Set(later.cities.map(foldText))
  const hasCity = (workshop: Dated): boolean => workshop.cities.some((city) => cities.has(foldText(city)))
  return all
    .filter((workshop) => workshop.id !== later.id && ((project !== '' && projectKey(workshop.project) === project) || hasCity(workshop)))
    .filter(({ startsOn }) => startsOn === null || later.startsOn === null || startsOn <= later.startsOn)
    .toSorted(
      (one, other) =>
        (one.startsOn === other.startsOn ? 0 : (one.startsOn ?? '') < (other.startsOn ?? '') ? 1 : -1) ||
        Number(hasCity(other)) - Number(hasCity(one)),
    )
}
