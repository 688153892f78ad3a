import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SeatingEvent } from '../../../src/shared/contract/seating.contract.ts'
import { MIX_ATTRIBUTES } from '../../../src/shared/domain/records/vocabulary.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'

let app: TestHost
let workshopId: string
let sessionId: string

beforeEach(async () => {
  app = openTestHost()
  workshopId = (await app.client.workshops.addSample({ name: 'torino' })).id
  const { sessions } = await app.client.workshops.plan({ workshopId })
  sessionId = sessions.find((session) => session.method === 'rotating-tables')!.id
})
afterEach(() => app.close())

type Asked = Parameters<TestHost['client']['seating']['solve']>[0]
const solve = async (asked: Partial<Asked> = {}): Promise<SeatingEvent[]> => {
  const events: SeatingEvent[] = []
  for await (const event of await app.client.seating.solve({ sessionId, from: 'nothing', ...asked })) events.push(event)
  return events
}
const solved = async (asked: Partial<Asked> = {}) => {
  const last = (await solve(asked)).at(-1)
  if (last?.kind !== 'done') throw new Error(`No plan: ${JSON.stringify(last)}`)
  return last
}
const keep = (found: Awaited<ReturnType<typeof solved>>, reason: 'first' | 'replan') => {
  const { plan, method, bound, played } = found
  return app.client.seating.keepPlan({ sessionId, ...plan, method, bound, played, reason, reasonText: '' })
}

describe('seating a session', () => {
  it('finds the proven best for the rotating tables of Torino: nobody back at a table, 45 repeat meetings', async () => {
    const { score, bound, plan } = await solved()
    expect(score).toMatchObject({ repeats: 45, returns: 0, apart: 0, together: 0 })
    expect(bound).toBe(45)
    expect(plan.people).toHaveLength(45)
    expect(plan.seats.every((row) => row.every((table) => table >= 0))).toBe(true)
  })

  it('gives the same plan for the same question, and another one for another seed', async () => {
    const [one, two] = [await solved(), await solved()]
    expect(one.plan).toEqual(two.plan)
    await app.client.seating.updateSetup({ sessionId, fields: { seed: 2 } })
    expect((await solved()).plan.seats).not.toEqual(one.plan.seats)
  })

  it('follows the day: no-shows, late arrivals, one who leaves, with most announced seats standing', async () => {
    await keep(await solved(), 'first')
    const [first] = await app.client.seating.plans({ sessionId })
    await app.client.seating.announce({ id: first!.id })
    const { participants, sessions } = await app.client.workshops.plan({ workshopId })
    const { day } = sessions.find((session) => session.id === sessionId)!
    const guests = participants.filter((person) => person.role === 'participant').map((person) => person.id)
    const attend = (ids: string[], state: 'absent' | 'late' | 'left' | 'here') =>
      app.client.participants.setAttendance({ workshopId, ids, day, state })

    await attend(guests.slice(0, 4), 'absent')
    await attend(guests.slice(4, 7), 'late')
    const door = await solved({ from: 'plan' })
    expect(door.score).toMatchObject({ returns: 0, apart: 0, together: 0 })
    for (const row of door.plan.seats) {
      const sizes = door.plan.tables.map((_, table) => row.filter((at) => at === table).length)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
    }
    const announced = 41 * 3 - 3
    expect(door.score.changed).toBeLessThanOrEqual(announced * 0.2)
    await keep(door, 'replan')
    await app.client.seating.updateSetup({ sessionId, fields: { played: 2 } })
    await attend(guests.slice(4, 7), 'here')
    await attend([guests[10]!], 'left')
    const last = await solved({ from: 'plan' })
    expect(last.played).toBe(2)
    expect(last.score).toMatchObject({ returns: 0 })
    const leaver = last.plan.people.indexOf(guests[10]!)
    expect(last.plan.seats.map((row) => row[leaver]! >= 0)).toEqual([true, true, false])
    const [, before] = await app.client.seating.plans({ sessionId })
    expect(before).toBeDefined()
    await keep(last, 'replan')
  })

  it('says in words why there can be no plan', async () => {
    await app.client.seating.updateSetup({ sessionId, fields: { maxSeats: 8 } })
    const [last] = (await solve()).slice(-1)
    expect(last?.kind).toBe('refused')
    if (last?.kind === 'refused') expect(last.refusals.length).toBeGreaterThan(0)
  })

  it('lets stand what people were told, not a draft that nobody has seen', async () => {
    await keep(await solved(), 'first')
    const [told] = await app.client.seating.plans({ sessionId })
    await app.client.seating.announce({ id: told!.id })
    await app.client.seating.updateSetup({ sessionId, fields: { seed: 2 } })
    await keep(await solved(), 'first')
    const [draft] = await app.client.seating.plans({ sessionId })
    expect(draft!.seats).not.toEqual(told!.seats)
    const again = await solved({ from: 'plan', mode: 'nobody-moves' })
    expect(again.score.changed).toBe(0)
    const { people, tables, seats } = told!
    const tableOf = (plan: Pick<typeof again.plan, 'people' | 'tables' | 'seats'>, person: string) =>
      plan.seats.map((row) => plan.tables[row[plan.people.indexOf(person)]!])
    for (const person of people) expect(tableOf(again.plan, person)).toEqual(tableOf({ people, tables, seats }, person))
  })

  it('takes a round as over for one question, and for good once that plan is kept', async () => {
    const first = await solved()
    await keep(first, 'first')
    const over = async () => (await app.client.workshops.plan({ workshopId })).seatingSetups.find((one) => one.sessionId === sessionId)
    const found = await solved({ from: 'plan', mode: 'best-mixing', played: 1 })
    expect(found.played).toBe(1)
    expect((await over())?.played ?? 0).toBe(0)
    const tablesIn = ({ people, tables, seats }: typeof first.plan) =>
      Object.fromEntries(people.map((id, at) => [id, tables[seats[0]![at]!]]))
    expect(tablesIn(found.plan)).toEqual(tablesIn(first.plan))
    await keep(found, 'replan')
    expect((await over())?.played).toBe(1)
  })

  it('tells what the rules cost', async () => {
    const prices = async () => {
      const events = []
      for await (const event of await app.client.seating.prices({ sessionId, seconds: 0.2 })) events.push(event)
      return Object.fromEntries(events.at(-1)!.prices.map(({ rule, repeats }) => [rule, repeats]))
    }
    await app.client.seating.updateSetup({ sessionId, fields: { mix: ['country'] } })
    // Coming back to a table would mean to meet its host again, so the rule against it costs nothing here.
    expect(await prices()).toEqual({ 'mix.country': 0, noReturn: 0, together: 0, hosts: 0 })
    const { tables } = await app.client.workshops.plan({ workshopId })
    for (const { id } of tables) await app.client.agenda.updateTable({ id, fields: { hostId: null, rapporteurId: null } })
    // 45 guests on 20 instead of 25 pairs of tables: 3 × 30 in place of 3 × 20 repeat meetings.
    expect(await prices()).toEqual({ 'mix.country': 0, noReturn: 30 })
  })

  it('says in words why nothing has a price', async () => {
    await app.client.seating.updateSetup({ sessionId, fields: { maxSeats: 8 } })
    const events = []
    for await (const event of await app.client.seating.prices({ sessionId })) events.push(event)
    expect(events.at(-1)).toMatchObject({ done: 1, prices: [] })
    expect(events.at(-1)!.refusals.length).toBeGreaterThan(0)
  })

  it('stops working when the reader goes away', async () => {
    // More than can be mixed perfectly: the search would go on for as long as it may.
    await app.client.seating.updateSetup({ sessionId, fields: { mix: [...MIX_ATTRIBUTES] } })
    const exits: Promise<unknown[]>[] = []
    const remember = (thread: Worker): number => exits.push(once(thread, 'exit'))
    process.on('worker', remember)
    try {
      for await (const event of await app.client.seating.solve({ sessionId, from: 'nothing', seconds: 120 })) {
        expect(event.kind).toBe('progress')
        break
      }
    } finally {
      process.off('worker', remember)
    }
    // 0 is the end of a thread whose work is done.
    expect(await Promise.all(exits)).toEqual([[1]])
    expect(await app.client.seating.plans({ sessionId })).toEqual([])
  })
})
