import { createRouterClient } from '@orpc/server'
import type { RouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StageView } from '../../../src/shared/contract/stage.contract.ts'
import { badgeCode } from '../../../src/shared/domain/people/badgeCode.ts'
import { router } from '../../../src/host/rpc/router.ts'
import type { AppRouter } from '../../../src/host/rpc/router.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { plantRoom } from '../exports/plantRoom.ts'
import type { PlantedRoom } from '../exports/plantRoom.ts'

let test: TestHost
let room: PlantedRoom
let ended: AbortController
beforeEach(async () => {
  test = openTestHost()
  room = await plantRoom(test.client, { people: 9, tables: 3, rounds: 2, nameOf: (person) => `Given${person} Quartz${person}` })
  ended = new AbortController()
})
afterEach(() => {
  ended.abort()
  test.close()
})

const projector = (workshopId: string): RouterClient<AppRouter> =>
  createRouterClient(router, {
    context: {
      host: test.host,
      role: 'projector',
      author: 'projector',
      via: 'test',
      scope: { workshopId, tableId: null, stationId: 'p', ended: false },
    },
  })

const follow = async (workshopId = room.workshopId) => {
  const views = await projector(room.workshopId).stage.live({ workshopId }, { signal: ended.signal })
  /** The next view for which this holds; what comes before it is passed over. */
  return async (holds: (view: StageView) => boolean = () => true): Promise<StageView> => {
    for (;;) {
      const { value, done } = await views.next()
      if (done) throw new Error('The stage ended.')
      if (holds(value)) return value
    }
  }
}

const takeNote = (id: string, text: string) => test.client.notes.create({ id, tableId: room.tables[0]!, round: 1, kind: 'challenge', text })

describe('the stage', () => {
  it('keeps what was chosen, field by field, and over a restart', async () => {
    const { workshopId } = room
    expect(await test.client.stage.settings({ workshopId })).toMatchObject({ scene: 'auto', scheme: 'dark', showNotes: false })
    await test.client.stage.update({ workshopId, fields: { scheme: 'contrast', reportOrder: [room.tables[2]!] } })
    await test.client.stage.update({ workshopId, fields: { scene: 'blank' } })
    test.host.reopen(() => () => {})
    expect(await test.client.stage.settings({ workshopId })).toMatchObject({
      scene: 'blank',
      scheme: 'contrast',
      reportOrder: [room.tables[2]!],
    })
  })

  it('shows what was chosen at once, to the projector of this workshop and to no other', async () => {
    const next = await follow()
    expect(await next()).toMatchObject({ workshopTitle: 'Room of tables', session: { title: 'Tables', rounds: 2 } })
    await test.client.stage.update({ workshopId: room.workshopId, fields: { scheme: 'light', reportOrder: [room.tables[1]!] } })
    const view = await next((one) => one.settings.scheme === 'light')
    expect(view.reportOrder).toEqual([room.tables[1], room.tables[0], room.tables[2]])
    const other = await test.client.workshops.create({ title: 'Other', template: null, language: 'en' })
    await expect(follow(other.id)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })

  it('follows tables, people and the seating: what was announced, not what is being tried', async () => {
    const { workshopId, sessionId, people, tables, planId } = room
    const next = await follow()
    const first = await next()
    expect(first.seating).toMatchObject({ round: 1, by: 'codes' })
    expect(first.seating?.entries).toHaveLength(9)
    await test.client.seating.announce({ id: planId! })
    const [plan] = await test.client.seating.plans({ sessionId })
    const swapped = plan!.seats.map((row) => row.map((table) => (table + 1) % 3))
    const kept = { people, tables, seats: swapped, reason: 'again', reasonText: '', method: 'search', bound: 0, played: 0 } as const
    const second = await test.client.seating.keepPlan({ sessionId, ...kept })
    await test.client.agenda.updateTable({ id: tables[0]!, fields: { title: 'Shade' } })
    const before = await next((view) => view.session?.tables[0]?.title === 'Shade')
    expect(before.seating?.entries).toEqual(first.seating?.entries)
    await test.client.seating.announce({ id: second.id })
    const after = await next((view) => view.seating?.entries[0]?.to !== first.seating?.entries[0]?.to)
    expect(after.seating?.entries.map(({ who }) => who)).toEqual(first.seating?.entries.map(({ who }) => who))
    await test.client.participants.setAttendance({ workshopId, day: 1, ids: [people[0]!], state: 'absent' })
    const without = await next((view) => view.seating?.entries.length === 8)
    expect(first.seating?.entries.map(({ who }) => who)).toContain(badgeCode(people[0]!))
    expect(without.seating?.entries.map(({ who }) => who)).not.toContain(badgeCode(people[0]!))
  })

  it('lets names through where the rule does, and takes them back with the rule', async () => {
    const { workshopId } = room
    const next = await follow()
    await test.client.stage.update({ workshopId, fields: { seating: 'names' } })
    const closed = await next((view) => view.settings.seating === 'names')
    expect(JSON.stringify(closed)).not.toMatch(/Quartz/)
    await test.client.workshops.update({ id: workshopId, fields: { attribution: 'named' } })
    expect(JSON.stringify(await next((view) => view.seating?.by === 'names'))).toMatch(/Quartz3/)
    await test.client.workshops.update({ id: workshopId, fields: { attribution: 'organisation' } })
    const again = await next((view) => view.seating?.by === 'codes')
    expect(JSON.stringify(again)).not.toMatch(/Quartz/)
  })

  it('counts notes and shows the newest without those that name somebody, and forgets a removed one', async () => {
    await test.client.stage.update({ workshopId: room.workshopId, fields: { showNotes: true } })
    const next = await follow()
    await takeNote('00000000-0000-7000-8000-000000000001', 'Shade on the way to school.')
    await takeNote('00000000-0000-7000-8000-000000000002', 'Given3 Quartz3 wants trees.')
    const both = await next((view) => view.counts[0]?.notes === 2)
    expect(both.newest.map(({ text, table }) => [text, table])).toEqual([['Shade on the way to school.', 1]])
    expect(both.totals).toEqual({ challenge: 2 })
    await test.client.notes.remove({ ids: ['00000000-0000-7000-8000-000000000001'] })
    expect((await next((view) => view.counts[0]?.notes === 1)).newest).toEqual([])
  })

  it('sends a burst of notes as few views', async () => {
    const next = await follow()
    await next()
    for (let index = 10; index < 40; index += 1) await takeNote(`00000000-0000-7000-8000-0000000000${index}`, 'Trees.')
    let views = 0
    await next((view) => {
      views += 1
      return view.counts[0]?.notes === 30
    })
    expect(views).toBeLessThan(30)
  })

  it('opens nothing else to the projector', async () => {
    const { workshopId, sessionId } = room
    const calls = projector(workshopId)
    for (const call of [
      calls.stage.settings({ workshopId }),
      calls.stage.update({ workshopId, fields: { scene: 'blank' } }),
      calls.workshops.plan({ workshopId }),
      calls.seating.plans({ sessionId }),
      calls.notes.list({ workshopId }),
    ])
      await expect(call).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(test.client.stage.live({ workshopId: 'missing' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
