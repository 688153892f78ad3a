import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'

let app: TestHost
let workshopId: string
let sessionId: string
let tables: string[]
let people: string[]

beforeEach(async () => {
  app = openTestHost()
  workshopId = (await app.client.workshops.create({ title: 'Seats', template: null, language: 'en' })).id
  const session = { title: 'Tables', method: 'rotating-tables' as const, rounds: 2 }
  sessionId = (await app.client.agenda.addSession({ workshopId, fields: session })).id
  tables = (await app.client.agenda.addTables({ sessionId, titles: ['One', 'Two'] })).ids
  people = (await app.client.participants.add({ workshopId, people: ['Ada', 'Bo', 'Cy', 'Di'].map((name) => ({ name })) })).ids
})
afterEach(() => app.close())

const seats = (rows: number[][]) => ({ people, tables, seats: rows })
const FIRST = [
  [0, 0, 1, 1],
  [1, 0, 0, 1],
]
const keep = (rows: number[][] = FIRST, played = 0) =>
  app.client.seating.keepPlan({ sessionId, ...seats(rows), reason: 'first', reasonText: '', method: 'search', bound: 0, played })
const plans = () => app.client.seating.plans({ sessionId })

describe('versions of a seating plan', () => {
  it('are numbered, kept with their reason, and undone one by one', async () => {
    await keep()
    const second = await keep([FIRST[0]!, [0, 1, 1, 0]])
    expect(second.number).toBe(2)
    expect((await plans()).map(({ number, reason }) => ({ number, reason }))).toEqual([
      { number: 2, reason: 'first' },
      { number: 1, reason: 'first' },
    ])
    await app.client.history.undo({ workshopId })
    expect((await plans()).map(({ number }) => number)).toEqual([1])
  })

  it('are changed in place until people were told, and become a new version after that', async () => {
    const { id } = await keep()
    const moved = [FIRST[0]!, [0, 0, 1, 1]]
    expect(await app.client.seating.editSeats({ id, ...seats(moved) })).toEqual({ id })
    await app.client.seating.announce({ id })
    const edited = await app.client.seating.editSeats({ id, ...seats(FIRST) })
    expect(edited.id).not.toBe(id)
    const [newest, told] = await plans()
    expect(newest).toMatchObject({ id: edited.id, number: 2, reason: 'by-hand', announcedAt: null, seats: FIRST })
    expect(told).toMatchObject({ id, number: 1, seats: moved })
    expect(told!.announcedAt).not.toBeNull()
  })

  it('go back by making the old one the newest', async () => {
    const { id } = await keep()
    await keep([FIRST[0]!, [0, 1, 1, 0]])
    const back = await app.client.seating.goBack({ id })
    expect(back.number).toBe(3)
    expect((await plans())[0]).toMatchObject({ reason: 'restored', reasonText: '1', seats: FIRST })
  })

  it('leave the rounds that are over alone, whichever way they are changed', async () => {
    const first = await keep()
    await app.client.seating.updateSetup({ sessionId, fields: { played: 1 } })
    const past = [[1, 0, 0, 1], FIRST[1]!]
    const future = [FIRST[0]!, [0, 0, 1, 1]]
    const refused = { code: 'INVALID', data: { detail: { reason: 'played', round: 1 } } }
    await expect(app.client.seating.editSeats({ id: first.id, ...seats(past) })).rejects.toMatchObject(refused)
    await expect(keep(past, 1)).rejects.toMatchObject(refused)
    await app.client.seating.editSeats({ id: first.id, ...seats(future) })
    await app.client.seating.announce({ id: first.id })
    await app.client.seating.updateSetup({ sessionId, fields: { played: 0 } })
    await keep(past)
    await app.client.seating.updateSetup({ sessionId, fields: { played: 1 } })
    await expect(app.client.seating.goBack({ id: first.id })).rejects.toMatchObject(refused)
    expect((await plans()).map(({ number }) => number)).toEqual([2, 1])
  })

  it('refuse seats that do not fit together, and a change of a version that no longer holds', async () => {
    const { id } = await keep()
    const wrong = { code: 'INVALID', data: { detail: { reason: 'seats' } } }
    await expect(app.client.seating.editSeats({ id, ...seats([[0, 0, 1], FIRST[1]!]) })).rejects.toMatchObject(wrong)
    await expect(app.client.seating.editSeats({ id, ...seats([[0, 0, 1, 2], FIRST[1]!]) })).rejects.toMatchObject(wrong)
    await expect(app.client.seating.editSeats({ id, people: ['a', 'a'], tables, seats: [[0, 0]] })).rejects.toMatchObject(wrong)
    await keep()
    await expect(app.client.seating.editSeats({ id, ...seats(FIRST) })).rejects.toMatchObject({ code: 'CHANGED_SINCE' })
  })
})

describe('the rules of a seating', () => {
  it('begin with what the method needs and keep what was set', async () => {
    await app.client.seating.updateSetup({ sessionId, fields: { mix: ['country'] } })
    await app.client.seating.updateSetup({ sessionId, fields: { maxSeats: 3 } })
    const { seatingSetups } = await app.client.workshops.plan({ workshopId })
    expect(seatingSetups).toHaveLength(1)
    expect(seatingSetups[0]).toMatchObject({ sessionId, noReturn: true, mix: ['country'], maxSeats: 3, played: 0 })
    await app.client.history.undo({ workshopId })
    await app.client.history.undo({ workshopId })
    expect((await app.client.workshops.plan({ workshopId })).seatingSetups).toEqual([])
    await app.client.seating.updateSetup({ sessionId, fields: { noReturn: false } })
    expect((await app.client.workshops.plan({ workshopId })).seatingSetups[0]).toMatchObject({ noReturn: false, mix: [] })
  })
})
