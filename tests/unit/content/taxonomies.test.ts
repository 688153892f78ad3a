import { describe, expect, it } from 'vitest'
import { TAXONOMY_IDS } from '../../../src/shared/domain/taxonomy/taxonomyIds.ts'
import { allTaxonomies, codesOf, namesIn, readTaxonomy } from './contentFiles.ts'

describe('shipped taxonomies', () => {
  it('has exactly one file for every list', () => {
    expect(namesIn('taxonomies')).toEqual(TAXONOMY_IDS.toSorted())
  })

  it.each(TAXONOMY_IDS)('%s is valid, named after its id, with unique codes and a source', (id) => {
    const file = readTaxonomy(id)
    const codes = file.terms.map((term) => term.code)
    expect(file.id).toBe(id)
    expect(file.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(file.source.length).toBeGreaterThan(40)
    expect(codes.length).toBeGreaterThan(4)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('has Italian words for every title, heading and term', () => {
    for (const file of allTaxonomies()) {
      for (const label of [file.title, ...file.terms.flatMap((term) => [term.label, ...(term.group ? [term.group] : [])])]) {
        expect(label.it, `${file.id}: ${label.en}`).toBeTruthy()
      }
    }
  })

  it('keeps the wording of the sources', () => {
    const labels = (id: (typeof TAXONOMY_IDS)[number]) => readTaxonomy(id).terms.map((term) => term.label.en)
    expect(labels('levers')).toEqual([
      'Technology/Infrastructure',
      'Government & Policy',
      'Social Innovation',
      'Democracy/Participation',
      'Finance & Funding',
      'Learning & Capabilities',
    ])
    expect(labels('sectors').slice(0, 5)).toEqual([
      'Energy systems',
      'Built environment',
      'Mobility & transport',
      'Green infrastructure & nature based solutions',
      'Waste & circular economy',
    ])
    expect(labels('city-sizes')[0]).toBe('Towns (< 50,000 inhabitants)')
    expect(labels('mission-cities')).toEqual(['Bergamo', 'Bologna', 'Florence', 'Milan', 'Padua', 'Parma', 'Prato', 'Rome', 'Turin'])
    expect(labels('nzc-co-benefits')).toHaveLength(37)
    expect(labels('eoi-co-benefits')).toHaveLength(35)
    expect(labels('sdgs')).toHaveLength(17)
  })

  it('has the levels that the analysis of levels relies on', () => {
    expect([...codesOf('levels')]).toEqual([
      'neighbourhood',
      'city',
      'metropolitan',
      'province',
      'region',
      'macro-region',
      'national',
      'eu',
      'international',
      'inter-city',
    ])
  })
})
