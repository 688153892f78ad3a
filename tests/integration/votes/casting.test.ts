import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { dotsOn, plantBallot, stationAt } from './plantBallot.ts'
import type { Marks } from './plantBallot.ts'

let test: TestHost
beforeEach(() => {
  test = openTestHost()
})
afterEach(() => test.close())

const plant = async (fields: Parameters<typeof plantBallot>[1] = {}) => {
  const room = await plantBallot(test, fields)
  const [first, second] = room.tableIds as [string, string]
  const station = stationAt(test, room.workshopId, first)
  const cast = (id: string, marks: Marks, tableId = first) => station.ballots.cast({ id, ballotId: room.ballotId, tableId, marks })
  const votes = () => test.client.ballots.votes({ ballotId: room.ballotId })
  return { ...room, first, second, station, cast, votes }
}

describe('casting a vote at a table', () => {
  it('counts it once, however often it is sent', async () => {
    const { cast, votes } = await plant()
    await cast('v1', dotsOn({ a: 2, b: 1 }))
    await Promise.all([cast('v1', dotsOn({ a: 2, b: 1 })), cast('v1', dotsOn({ c: 2 })), cast('v2', dotsOn({ b: 1 }))])
    expect((await votes()).map(({ id, marks }) => [id, marks.map((mark) => [mark.item, mark.dots])])).toEqual([
      [
        'v1',
        [
          ['a', 2],
          ['b', 1],
        ],
      ],
      ['v2', [['b', 1]]],
    ])
  })

  it('takes what was sent again after the ballot was closed as counted, and nothing new', async () => {
    const { cast, votes, ballotId } = await plant()
    await cast('v1', dotsOn({ a: 1 }))
    await test.client.ballots.setState({ id: ballotId, state: 'closed' })
    await cast('v1', dotsOn({ a: 1 }))
    await expect(cast('v2', dotsOn({ a: 1 }))).rejects.toMatchObject({ code: 'INVALID', data: { detail: { context: 'voteClosed' } } })
    await test.client.ballots.setState({ id: ballotId, state: 'open' })
    await cast('v2', dotsOn({ a: 1 }))
    expect((await votes()).map(({ id }) => id)).toEqual(['v1', 'v2'])
  })

  it('replaces the vote of a table that votes as one, and does not let an old copy win', async () => {
    const { cast, votes, second, workshopId, ballotId } = await plant({ voters: 'table' })
    await cast('v1', dotsOn({ a: 1 }))
    await cast('v2', dotsOn({ b: 2 }))
    await cast('v1', dotsOn({ a: 1 }))
    await stationAt(test, workshopId, second).ballots.cast({ id: 'v3', ballotId, tableId: second, marks: dotsOn({ c: 1 }) })
    expect((await votes()).map(({ id, tableId }) => [id, tableId])).toEqual([
      ['v2', expect.anything()],
      ['v3', second],
    ])
  })

  it.each([
    ['more dots than there are', dotsOn({ a: 2, b: 2 })],
    ['too many on one item', dotsOn({ a: 3 })],
    ['an item that is not there', dotsOn({ z: 1 })],
    ['an answer of another method', dotsOn({ a: 1 }).map((mark) => ({ ...mark, yes: 1 }))],
  ])('refuses %s', async (_, marks) => {
    const { cast, votes } = await plant()
    await expect(cast('v1', marks)).rejects.toMatchObject({ code: 'INVALID', data: { detail: { context: 'voteRules' } } })
    expect(await votes()).toEqual([])
  })

  it('is for the own table, in ballots of its own session, on its own day', async () => {
    const { cast, second, first, workshopId, ballotId, station } = await plant()
    await expect(cast('v1', dotsOn({ a: 1 }), second)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(station.ballots.votes({ ballotId })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    const { id: sessionId } = await test.client.agenda.addSession({ workshopId, fields: { title: 'Later', method: 'plenary' } })
    const other = await test.client.ballots.create({
      workshopId,
      fields: { title: 'Other', sessionId, items: [{ id: 'a', text: 'A', noteId: null }] },
    })
    const all = await test.client.ballots.create({ workshopId, fields: { title: 'All', items: [{ id: 'a', text: 'A', noteId: null }] } })
    for (const { id } of [other, all]) await test.client.ballots.setState({ id, state: 'open' })
    expect((await station.ballots.open({ tableId: first })).map(({ title }) => title)).toEqual(['What first?', 'All'])
    await expect(station.ballots.cast({ id: 'v1', ballotId: other.id, tableId: first, marks: [] })).rejects.toMatchObject({
      code: 'INVALID',
    })
  })

  // Guards against: votes not counted; one device stuffed the ballot with forty of them.
  it.each([
    ['30 without a seating plan', false, 30],
    ['the people of the table and three more, with one', true, 5],
  ])('comes from one table at most so often: %s', async (_, isSeated, most) => {
    const { cast, votes, workshopId, sessionId, first, second, ballotId } = await plant()
    if (isSeated) {
      const people = [1, 2, 3].map((index) => ({ name: `Person ${index}`, organisation: '' }))
      const { ids } = await test.client.participants.add({ workshopId, people })
      const plan = {
        sessionId,
        number: 1,
        reason: 'first',
        reasonText: '',
        madeAt: '2026-01-01T10:00:00.000Z',
        announcedAt: null,
        played: 0,
        method: 'hand',
        bound: 0,
        people: ids,
        tables: [first, second],
        seats: [
          [0, 0, 1],
          [0, 1, 1],
        ],
      }
      test.host.store.act({ workshopId, label: 'seating.make', author: 'test', via: 'test' }, (write) =>
        write.add('seatingPlan', plan as never),
      )
    }
    for (let index = 0; index < most; index += 1) await cast(`v${index}`, dotsOn({ a: 1 }))
    await cast('v0', dotsOn({ a: 1 }))
    await expect(cast('more', dotsOn({ a: 1 }))).rejects.toMatchObject({ code: 'INVALID', data: { detail: { context: 'voteFull' } } })
    expect(await votes()).toHaveLength(most)
    await stationAt(test, workshopId, second).ballots.cast({ id: 'other', ballotId, tableId: second, marks: dotsOn({ a: 1 }) })
  })

  it('names nobody in the log, and is not what Undo takes back', async () => {
    const { cast, workshopId } = await plant()
    const before = await test.client.history.state({ workshopId })
    await cast('v1', dotsOn({ a: 1 }))
    const rows = test.host.store.db.prepare("SELECT author, via FROM change WHERE entity = 'vote'").all()
    expect(rows).toEqual([{ author: 'vote', via: 'station' }])
    expect(await test.client.history.state({ workshopId })).toEqual(before)
  })
})
