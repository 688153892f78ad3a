import { fileURLToPath } from 'node:url'
import { openTypeface } from '../../../src/host/exports/print/typeface.ts'
import { wordsOnPaper } from '../../../src/host/features/print/wordsOnPaper.ts'
import type { PrintSource } from '../../../src/shared/domain/print/facts.ts'
import { layoutPrint } from '../../../src/shared/domain/print/layoutPrint.ts'
import type { PrintOrder } from '../../../src/shared/domain/print/layoutPrint.ts'
import type { PrintDocument } from '../../../src/shared/domain/print/page.ts'
import { newParticipant, newSession, newTable, newWorkshop } from '../../../src/shared/domain/records/defaults.ts'
import type { Participant, RecordMeta, SeatingPlan, Table } from '../../../src/shared/domain/records/records.ts'

export const resources = fileURLToPath(new URL('../../../resources', import.meta.url))
export const typeface = openTypeface(resources)

const meta = (id: string): RecordMeta => ({ id, workshopId: 'w', heads: [], conflicts: [] })

export type Room = {
  people: readonly (Partial<Participant> & { name: string })[]
  topics: readonly string[]
  rounds: number
  /** Table (from 0) of a person in a round (from 0), or -1; by itself everybody moves on by one table plus their place. */
  seat?: (person: number, round: number) => number
  title?: string
  question?: string
}

/** A workshop of two days with one session of tables and a plan, as the host would read it. */
export const sourceOf = (room: Room): PrintSource => {
  const { people, topics, rounds, seat = (person, round) => (person + round * (1 + (person % 3))) % Math.max(1, topics.length) } = room
  const participants = people.map((person, index): Participant => ({
    ...newParticipant(person.name),
    ...meta(`person-${index}`),
    ...person,
  }))
  const tables = topics.map((topic, index): Table => ({ ...newTable('s', index + 1, topic), ...meta(`table-${index}`) }))
  const session = {
    ...newSession('Rotating tables', 'a0'),
    ...meta('s'),
    method: 'rotating-tables' as const,
    rounds,
    roundMinutes: 20,
    moveMinutes: 3,
    minutes: rounds * 23 + 10,
    start: '10:30',
    question: room.question ?? '',
  }
  const plan: SeatingPlan = {
    ...meta('plan'),
    sessionId: 's',
    number: 1,
    reason: 'first',
    reasonText: '',
    madeAt: '2026-03-02T09:00:00.000Z',
    announcedAt: null,
    played: 0,
    method: 'search',
    bound: 0,
    people: participants.map(({ id }) => id),
    tables: tables.map(({ id }) => id),
    seats: Array.from({ length: rounds }, (_, round) => participants.map((_, person) => seat(person, round))),
  }
  return {
    workshop: {
      ...newWorkshop(room.title ?? 'Consortium meeting'),
      ...meta('w'),
      startsOn: '2026-03-02',
      endsOn: '2026-03-03',
      venue: 'Sala Rossa, Torino',
    },
    session,
    sessions: [session],
    tables,
    participants,
    plan,
  }
}

export const order = (wanted: Pick<PrintOrder, 'kind'> & Partial<PrintOrder>): PrintOrder => ({
  paper: 'a4',
  language: 'en',
  large: false,
  people: null,
  stepForm: false,
  nameOrder: 'name',
  ...wanted,
})

export const layOut = (source: PrintSource, wanted: Pick<PrintOrder, 'kind'> & Partial<PrintOrder>) => {
  const full = order(wanted)
  return layoutPrint(source, full, typeface, wordsOnPaper(resources, full.language))
}

/** The pages; fails where the layout refused. */
export const pagesOf = (source: PrintSource, wanted: Pick<PrintOrder, 'kind'> & Partial<PrintOrder>): PrintDocument => {
  const made = layOut(source, wanted)
  if (typeof made === 'string') throw new Error(`Refused: ${made}`)
  return made
}

/** The words of a document, in reading order. */
export const textsOf = ({ pages }: PrintDocument): string[] =>
  pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' && item.role !== 'artifact' ? [item.text] : [])))
