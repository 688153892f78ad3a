import type { WorkshopContent } from '../records/records.ts'
import type { CataloguedNote } from './catalogue.ts'
import { isOfCity, isOnlyOfCity, sameCity } from './cities.ts'
import type { ReportOptions } from './options.ts'

export type Scope = {
  contents: WorkshopContent[]
  notes: CataloguedNote[]
  /** The session of a session report, the city of a city page; null elsewhere, and where there is none. */
  sessionId: string | null
  city: string | null
}

const lastWithNotes = (contents: readonly WorkshopContent[], notes: readonly CataloguedNote[]): string | null => {
  const withNotes = new Set(notes.map(({ note }) => note.sessionId))
  const sessions = contents.flatMap((content) => content.sessions)
  const last = sessions.findLast((session) => withNotes.has(session.id)) ?? sessions.findLast((session) => session.method !== 'break')
  return last?.id ?? null
}

const ofSession = (content: WorkshopContent, sessionId: string): WorkshopContent => ({
  ...content,
  sessions: content.sessions.filter(({ id }) => id === sessionId),
  tables: content.tables.filter((table) => table.sessionId === sessionId),
  notes: content.notes.filter((note) => note.sessionId === sessionId),
  digests: content.digests.filter((digest) => digest.sessionId === sessionId),
  photos: content.photos.filter((photo) => photo.sessionId === sessionId),
  ballots: content.ballots.filter((ballot) => ballot.sessionId === sessionId),
})

/** Tables at which something was noted that is not about the city, or nothing at all that is. */
const tablesOfOthers = (
  notes: readonly CataloguedNote[],
  isHere: (item: CataloguedNote) => boolean,
): ((tableId: string, round: number) => boolean) => {
  const seen = new Map<string, boolean>()
  for (const item of notes) {
    const key = `${item.note.tableId}:${item.note.round}`
    seen.set(key, (seen.get(key) ?? true) && isHere(item))
  }
  return (tableId, round) => seen.get(`${tableId}:${round}`) !== true
}

/**
 * What of a workshop belongs to one city: all of it where it was held for that city alone. Of a workshop of several cities its notes, and the photos
 * and digests of rounds at which nothing else was noted; votes and next steps of such a workshop are those of all its cities.
 */
const ofCity = (
  content: WorkshopContent,
  city: string,
  noteIds: ReadonlySet<string>,
  isOfOthers: (tableId: string, round: number) => boolean,
): WorkshopContent => {
  const own = {
    ...content,
    notes: content.notes.filter(({ id }) => noteIds.has(id)),
    cityChallenges: content.cityChallenges.filter((challenge) => sameCity(challenge.city, city)),
  }
  if (isOnlyOfCity(content.workshop, city) && own.notes.length === content.notes.length) return own
  return {
    ...own,
    digests: content.digests.filter(({ tableId, round }) => !isOfOthers(tableId, round)),
    photos: content.photos.filter(({ tableId, round }) => !isOfOthers(tableId, round)),
    ...(isOnlyOfCity(content.workshop, city) ? {} : { ballots: [], votes: [], nextSteps: [], takeaways: [] }),
  }
}

/** What of all workshops a report is about: everything, one session, or one city. Short ids of notes stay those of the whole. */
export const scopeOf = (
  contents: WorkshopContent[],
  notes: CataloguedNote[],
  options: ReportOptions,
  cityOf: (item: CataloguedNote) => string,
  cities: readonly string[],
): Scope => {
  const whole = { contents, notes, sessionId: null, city: null }
  if (options.template === 'session') {
    const known = contents.some(({ sessions }) => sessions.some(({ id }) => id === options.sessionId))
    const sessionId = known ? options.sessionId : lastWithNotes(contents, notes)
    if (sessionId === null) return whole
    const [content] = contents.filter(({ sessions }) => sessions.some(({ id }) => id === sessionId))
    return {
      contents: [ofSession(content!, sessionId)],
      notes: notes.filter(({ note }) => note.sessionId === sessionId),
      sessionId,
      city: null,
    }
  }
  if (options.template === 'city') {
    const asked = options.city === null ? undefined : cities.find((name) => sameCity(name, options.city ?? ''))
    const city = asked ?? cities[0] ?? null
    if (city === null) return whole
    const kept = notes.filter((item) => cityOf(item) === city)
    const ids = new Set(kept.map(({ note }) => note.id))
    const shared = tablesOfOthers(notes, (item) => cityOf(item) === city)
    const inCity = contents
      .map((content) => ofCity(content, city, ids, shared))
      .filter(({ workshop, notes: left }) => isOfCity(workshop, city) || left.length > 0)
    return { contents: inCity.length > 0 ? inCity : contents, notes: kept, sessionId: null, city }
  }
  return whole
}
