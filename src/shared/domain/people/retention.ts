import { dateOfDay } from '../agenda/agendaDays.ts'
import type { Workshop } from '../records/records.ts'

/** Lists of those who were there prove what a grant was spent on, up to five years after (Horizon Europe, model grant agreement, article 20). */
const YEARS_OF_PEOPLE = 5

type Dates = Pick<Workshop, 'startsOn' | 'endsOn' | 'keepPeopleUntil' | 'keepAccessUntil'>

/**
 * The last day (ISO date) on which a kind of personal data may be kept: as the workshop says, or else the day after its last day for
 * what people need to take part, and five years after it for the people themselves. Null where the workshop has no dates.
 */
export const keptUntil = (workshop: Dates, what: 'access' | 'people'): string | null => {
  const chosen = what === 'access' ? workshop.keepAccessUntil : workshop.keepPeopleUntil
  if (chosen !== null) return chosen
  const lastDay = workshop.endsOn ?? workshop.startsOn
  if (lastDay === null) return null
  return what === 'access' ? dateOfDay(lastDay, 2) : yearsAfter(lastDay, YEARS_OF_PEOPLE)
}

/** The same day of a later year; of a 29 February, the 28th where that year has no other. */
const yearsAfter = (date: string, years: number): string => {
  const [year, month, day] = date.split('-')
  const same = `${String(Number(year) + years).padStart(4, '0')}-${month}-${day}`
  return new Date(`${same}T00:00:00Z`).toISOString().startsWith(same) ? same : same.replace('-02-29', '-02-28')
}

/** Is the last day over on `today`? ISO dates sort as they read. */
export const isPast = (until: string | null, today: string): boolean => until !== null && today > until
