import type { WorkshopContent } from '../records/records.ts'
import { cityFinder, sameCity } from './cities.ts'

export type AskedPart = { sessionId?: string | undefined; city?: string | undefined }

/**
 * What of a request no workshop of the report knows: null where all is known. A city counts as it is spelled by sameCity, also where only notes name it.
 * `known` are the cities that there are.
 */
export const unknownPart = (
  contents: readonly Pick<WorkshopContent, 'workshop' | 'sessions' | 'notes'>[],
  { sessionId, city }: AskedPart,
): { part: 'session' | 'city'; known: string[] } | null => {
  if (sessionId !== undefined && !contents.some(({ sessions }) => sessions.some(({ id }) => id === sessionId)))
    return { part: 'session', known: [] }
  const { cities } = cityFinder(contents)
  return city === undefined || cities.some((name) => sameCity(name, city)) ? null : { part: 'city', known: cities }
}
