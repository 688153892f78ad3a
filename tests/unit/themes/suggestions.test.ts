import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFiller } from '../../../src/shared/domain/themes/fillers.ts'
import { suggestThemes } from '../../../src/shared/domain/themes/suggestThemes.ts'

const NOTES = [
  'School yards need shade in summer',
  'More shade trees in school yards',
  'Heat in the school yards is unbearable without shade',
  'Tenants cannot pay for insulation',
  'Insulation grants do not reach tenants',
  'Landlords let tenants wait for insulation',
  'The river market floods',
  'Nobody owns the data platform',
].map((text, index) => ({ id: `n${index}`, text }))

const VOCABULARY = 'heat plan school street shade energy tenants funding region mayor tram river'.split(' ')
const anyNotes = fc
  .array(fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 6 }), { maxLength: 30 })
  .map((all) => all.map((words, index) => ({ id: `n${String(index).padStart(2, '0')}`, text: words.join(' ') })))

describe('suggested themes', () => {
  it('group notes by the words that they share, and say which', () => {
    const found = suggestThemes(NOTES, ['en'])
    expect(found.map(({ noteIds }) => noteIds)).toEqual([
      ['n3', 'n4', 'n5'],
      ['n0', 'n1', 'n2'],
    ])
    expect(found[0]!.words.slice(0, 2).toSorted()).toEqual(['insulation', 'tenants'].toSorted())
    expect(found[1]!.words.slice(0, 3).toSorted()).toEqual(['school', 'shade', 'yards'])
    expect(found[0]!.label).toMatch(/^[A-Z]\p{L}+, \p{L}+$/u)
  })

  it('take short notes of one word, and neither numbers nor what everybody says', () => {
    const short = ['Trees', 'trees!', 'tree', 'Trams', 'Cars', 'Shops', '2030', '2030', '2030', 'Air', 'Water', 'Roofs'].map(
      (text, index) => ({ id: `s${index}`, text }),
    )
    expect(suggestThemes(short, ['en'])).toMatchObject([{ noteIds: ['s0', 's1', 's2'], words: ['Trees'] }])
    const everybody = Array.from({ length: 40 }, (_, index) => ({ id: `e${index}`, text: `city ${index}` }))
    expect(suggestThemes(everybody, ['en'])).toEqual([])
    expect(suggestThemes([], ['en'])).toEqual([])
  })

  it('of a whole workshop are small groups of words that mean something, no numerals and no small talk', () => {
    const sample = JSON.parse(readFileSync(new URL('../../../resources/samples/torino.json', import.meta.url), 'utf8')) as {
      workshops: { notes: { key: string; text: string }[] }[]
    }
    const notes = sample.workshops[0]!.notes.map(({ key, text }) => ({ id: key, text }))
    const found = suggestThemes(notes, ['en', 'it'])
    expect(found.length).toBeGreaterThan(6)
    expect(found.flatMap(({ words }) => words).filter(isFiller)).toEqual([])
    for (const { noteIds, words } of found) {
      expect(noteIds.length).toBeLessThan(notes.length / 10)
      if (noteIds.length > 5) expect(words.length).toBeGreaterThan(1)
    }
    expect(['One', 'city', 'CITTÀ', 'even', 'première', 'zwei'].every(isFiller)).toBe(true)
    expect(['school', 'heat', 'finanza', 'platform'].some(isFiller)).toBe(false)
  })

  it('hold at least three notes each and no note twice, whatever the order of the notes', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        const found = suggestThemes(notes, ['en'])
        const ids = found.flatMap(({ noteIds }) => noteIds)
        expect(new Set(ids).size).toBe(ids.length)
        const textOf = new Map(notes.map(({ id, text }) => [id, text]))
        for (const { noteIds, words, label } of found) {
          expect(noteIds.length).toBeGreaterThanOrEqual(3)
          expect(words.length).toBeLessThanOrEqual(6)
          expect(label).not.toBe('')
          for (const id of noteIds) expect(textOf.get(id)!.split(' ')).toContain(words[0])
        }
        const again = suggestThemes(notes.toReversed(), ['en'])
        const unordered = (all: typeof found) => all.map((one) => ({ ...one, noteIds: one.noteIds.toSorted() }))
        expect(unordered(again)).toEqual(unordered(found))
      }),
    )
  })
})
