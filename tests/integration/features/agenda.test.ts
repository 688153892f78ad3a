import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { plantWorkshop, takeNote } from './plant.ts'

let test: TestHost
beforeEach(() => {
  test = openTestHost()
})
afterEach(() => test.close())

const newWorkshop = async (): Promise<string> =>
  (await test.client.workshops.create({ title: 'Agenda', template: null, language: 'en' })).id

const add = async (workshopId: string, title: string, where: { day?: number; after?: string | null } = {}): Promise<string> => {
  const { day, ...place } = where
  return (await test.client.agenda.addSession({ workshopId, fields: { title, ...(day ? { day } : {}) }, ...place })).id
}

const titles = async (workshopId: string): Promise<string[]> =>
  (await test.client.workshops.plan({ workshopId })).sessions.map(({ day, title }) => `${day}${title}`)

describe('sessions of the agenda', () => {
  it('come last, first or behind another one', async () => {
    const workshopId = await newWorkshop()
    const b = await add(workshopId, 'B')
    await add(workshopId, 'D')
    await add(workshopId, 'A', { after: null })
    await add(workshopId, 'C', { after: b })
    await add(workshopId, 'X', { day: 2 })
    expect(await titles(workshopId)).toEqual(['1A', '1B', '1C', '1D', '2X'])
  })

  it('move within a day and to another one', async () => {
    const workshopId = await newWorkshop()
    const [a, b, c] = [await add(workshopId, 'A'), await add(workshopId, 'B'), await add(workshopId, 'C')]
    const x = await add(workshopId, 'X', { day: 2 })
    await test.client.agenda.moveSession({ id: c, day: 1, after: null })
    expect(await titles(workshopId)).toEqual(['1C', '1A', '1B', '2X'])
    await test.client.agenda.moveSession({ id: c, day: 1, after: a })
    expect(await titles(workshopId)).toEqual(['1A', '1C', '1B', '2X'])
    await test.client.agenda.moveSession({ id: b, day: 2, after: x })
    await test.client.agenda.moveSession({ id: a, day: 2, after: null })
    expect(await titles(workshopId)).toEqual(['1C', '2A', '2X', '2B'])
  })

  it('cannot follow what is not there', async () => {
    const workshopId = await newWorkshop()
    const a = await add(workshopId, 'A')
    const x = await add(workshopId, 'X', { day: 2 })
    await expect(test.client.agenda.moveSession({ id: a, day: 1, after: x })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(test.client.agenda.moveSession({ id: a, day: 1, after: a })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(add(workshopId, 'Y', { after: 'missing' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(add('missing', 'Y')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await titles(workshopId)).toEqual(['1A', '2X'])
  })

  it('with equal ranks, as two laptops give them, keep one order and can still be moved', async () => {
    const workshopId = await newWorkshop()
    const ids = [await add(workshopId, 'A'), await add(workshopId, 'B'), await add(workshopId, 'C')]
    test.host.store.act({ workshopId, label: 'session.edit', author: 't', via: 'test' }, (write) => {
      for (const id of ids) write.set('session', id, { rank: 'a0' })
    })
    const before = await titles(workshopId)
    expect(before.toSorted()).toEqual(['1A', '1B', '1C'])
    expect(await titles(workshopId)).toEqual(before)
    const last = ids[['A', 'B', 'C'].indexOf(before[2]!.slice(1))]!
    await test.client.agenda.moveSession({ id: last, day: 1, after: null })
    expect(await titles(workshopId)).toEqual([before[2], before[0], before[1]])
    const d = await add(workshopId, 'D')
    expect((await titles(workshopId)).at(-1)).toBe('1D')
    await test.client.agenda.moveSession({ id: d, day: 1, after: last })
    expect((await titles(workshopId)).slice(0, 2)).toEqual([before[2], '1D'])
  })

  it('can be moved up and down a thousand times', async () => {
    const workshopId = await newWorkshop()
    const ids = [await add(workshopId, 'A'), await add(workshopId, 'B'), await add(workshopId, 'C')]
    for (let move = 0; move < 1000; move += 1) await test.client.agenda.moveSession({ id: ids[1 + (move % 2)]!, day: 1, after: ids[0]! })
    expect(await titles(workshopId)).toEqual(['1A', '1C', '1B'])
  }, 120_000)

  it('take their tables with them when they go; notes stay in the harvest, and undo brings all back', async () => {
    const { workshopId, sessionId, tableIds } = await plantWorkshop(test.client)
    await takeNote(test.client, tableIds[0]!, 'Stays')
    const before = await test.client.workshops.plan({ workshopId })
    await test.client.agenda.removeSession({ id: sessionId })
    const without = await test.client.workshops.plan({ workshopId })
    expect([without.sessions, without.tables]).toEqual([[], []])
    expect((await test.client.notes.list({ workshopId })).map(({ text }) => text)).toEqual(['Stays'])
    expect(await test.client.history.undo({ workshopId })).toMatchObject({ label: 'session.remove', count: 3 })
    const after = await test.client.workshops.plan({ workshopId })
    expect(after.tables.map(({ title, number }) => ({ title, number }))).toEqual(
      before.tables.map(({ title, number }) => ({ title, number })),
    )
    expect(after.sessions.map(({ id }) => id)).toEqual([sessionId])
  })

  it('keep what a person left alone when a form sends a field without a value', async () => {
    const workshopId = await newWorkshop()
    const { id } = await test.client.agenda.addSession({ workshopId, fields: { title: 'A', question: undefined, minutes: 45 } })
    const { sessions } = await test.client.workshops.plan({ workshopId })
    expect(sessions).toHaveLength(1)
    expect(sessions[0]).toMatchObject({ id, question: '', minutes: 45 })
    await test.client.agenda.updateSession({ id, fields: { title: undefined, minutes: 50 } })
    expect((await test.client.workshops.plan({ workshopId })).sessions[0]).toMatchObject({ title: 'A', minutes: 50 })
  })

  it('refuse what no session can have', async () => {
    const workshopId = await newWorkshop()
    const id = await add(workshopId, 'A')
    for (const fields of [
      { minutes: -1 },
      { minutes: 24 * 60 + 1 },
      { rounds: 0 },
      { start: '25:00' },
      { start: '9:00' },
      { title: 'x'.repeat(301) },
      { day: 0 },
      { method: 'nap' as never },
    ])
      await expect(test.client.agenda.updateSession({ id, fields }), JSON.stringify(fields)).rejects.toMatchObject({ code: 'INVALID' })
    await expect(test.client.agenda.updateSession({ id, fields: { rank: 'a0' } as never })).rejects.toMatchObject({ code: 'INVALID' })
  })
})

describe('tables of a session', () => {
  it('count on from the highest number, also after one was removed', async () => {
    const { workshopId, sessionId, tableIds } = await plantWorkshop(test.client, ['A', 'B', 'C'])
    await test.client.agenda.removeTable({ id: tableIds[1]! })
    await test.client.agenda.addTables({ sessionId, titles: ['D', ''] })
    const { tables } = await test.client.workshops.plan({ workshopId })
    expect(tables.map(({ number, title }) => `${number}${title}`)).toEqual(['1A', '3C', '4D', '5'])
  })

  it('are at most 999, and asking for more changes nothing', async () => {
    const { workshopId, sessionId, tableIds } = await plantWorkshop(test.client, ['Last'])
    await test.client.agenda.updateTable({ id: tableIds[0]!, fields: { number: 998 } })
    await test.client.agenda.addTables({ sessionId, titles: ['999'] })
    await expect(test.client.agenda.addTables({ sessionId, titles: ['1000'] })).rejects.toMatchObject({ code: 'TOO_LARGE' })
    expect((await test.client.workshops.plan({ workshopId })).tables.map(({ number }) => number)).toEqual([998, 999])
  })

  it('know their people', async () => {
    const { workshopId, tableIds } = await plantWorkshop(test.client)
    const { ids } = await test.client.participants.add({ workshopId, people: [{ name: 'Ada' }, { name: 'Bo', role: 'rapporteur' }] })
    await test.client.agenda.updateTable({ id: tableIds[0]!, fields: { hostId: ids[0]!, rapporteurId: ids[1]! } })
    expect((await test.client.workshops.plan({ workshopId })).tables[0]).toMatchObject({ hostId: ids[0], rapporteurId: ids[1] })
  })
})
