import { rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChangeRow } from '../../../src/host/changes/changeRows.ts'
import { mergeRows } from '../../../src/host/changes/merge.ts'
import { newTestFolder, openTestHost } from '../../support/testHost.ts'
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
const give = (from: TestHost, to: TestHost): void => {
  const rows = from.host.store.db.prepare('SELECT * FROM change ORDER BY rowid').all() as ChangeRow[]
  to.host.store.db.transaction(() => mergeRows(to.host.store.db, rows, '2026-03-02T09:00:00Z')).immediate()
  to.host.store.resume()
}
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
    expect((await plans()).map(({ number }) => number)).toEqual([1])
  })

  it('go back only in the rounds to come once a round is over', async () => {
    const first = await keep()
    const [eve] = (await app.client.participants.add({ workshopId, people: [{ name: 'Eve' }] })).ids
    const happened = [1, 0, 0, 1, 1]
    const withEve = { people: [...people, eve!], tables: [tables[1]!, tables[0]!], seats: [happened, [0, 0, 1, 1, 1]] }
    const fields = { reason: 'again' as const, reasonText: '', method: 'search', bound: 0, played: 0 }
    await app.client.seating.keepPlan({ sessionId, ...withEve, ...fields })
    await app.client.seating.updateSetup({ sessionId, fields: { played: 1 } })
    expect((await app.client.seating.goBack({ id: first.id })).number).toBe(3)
    const [back] = await plans()
    expect(back).toMatchObject({ reason: 'restored', reasonText: '1', played: 1, method: '' })
    const inRound = (round: number) => Object.fromEntries(back!.people.map((id, at) => [id, back!.tables[back!.seats[round]![at]!]]))
    expect(inRound(0)).toEqual(Object.fromEntries(withEve.people.map((id, at) => [id, withEve.tables[happened[at]!]])))
    expect(inRound(1)).toEqual({ ...Object.fromEntries(people.map((id, at) => [id, tables[FIRST[1]![at]!]])), [eve!]: undefined })
  })

  it('are undone together with the round that was said to be over', async () => {
    await keep()
    const again = { sessionId, ...seats(FIRST), reason: 'replan' as const, reasonText: '', method: 'repair', bound: 0 }
    const replan = (played: number, wasPlayed: number) => app.client.seating.keepPlan({ ...again, played, wasPlayed })
    const over = async () => (await app.client.workshops.plan({ workshopId })).seatingSetups[0]?.played ?? 0
    await replan(1, 0)
    expect(await over()).toBe(1)
    await app.client.history.undo({ workshopId })
    expect([await over(), (await plans()).length]).toEqual([0, 1])
    await replan(1, 0)
    // Somebody takes back that the round was over; somebody else did not know that it was.
    await replan(0, 1)
    expect(await over()).toBe(0)
    await app.client.seating.updateSetup({ sessionId, fields: { played: 1 } })
    await replan(0, 0)
    expect(await over()).toBe(1)
  })

  it('keep what is over even from somebody who did not know that it was', async () => {
    await keep()
    await app.client.seating.updateSetup({ sessionId, fields: { played: 1 } })
    await expect(keep([[1, 0, 0, 1], FIRST[1]!])).rejects.toMatchObject({
      code: 'INVALID',
      data: { detail: { reason: 'played', round: 1 } },
    })
    await keep([FIRST[0]!, [0, 1, 1, 0]])
    expect((await plans())[0]).toMatchObject({ number: 2, played: 1 })
  })

  it('claim no method once they were changed by hand', async () => {
    const { id } = await keep()
    await app.client.seating.editSeats({ id, ...seats([FIRST[0]!, [0, 0, 1, 1]]) })
    expect((await plans())[0]).toMatchObject({ id, method: '', bound: 0 })
    const again = await keep()
    await app.client.seating.announce({ id: again.id })
    await app.client.seating.editSeats({ id: again.id, ...seats([FIRST[0]!, [0, 0, 1, 1]]) })
    expect((await plans()).map(({ method }) => method)).toEqual(['', 'search', ''])
  })

  it('keep what people were told visible when somebody moved seats elsewhere at the same time', async () => {
    const { id } = await keep()
    const folder = newTestFolder()
    const other = openTestHost({ dataDir: folder })
    try {
      give(app, other)
      const moved = [FIRST[0]!, [0, 0, 1, 1]]
      await app.client.seating.announce({ id })
      await other.client.seating.editSeats({ id, ...seats(moved) })
      give(other, app)
      give(app, other)
      const [here] = await plans()
      const [there] = await other.client.seating.plans({ sessionId })
      expect(there).toEqual(here)
      expect(here!.announcedAt).not.toBeNull()
      expect(here!.conflicts).toEqual(['people', 'seats', 'tables'])
      expect([FIRST, moved]).toContainEqual(here!.seats)
    } finally {
      other.close()
      rmSync(folder, { recursive: true, force: true })
    }
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
