import { countryName, oneCountryEach } from '../../../../../shared/domain/people/country.ts'
import type { Participant } from '../../../../../shared/domain/records/records.ts'
import type { PlanSeats } from '../../../../../shared/domain/seating/workshop/planSeats.ts'

export const MEETING_ORDERS = ['table', 'name', 'country', 'organisation'] as const
export type MeetingOrder = (typeof MEETING_ORDERS)[number]

/** People in the order of the picture, and the places in it where one group ends. */
export function meetingOrder(
  order: MeetingOrder,
  seats: PlanSeats,
  people: ReadonlyMap<string, Participant>,
  { name, tableNumber, language }: { name: (id: string) => string; tableNumber: (id: string) => string; language: string },
): { ids: string[]; breaks: number[] } {
  const spelled = oneCountryEach(seats.people.map((id) => people.get(id)?.country ?? ''))
  const groupOf = (id: string): string => {
    if (order === 'name') return ''
    if (order === 'country') return countryName(spelled(people.get(id)?.country ?? ''), language)
    if (order !== 'table') return people.get(id)?.[order] ?? ''
    const table = seats.tables[seats.seats[0]?.[seats.people.indexOf(id)] ?? -1]
    return table === undefined ? '' : tableNumber(table)
  }
  const groups = new Map(seats.people.map((id) => [id, groupOf(id)]))
  const ids = seats.people.toSorted(
    (a, b) => groups.get(a)!.localeCompare(groups.get(b)!, undefined, { numeric: true }) || name(a).localeCompare(name(b)),
  )
  const breaks = ids.flatMap((id, index) => (index > 0 && groups.get(id) !== groups.get(ids[index - 1]!) ? [index] : []))
  return { ids, breaks }
}
