import type { WorkshopContent } from '../../records/records.ts'

const dayOf = ({ workshop }: WorkshopContent): string => workshop.startsOn ?? '9999'

/** Earliest first, those without a date last: the order that the numbers in the names of workshops follow. */
export const inTime = (contents: readonly WorkshopContent[]): WorkshopContent[] =>
  contents.toSorted((a, b) => {
    const [left, right] = dayOf(a) === dayOf(b) ? [a.workshop.id, b.workshop.id] : [dayOf(a), dayOf(b)]
    return left < right ? -1 : left > right ? 1 : 0
  })
