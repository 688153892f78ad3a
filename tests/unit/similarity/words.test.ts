import { describe, expect, it } from 'vitest'
import { foldWords, splitWords } from '../../../src/shared/domain/similarity/splitWords.ts'
import { stemTexts } from '../../../src/shared/domain/similarity/stemTexts.ts'

describe('words of a note', () => {
  it.each([
    ['L’energia dell’aria, un’idea', ['energia', 'aria', 'idea']],
    ["Qu'une ville d'hier aujourd'hui", ['une', 'ville', 'hier', 'aujourd', 'hui']],
    ["The city's roofs; tenants' rights", ['The', 'city', 'roofs', 'tenants', 'rights']],
    ["We don't pay and can't", ['We', 'don', 'not', 'pay', 'and', 'can', 'not']],
    ['See https://example.org/heat?a=1 or ask info@city.example now', ['See', 'or', 'ask', 'now']],
    ['Cut 1.500 t of CO2 by 2030, i.e. 40%', ['Cut', '1.500', 't', 'of', 'CO2', 'by', '2030', 'i', 'e', '40']],
    ['👍 ?! —', []],
    ['', []],
  ])('%s', (text, words) => expect(splitWords(text)).toEqual(words))

  it('fold to the same where only case, accents and signs differ', () => {
    expect(foldWords('  Città, più VERDE!! ')).toBe('citta piu verde')
    expect(foldWords('Straße')).toBe(foldWords('STRASSE'))
    expect(foldWords('👍')).toBe('')
  })

  it('do not lose the vowel signs of scripts that write them so', () => {
    expect(foldWords('किताब')).not.toBe(foldWords('कतब'))
  })

  it('keep the words of people beside their stems, in the spelling that most of them use', () => {
    const { stems, written } = stemTexts(
      [
        { id: '1', text: 'Heat pumps' },
        { id: '2', text: 'heat pump' },
        { id: '3', text: 'The heat pump' },
      ],
      ['en'],
    )
    expect(new Set(stems.map(String)).size).toBe(1)
    expect(written.toSorted()).toEqual(['heat', 'pump'])
  })

  it('are cut short nowhere: long runs of letters and names of object members are words like others', () => {
    const long = 'x'.repeat(20_000)
    const { written } = stemTexts([{ id: '1', text: `constructor __proto__ ${long}` }], ['en'])
    expect(written).toContain(long)
    expect(written).toContain('constructor')
  })
})
