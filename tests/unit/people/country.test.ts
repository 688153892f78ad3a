import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countBy } from '../../../src/renderer/places/plan/people/countBy.ts'
import { filterPeople, NO_FILTER } from '../../../src/renderer/places/plan/people/grid/filterPeople.ts'
import { meetingOrder } from '../../../src/renderer/places/plan/seating/met/meetingOrder.ts'
import { countryKey, countryName, oneCountryEach, spelledCountry } from '../../../src/shared/domain/people/country.ts'
import { seatTables } from '../../../src/shared/domain/print/seatTable.ts'
import { newParticipant } from '../../../src/shared/domain/records/defaults.ts'
import type { Participant } from '../../../src/shared/domain/records/records.ts'
import { sourceOf } from '../print/printFixture.ts'

const person = (name: string, country: string): Participant => ({
  ...newParticipant(name),
  id: name,
  workshopId: 'w',
  heads: [],
  conflicts: [],
  country,
})
const FRANCE = ['FR', 'fr', 'FRA', 'France', ' francia ', 'FRANKREICH']
const PEOPLE = [...FRANCE, 'Atlantis', 'ATLANTIS', '', '  '].map((country, index) => person(`p${index}`, country))

describe('a country', () => {
  it('counts as one, whatever it was written as', () => {
    expect(new Set(FRANCE.map(countryKey))).toEqual(new Set(['FR']))
    expect(countryKey('Côte d’Ivoire')).toBe(countryKey("COTE D'IVOIRE"))
    expect(countryKey('Atlantis')).toBe(countryKey(' ATLANTIS'))
    expect([countryKey(''), countryKey(' ')]).toEqual(['', ''])
    expect(countryKey('???')).not.toBe('')
    expect(countryKey('Austria')).not.toBe(countryKey('Australia'))
  })

  it('reads in the language of the reader; unknown words stay as they are', () => {
    for (const text of FRANCE) expect([countryName(text, 'en'), countryName(text, 'it-IT')]).toEqual(['France', 'Francia'])
    expect(countryName('Germania', 'en-GB')).toBe('Germany')
    expect(countryName(' Atlantis ', 'it')).toBe('Atlantis')
    expect(countryName('Scotland', 'it')).toBe('Scotland')
    expect([countryName('EU', 'it'), countryName('XX', 'it'), countryName('', 'it')]).toEqual(['Unione europea', 'XX', ''])
  })

  it('has a name that counts as the same country, for any words', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Z]{2}$/)), fc.constantFrom('en', 'it'), sameCountry))
  })

  it('is one word for all spellings of a list: the code, or the first of them', () => {
    const spelled = oneCountryEach(PEOPLE.map(({ country }) => country))
    expect(new Set(PEOPLE.map(({ country }) => spelled(country)))).toEqual(new Set(['FR', 'Atlantis', '']))
    expect([spelled('Italia'), spelled('Lemuria')]).toEqual(['IT', 'Lemuria'])
  })

  it('is spelled as others did, but a part of it stays a part', () => {
    expect(spelledCountry('Scotland', [{ country: 'GB' }])).toBe('Scotland')
    expect(spelledCountry('UK', [{ country: 'Scotland' }])).toBe('UK')
  })
})

const sameCountry = (text: string, language: string): void => {
  const key = countryKey(text)
  // Groups of countries have names, too, that count as no country.
  if (/^[A-Z]{2}$/.test(key)) expect(countryKey(countryName(text, language))).toBe(key)
}

describe('people by country', () => {
  it('are found under one choice and counted once', () => {
    const found = filterPeople(PEOPLE, () => 'expected', { ...NO_FILTER, country: 'FR' }, 'en')
    expect(found).toHaveLength(FRANCE.length)
    const spelled = oneCountryEach(PEOPLE.map(({ country }) => country))
    expect(countBy(PEOPLE, ({ country }) => countryName(spelled(country), 'it'))).toEqual([
      ['Francia', 6],
      ['Atlantis', 2],
      ['', 2],
    ])
    expect(filterPeople(PEOPLE, () => 'expected', { ...NO_FILTER, search: 'francia' }, 'it')).toHaveLength(FRANCE.length)
  })

  it('stand together in the picture of meetings', () => {
    const order = ['Italia', 'FR', 'IT', 'France'].map((country, index) => person(`p${index}`, country))
    const seats = { people: order.map(({ id }) => id), tables: ['t'], seats: [[0, 0, 0, 0]] }
    const byId = new Map(order.map((one) => [one.id, one]))
    const words = { name: (id: string) => id, tableNumber: () => '1' }
    expect(meetingOrder('country', seats, byId, { ...words, language: 'en' })).toEqual({ ids: ['p1', 'p3', 'p0', 'p2'], breaks: [2] })
    expect(meetingOrder('country', seats, byId, { ...words, language: 'de' })).toEqual({ ids: ['p1', 'p3', 'p0', 'p2'], breaks: [2] })
  })

  it('have their country on paper in the language of the paper', () => {
    const source = sourceOf({
      people: [
        { name: 'A', country: 'FR' },
        { name: 'B', country: 'Germany' },
      ],
      topics: ['1'],
      rounds: 1,
    })
    const countries = (language: 'en' | 'it') => seatTables(source, language, (key) => key).people.rows.map((row) => row[2])
    expect([countries('en'), countries('it')]).toEqual([
      ['France', 'Germany'],
      ['Francia', 'Germania'],
    ])
  })
})
