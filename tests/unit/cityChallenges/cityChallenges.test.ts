import { describe, expect, it } from 'vitest'
import { answersTo } from '../../../src/shared/domain/cityChallenges/answers.ts'
import type { Candidate } from '../../../src/shared/domain/cityChallenges/answers.ts'
import { challengeSeed } from '../../../src/shared/domain/cityChallenges/challengeSeed.ts'
import { phrases } from '../../../src/shared/domain/cityChallenges/phrases.ts'
import { workshopSeed } from '../../../src/shared/domain/records/seed.ts'

const sought = {
  title: 'Small budget, many tasks',
  description: 'The town has limited financial resources and few technicians; school roofs wait for renovation.',
  lookingFor: 'Models of citizen energy communities, ways to finance school roof renovation, simple monitoring tools',
  sectors: ['energy-systems'],
  challenges: ['insufficient-funding'],
}
const note = (id: string, kind: Candidate['kind'], text: string, tags: Partial<Candidate> = {}): Candidate => ({
  id,
  kind,
  text,
  category: null,
  sector: null,
  ...tags,
})

describe('phrases of a long text', () => {
  it('are its parts at signs, without those that say nothing', () => {
    expect(phrases('We look for: solar roofs, know-how on financing (small loans).\nTrams – or night buses; solar roofs')).toEqual([
      'We look for',
      'solar roofs',
      'know-how on financing',
      'small loans',
      'or night buses',
    ])
    expect(phrases('')).toEqual([])
  })
})

describe('notes that answer to a challenge', () => {
  const notes = [
    note('way', 'action', 'A fund for school roof renovation, paid back from the savings'),
    note('trouble', 'obstacle', 'Too few technicians, school roofs wait for renovation since 2009'),
    note('category', 'challenge', 'Money ends with the project', { category: 'insufficient-funding' }),
    note('both', 'action', 'Citizen energy communities on three schools', { sector: 'energy-systems' }),
    note('not its kind', 'priority', 'Money first', { category: 'insufficient-funding' }),
    note('elsewhere', 'action', 'Night buses for shift workers', { sector: 'mobility-transport' }),
    note('a quote', 'quote', 'Our school roof renovation was a nightmare'),
  ]
  const answers = answersTo(sought, notes, ['en'])
  const of = (id: string) => answers.find((answer) => answer.id === id)

  it('share words or codes with it, and say which', () => {
    expect(answers.map(({ id }) => id).toSorted()).toEqual(['both', 'category', 'trouble', 'way'])
    expect(of('way')!.shared).toEqual(expect.arrayContaining(['school', 'roof', 'renovation']))
    expect(of('category')).toMatchObject({ shared: [], codes: ['insufficient-funding'] })
    expect(of('both')).toMatchObject({ codes: ['energy-systems'] })
    expect(of('both')!.shared.length).toBeGreaterThan(1)
  })

  it('are sought by the same words where nobody said what the city looks for', () => {
    const ways = answersTo({ ...sought, lookingFor: '', sectors: [], challenges: [] }, notes, ['en']).map(({ id }) => id)
    expect(ways.toSorted()).toEqual(['trouble', 'way'])
  })

  it('come with the weightiest first', () => {
    const weights = answers.map(({ weight }) => weight)
    expect(weights).toEqual(weights.toSorted((one, other) => other - one))
  })
})

describe('a workshop that begins with a challenge', () => {
  const challenge = { title: 'Energy for all', city: 'Carmiano' }
  const start = { title: 'Our workshop', language: 'en', question: 'How?', challenge }

  it('has one session with its question where there is no template', () => {
    const seed = challengeSeed({ ...start, template: null, tables: [] })
    expect(seed.workshop).toEqual({ title: 'Our workshop', languages: ['en'], cities: ['Carmiano'] })
    expect(seed.sessions).toMatchObject([{ title: 'Energy for all', question: 'How?', tables: [{ title: 'Energy for all' }] }])
    expect(seed.cityChallenges).toEqual([challenge])
  })

  it('asks its question at the first tables of a template and leaves the rest as it is', () => {
    const template = workshopSeed.parse({
      workshop: { title: 'Template' },
      sessions: [
        { key: 'a', title: 'Welcome' },
        { key: 'b', title: 'Tables', method: 'rotating-tables', question: 'Old', tables: [{ key: 't', title: 'One' }] },
        { key: 'c', title: 'More', method: 'backcasting', question: 'Stays', tables: [{ key: 'u', title: 'Two' }] },
      ],
    })
    const withTables = challengeSeed({ ...start, template, tables: ['Energy', 'Waste'] })
    expect(withTables.sessions.map(({ question, tables }) => [question, tables.map(({ title }) => title)])).toEqual([
      [undefined, []],
      ['How?', ['Energy', 'Waste']],
      ['Stays', ['Two']],
    ])
    expect(challengeSeed({ ...start, template, tables: [] }).sessions[1]!.tables).toMatchObject([{ title: 'One' }])
  })
})
