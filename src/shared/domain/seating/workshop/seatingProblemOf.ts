import { oneCountryEach } from '../../people/country.ts'
import { foldText } from '../../people/foldText.ts'
import type { Attendance, Participant, SeatingSetup, Session, Table } from '../../records/records.ts'
import type { MixAttribute } from '../../records/vocabulary.ts'
import { isOpen } from '../compile/presence.ts'
import type { Seat, SeatingProblem } from '../problem.ts'
import type { PlanSeats } from './planSeats.ts'
import { seatsOfPlan } from './planSeats.ts'
import { seatedPeople } from './presence.ts'
import type { SeatedPerson } from './presence.ts'
import { tableSeats } from './tableSeats.ts'

export type SeatingQuestion = {
  session: Session
  /** Tables, people and attendance of the workshop; those of other sessions and days are left aside. */
  tables: readonly Table[]
  participants: readonly Participant[]
  attendance: readonly Attendance[]
  setup: Omit<SeatingSetup, 'id' | 'workshopId' | 'heads' | 'conflicts'>
  /** The plan to repair: its rounds up to `played` happened, and its later ones are to stand. Null plans from nothing. */
  plan: PlanSeats | null
  /** What people were told, where that is another version: then the later rounds that are to stand are these. */
  told?: PlanSeats | null
  mode: 'nobody-moves' | 'fewest-moves' | 'best-mixing'
  onlyHere: boolean
}

/** The seating of one session as a problem for the solver; it knows people by id only. */
export const seatingProblemOf = (question: SeatingQuestion): SeatingProblem => {
  const { session, setup, plan, mode, told } = question
  const played = plan ? Math.min(setup.played, session.rounds) : 0
  const tables = question.tables.filter((table) => table.sessionId === session.id).toSorted((a, b) => a.number - b.number)
  const past = plan ? seatsOfPlan(plan).filter((seat) => seat.round <= played) : []
  const toCome = plan ? seatsOfPlan(told ?? plan).filter((seat) => seat.round > played && seat.round <= session.rounds) : []
  const satBefore = new Set(past.map((seat) => seat.participant))
  const people = seatedPeople({ ...question, tables, played, satBefore })
  const open = tableSeats(tables, setup, people, session.rounds, played, plan ? mode : null)
  const known = [...open, ...goneTables(past, open, played)]
  const byId = new Map(known.map((table) => [table.id, table]))
  const openIds: ReadonlySet<string> = new Set(byId.keys())
  const isOpenIn = (id: string, round: number): boolean => {
    const table = byId.get(id)
    return table !== undefined && isOpen(table, round)
  }
  const presence = new Map(people.map((one) => [one.id, one]))
  const isThere = (id: string, round: number): boolean => {
    const one = presence.get(id)
    return one !== undefined && one.from <= round && round <= one.until
  }
  const attributesOf = attributesBy(setup.mix, people)
  const keepsLater = plan !== null && mode !== 'best-mixing'
  return {
    rounds: session.rounds,
    tables: known,
    participants: people.map((one) => ({
      id: one.id,
      attributes: attributesOf(one),
      from: one.from,
      until: one.until,
      wishes: setup.useWishes && one.person ? wishedTables(one.person.wishes, tables).filter((id) => openIds.has(id)) : [],
      ...hostOf(one.id, tables, openIds),
    })),
    rules: {
      noReturn: setup.noReturn,
      mix: setup.mix,
      together: [...pairsAtTables(tables, presence), ...(setup.useTogether ? groupsBy(people, 'together') : [])],
      apart: setup.useApart ? groupsBy(people, 'apart') : [],
    },
    announced: [...past, ...(keepsLater ? toCome.filter((seat) => openIds.has(seat.table) && isThere(seat.participant, seat.round)) : [])],
    played,
    locked: setup.locks
      .filter((lock) => lock.round > played && lock.round <= session.rounds)
      .filter((lock) => isOpenIn(lock.tableId, lock.round) && isThere(lock.participantId, lock.round))
      .map((lock) => ({ participant: lock.participantId, round: lock.round, table: lock.tableId })),
    seed: setup.seed,
  }
}

/** Tables of rounds that are over which are gone or never opened since: people did meet there. */
const goneTables = (past: readonly Seat[], open: SeatingProblem['tables'], played: number): SeatingProblem['tables'] => {
  const known = new Set(open.map((table) => table.id))
  const gone = new Set(past.filter((seat) => !known.has(seat.table)).map((seat) => seat.table))
  return [...gone].toSorted().map((id) => ({ id, min: 0, max: 5000, from: 1, until: played }))
}

/** What is told about the attributes that are mixed by; however it was written, a country counts as one. */
const attributesBy = (mix: readonly MixAttribute[], people: readonly SeatedPerson[]) => {
  const spelled = oneCountryEach(people.map(({ person }) => person?.country ?? ''))
  return ({ person }: SeatedPerson): Record<string, string | string[]> => {
    const attributes: Record<string, string | string[]> = {}
    for (const name of mix) {
      const value = name === 'country' ? spelled(person?.country ?? '') : person?.[name]
      if (value && value.length > 0) attributes[name] = value
    }
    return attributes
  }
}

/** Wishes are written as titles or numbers of tables; what fits no table of this session says nothing here. */
const wishedTables = (wishes: readonly string[], tables: readonly Table[]): string[] => [
  ...new Set(
    wishes.flatMap((wish) => {
      const words = foldText(wish)
      const table = tables.find((one) => foldText(one.title) === words || String(one.number) === words)
      return table ? [table.id] : []
    }),
  ),
]

const hostOf = (id: string, tables: readonly Table[], openIds: ReadonlySet<string>): { host?: string } => {
  const table = tables.find((one) => openIds.has(one.id) && (one.hostId === id || one.rapporteurId === id))
  return table ? { host: table.id } : {}
}

/** Host and rapporteur of a table meet in every round because that is their task; it counts as no repeat. */
const pairsAtTables = (tables: readonly Table[], present: ReadonlyMap<string, unknown>): string[][] =>
  tables.flatMap(({ hostId, rapporteurId }) =>
    hostId !== null && rapporteurId !== null && hostId !== rapporteurId && present.has(hostId) && present.has(rapporteurId)
      ? [[hostId, rapporteurId]]
      : [],
  )

/** People who share a label, as groups of two and more. */
const groupsBy = (people: readonly SeatedPerson[], field: 'together' | 'apart'): string[][] => {
  const groups = new Map<string, string[]>()
  for (const { id, person } of people)
    for (const label of new Set(person?.[field].map(foldText))) {
      if (label === '') continue
      const group = groups.get(label)
      if (group) group.push(id)
      else groups.set(label, [id])
    }
  return [...groups.values()].filter((group) => group.length > 1)
}
