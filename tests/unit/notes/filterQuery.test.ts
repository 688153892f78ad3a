import { describe, expect, it } from 'vitest'
import { EMPTY_QUERY, formatHarvestQuery, parseHarvestQuery } from '../../../src/renderer/places/harvest/filter/harvestQuery.ts'
import type { HarvestQuery } from '../../../src/renderer/places/harvest/filter/harvestQuery.ts'
import { markWords, searchWords } from '../../../src/renderer/places/harvest/list/markWords.ts'

describe('the address of a filtered harvest', () => {
  it('is empty where nothing is chosen', () => {
    expect(formatHarvestQuery(EMPTY_QUERY)).toBe('')
    expect(parseHarvestQuery('')).toEqual(EMPTY_QUERY)
  })

  it('brings every choice back, also "none" and words with spaces', () => {
    const query: HarvestQuery = {
      view: 'duplicates',
      filter: { kind: ['challenge', 'co-benefit'], level: [''], city: ['Reggio & Modena'], saidAgain: ['yes'] },
      text: 'città aperta',
      sort: 'saidAgain',
    }
    expect(parseHarvestQuery(formatHarvestQuery(query))).toEqual(query)
  })

  it('leaves out what it does not know', () => {
    expect(parseHarvestQuery('colour=red&sort=size&view=moon&kind=idea')).toEqual({ ...EMPTY_QUERY, filter: { kind: ['idea'] } })
  })
})

describe('markWords', () => {
  it('marks words by their beginning, whatever case and accents', () => {
    expect(markWords('La CITTÀ e i cittadini', searchWords('citta'))).toEqual([
      { text: 'La ', isMatch: false },
      { text: 'CITTÀ', isMatch: true },
      { text: ' e i ', isMatch: false },
      { text: 'cittadini', isMatch: true },
    ])
  })

  it('finds accents written as two characters and leaves the middle of words alone', () => {
    const twoParts = 'Citta\u0300 incitta'
    expect(
      markWords(twoParts, searchWords('città'))
        .filter(({ isMatch }) => isMatch)
        .map(({ text }) => text),
    ).toEqual(['Citta\u0300'])
  })

  it('never loses a character', () => {
    const text = '“Più verde”, 3–4 alberi per strada…'
    expect(
      markWords(text, searchWords('verde alberi'))
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
  })
})
