import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { plantWorkshop, takeNote } from '../features/plant.ts'

let world: TestHost
beforeEach(() => {
  world = openTestHost()
})
afterEach(() => world.close())

const fields = {
  title: 'Bridging technology and citizens',
  city: 'Carmiano',
  country: 'Italy',
  sizeClass: 'towns',
  sectors: ['energy-systems', 'waste-circular-economy'],
  challenges: ['insufficient-funding'],
  lookingFor: 'Citizen energy communities, participatory budgeting for schools',
}

const workshopIn = async (project: string, cities: string[]) => {
  const planted = await plantWorkshop(world.client)
  const { workshop } = await world.client.workshops.plan({ workshopId: planted.workshopId })
  await world.client.workshops.update({ id: workshop.id, fields: { project, cities }, seen: workshop.heads })
  return planted
}

describe('challenges of cities', () => {
  it('are kept in their order, changed and removed, each step to be undone', async () => {
    const { client } = world
    const { workshopId } = await plantWorkshop(client)
    const { id } = await client.cityChallenges.create({ workshopId, fields })
    await client.cityChallenges.create({ workshopId, fields: { title: 'Second' } })
    await client.cityChallenges.update({ id, fields: { city: 'Lecce' } })
    expect(await client.cityChallenges.list({ workshopId })).toMatchObject([
      { ...fields, city: 'Lecce' },
      { title: 'Second', sectors: [] },
    ])
    await client.cityChallenges.remove({ id })
    expect(await client.cityChallenges.list({ workshopId })).toHaveLength(1)
    await client.history.undo({ workshopId })
    await client.history.undo({ workshopId })
    expect(await client.cityChallenges.list({ workshopId })).toMatchObject([fields, { title: 'Second' }])
  })

  it.each([null, 'rotating-tables'])('begin a workshop (template %s)', async (template) => {
    const { client } = world
    const { id: workshopId } = await client.cityChallenges.startWorkshop({ title: 'Carmiano asks', template, language: 'en', fields })
    const plan = await client.workshops.plan({ workshopId })
    expect(plan.workshop).toMatchObject({ title: 'Carmiano asks', cities: ['Carmiano'], template })
    const [session] = plan.sessions.filter(({ id }) => plan.tables.some(({ sessionId }) => sessionId === id))
    expect(session!.question).toContain('Carmiano')
    expect(session!.question).toContain(fields.title)
    expect(plan.tables.filter(({ sessionId }) => sessionId === session!.id).map(({ title }) => title)).toEqual([
      'Energy systems',
      'Waste & circular economy',
    ])
    expect(await client.cityChallenges.list({ workshopId })).toMatchObject([fields])
  })

  it('asks in Italian, and in its own words where the title is a question', async () => {
    const { client } = world
    const start = async (title: string) => {
      const { id } = await client.cityChallenges.startWorkshop({ title: 'x', template: null, language: 'it', fields: { ...fields, title } })
      const plan = await client.workshops.plan({ workshopId: id })
      return { question: plan.sessions[0]!.question, tables: plan.tables.map((table) => table.title) }
    }
    expect(await start('Energia per tutti')).toEqual({
      question: expect.stringMatching(/^Come può Carmiano .*Energia per tutti/),
      tables: ['Sistemi energetici', 'Rifiuti ed economia circolare'],
    })
    expect((await start('Chi paga?')).question).toBe('Chi paga?')
  })

  it('are answered by other cities of the same project, and by nobody by name', async () => {
    const { client } = world
    const own = await workshopIn('Exchange', ['Carmiano'])
    const { id } = await client.cityChallenges.create({ workshopId: own.workshopId, fields })
    const lecce = await workshopIn('exchange ', ['Lecce'])
    const bari = await workshopIn('Exchange', ['Bari', 'carmiano'])
    await workshopIn('Exchange', ['Trani'])
    const stranger = await workshopIn('Another project', ['Oslo'])
    const way = { kind: 'action', speaker: 'Anna Bianchi' } as const
    const community = await takeNote(client, lecce.tableIds[0]!, 'Energy communities with citizen shares on every school', way)
    const money = await takeNote(client, lecce.tableIds[1]!, 'Calls end after two years', { category: 'insufficient-funding' })
    const budget = await takeNote(client, bari.tableIds[0]!, 'Participatory budgeting in all schools', { ...way, city: 'Bari' })
    await takeNote(client, bari.tableIds[0]!, 'Participatory budgeting in all schools of ours', { ...way, city: 'Carmiano' })
    await takeNote(client, bari.tableIds[0]!, 'Participatory budgeting, nobody said where', way)
    await takeNote(client, own.tableIds[0]!, 'Citizen energy communities at home', way)
    await takeNote(client, stranger.tableIds[0]!, 'Citizen energy communities in the north', way)
    const sheet = await client.cityChallenges.sheet({ id })
    expect(sheet.cities.map(({ city, total }) => [city, total])).toEqual([
      ['Lecce', 2],
      ['Bari', 1],
      ['Trani', 0],
    ])
    const [first, second] = sheet.cities
    expect(first!.notes.map(({ note }) => note.id).toSorted()).toEqual([community, money].toSorted())
    expect(first!.notes.find(({ note }) => note.id === money)).toMatchObject({ codes: ['insufficient-funding'], shared: [] })
    expect(first!.workshops).toEqual([{ id: lecce.workshopId, title: 'Workshop' }])
    expect(second!.notes.map(({ note }) => note.id)).toEqual([budget])
    expect(JSON.stringify(sheet)).not.toContain('Bianchi')
  })
})
