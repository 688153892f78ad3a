import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { plantWorkshop, takeNote } from '../features/plant.ts'
import type { Planted } from '../features/plant.ts'

let world: TestHost
let first: Planted
let second: Planted

beforeEach(async () => {
  world = openTestHost()
  first = await plantWorkshop(world.client)
  second = await plantWorkshop(world.client)
  const describeAs = async ({ workshopId }: Planted, startsOn: string) => {
    const { workshop } = await world.client.workshops.plan({ workshopId })
    await world.client.workshops.update({
      id: workshopId,
      fields: { project: 'Cities', cities: ['Milan'], startsOn },
      seen: workshop.heads,
    })
  }
  await describeAs(first, '2014-09-29')
  await describeAs(second, '2015-01-20')
})
afterEach(() => world.close())

const carry = (noteIds: string[]) => world.client.followUps.carry({ workshopId: second.workshopId, tableId: second.tableIds[0]!, noteIds })
const listed = () => world.client.followUps.list({ workshopId: second.workshopId })

describe('what became of an earlier workshop', () => {
  it('knows which workshop came before', async () => {
    const { client } = world
    await takeNote(client, first.tableIds[0]!, 'One note')
    const earlier = await client.followUps.earlier({ workshopId: second.workshopId })
    expect(earlier).toEqual([{ id: first.workshopId, title: 'Workshop', startsOn: '2014-09-29', notes: 1 }])
    expect(await client.followUps.earlier({ workshopId: first.workshopId })).toEqual([])
  })

  it('carries items forward once, with their tags and without who said them, and takes them back in one step', async () => {
    const { client } = world
    const tags = { kind: 'action' as const, level: 'region', sector: 'energy-systems', coBenefits: ['health'], horizon: 'long' as const }
    const said = await takeNote(client, first.tableIds[0]!, 'Retrofit all schools', { ...tags, speaker: 'Anna', city: 'Turin' })
    const other = await takeNote(client, first.tableIds[1]!, 'Trams at night')
    expect(await carry([said, other, said])).toEqual({ count: 2 })
    expect(await carry([other, said])).toEqual({ count: 0 })
    const notes = await client.notes.list({ workshopId: second.workshopId })
    expect(notes).toHaveLength(2)
    expect(notes.find(({ text }) => text === 'Retrofit all schools')).toMatchObject({
      ...tags,
      city: 'Turin',
      speaker: null,
      source: 'carried',
      tableId: second.tableIds[0],
    })
    expect((await listed()).map(({ earlierId, verdict }) => [earlierId, verdict])).toEqual([
      [said, 'open'],
      [other, 'open'],
    ])
    const { undo } = await client.history.state({ workshopId: second.workshopId })
    expect(undo).toMatchObject({ label: 'followUp.carry', count: 2 })
    await client.history.undo({ workshopId: second.workshopId })
    expect(await client.notes.list({ workshopId: second.workshopId })).toEqual([])
    expect(await listed()).toEqual([])
    expect(await carry([said])).toEqual({ count: 1 })
    expect(await client.notes.list({ workshopId: second.workshopId })).toMatchObject([{ text: 'Retrofit all schools' }])
  })

  it('links a carried note again and keeps what somebody made of it', async () => {
    const { client } = world
    const said = await takeNote(client, first.tableIds[0]!, 'Retrofit all schools')
    await carry([said])
    const [link] = await listed()
    await client.notes.update({ id: link!.noteId!, fields: { text: 'Retrofit ten schools' } })
    await client.followUps.remove({ id: link!.id })
    expect(await carry([said])).toEqual({ count: 1 })
    expect(await client.notes.list({ workshopId: second.workshopId })).toMatchObject([{ text: 'Retrofit ten schools' }])
    expect(await listed()).toMatchObject([{ earlierId: said, noteId: link!.noteId, verdict: 'open' }])
  })

  it('brings the words of own tags along', async () => {
    const { client } = world
    const label = { en: 'Valleys' }
    const { code } = await client.harvest.saveTerm({ workshopId: first.workshopId, taxonomy: 'sectors', label, active: true })
    const said = await takeNote(client, first.tableIds[0]!, 'Trains to the valleys', { sector: code })
    await client.harvest.saveTerm({ workshopId: first.workshopId, taxonomy: 'sectors', label: { en: 'Unused' }, active: true })
    await carry([said])
    const { terms } = await client.workshops.plan({ workshopId: second.workshopId })
    expect(terms).toMatchObject([{ taxonomy: 'sectors', code, label }])
  })

  it('replaces what was said about a later note, and takes back that an item was dropped', async () => {
    const { client } = world
    const { workshopId } = second
    const earlierId = await takeNote(client, first.tableIds[0]!, 'Retrofit all schools')
    const noteId = await takeNote(client, second.tableIds[0]!, 'Retrofit schools first')
    await client.followUps.set({ workshopId, earlierId, noteId: null, verdict: 'dropped' })
    const { id } = await client.followUps.set({ workshopId, earlierId, noteId, verdict: 'open' })
    await client.followUps.set({ workshopId, earlierId, noteId, verdict: 'changed', reason: 'schools first' })
    expect(await listed()).toMatchObject([
      { id, earlierId, noteId, verdict: 'changed', reason: 'schools first', earlierWorkshopId: first.workshopId },
    ])
    await client.followUps.remove({ id })
    expect(await listed()).toEqual([])
  })

  it('takes back every link of an item that is dropped in the end', async () => {
    const { client } = world
    const { workshopId } = second
    const earlierId = await takeNote(client, first.tableIds[0]!, 'Cable cars')
    const noteIds = [await takeNote(client, second.tableIds[0]!, 'Cable cars'), await takeNote(client, second.tableIds[1]!, 'Cable cars?')]
    for (const noteId of noteIds) await client.followUps.set({ workshopId, earlierId, noteId, verdict: 'confirmed' })
    await client.followUps.set({ workshopId, earlierId, noteId: null, verdict: 'dropped', reason: 'too dear' })
    expect(await listed()).toMatchObject([{ earlierId, noteId: null, verdict: 'dropped', reason: 'too dear' }])
    await client.history.undo({ workshopId })
    expect((await listed()).map(({ noteId }) => noteId).toSorted()).toEqual(noteIds.toSorted())
  })

  it('lets two later workshops drop the same item', async () => {
    const { client } = world
    const earlierId = await takeNote(client, first.tableIds[0]!, 'Cable cars')
    const third = await plantWorkshop(client)
    for (const { workshopId } of [second, third]) await client.followUps.set({ workshopId, earlierId, noteId: null, verdict: 'dropped' })
    for (const { workshopId } of [second, third])
      expect(await client.followUps.list({ workshopId })).toMatchObject([{ workshopId, earlierId, verdict: 'dropped' }])
  })

  it('refuses notes of the wrong side and a confirmed item without a note', async () => {
    const { client } = world
    const { workshopId } = second
    const earlierId = await takeNote(client, first.tableIds[0]!, 'Retrofit')
    const noteId = await takeNote(client, second.tableIds[0]!, 'Retrofit')
    const set = (fields: { earlierId: string; noteId: string | null }) =>
      client.followUps.set({ workshopId, verdict: 'confirmed', ...fields })
    await expect(set({ earlierId: noteId, noteId })).rejects.toMatchObject({ code: 'INVALID' })
    await expect(set({ earlierId, noteId: earlierId })).rejects.toMatchObject({ code: 'INVALID' })
    await expect(set({ earlierId, noteId: null })).rejects.toMatchObject({ code: 'INVALID' })
    await expect(set({ earlierId: 'nothing', noteId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('suggests the later note that says the same, until it is linked', async () => {
    const { client } = world
    const { workshopId } = second
    const asked = { workshopId, earlierWorkshopId: first.workshopId }
    const earlierId = await takeNote(client, first.tableIds[0]!, 'Retrofit the schools before the town hall')
    await takeNote(client, first.tableIds[0]!, 'More trees along the river')
    const noteId = await takeNote(client, second.tableIds[0]!, 'Schools first: retrofit them before any town hall')
    await takeNote(client, second.tableIds[0]!, 'Night buses for shift workers')
    const suggested = await client.followUps.suggest(asked)
    expect(suggested).toMatchObject([{ earlierId, noteId }])
    expect(suggested[0]!.shared).toContain('Retrofit')
    await client.followUps.set({ workshopId, earlierId, noteId, verdict: 'confirmed' })
    expect(await client.followUps.suggest(asked)).toEqual([])
  })
})
