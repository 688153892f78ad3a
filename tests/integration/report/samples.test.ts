import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeReport } from '../../../src/host/features/report/makeReport.ts'
import type { ReportRequest } from '../../../src/shared/contract/report.contract.ts'
import { textsOf } from '../../../src/shared/domain/report/blockTexts.ts'
import type { ReportModel } from '../../../src/shared/domain/report/reportModel.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'

let world: TestHost
let torino: string
let cities: string[]
beforeAll(async () => {
  world = openTestHost()
  torino = (await world.client.workshops.addSample({ name: 'torino' })).all[0]!
  cities = (await world.client.workshops.addSample({ name: 'milan-turin' })).all
})
afterAll(() => world.close())

const report = async (request: Omit<ReportRequest, 'language'> & { language?: 'en' | 'it' }): Promise<ReportModel> =>
  (await makeReport(world.host, { language: 'en', ...request })).model
const listIn = (model: ReportModel, id: string) =>
  model.sections.find((section) => section.id === id)!.blocks.flatMap((block) => (block.type === 'list' ? block.items : []))
const namesIn = (model: ReportModel, id: string) => listIn(model, id).map(({ text }) => text.replace(/ \(\d+ notes?, \d+ tables?\).*$/, ''))
const count = (text: string | undefined): number => Number((text ?? '').replaceAll(',', ''))

describe('the article on the meeting in Torino', () => {
  let model: ReportModel
  beforeAll(async () => {
    model = await report({ workshopId: torino, template: 'article' })
  })

  it('names its five shared challenges and its four priorities', () => {
    expect(namesIn(model, 'shared-challenges').toSorted()).toEqual([
      'Fragmented governance structures',
      'Insufficient long-term funding',
      'Limited monitoring and MRV systems',
      'Stakeholder fatigue linked to overlapping initiatives',
      'Unstable political cycles',
    ])
    expect(namesIn(model, 'common-priorities').toSorted()).toEqual([
      'Expanding collaboration across governance levels',
      'Improving access to finance',
      'Strengthening national ecosystems',
      'Supporting implementation',
    ])
  })

  it('names the five interests of the rotating tables and five uses of co-benefits', () => {
    expect(namesIn(model, 'interests').toSorted()).toEqual([
      'Aligning governance structures and national support systems',
      'Creating more opportunities for transnational networking and collaboration',
      'Developing Smart Policy Labs and innovation spaces',
      'Strengthening connections between mitigation and adaptation agendas',
      'Supporting implementation through stronger coordination and knowledge exchange',
    ])
    expect(namesIn(model, 'benefit-uses').toSorted()).toEqual([
      'Attractiveness of investment cases and financing',
      'Communicating with local communities',
      'Engaging civil society',
      'Linking climate action with outcomes such as Health, Wellbeing, Resilience, Affordability and Social innovation',
      'Stakeholder mobilisation and cross-sector collaboration',
    ])
  })

  it('has six takeaways, and gives the notes and tables behind every item of its lists', () => {
    expect(namesIn(model, 'takeaways')).toHaveLength(6)
    const items = ['shared-challenges', 'common-priorities', 'interests', 'benefit-uses', 'takeaways'].flatMap((id) => listIn(model, id))
    expect(items).toHaveLength(26 - 1)
    for (const { text, noteIds } of items) {
      const [, notes] = /\((\d+) notes?, \d+ tables?\)/.exec(text) ?? []
      expect(count(notes), text).toBe(noteIds.length)
      expect(noteIds.length, text).toBeGreaterThan(0)
    }
  })

  it('is two pages long and not ten', () => {
    const words = model.sections.flatMap(({ blocks }) => blocks.flatMap(textsOf).flatMap(({ text }) => text.split(/\s+/)))
    expect(words.length).toBeGreaterThan(400)
    expect(words.length).toBeLessThan(1500)
  })

  it('reads as Italian where that was asked for', async () => {
    const italian = await report({ workshopId: torino, template: 'article', language: 'it' })
    expect(italian.sections.map(({ heading }) => heading)).toContain('Sfide condivise')
    expect(listIn(italian, 'shared-challenges')[0]!.text).toMatch(/\(\d+ note, \d+ tavoli\)$/)
  })
})

describe('the synthesis of Milan and Turin', () => {
  let model: ReportModel
  beforeAll(async () => {
    model = await report({ workshopId: cities[0]!, others: cities.slice(1) })
  })
  const tables = () => model.sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'table'))

  it('has the chapters of such a report in their order', () => {
    expect(model.sections.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'summary',
        'context',
        'method',
        'participants',
        'cities',
        'themes',
        'levels',
        'comparison',
        'workshops',
        'crosswalk',
        'annex',
      ]),
    )
    const at = (id: string) => model.sections.findIndex((section) => section.id === id)
    const order = [
      'lists',
      'summary',
      'context',
      'method',
      'participants',
      'cities',
      'themes',
      'levels',
      'comparison',
      'workshops',
      'crosswalk',
      'takeaways',
      'next-steps',
      'open',
      'evaluation',
      'annex',
    ]
    expect(order.map(at)).toEqual(order.map(at).toSorted((a, b) => a - b))
    expect(model.title).toBe('Post-carbon cities (sample project): Milan and Turin')
  })

  it('counts 180 notes, 45 of each workshop, all of them in the annex', () => {
    const workflow = tables().find(({ id }) => id === 'method-workflow')!
    expect(workflow.rows.map((row) => [row[0]!.text, row.at(-1)!.text])).toEqual([
      ['Milan 1', '45'],
      ['Turin 1', '45'],
      ['Milan 2', '45'],
      ['Turin 2', '45'],
    ])
    const notes = model.sections.at(-1)!.blocks.flatMap((block) => (block.type === 'notes' ? block.items : []))
    expect(new Set(notes.map(({ noteId }) => noteId)).size).toBe(180)
  })

  it('knows who came back: nine of twelve in Turin', () => {
    const presence = tables().find(({ id }) => id === 'participants-presence')!
    expect(presence.rows.map((row) => [row[0]!.text, row[1]!.text, row.at(-1)!.text])).toEqual([
      ['Milan 1', '8', '0'],
      ['Turin 1', '14', '0'],
      ['Milan 2', '8', '6'],
      ['Turin 2', '12', '9'],
    ])
  })

  it('tells the cities one by one, with all actions and milestones', () => {
    const section = model.sections.find(({ id }) => id === 'cities')!
    expect(section.blocks.flatMap((b) => (b.type === 'heading' && b.level === 2 ? [b.text] : []))).toEqual(['Milan', 'Turin'])
    const rows = (id: string) => tables().find((each) => each.id === id)!.rows.length
    expect(rows('city-Milan-actions-table') + rows('city-Turin-actions-table')).toBe(30)
    expect(rows('city-Milan-milestones-table') + rows('city-Turin-milestones-table')).toBe(18)
  })

  it('fills the tables of a Climate City Contract with what notes give, and says what they do not', () => {
    const pathways = tables().find(({ id }) => id === 'crosswalk-b11')!
    expect(pathways.columns.map(({ header }) => header)).toEqual([
      'Fields of action',
      'Systemic levers',
      'Early changes (1-2 years)',
      'Late outcomes (3-4 years)',
      'Direct impacts (Emission reductions)',
      'Indirect impacts (co-benefits)',
    ])
    expect(new Set(pathways.rows.map((row) => row[4]!.text))).toEqual(new Set(['to be completed']))
    const refs = new Map(
      model.sections.at(-1)!.blocks.flatMap((b) => (b.type === 'notes' ? b.items.map((item) => [item.ref, item] as const) : [])),
    )
    for (const row of pathways.rows)
      for (const [at, horizon] of [
        [2, 'Short term'],
        [3, 'Medium term'],
      ] as const)
        for (const [, ref] of row[at]!.text.matchAll(/\((N-\d+)\)/g)) expect(refs.get(ref!)!.tags).toContain(horizon)
    const barriers = tables().find(({ id }) => id === 'crosswalk-a32')!
    expect(barriers.rows.reduce((sum, row) => sum + count(row[2]!.text), 0)).toBe(count(barriers.total![2]!.text))
  })
})
