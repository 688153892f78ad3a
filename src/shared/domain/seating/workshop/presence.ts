import type { Attendance, Participant, SeatingSetup, Session, Table } from '../../records/records.ts'
import type { AttendanceState } from '../../records/vocabulary.ts'

/** A person in the seating of a session, present from and until these rounds (from 1). */
export type SeatedPerson = { id: string; person: Participant | null; from: number; until: number }

type Room = {
  session: Pick<Session, 'day' | 'rounds'>
  tables: readonly Table[]
  participants: readonly Participant[]
  attendance: readonly Attendance[]
  setup: Pick<SeatingSetup, 'roles' | 'leftOut'>
  /** Rounds that are over; 0 for a plan from nothing. */
  played: number
  /** People with a seat in a round that is over. */
  satBefore: ReadonlySet<string>
  /** Leave out everybody who has not been checked in. */
  onlyHere: boolean
}

/** Has somebody a seat from the next round on, and from which? Somebody who said to be late misses the next round. */
const comesFrom = (state: AttendanceState, played: number, onlyHere: boolean): number | null => {
  if (state === 'absent' || state === 'left') return null
  if (state === 'late') return played + 2
  return state === 'expected' && onlyHere ? null : played + 1
}

/**
 * Who sits in which rounds: the roles that are seated, hosts and rapporteurs of tables, whoever sat before.
 * People who are gone stay in the rounds that are over, because those happened.
 */
export const seatedPeople = ({ session, tables, participants, attendance, setup, played, satBefore, onlyHere }: Room): SeatedPerson[] => {
  const states = new Map(attendance.filter((one) => one.day === session.day).map((one) => [one.participantId, one.state]))
  const atTable = new Set(tables.flatMap((table) => [table.hostId, table.rapporteurId]))
  const leftOut = new Set(setup.leftOut)
  const sits = (person: Participant): boolean => !leftOut.has(person.id) && (setup.roles.includes(person.role) || atTable.has(person.id))
  const seated = participants.flatMap((person) => {
    const next = sits(person) ? comesFrom(states.get(person.id) ?? 'expected', played, onlyHere) : null
    const sat = satBefore.has(person.id)
    const from = sat ? 1 : (next ?? session.rounds + 1)
    const until = next !== null && next <= session.rounds ? session.rounds : played
    return from <= until ? [{ id: person.id, person, from, until }] : []
  })
  const known = new Set(participants.map((person) => person.id))
  const erased = [...satBefore].filter((id) => !known.has(id)).toSorted()
  return [...seated, ...erased.map((id) => ({ id, person: null, from: 1, until: played }))]
}
