import { agendaDays } from '../agenda/agendaDays.ts'
import { formatClock } from '../agenda/clock.ts'
import { roundTimetable } from '../agenda/roundTimetable.ts'
import { badgeCode } from '../people/badgeCode.ts'
import type { Participant, SeatingPlan, Session, Table, Workshop } from '../records/records.ts'
import type { PersonRole } from '../records/vocabulary.ts'
import type { Translate } from '../report/reportModel.ts'
import { routesOf } from '../seating/board/planSeats.ts'
import type { StepRoute } from '../seating/routes.ts'
import { stepRoutes } from './stepRoutes.ts'

/** What a print is made from; lists in the order in which people see them. */
export type PrintSource = {
  workshop: Workshop
  session: Session
  /** All of the workshop, which tell when this one begins. */
  sessions: readonly Session[]
  /** The tables of this session. */
  tables: readonly Table[]
  participants: readonly Participant[]
  plan: SeatingPlan | null
}

export type PrintRound = { round: number; time: string }
export type PrintTable = { id: string; number: number; label: string; topic: string; question: string; host: string; rapporteur: string }
export type PrintPerson = {
  id: string
  name: string
  organisation: string
  role: PersonRole
  code: string
  /** One place per round; null where the person is not there. */
  route: (PrintTable | null)[]
  /** The table that the person hosts or reports for. */
  stays: { table: PrintTable; as: 'host' | 'rapporteur' } | null
  step: StepRoute | null
  /** Sits in the plan, but the person's data are gone. */
  erased: boolean
}

export type PrintFacts = {
  rounds: PrintRound[]
  tables: PrintTable[]
  /** Everybody of the workshop by name, then those of the plan whose data are gone. */
  people: PrintPerson[]
  /** True where every guest's route is a start table and a step. */
  steps: boolean
}

const roundsOf = ({ session, sessions, workshop, plan }: PrintSource): PrintRound[] => {
  const days = agendaDays(sessions, workshop.startsOn, workshop.endsOn)
  const timed = days.flatMap(({ schedule }) => schedule.sessions).find(({ id }) => id === session.id)
  const slots = timed ? roundTimetable(session, timed.start).rounds : []
  return Array.from({ length: Math.max(session.rounds, plan?.seats.length ?? 0) }, (_, index) => {
    const slot = slots[index]
    return { round: index + 1, time: slot ? `${formatClock(slot.start)}–${formatClock(slot.end)}` : '' }
  })
}

/** Works out what the sheets say. `t` gives the words for people and tables that are gone. */
export const printFacts = (source: PrintSource, language: string, t: Translate): PrintFacts => {
  const { session, participants, plan } = source
  const nameOf = new Map(participants.map(({ id, name }) => [id, name]))
  const tables = source.tables
    .toSorted((a, b) => a.number - b.number)
    .map(({ id, number, title, question, hostId, rapporteurId }): PrintTable => ({
      id,
      number,
      label: String(number),
      topic: title,
      question: question || session.question,
      host: nameOf.get(hostId ?? '') ?? '',
      rapporteur: nameOf.get(rapporteurId ?? '') ?? '',
    }))
  const tableOf = new Map(tables.map((table) => [table.id, table]))
  const gone: PrintTable = { id: '', number: 0, label: '?', topic: t('print:paper.removedTable'), question: '', host: '', rapporteur: '' }
  const routes = plan ? routesOf(plan) : new Map<string, (string | null)[]>()
  const steps = plan ? stepRoutes(source.tables, plan) : null
  const staying = new Map(
    source.tables.flatMap(({ id, hostId, rapporteurId }) =>
      (
        [
          [rapporteurId, 'rapporteur'],
          [hostId, 'host'],
        ] as const
      ).map(([person, as]) => [person, { table: tableOf.get(id)!, as }]),
    ),
  )
  const rounds = roundsOf(source)
  const personOf = ({ id, name, organisation, role }: Pick<Participant, 'id' | 'name' | 'organisation' | 'role'>): PrintPerson => {
    const route = rounds.map(({ round }) => {
      const table = routes.get(id)?.[round - 1] ?? null
      return table === null ? null : (tableOf.get(table) ?? gone)
    })
    const post = staying.get(id)
    // Where the plan seats a host elsewhere, the plan is what people were told.
    const stays = post && route.every((table) => table === null || table === post.table) ? post : null
    const step = steps instanceof Map ? (steps.get(id) ?? null) : null
    return { id, name, organisation, role, code: badgeCode(id), route, stays, step, erased: !nameOf.has(id) }
  }
  const { compare } = new Intl.Collator(language, { numeric: true })
  const known = participants
    .map(personOf)
    .toSorted((a, b) => compare(a.name, b.name) || compare(a.organisation, b.organisation) || (a.id < b.id ? -1 : 1))
  const unknown = { name: t('print:paper.erased'), organisation: '', role: 'participant' } as const
  const erased = [...routes.keys()].filter((id) => !nameOf.has(id)).map((id) => personOf({ id, ...unknown }))
  return { rounds, tables, people: [...known, ...erased], steps: steps instanceof Map }
}

/** Has a seat in some round. */
export const isSeated = ({ route }: PrintPerson): boolean => route.some((table) => table !== null)
