import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  facetValues,
  filterNotes,
  isEmptyFilter,
  NOTE_FACETS,
  toggleValue,
  withValues,
} from '../../../src/shared/domain/notes/filterNotes.ts'
import type { NoteFilter } from '../../../src/shared/domain/notes/filterNotes.ts'
import { newNote } from '../../../src/shared/domain/records/defaults.ts'
import type { Note } from '../../../src/shared/domain/records/records.ts'
import { HORIZONS, NOTE_KINDS } from '../../../src/shared/domain/records/vocabulary.ts'

const note = (id: string, more: Partial<Note> = {}): Note => ({
  ...newNote({ sessionId: 's1', tableId: 't1', round: 1, notedAt: '2026-05-26T13:00:00.000Z' }, 'challenge', `Text of ${id}`),
  id,
  workshopId: 'w',
  heads: [],
  conflicts: [],
  ...more,
})

const noteArbitrary = fc
  .record({
    kind: fc.constantFrom(...NOTE_KINDS),
    tableId: fc.constantFrom('t1', 't2', 't3'),
    round: fc.integer({ min: 1, max: 3 }),
    level: fc.constantFrom(null, 'city', 'region'),
    coBenefits: fc.uniqueArray(fc.constantFrom('health', 'jobs', 'resilience')),
    horizon: fc.constantFrom(null, ...HORIZONS),
    unclear: fc.boolean(),
    saidAgain: fc.integer({ min: -1, max: 2 }),
    conflicts: fc.constantFrom<string[][]>([], ['text']),
  })
  .map((fields) => fields)
const notesArbitrary = fc.array(noteArbitrary, { maxLength: 40 }).map((list) => list.map((fields, index) => note(`n${index}`, fields)))
const filterArbitrary: fc.Arbitrary<NoteFilter> = fc.record(
  {
    kind: fc.subarray([...NOTE_KINDS]),
    table: fc.subarray(['t1', 't2']),
    level: fc.subarray(['', 'city', 'region']),
    coBenefit: fc.subarray(['', 'health', 'jobs']),
    saidAgain: fc.subarray(['yes', 'no']),
    conflicts: fc.subarray(['yes']),
  },
  { requiredKeys: [] },
)

describe('filterNotes', () => {
  it('lets every note pass without a filter', () => {
    const notes = [note('a'), note('b', { kind: 'priority' })]
    expect(filterNotes(notes, {}, null).notes).toEqual(notes)
  })

  it('joins values of a facet by or, facets by and', () => {
    const notes = [
      note('a', { kind: 'challenge', level: 'city' }),
      note('b', { kind: 'priority', level: 'city' }),
      note('c', { kind: 'priority', level: 'region' }),
      note('d', { kind: 'idea', level: 'city' }),
    ]
    const { notes: kept } = filterNotes(notes, { kind: ['challenge', 'priority'], level: ['city'] }, null)
    expect(kept.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('finds notes without a tag by the empty value', () => {
    const notes = [note('a', { level: null }), note('b', { level: 'city' }), note('c', { coBenefits: ['health'] })]
    expect(filterNotes(notes, { level: [''] }, null).notes.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(filterNotes(notes, { coBenefit: [''] }, null).notes.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('counts the other values of a chosen facet as if it were not chosen', () => {
    const notes = [note('a', { kind: 'challenge' }), note('b', { kind: 'priority' }), note('c', { kind: 'priority', tableId: 't2' })]
    const { counts } = filterNotes(notes, { kind: ['challenge'], table: ['t1'] }, null)
    expect(Object.fromEntries(counts.kind)).toEqual({ challenge: 1, priority: 1 })
    expect(Object.fromEntries(counts.table)).toEqual({ t1: 1 })
  })

  it('keeps a text search inside the filter and the counts', () => {
    const notes = [note('a'), note('b'), note('c', { kind: 'idea' })]
    const result = filterNotes(notes, { kind: ['challenge'] }, new Set(['b', 'c']))
    expect(result.notes.map(({ id }) => id)).toEqual(['b'])
    expect(Object.fromEntries(result.counts.kind)).toEqual({ challenge: 1, idea: 1 })
  })

  it('promises by every count what choosing that value gives', () => {
    fc.assert(
      fc.property(notesArbitrary, filterArbitrary, (notes, filter) => {
        const { counts } = filterNotes(notes, filter, null)
        for (const facet of NOTE_FACETS.filter((one) => one !== 'note')) {
          const values = new Set(notes.flatMap((one) => facetValues(one, facet)))
          for (const value of values) {
            const chosen = filterNotes(notes, withValues(filter, facet, [value]), null).notes.length
            expect(counts[facet].get(value) ?? 0).toBe(chosen)
          }
        }
      }),
    )
  })
})

describe('toggleValue and withValues', () => {
  it('switches a value on and off and forgets an empty facet', () => {
    const on = toggleValue({}, 'kind', 'idea')
    expect(on).toEqual({ kind: ['idea'] })
    expect(toggleValue(on, 'kind', 'idea')).toEqual({})
    expect(isEmptyFilter(on)).toBe(false)
    expect(isEmptyFilter(withValues(on, 'kind', []))).toBe(true)
  })
})
