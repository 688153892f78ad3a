import type { Session, Table } from '../../../shared/domain/records/records.ts'

/** The session whose seating takes the most thought, for who has not chosen one: many tables, many rounds. */
export const sessionToSeat = (sessions: readonly Session[], tables: readonly Table[]): Session | undefined => {
  const places = (session: Session): number => session.rounds * tables.filter((table) => table.sessionId === session.id).length
  return sessions.toSorted((a, b) => places(b) - places(a))[0]
}
