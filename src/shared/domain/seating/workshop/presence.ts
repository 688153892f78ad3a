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

/**
 * Has somebody a seat from the next round on, and from which? Somebody who said to be late misses the next round. Whoever sat in a round
 * before was there after all: presence has no gaps, so they go on with the next round.
 */
const comesFrom = (state: AttendanceState, played: number, sat: boolean, onlyHere: boolean): number | null => {
  if (state === 'absent' || state === 'left') return null
  if (state === 'late') return sat ? played + 1 : played + 2
  return state === 'expected' && onlyHere ? null : played + 1
}

/** Has somebody a place in a session: by role, or as host or rapporteur of one of its tables, and not left out by hand? */
export const sits = (
  person: Pick<Participant, 'id' | 'role'>,
  setup: Room['setup'],
  tables: readonly Pick<Table, 'hostId' | 'rapporteurId'>[],
): boolean =>
  !setup.leftOut.includes(person.id) &&
  (setup.roles.includes(person.role) || tables.some((table) => table.hostId === person.id || table.rapporteurId === person.id))

/**
 * Who sits in which rounds: the roles that are seated, hosts and rapporteurs of tables, whoever sat before.
 * People who are gone stay in the rounds that are over, because those happened.
 */
export const seatedPeople = ({ session, tables, participants, attendance, setup, played, satBefore, onlyHere }: Room): SeatedPerson[] => {
  const states = new Map(attendance.filter((one) => one.day === session.day).map((one) => [one.participantId, one.state]))
  const seated = participants.flatMap((person) => {
    const sat = satBefore.has(person.id)
    const next = sits(person, setup, tables) ? comesFrom(states.get(person.id) ?? 'expected', played, sat, onlyHere) : null
    const from = sat ? 1 : (next ?? session.rounds + 1)
    const until = next !== null && next <= session.rounds ? session.rounds : played
    return from <= until ? [{ id: person.id, person, from, until }] : []
  })
  const known = new Set(participants.map((person) => person.id))
  const erased = [...satBefore].filter((id) => !known.has(id)).toSorted()
  return [...seated, ...erased.map((id) => ({ id, person: null, from: 1, until: played }))]
}
