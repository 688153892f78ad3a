import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { plantWorkshop, takeNote } from './plant.ts'
import type { Planted } from './plant.ts'

const TEXTS = {
  city: 'La città è più fresca con gli alberi',
  energy: 'Der Energieverbrauch der Gebäude sinkt nicht',
  quote: 'She said "never again" and left',
  percent: '50% of 3.5 MW, co-benefit (health)',
  greek: 'Η πόλη χρειάζεται δέντρα',
  upper: 'ÉNERGIE POUR TOUS',
} as const

let test: TestHost
let planted: Planted
const byId = new Map<string, keyof typeof TEXTS>()
beforeAll(async () => {
  test = openTestHost()
  planted = await plantWorkshop(test.client)
  for (const [name, text] of Object.entries(TEXTS))
    byId.set(await takeNote(test.client, planted.tableIds[0]!, text), name as keyof typeof TEXTS)
})
afterAll(() => test.close())

const found = async (query: string): Promise<string[]> =>
  (await test.client.notes.search({ workshopId: planted.workshopId, query })).ids.map((id) => byId.get(id) ?? id).toSorted()

describe('search', () => {
  it.each([
    ['citta', ['city']],
    ['CITTÀ', ['city']],
    ['cittá', ['city']],
    ['piu fresca', ['city']],
    ['energie', ['energy', 'upper']],
    ['énergie', ['energy', 'upper']],
    ['energieverbrauch gebaude', ['energy']],
    ['gebäude', ['energy']],
    ['πόλη δέντρα', ['greek']],
    ['never again', ['quote']],
    ['co-benefit', ['percent']],
    ['3.5', ['percent']],
    ['e', ['city', 'energy', 'upper']],
    ['verbrauch', []],
    ['energie alberi', []],
  ])('%s finds %j', async (query, expected) => {
    expect(await found(query)).toEqual(expected)
  })

  it.each([
    '"',
    '""',
    '"never',
    "never'",
    'never*',
    'never AND again',
    'NEAR(never again)',
    'text:never',
    '-never',
    '^never',
    'never OR',
    '(never',
    'a" OR "b',
    '; DROP TABLE note',
    '%',
    '_',
    '\\',
    '\u0000',
    '{never}',
    'never + again',
  ])('takes signs as signs: %j', async (query) => {
    expect(Array.isArray(await found(query))).toBe(true)
  })

  it('gives signs no power: operators are words like any other', async () => {
    expect(await found('never NOT left')).toEqual([])
    expect(await found('"never" again*')).toEqual(['quote'])
    expect(await found('never OR alberi')).toEqual([])
    expect(await found('   ')).toEqual([])
    expect(await found('***')).toEqual([])
  })

  it('follows an edit, a removal and its undo', async () => {
    const id = await takeNote(test.client, planted.tableIds[0]!, 'Zebra crossing')
    expect(await found('zebra')).toEqual([id])
    await test.client.notes.update({ id, fields: { text: 'Traffic light' } })
    expect(await found('zebra')).toEqual([])
    expect(await found('traffic')).toEqual([id])
    await test.client.notes.remove({ ids: [id] })
    expect(await found('traffic')).toEqual([])
    await test.client.history.undo({ workshopId: planted.workshopId })
    expect(await found('traffic')).toEqual([id])
    await test.client.notes.remove({ ids: [id] })
  })

  it('gives the newest first, counts all, and can look into every workshop', async () => {
    const other = await plantWorkshop(test.client)
    const ids: string[] = []
    for (let index = 0; index < 5; index += 1) ids.push(await takeNote(test.client, other.tableIds[0]!, `Bridge ${index}`))
    expect(await test.client.notes.search({ workshopId: other.workshopId, query: 'bridge' })).toEqual({ ids: ids.toReversed(), total: 5 })
    expect(await test.client.notes.search({ workshopId: other.workshopId, query: 'bridge', limit: 2 })).toEqual({
      ids: ids.toReversed().slice(0, 2),
      total: 5,
    })
    expect((await test.client.notes.search({ workshopId: null, query: 'bridge' })).total).toBe(5)
    expect((await test.client.notes.search({ workshopId: planted.workshopId, query: 'bridge' })).total).toBe(0)
  })

  it('leaves out workshops that were removed, until they come back', async () => {
    const gone = await plantWorkshop(test.client)
    await takeNote(test.client, gone.tableIds[0]!, 'Aqueduct')
    await test.client.workshops.remove({ id: gone.workshopId })
    expect(await test.client.notes.search({ workshopId: null, query: 'aqueduct' })).toEqual({ ids: [], total: 0 })
    await test.client.history.undo({ workshopId: gone.workshopId })
    expect((await test.client.notes.search({ workshopId: null, query: 'aqueduct' })).total).toBe(1)
  })
})
