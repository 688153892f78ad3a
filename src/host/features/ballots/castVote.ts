import { handCountId } from '../../../shared/domain/votes/voteIds.ts'
import { voteProblem } from '../../../shared/domain/votes/voteProblem.ts'
import type { FieldsOf } from '../../../shared/domain/records/records.ts'
import { changesOfRecord } from '../../changes/changeRows.ts'
import type { Writer } from '../../changes/store.ts'
import { Fault } from '../../fault.ts'
import { actionIn } from '../../rpc/implementer.ts'
import type { CallContext } from '../../rpc/implementer.ts'
import { getRecord } from '../records.ts'
import { mostVotesAt } from './mostVotesAt.ts'
import { openBallotsAt, votesOf } from './ballots.service.ts'

type Cast = { id: string; ballotId: string; tableId: string; marks: FieldsOf<'vote'>['marks'] }

/** Throws INVALID for a vote that breaks the rules of its ballot. */
const assertFair = (ballot: Parameters<typeof voteProblem>[0], vote: FieldsOf<'vote'>): void => {
  const reason = voteProblem(ballot, vote)
  if (reason !== null) throw new Fault('INVALID', { reason, context: 'voteRules' })
}

/**
 * Counts a vote once, however often it is sent, even after its ballot was closed. A table that votes as one replaces what it said before.
 * In the caller's transaction. The log names nobody, and the vote is not among what Undo takes back.
 * Throws INVALID where the ballot is not open to this table, where the vote breaks its rules, and where a table votes more often than it
 * has people.
 */
export const castVote = (context: CallContext, { id, ballotId, tableId, marks }: Cast): void => {
  const { store } = context.host
  if (changesOfRecord(store.db, id)[0]?.entity === 'vote') return
  const ballot = openBallotsAt(store.db, tableId).find((open) => open.id === ballotId)
  if (ballot === undefined) throw new Fault('INVALID', { reason: 'closed', context: 'voteClosed' })
  const vote: FieldsOf<'vote'> = { ballotId, channel: 'device', tableId, voters: 1, marks }
  assertFair(ballot, vote)
  const cast = votesOf(store.db, ballotId).filter((v) => v.channel === 'device' && v.tableId === tableId)
  const replaced = ballot.voters === 'table' ? cast : []
  if (ballot.voters === 'person' && cast.length >= mostVotesAt(store.db, tableId))
    throw new Fault('INVALID', { reason: 'more votes than people', context: 'voteFull' })
  const nobody = { ...actionIn(context, ballot.workshopId, 'vote.cast'), author: 'vote' }
  const work = (write: Writer): void => {
    for (const old of replaced) write.remove('vote', old.id)
    write.add('vote', vote, id)
  }
  store.act(nobody, work, false)
}

/** Writes a count by hand, in place of what was typed for the same table or room before. Throws INVALID where it breaks the rules. */
export const typeCount = (context: CallContext, count: Omit<FieldsOf<'vote'>, 'channel'>): { id: string } => {
  const { store } = context.host
  const ballot = getRecord(store.db, 'ballot', count.ballotId)
  if (count.tableId !== null) {
    const table = getRecord(store.db, 'table', count.tableId)
    const isAsked = table.workshopId === ballot.workshopId && (ballot.sessionId === null || ballot.sessionId === table.sessionId)
    if (!isAsked) throw new Fault('INVALID', { reason: 'a table of another session' })
  }
  const vote: FieldsOf<'vote'> = { ...count, channel: 'hand' }
  assertFair(ballot, vote)
  const id = handCountId(ballot.id, count.tableId)
  store.act(actionIn(context, ballot.workshopId, 'vote.count'), (write) => write.upsert('vote', id, vote))
  return { id }
}
