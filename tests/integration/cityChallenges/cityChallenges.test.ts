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
    await expect(client.cityChallenges.update({ id, fields: { title: ' ' } })).rejects.toMatchObject({ code: 'INVALID' })
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
    expect(first!.notes.map((note) => note.id).toSorted()).toEqual([community, money].toSorted())
    expect(first!.notes.find((note) => note.id === money)).toEqual({
      id: money,
      kind: 'challenge',
      text: 'Calls end after two years',
      workshopId: lecce.workshopId,
      workshopTitle: 'Workshop',
      city: 'Lecce',
      codes: ['insufficient-funding'],
      shared: [],
      themes: [],
    })
    expect(first!.workshops).toEqual([{ id: lecce.workshopId, title: 'Workshop' }])
    expect(second!.notes.map((note) => note.id)).toEqual([budget])
    expect(JSON.stringify(sheet)).not.toContain('Bianchi')
  })

  it('come without the notes whose words name somebody whom the rule of their own workshop keeps out', async () => {
    const { client } = world
    const own = await workshopIn('Exchange', ['Carmiano'])
    const { id } = await client.cityChallenges.create({ workshopId: own.workshopId, fields })
    const lecce = await workshopIn('Exchange', ['Lecce'])
    const person = { name: 'Anna Bianchi', organisation: 'Heat Works', email: 'anna@heat.example' }
    await client.participants.add({ workshopId: lecce.workshopId, people: [person] })
    const say = (text: string, speaker: string | null = null) =>
      takeNote(client, lecce.tableIds[0]!, text, { category: 'insufficient-funding', speaker })
    const shown = await say('Calls end after two years', 'Carla Neri')
    await say('Bianchi Anna says that calls end after two years')
    await say('heat works waits for money')
    await say('Write to anna@heat.example')
    await say('Carla Neri has no money')
    const asked = async () => {
      const [city] = (await client.cityChallenges.sheet({ id })).cities
      return [city!.notes.map((note) => note.id), city!.total, city!.withheld]
    }
    expect(await asked()).toEqual([[shown], 1, 4])
    const { workshop } = await client.workshops.plan({ workshopId: lecce.workshopId })
    await client.workshops.update({ id: workshop.id, fields: { attribution: 'organisation' }, seen: workshop.heads })
    expect((await asked()).slice(1)).toEqual([2, 3])
  })

  it('are answered by the notes of themes that speak of them, and never by a theme that names somebody', async () => {
    const { client } = world
    const own = await workshopIn('Exchange', ['Milan'])
    const { id } = await client.cityChallenges.create({
      workshopId: own.workshopId,
      fields: { title: 'Air pollution crosses borders, each mayor signs alone', city: 'Milan' },
    })
    const turin = await workshopIn('Exchange', ['Turin'])
    const { workshopId } = turin
    const say = (text: string, kind: 'action' | 'challenge' | 'quote') => takeNote(client, turin.tableIds[0]!, text, { kind })
    const smog = await say('Smog from the whole basin', 'challenge')
    const ban = await say('Stoves out by 2030', 'action')
    const other = await say('Trams at night', 'action')
    const quote = await say('We all cough', 'quote')
    const theme = (label: string, noteIds: string[], parentId: string | null = null) =>
      client.themes.create({ workshopId, fields: { label, parentId }, noteIds })
    const air = await theme('Air without borders', [smog, quote])
    await theme('Stoves', [ban], air.id)
    await theme('Carla Neri: air pollution over borders', [other])
    await takeNote(client, turin.tableIds[1]!, 'Said by her', { kind: 'idea', speaker: 'Carla Neri' })
    const [city] = (await client.cityChallenges.sheet({ id })).cities
    expect(city!.notes.map((note) => [note.id, note.themes]).toSorted()).toEqual(
      [
        [smog, ['Air without borders']],
        [ban, ['Air without borders']],
      ].toSorted(),
    )
  })

  it('are answered by workshops without a project where their own has none', async () => {
    const { client } = world
    const own = await workshopIn('', ['Carmiano'])
    const { id } = await client.cityChallenges.create({ workshopId: own.workshopId, fields })
    const secret = await workshopIn('Client project', ['Oslo'])
    const open = await workshopIn(' ', ['Lecce'])
    for (const { tableIds } of [secret, open]) await takeNote(client, tableIds[0]!, 'No money', { category: 'insufficient-funding' })
    const { cities } = await client.cityChallenges.sheet({ id })
    expect(cities.map(({ city, total }) => [city, total])).toEqual([['Lecce', 1]])
  })

  it('are not answered by the own city where only the workshop names it', async () => {
    const { client } = world
    const tag = { category: 'insufficient-funding' }
    const own = await workshopIn('Exchange', ['Milan'])
    const { id } = await client.cityChallenges.create({ workshopId: own.workshopId, fields: { ...fields, city: '' } })
    await takeNote(client, own.tableIds[0]!, 'No money', tag)
    await takeNote(client, own.tableIds[1]!, 'No money in Turin', { ...tag, city: 'Turin' })
    const again = await workshopIn('Exchange', ['milan'])
    await takeNote(client, again.tableIds[0]!, 'Still no money', tag)
    const lecce = await workshopIn('Exchange', ['Lecce'])
    await takeNote(client, lecce.tableIds[0]!, 'No money', tag)
    const { cities } = await client.cityChallenges.sheet({ id })
    expect(cities.map(({ city, total }) => [city, total])).toEqual([['Lecce', 1]])
  })

  it('are answered by the other cities of their own workshop where they name their city', async () => {
    const { client } = world
    const { workshopId, tableIds } = await workshopIn('Exchange', ['Carmiano', 'Lecce'])
    const { id } = await client.cityChallenges.create({ workshopId, fields })
    for (const city of ['Lecce', 'carmiano ', null])
      await takeNote(client, tableIds[0]!, `No money in ${city}`, { category: 'insufficient-funding', city })
    const { cities } = await client.cityChallenges.sheet({ id })
    expect(cities.map(({ city, notes }) => [city, notes.map(({ text }) => text)])).toEqual([['Lecce', ['No money in Lecce']]])
  })
})
