import type { WorkshopContent } from '../../records/records.ts'
import { sameCity } from '../cities.ts'
import type { ReportContext } from '../context.ts'
import { inTime } from './workshopOrder.ts'

export type WorkshopPair = { earlier: WorkshopContent; later: WorkshopContent }

const sharesCity = (a: WorkshopContent, b: WorkshopContent): boolean => {
  const [left, right] = [a.workshop.cities, b.workshop.cities]
  return (left.length === 0 && right.length === 0) || left.some((city) => right.some((other) => sameCity(city, other)))
}

/**
 * Which workshops follow each other: each with the latest earlier one of the same city, and with every one whose notes it takes up
 * expressly.
 */
export const workshopPairs = ({ contents }: Pick<ReportContext, 'contents'>): WorkshopPair[] => {
  const ordered = inTime(contents)
  return ordered.flatMap((later, index) => {
    const before = ordered.slice(0, index)
    const named = new Set(later.followUps.map(({ earlierWorkshopId }) => earlierWorkshopId))
    const last = before.findLast((earlier) => sharesCity(earlier, later))
    return ordered
      .filter((earlier) => earlier !== later && (earlier === last || named.has(earlier.workshop.id)))
      .map((earlier) => ({ earlier, later }))
  })
}
