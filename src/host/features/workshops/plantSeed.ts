import { generateNKeysBetween } from 'fractional-indexing'
import { newNote, newParticipant, newSession, newTable, newWorkshop } from '../../../shared/domain/records/defaults.ts'
import type { WorkshopSeed } from '../../../shared/domain/records/seed.ts'
import type { Writer } from '../../changes/store.ts'
import { plantHarvest } from './plantHarvest.ts'
import type { PlantedNotes } from './plantHarvest.ts'

export type Planting = {
  write: Writer
  workshopId: string
  seed: WorkshopSeed
  title: string
  template: string | null
  /** For the time stamps of notes where the seed has no dates, in milliseconds since 1970. */
  now: number
  newId: () => string
  /** Notes of the workshops that were planted before from the same file; this one adds its own. */
  planted?: PlantedNotes
}

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** Writes a template or sample into the store as ordinary records, in one action. */
export const plantSeed = ({ write, workshopId, seed, title, template, now, newId, planted = new Map() }: Planting): void => {
  write.add('workshop', { ...newWorkshop(title), ...seed.workshop, title, template }, workshopId)

  const people = new Map<string, string>()
  for (const { key, ...fields } of seed.participants)
    people.set(key, write.add('participant', { ...newParticipant(fields.name), ...fields }))

  const firstDay = seed.workshop.startsOn ? Date.parse(`${seed.workshop.startsOn}T09:00:00Z`) : now
  const places = new Map<string, { sessionId: string; tableId: string; startMs: number; roundMs: number }>()
  const ranks = generateNKeysBetween(null, null, seed.sessions.length)
  for (const [index, { key: _key, tables, ...fields }] of seed.sessions.entries()) {
    const session = { ...newSession(fields.title, ranks[index]!), ...fields }
    const sessionId = write.add('session', session)
    const [hours = 9, minutes = 0] = (session.start ?? '09:00').split(':').map(Number)
    const startMs = firstDay + (session.day - 1) * DAY_MS + ((hours - 9) * 60 + minutes) * MINUTE_MS
    for (const [tableIndex, { key, host, rapporteur, ...table }] of tables.entries()) {
      const tableId = write.add('table', {
        ...newTable(sessionId, tableIndex + 1, table.title),
        ...table,
        hostId: (host && people.get(host)) ?? null,
        rapporteurId: (rapporteur && people.get(rapporteur)) ?? null,
      })
      places.set(key, { sessionId, tableId, startMs, roundMs: (session.roundMinutes + session.moveMinutes) * MINUTE_MS })
    }
  }

  const lastOf: number[] = []
  for (const { key, table, minute, ...fields } of seed.notes) {
    const place = places.get(table)
    if (!place) throw new Error(`The seed has a note at an unknown table: ${table}`)
    const round = fields.round ?? 1
    const notedMs = place.startMs + (round - 1) * place.roundMs + (minute ?? 0) * MINUTE_MS
    const notedAt = new Date(notedMs).toISOString()
    lastOf.push(notedMs)
    const origin = { sessionId: place.sessionId, tableId: place.tableId, round, notedAt }
    const id = write.add('note', { ...newNote(origin, fields.kind, fields.text), ...fields, round, source: 'sample' }, newId())
    if (key !== undefined) planted.set(key, { id, workshopId })
  }

  const closedAt = new Date(Math.max(firstDay, ...lastOf)).toISOString()
  plantHarvest({ write, workshopId, seed, notes: planted, closedAt })
}
