import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReportModel } from '../../../src/shared/domain/report/reportModel.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { listsIn, sectionOf, tableIn } from './reportTables.ts'

/** Two cities with two workshops each: what their comparative report must say, number by number. */
describe('the report on Milan and Turin', () => {
  let test: TestHost
  let all: string[]
  let model: ReportModel

  beforeAll(async () => {
    test = openTestHost()
    all = (await test.client.workshops.addSample({ name: 'milan-turin' })).all
    model = (await test.client.report.model({ workshopId: all[0]!, others: all.slice(1), language: 'en' })).model
  })
  afterAll(() => test.close())

  it('places the actions at their levels, city by city', () => {
    expect(tableIn(model, 'levels', 'levels-actions-table')).toEqual([
      ['City', '7', '5', '12'],
      ['Metropolitan area', '4', '5', '9'],
      ['Region', '2', '4', '6'],
      ['Cooperation between cities', '2', '1', '3'],
      ['Total', '15', '15', '30'],
    ])
  })

  it('names the one field in which cities would act together', () => {
    const [exception] = listsIn(model, 'levels').map(({ text }) => text)
    expect(exception).toMatch(/^Cooperation between cities: the 3 actions/)
    expect(exception).toContain('Research and innovation')
    expect(exception).toContain('Tertiary education')
  })

  it.each([
    ['Milan', 0, 2],
    ['Turin', 1, 3],
  ] as const)('says what %s made of its first workshop, and the columns add up to all notes', (_city, first, second) => {
    expect(tableIn(model, 'workshops', `${all[first]}-${all[second]}-ledger`)).toEqual([
      ['Confirmed: said again', '6', '6'],
      ['Changed: said differently', '7', '7'],
      ['Dropped: expressly given up', '2', '0'],
      ['Not taken up', '30', '0'],
      ['New', '0', '32'],
      ['Total', '45', '45'],
    ])
  })

  it('counts who came back', () => {
    expect(tableIn(model, 'workshops', `${all[0]}-${all[2]}-people`)[0]).toEqual(['At both', '6', '6'])
    expect(tableIn(model, 'workshops', `${all[1]}-${all[3]}-people`)[0]).toEqual(['At both', '9', '9'])
  })

  it('adds up to all 180 notes in every table that counts each note once', () => {
    expect(tableIn(model, 'levels', 'levels-table').at(-1)?.at(-1)).toBe('180')
    expect(tableIn(model, 'levels', 'levels-city').at(-1)).toEqual(['Total', '90', '90', '180'])
    expect(sectionOf(model, 'annex').blocks.flatMap((block) => (block.type === 'notes' ? block.items : []))).toHaveLength(180)
  })

  it('shows counts and never percentages', () => {
    const words = JSON.stringify(model.sections.filter(({ id }) => id === 'participants' || id === 'comparison'))
    expect(words).not.toMatch(/\d\s?%/)
  })

  it('gives every figure its notes', () => {
    const pictures = model.sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'chart'))
    expect(pictures.length).toBeGreaterThan(8)
    expect(pictures.filter(({ noteIds, evidence }) => noteIds.length > 0 && !/N-\d/.test(evidence))).toEqual([])
  })
})
