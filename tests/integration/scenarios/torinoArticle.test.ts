import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReportModel } from '../../../src/shared/domain/report/reportModel.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { listsIn, sectionOf } from './reportTables.ts'

/** The meeting article of the Torino sample: what the published article named, each with the notes that it rests on. */
describe('the article on the meeting in Torino', () => {
  let test: TestHost
  let model: ReportModel

  beforeAll(async () => {
    test = openTestHost()
    const { id } = await test.client.workshops.addSample({ name: 'torino' })
    model = (await test.client.report.model({ workshopId: id, language: 'en', template: 'article' })).model
  })
  afterAll(() => test.close())

  it.each([
    [
      'shared-challenges',
      [
        'Fragmented governance structures',
        'Unstable political cycles',
        'Insufficient long-term funding',
        'Limited monitoring and MRV systems',
        'Stakeholder fatigue linked to overlapping initiatives',
      ],
    ],
    [
      'common-priorities',
      [
        'Strengthening national ecosystems',
        'Improving access to finance',
        'Supporting implementation',
        'Expanding collaboration across governance levels',
      ],
    ],
    [
      'interests',
      [
        'Strengthening connections between mitigation and adaptation agendas',
        'Creating more opportunities for transnational networking and collaboration',
        'Aligning governance structures and national support systems',
        'Developing Smart Policy Labs and innovation spaces',
        'Supporting implementation through stronger coordination and knowledge exchange',
      ],
    ],
    [
      'benefit-uses',
      [
        'Engaging civil society',
        'Communicating with local communities',
        'Stakeholder mobilisation and cross-sector collaboration',
        'Attractiveness of investment cases and financing',
        'Health, Wellbeing, Resilience, Affordability and Social innovation',
      ],
    ],
  ])('names in %s what the tables said, and the notes behind it', (section, names) => {
    const items = listsIn(model, section)
    expect(items).toHaveLength(names.length)
    for (const name of names) {
      const item = items.find(({ text }) => text.includes(name))
      expect(item?.text).toMatch(/\(\d+ notes?, \d+ tables?\)/)
      expect(item?.noteIds.length).toBeGreaterThan(1)
    }
  })

  it('closes with six takeaways, each with its evidence', () => {
    const takeaways = listsIn(model, 'takeaways')
    expect(takeaways).toHaveLength(6)
    expect(takeaways.every(({ text, noteIds }) => /\(\d+ notes, \d+ tables\)/.test(text) && noteIds.length > 0)).toBe(true)
    expect(sectionOf(model, 'looking-ahead').blocks.length).toBeGreaterThan(0)
  })

  it('names nobody', () => {
    expect(JSON.stringify(model)).not.toMatch(/Tramontana|Ventolieve|Pioggerella/)
  })
})
