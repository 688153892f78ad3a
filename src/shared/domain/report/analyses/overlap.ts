import type { WorkshopContent } from '../../records/records.ts'
import { type Presence, presenceOf, recognise } from '../people.ts'
import { inTime } from './workshopOrder.ts'

/** People of two workshops; each of `both` is counted once. */
export type Overlap = { both: number; earlierOnly: number; laterOnly: number }

/** Who came to both of two workshops, recognised among the people of all `contents` as the tables of participants do it. */
export const overlapOf = (contents: readonly WorkshopContent[], earlier: Presence, later: Presence): Overlap => {
  const numbers = recognise(inTime(contents).flatMap((content) => presenceOf(content).people))
  const known = ({ people }: Presence): Set<number> => new Set(people.flatMap(({ id }) => numbers.get(id) ?? []))
  const [before, after] = [known(earlier), known(later)]
  const both = [...before].filter((number) => after.has(number)).length
  return { both, earlierOnly: before.size - both, laterOnly: after.size - both }
}
