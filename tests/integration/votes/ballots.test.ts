import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ballotResults } from '../../../src/shared/domain/votes/ballotResults.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { dotsOn, ITEMS, plantBallot } from './plantBallot.ts'

let test: TestHost
beforeEach(() => {
  test = openTestHost()
})
afterEach(() => test.close())

const refusal = (context: string) => ({ code: 'INVALID', data: { detail: { context } } })

describe('preparing a ballot', () => {
  it('keeps what was prepared, in order, and opens only what can be voted on', async () => {
    const { workshopId, ballotId } = await plantBallot(test, {}, 'draft')
    const { id: empty } = await test.client.ballots.create({ workshopId, fields: { title: 'Nothing yet' } })
    await expect(test.client.ballots.setState({ id: empty, state: 'open' })).rejects.toMatchObject(refusal('ballotNotReady'))
    await test.client.ballots.setState({ id: ballotId, state: 'open' })
    const ballots = await test.client.ballots.list({ workshopId })
    expect(ballots.map(({ title, state }) => [title, state])).toEqual([
      ['What first?', 'open'],
      ['Nothing yet', 'draft'],
    ])
    expect(ballots[0]!.openedAt).not.toBeNull()
  })

  it('does not change what people vote on: neither while it is open nor after somebody has voted', async () => {
    const { tableIds, ballotId } = await plantBallot(test)
    const { ballots } = test.client
    await expect(ballots.update({ id: ballotId, fields: { dots: 9 } })).rejects.toMatchObject(refusal('ballotOpen'))
    await ballots.setState({ id: ballotId, state: 'draft' })
    await ballots.update({ id: ballotId, fields: { dots: 2 } })
    await ballots.setState({ id: ballotId, state: 'open' })
    await ballots.cast({ id: 'v', ballotId, tableId: tableIds[0]!, marks: dotsOn({ a: 2 }) })
    await ballots.setState({ id: ballotId, state: 'closed' })
    await expect(ballots.update({ id: ballotId, fields: { items: ITEMS.slice(1) } })).rejects.toMatchObject(refusal('ballotVoted'))
    await expect(ballots.setState({ id: ballotId, state: 'draft' })).rejects.toMatchObject(refusal('ballotVoted'))
    await ballots.update({ id: ballotId, fields: { title: 'What comes first?' } })
  })

  it('comes back with its votes when its removal is undone', async () => {
    const { workshopId, tableIds, ballotId } = await plantBallot(test)
    await test.client.ballots.cast({ id: 'v', ballotId, tableId: tableIds[0]!, marks: dotsOn({ a: 1 }) })
    await test.client.ballots.remove({ id: ballotId })
    expect(await test.client.ballots.list({ workshopId })).toEqual([])
    expect(await test.client.ballots.open({ tableId: tableIds[0]! })).toEqual([])
    await test.client.history.undo({ workshopId })
    expect(await test.client.ballots.list({ workshopId })).toHaveLength(1)
    expect(await test.client.ballots.votes({ ballotId })).toHaveLength(1)
  })
})

describe('a count by hand', () => {
  it('stands beside the votes on devices, one per table, and is replaced when it is typed again', async () => {
    const { tableIds, ballotId, workshopId } = await plantBallot(test)
    const { ballots } = test.client
    await ballots.cast({ id: 'v', ballotId, tableId: tableIds[0]!, marks: dotsOn({ a: 1 }) })
    const type = (tableId: string | null, voters: number, dots: Record<string, number>) =>
      ballots.typeCount({ ballotId, tableId, voters, marks: dotsOn(dots) })
    const { id } = await type(tableIds[1]!, 4, { a: 5, b: 6 })
    expect((await type(tableIds[1]!, 4, { a: 5, b: 7 })).id).toBe(id)
    const [ballot] = await ballots.list({ workshopId })
    const { device, hand } = ballotResults(ballot!, await ballots.votes({ ballotId }))
    expect(device).toMatchObject({ voters: 1, items: [{ dots: 1 }, { dots: 0 }, { dots: 0 }] })
    expect(hand).toMatchObject({ voters: 4, items: [{ dots: 5 }, { dots: 7 }, { dots: 0 }] })
    await expect(type(null, 2, { a: 5 })).rejects.toMatchObject(refusal('voteRules'))
    await ballots.removeVote({ id })
    await type(tableIds[1]!, 4, { c: 1 })
    expect((await ballots.votes({ ballotId })).filter(({ channel }) => channel === 'hand')).toMatchObject([{ id, voters: 4 }])
  })

  it('is refused for a table of another session', async () => {
    const { workshopId, ballotId } = await plantBallot(test)
    const { id: sessionId } = await test.client.agenda.addSession({ workshopId, fields: { title: 'Later', method: 'rotating-tables' } })
    const { ids } = await test.client.agenda.addTables({ sessionId, titles: ['East'] })
    await expect(test.client.ballots.typeCount({ ballotId, tableId: ids[0]!, voters: 1, marks: [] })).rejects.toMatchObject({
      code: 'INVALID',
    })
  })
})
