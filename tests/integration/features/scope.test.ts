import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { router } from '../../../src/host/rpc/router.ts'
import type { Scope } from '../../../src/host/rpc/implementer.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { plantWorkshop, takeNote } from './plant.ts'
import type { Planted } from './plant.ts'

let test: TestHost
let planted: Planted
beforeEach(async () => {
  test = openTestHost()
  planted = await plantWorkshop(test.client)
})
afterEach(() => test.close())

const own = (): string => planted.tableIds[0]!
const other = (): string => planted.tableIds[1]!
const station = (scope: Partial<Scope> = {}) =>
  createRouterClient(router, {
    context: {
      host: test.host,
      role: 'station',
      author: 'station',
      via: 'station',
      scope: { workshopId: planted.workshopId, tableId: own(), stationId: 's', ended: false, ...scope },
    },
  })
const note = (id: string, tableId: string) => ({ id, tableId, round: 1, kind: 'idea', text: 'Said here' }) as const

describe('a station', () => {
  it('writes, reads, edits, deletes and brings back notes of its own table', async () => {
    const mine = station()
    await mine.notes.create(note('mine', own()))
    await mine.notes.update({ id: 'mine', fields: { text: 'Said better' } })
    expect((await mine.notes.listOfTable({ tableId: own() })).map(({ text }) => text)).toEqual(['Said better'])
    await mine.notes.remove({ ids: ['mine'] })
    expect(await mine.notes.listOfTable({ tableId: own() })).toEqual([])
    await mine.notes.bringBack({ id: 'mine' })
    expect((await mine.notes.get({ id: 'mine' })).text).toBe('Said better')
  })

  it('gets nothing of another table, not even by the id of a note', async () => {
    const foreign = await takeNote(test.client, other(), 'Not for you')
    const mine = station()
    const tries = [
      mine.notes.listOfTable({ tableId: other() }),
      mine.notes.get({ id: foreign }),
      mine.notes.create(note('forged', other())),
      mine.notes.handOver({ tableId: other(), notes: [note('forged', other())] }),
      mine.notes.update({ id: foreign, fields: { text: 'Forged' } }),
      mine.notes.sayAgain({ id: foreign, by: 1 }),
      mine.notes.remove({ ids: [foreign] }),
      mine.notes.bringBack({ id: foreign }),
      mine.notes.missing({ tableId: other(), ids: [foreign] }),
    ]
    for (const outcome of await Promise.allSettled(tries))
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'NOT_ALLOWED' } })
    const all = await test.client.notes.list({ workshopId: planted.workshopId })
    expect(all.map(({ text }) => text)).toEqual(['Not for you'])
  })

  it('cannot move its note to another table by an edit', async () => {
    const mine = station()
    await mine.notes.create(note('mine', own()))
    await expect(mine.notes.update({ id: 'mine', fields: { tableId: other() } })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    expect((await mine.notes.get({ id: 'mine' })).tableId).toBe(own())
  })

  it('sees of the plan its own table and session, and of the people nobody unless the rule lets them be named', async () => {
    const {
      ids: [id],
    } = await test.client.participants.add({ workshopId: planted.workshopId, people: [{ name: 'Ada Example', email: 'ada@example.org' }] })
    const { sessionId } = planted
    await test.client.seating.keepPlan({
      sessionId,
      people: [id!],
      tables: planted.tableIds,
      seats: [[0], [1], [0], [1]],
      reason: 'first',
      reasonText: '',
      method: 'by hand',
      bound: 0,
      played: 0,
    })
    const plan = await station().workshops.plan({ workshopId: planted.workshopId })
    expect(plan.tables.map((table) => table.id)).toEqual([own()])
    expect(plan.sessions.map((session) => session.id)).toEqual([sessionId])
    expect(JSON.stringify(plan)).not.toMatch(/Ada|example\.org/)
    await test.client.workshops.update({ id: planted.workshopId, fields: { attribution: 'named' } })
    const named = await station().workshops.plan({ workshopId: planted.workshopId })
    expect(named.participants.map(({ name, email }) => ({ name, email }))).toEqual([{ name: 'Ada Example', email: '' }])
    await expect(station({ workshopId: 'another' }).workshops.plan({ workshopId: planted.workshopId })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    })
  })

  it('has its notes kept for the facilitator where its table is gone or its day is over', async () => {
    const mine = station()
    await test.client.agenda.removeTable({ id: own() })
    const late = await mine.notes.handOver({ tableId: own(), notes: [note('late', own())] })
    expect(late.outcomes).toEqual([{ id: 'late', outcome: 'late' }])
    expect((await mine.notes.handOver({ tableId: own(), notes: [note('late', own())] })).outcomes[0]!.outcome).toBe('stored')
    const after = station({ tableId: other(), ended: true })
    expect((await after.notes.handOver({ tableId: other(), notes: [note('after', other())] })).outcomes[0]!.outcome).toBe('late')
    const kept = test.host.store.db.prepare('SELECT id, reason FROM late_note ORDER BY id').all()
    expect(kept).toEqual([
      { id: 'after', reason: 'closed' },
      { id: 'late', reason: 'tableGone' },
    ])
    expect(await mine.notes.missing({ tableId: own(), ids: ['late', 'never'] })).toEqual({ ids: ['never'] })
  })

  it('hands over what it wrote at another table before, for the facilitator to place, and nothing of another workshop', async () => {
    const elsewhere = await plantWorkshop(test.client)
    const notes = [note('mine', own()), note('before', other()), note('foreign', elsewhere.tableIds[0]!)]
    expect((await station().notes.handOver({ tableId: own(), notes })).outcomes.map(({ outcome }) => outcome)).toEqual([
      'stored',
      'late',
      'INVALID',
    ])
    expect(await test.client.room.lateNotes({ workshopId: planted.workshopId })).toMatchObject([{ id: 'before', reason: 'otherTable' }])
    await test.client.room.dropLateNote({ id: 'before' })
    expect(await test.client.room.lateNotes({ workshopId: planted.workshopId })).toEqual([])
    expect(await station().notes.missing({ tableId: own(), ids: ['before', 'foreign'] })).toEqual({ ids: ['foreign'] })
  })

  it('does not stand in the way of the facilitator who takes something back', async () => {
    const { workshopId } = planted
    await test.client.agenda.addTables({ sessionId: planted.sessionId, titles: ['West'] })
    await station().notes.create(note('mine', own()))
    await station().notes.update({ id: 'mine', fields: { text: 'Said better' } })
    expect(await test.client.history.undo({ workshopId })).toMatchObject({ label: 'table.add' })
    expect((await station().notes.listOfTable({ tableId: own() })).map(({ text }) => text)).toEqual(['Said better'])
  })

  it('is told to fetch everything where it could not keep up with the news', async () => {
    const stop = new AbortController()
    const events = (await station().events.watch(undefined, { signal: stop.signal }))[Symbol.asyncIterator]()
    await events.next()
    for (let count = 0; count < 150; count += 1) test.host.feed.publish(planted.workshopId, ['note'], [count === 0 ? own() : other()])
    expect((await events.next()).value).toMatchObject({ seq: 1, topics: ['everything'] })
    stop.abort()
  })

  it('is not told that its note is stored where another table has one under that id', async () => {
    await test.client.notes.create(note('taken', other()))
    await expect(station().notes.create(note('taken', own()))).rejects.toMatchObject({ code: 'INVALID' })
    const outcomes = (await station().notes.handOver({ tableId: own(), notes: [note('taken', own())] })).outcomes
    expect(outcomes).toEqual([{ id: 'taken', outcome: 'INVALID' }])
    await station().notes.create(note('moved', own()))
    await test.client.notes.move({ ids: ['moved'], tableId: other(), round: 1 })
    await station().notes.create(note('moved', own()))
  })

  it('hears of its own table and of what is for all, without a gap in the count', async () => {
    const stop = new AbortController()
    const events = await station().events.watch(undefined, { signal: stop.signal })
    const heard: unknown[] = []
    const listening = (async () => {
      try {
        for await (const { seq, topics } of events) heard.push({ seq, topics })
      } catch {
        // Ended by the signal.
      }
    })()
    await new Promise((resolve) => setTimeout(resolve, 20))
    await takeNote(test.client, other(), 'Elsewhere')
    await takeNote(test.client, own(), 'Here')
    await test.client.participants.add({ workshopId: planted.workshopId, people: [{ name: 'Somebody' }] })
    await test.client.agenda.updateTable({ id: own(), fields: { question: 'And now?' } })
    await new Promise((resolve) => setTimeout(resolve, 50))
    stop.abort()
    await listening
    expect(heard).toEqual([
      { seq: 0, topics: [] },
      { seq: 1, topics: ['note'] },
      { seq: 2, topics: ['table'] },
    ])
  })
})
