import { describe, expect, it } from 'vitest'
import type { Term } from '../../../src/shared/domain/records/records.ts'
import type { TaxonomyFile } from '../../../src/shared/domain/taxonomy/taxonomy.ts'
import { mergeTerms, termLabel } from '../../../src/shared/domain/taxonomy/terms.ts'

const sectors: TaxonomyFile = {
  id: 'sectors',
  version: '1.0.0',
  title: { en: 'Sectors' },
  source: 'A list for this test.',
  terms: [
    { code: 'energy', label: { en: 'Energy', it: 'Energia' }, group: { en: 'Fields' } },
    { code: 'waste', label: { en: 'Waste', it: 'Rifiuti' } },
  ],
}

const own = (id: string, code: string, rank: string, more: Partial<Term> = {}): Term => ({
  id,
  workshopId: 'w',
  heads: [],
  conflicts: [],
  taxonomy: 'sectors',
  code,
  label: { en: code },
  active: true,
  rank,
  ...more,
})

describe('termLabel', () => {
  const term = { code: 'energy', label: { en: 'Energy', it: 'Energia' } }

  it('takes the language, then its base language, then English, then the code', () => {
    expect(termLabel(term, 'it')).toBe('Energia')
    expect(termLabel(term, 'it-CH')).toBe('Energia')
    expect(termLabel(term, 'fr')).toBe('Energy')
    expect(termLabel({ code: 'energy', label: { en: '' } }, 'fr')).toBe('energy')
  })
})

describe('mergeTerms', () => {
  it('gives the shipped list where the workshop has no terms of its own', () => {
    expect(mergeTerms(sectors, [])).toEqual([
      { code: 'energy', label: { en: 'Energy', it: 'Energia' }, group: { en: 'Fields' }, active: true, own: false },
      { code: 'waste', label: { en: 'Waste', it: 'Rifiuti' }, group: null, active: true, own: false },
    ])
  })

  it('renames a shipped term in one language and keeps its place and other words', () => {
    const merged = mergeTerms(sectors, [own('1', 'waste', 'a', { label: { en: 'Waste and repair' } })])
    expect(merged.map((t) => t.code)).toEqual(['energy', 'waste'])
    expect(merged[1]).toMatchObject({ label: { en: 'Waste and repair', it: 'Rifiuti' }, own: false })
  })

  it('hides a shipped term without losing it', () => {
    expect(mergeTerms(sectors, [own('1', 'energy', 'a', { label: {}, active: false })])[0]).toMatchObject({
      code: 'energy',
      label: { en: 'Energy', it: 'Energia' },
      active: false,
    })
  })

  it('adds own terms after the shipped ones, by rank and then by id', () => {
    const merged = mergeTerms(sectors, [own('3', 'sea', 'b'), own('2', 'ports', 'a'), own('1', 'islands', 'b')])
    expect(merged.slice(2).map((t) => [t.code, t.own])).toEqual([
      ['ports', true],
      ['islands', true],
      ['sea', true],
    ])
  })

  it('passes over terms of other lists, and counts the lower rank of two with one code', () => {
    const twice = [own('1', 'sea', 'b', { label: { en: 'Late' } }), own('2', 'sea', 'a', { label: { en: 'Early' } })]
    const merged = mergeTerms(sectors, [...twice, own('3', 'cloud', 'a', { taxonomy: 'levers' })])
    expect(merged.slice(2).map((t) => t.label.en)).toEqual(['Early'])
    expect(mergeTerms(sectors, twice.toReversed())).toEqual(merged)
  })
})
