import type { Duplicate, Note, Participant, Session, Table } from '../records/records.ts'
import { duplicateGroups } from '../duplicates/duplicateGroups.ts'
import { foldName } from '../report/attribution.ts'

/** How broad what some notes say is. Nothing of this says that people agree. */
export type Evidence = {
  notes: number
  /** Notes with duplicates counted once. */
  statements: number
  tables: number
  sessions: number
  /** Rounds of sessions: the second round of two sessions is two. */
  rounds: number
  cities: number
  /** Countries of speakers who are among the participants. */
  countries: number
  /** Stakeholder types of speakers, and of who sat where the notes were taken, as far as that is known; in order of the alphabet. */
  types: string[]
  /** Ids of the notes in which somebody disagrees. */
  contrary: string[]
  /** A minority view: one table alone said it, where at least three noted something. */
  oneTable: boolean
  /** At half or more of the tables that noted anything (at least three), and in every session with notes where there are several. */
  transversal: boolean
}

export type EvidenceSource = {
  /** In their order, which duplicate groups without a clear lead go by. */
  notes: readonly Note[]
  tables: readonly Pick<Table, 'id' | 'sessionId'>[]
  sessions: readonly Pick<Session, 'id'>[]
  participants: readonly Pick<Participant, 'workshopId' | 'name' | 'country' | 'stakeholderType'>[]
  /** Cities of the workshop; where it is one, that is the city of notes which name none. */
  cities: readonly string[]
  /** The city of a note, '' where it has none; for several workshops. Instead of `cities`. */
  cityOf?: (note: Note) => string
  duplicates: readonly Pick<Duplicate, 'noteId' | 'otherId' | 'verdict'>[]
  /** Stakeholder types of the people who sat at a table in a round. */
  typesAt?: (tableId: string, round: number) => readonly string[]
}

type Placed = {
  lead: string
  table: string
  session: string
  round: string
  city: string
  countries: readonly string[]
  types: readonly string[]
  disagrees: boolean
}

/** Where every note comes from; built once for many themes. */
export type EvidencePlace = { placed: ReadonlyMap<string, Placed>; tablesWithNotes: number; sessionsWithNotes: number }

const LEAST_TABLES = 3

/** Looks up once where notes come from, so that evidence for many themes takes time only by their notes. Linear in what it is given. */
export const makeEvidencePlace = (source: EvidenceSource): EvidencePlace => {
  const { notes, tables, sessions, participants, cities, duplicates, typesAt } = source
  const { leadOf } = duplicateGroups(
    notes.map(({ id }) => id),
    duplicates,
  )
  const sessionOf = new Map(tables.map(({ id, sessionId }) => [id, sessionId]))
  const known = new Set(sessions.map(({ id }) => id))
  const people = Map.groupBy(participants, (person) => `${person.workshopId}:${foldName(person.name)}`)
  const onlyCity = cities.length === 1 ? cities[0]! : ''
  const cityOf = source.cityOf ?? ((note: Note) => note.city ?? onlyCity)
  const seated = new Map<string, readonly string[]>()

  const place = (note: Note): Placed => {
    const session = known.has(note.sessionId) ? note.sessionId : (sessionOf.get(note.tableId) ?? note.sessionId)
    const speakers = note.speaker === null ? [] : (people.get(`${note.workshopId}:${foldName(note.speaker)}`) ?? [])
    const here = `${note.tableId}:${note.round}`
    if (typesAt && !seated.has(here)) seated.set(here, typesAt(note.tableId, note.round))
    const spoken = speakers.flatMap(({ stakeholderType }) => stakeholderType ?? [])
    return {
      lead: leadOf(note.id),
      table: note.tableId,
      session,
      round: `${session}:${note.round}`,
      city: cityOf(note).trim(),
      countries: speakers.map(({ country }) => country.trim()).filter((country) => country !== ''),
      types: [...spoken, ...(seated.get(here) ?? [])],
      disagrees: note.kind === 'disagreement',
    }
  }
  const placed = new Map(notes.map((note) => [note.id, place(note)]))
  return {
    placed,
    tablesWithNotes: new Set(notes.map((note) => note.tableId)).size,
    sessionsWithNotes: new Set([...placed.values()].map(({ session }) => session)).size,
  }
}

/** What some notes rest on. Passes over notes that are not there, and counts each one once. */
export const evidenceOf = (noteIds: Iterable<string>, place: EvidencePlace): Evidence => {
  const ids = [...new Set(noteIds)].filter((id) => place.placed.has(id))
  const items = ids.map((id) => place.placed.get(id)!)
  const distinct = (values: readonly string[]): number => new Set(values.filter((value) => value !== '')).size
  const tables = distinct(items.map(({ table }) => table))
  const sessions = distinct(items.map(({ session }) => session))
  const { tablesWithNotes, sessionsWithNotes } = place
  return {
    notes: items.length,
    statements: distinct(items.map(({ lead }) => lead)),
    tables,
    sessions,
    rounds: distinct(items.map(({ round }) => round)),
    cities: distinct(items.map(({ city }) => city)),
    countries: distinct(items.flatMap(({ countries }) => countries)),
    types: [...new Set(items.flatMap(({ types }) => types))].toSorted(),
    contrary: ids.filter((_, index) => items[index]!.disagrees),
    oneTable: tables === 1 && tablesWithNotes >= LEAST_TABLES,
    transversal: tables >= LEAST_TABLES && tables * 2 >= tablesWithNotes && sessions === sessionsWithNotes,
  }
}
