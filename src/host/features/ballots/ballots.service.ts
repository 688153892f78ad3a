import type { Ballot, FieldsOf, Vote } from '../../../shared/domain/records/records.ts'
import { ballotProblem } from '../../../shared/domain/votes/ballotProblem.ts'
import type { Db } from '../../db/openDatabase.ts'
import { selectRecords } from '../../db/recordTables.ts'
import { Fault } from '../../fault.ts'
import { getRecord } from '../records.ts'

/** Votes of a ballot by their ids, which tell no order for votes of people. */
export const votesOf = (db: Db, ballotId: string): Vote[] => selectRecords(db, 'vote', 'ballot_id = ? ORDER BY id', ballotId)

/** Throws INVALID where people could not vote: without items, or with rules that contradict each other. */
export const assertReady = (ballot: Ballot | FieldsOf<'ballot'>): void => {
  const reason = ballotProblem(ballot)
  if (reason !== null) throw new Fault('INVALID', { reason, context: 'ballotNotReady' })
}

/** What may be put right at any time; everything else would change what people voted on. */
const isTitleOnly = (fields: Partial<FieldsOf<'ballot'>>): boolean =>
  Object.entries(fields).every(([field, value]) => field === 'title' || value === undefined)

/** Throws INVALID for new items or rules of a ballot that is open, or in which somebody has voted. */
export const assertMayChange = (db: Db, ballot: Ballot, fields: Partial<FieldsOf<'ballot'>>): void => {
  if (isTitleOnly(fields)) return
  if (votesOf(db, ballot.id).length > 0) throw new Fault('INVALID', { reason: 'voted', context: 'ballotVoted' })
  if (ballot.state === 'open') throw new Fault('INVALID', { reason: 'open', context: 'ballotOpen' })
}

/** Throws INVALID for a session of another workshop, and NOT_FOUND for one that is not there. */
export const assertSession = (db: Db, workshopId: string, sessionId: string | null | undefined): void => {
  if (sessionId == null) return
  if (getRecord(db, 'session', sessionId).workshopId !== workshopId) throw new Fault('INVALID', { reason: 'session' })
}

/** Open ballots of the session of a table, and those of everybody. */
export const openBallotsAt = (db: Db, tableId: string): Ballot[] => {
  const { workshopId, sessionId } = getRecord(db, 'table', tableId)
  const where = "workshop_id = ? AND state = 'open' AND (session_id IS NULL OR session_id = ?) ORDER BY rank, id"
  return selectRecords(db, 'ballot', where, workshopId, sessionId)
}

/** The fields that go with a new state: when it was opened first and closed last. */
export const stateFields = (ballot: Ballot, state: Ballot['state'], now: string): Partial<FieldsOf<'ballot'>> => {
  if (state === 'open') return { state, openedAt: ballot.openedAt ?? now, closedAt: null }
  return state === 'closed' ? { state, closedAt: now } : { state, openedAt: null, closedAt: null }
}
