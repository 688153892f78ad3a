import { generateKeyBetween } from 'fractional-indexing'
import { newBallot } from '../../../shared/domain/records/defaults.ts'
import { selectRecords } from '../../db/recordTables.ts'
import { Fault } from '../../fault.ts'
import { actionIn, os } from '../../rpc/implementer.ts'
import { getRecord, withDefaults } from '../records.ts'
import { ownTable } from '../scope.ts'
import { assertMayChange, assertReady, assertSession, openBallotsAt, stateFields, votesOf } from './ballots.service.ts'
import { castVote, typeCount } from './castVote.ts'

export const ballotsProcedures = {
  list: os.ballots.list.handler(({ context: { host }, input }) =>
    selectRecords(host.store.db, 'ballot', 'workshop_id = ? ORDER BY rank, id', input.workshopId),
  ),
  votes: os.ballots.votes.handler(({ context: { host }, input }) => votesOf(host.store.db, input.ballotId)),
  create: os.ballots.create.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId } = input
    getRecord(store.db, 'workshop', workshopId)
    assertSession(store.db, workshopId, input.fields.sessionId)
    const last = selectRecords(store.db, 'ballot', 'workshop_id = ? ORDER BY rank DESC LIMIT 1', workshopId)[0]
    const empty = newBallot(input.fields.title, generateKeyBetween(last?.rank ?? null, null), null)
    const fields = withDefaults(empty, input.fields)
    if (fields.items.length > 0) assertReady(fields)
    return store.act(actionIn(context, workshopId, 'ballot.add'), (write) => ({ id: write.add('ballot', fields) }))
  }),
  update: os.ballots.update.handler(({ context, input }) => {
    const { store } = context.host
    const ballot = getRecord(store.db, 'ballot', input.id)
    assertMayChange(store.db, ballot, input.fields)
    assertSession(store.db, ballot.workshopId, input.fields.sessionId)
    const next = withDefaults(ballot, input.fields)
    if (next.items.length > 0) assertReady(next)
    store.act(actionIn(context, ballot.workshopId, 'ballot.edit'), (write) => write.set('ballot', input.id, input.fields, input.seen))
    return {}
  }),
  setState: os.ballots.setState.handler(({ context, input }) => {
    const { store, now } = context.host
    const ballot = getRecord(store.db, 'ballot', input.id)
    if (ballot.state === input.state) return {}
    if (input.state === 'open') assertReady(ballot)
    if (input.state === 'draft' && votesOf(store.db, ballot.id).length > 0)
      throw new Fault('INVALID', { reason: 'voted', context: 'ballotVoted' })
    const fields = stateFields(ballot, input.state, new Date(now()).toISOString())
    store.act(actionIn(context, ballot.workshopId, 'ballot.state'), (write) => write.set('ballot', ballot.id, fields))
    return {}
  }),
  remove: os.ballots.remove.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId } = getRecord(store.db, 'ballot', input.id)
    store.act(actionIn(context, workshopId, 'ballot.remove'), (write) => write.remove('ballot', input.id))
    return {}
  }),
  open: os.ballots.open.handler(({ context, input }) => {
    ownTable(context, input.tableId)
    return openBallotsAt(context.host.store.db, input.tableId)
  }),
  cast: os.ballots.cast.handler(async ({ context, input }) => {
    ownTable(context, input.tableId)
    await context.host.commits.soon(() => castVote(context, input))
    return {}
  }),
  typeCount: os.ballots.typeCount.handler(({ context, input }) => typeCount(context, input)),
  removeVote: os.ballots.removeVote.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId } = getRecord(store.db, 'vote', input.id)
    store.act(actionIn(context, workshopId, 'vote.remove'), (write) => write.remove('vote', input.id))
    return {}
  }),
}
