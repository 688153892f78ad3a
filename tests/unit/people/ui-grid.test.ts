import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countryName, spelledCountry } from '../../../src/shared/domain/people/country.ts'
import {
  editOf,
  GRID_FIELDS,
  LIST_LIMIT,
  listEntries,
  listLine,
  TEXT_LIMIT,
  valueLine,
} from '../../../src/renderer/places/plan/people/fields.ts'
import { filterPeople, NO_FILTER } from '../../../src/renderer/places/plan/people/grid/filterPeople.ts'
import { columnsOf, shownFields } from '../../../src/renderer/places/plan/people/grid/gridColumns.ts'
import { cellAfterKey, fieldBeside } from '../../../src/renderer/places/plan/people/grid/gridMoves.ts'
import { sortPeople } from '../../../src/renderer/places/plan/people/grid/sortPeople.ts'
import { newParticipant } from '../../../src/shared/domain/records/defaults.ts'
import { participantFields } from '../../../src/shared/domain/records/records.ts'
import type { Participant } from '../../../src/shared/domain/records/records.ts'
import type { AttendanceState } from '../../../src/shared/domain/records/vocabulary.ts'

const person = (name: string, fields: Partial<Participant> = {}): Participant => ({
  ...newParticipant(name),
  id: name,
  workshopId: 'w',
  heads: [],
  conflicts: [],
  ...fields,
})
const expected = (): AttendanceState => 'expected'
const names = (people: readonly Participant[]) => people.map(({ name }) => name)

describe('a field as one line', () => {
  test('lists are told apart by commas, wishes by semicolons, without doubles and blanks', () => {
    expect(listEntries('languages', ' it, en ;it,, ')).toEqual(['it', 'en'])
    expect(listEntries('wishes', 'Shade, water and air; 3\n7')).toEqual(['Shade, water and air', '3', '7'])
    expect(listLine('wishes', ['a, b', 'c'])).toBe('a, b; c')
  })

  test('whatever is typed becomes what the host takes, or nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...GRID_FIELDS.filter((field) => field !== 'attendance')),
        fc.string({ maxLength: 3000 }),
        (field, line) => {
          fc.pre(field !== 'stakeholderType' || line.length <= 120)
          const edit = editOf(field, line)
          return edit === null || participantFields.partial().safeParse(edit).success
        },
      ),
    )
    expect(TEXT_LIMIT.name).toBe(200)
    expect(listEntries('together', 'x'.repeat(100))[0]).toHaveLength(LIST_LIMIT.together[1])
  })

  test('a person keeps a name and a role', () => {
    expect(editOf('name', '  ')).toBeNull()
    expect(editOf('role', 'wizard')).toBeNull()
    expect(editOf('role', 'host')).toEqual({ role: 'host' })
    expect(editOf('stakeholderType', '')).toEqual({ stakeholderType: null })
    expect(valueLine(person('A', { photoConsent: true, languages: ['it', 'en'] }), 'here', 'languages')).toBe('it, en')
  })
})

describe('walking through the cells', () => {
  const columns = columnsOf(['name', 'organisation'])
  const grid = { ids: ['a', 'b', 'c'], columns, page: 2 }
  const from = (id: string | null, column: (typeof columns)[number], key: string, isFar = false) =>
    cellAfterKey({ id, column }, key, isFar, grid)

  test('arrows stop at the edges, and lead up to the headings', () => {
    expect(from('a', 'name', 'ArrowUp')).toEqual({ id: null, column: 'name' })
    expect(from(null, 'name', 'ArrowUp')).toEqual({ id: null, column: 'name' })
    expect(from('c', 'name', 'ArrowDown')).toEqual({ id: 'c', column: 'name' })
    expect(from('a', 'tick', 'ArrowLeft')).toEqual({ id: 'a', column: 'tick' })
    expect(from('a', 'organisation', 'ArrowRight')).toEqual({ id: 'a', column: 'open' })
  })

  test('Home, End and pages; with Ctrl to the corners', () => {
    expect(from('b', 'name', 'End')).toEqual({ id: 'b', column: 'remove' })
    expect(from('b', 'name', 'End', true)).toEqual({ id: 'c', column: 'remove' })
    expect(from('b', 'organisation', 'Home', true)).toEqual({ id: 'a', column: 'tick' })
    expect(from('a', 'name', 'PageDown')).toEqual({ id: 'c', column: 'name' })
    expect(from('a', 'name', 'x')).toBeNull()
  })

  test('Tab while editing goes over the end of a row and stops at the last field', () => {
    const fields = ['name', 'organisation'] as const
    expect(fieldBeside({ id: 'a', column: 'organisation' }, 1, grid.ids, fields)).toEqual({ id: 'b', column: 'name' })
    expect(fieldBeside({ id: 'b', column: 'name' }, -1, grid.ids, fields)).toEqual({ id: 'a', column: 'organisation' })
    expect(fieldBeside({ id: 'c', column: 'organisation' }, 1, grid.ids, fields)).toBeNull()
    expect(fieldBeside({ id: 'a', column: 'name' }, -1, grid.ids, fields)).toBeNull()
  })

  test('the name is always shown, attendance once somebody was checked in', () => {
    expect(shownFields([], false)).toEqual(['name'])
    expect(shownFields(null, false)).not.toContain('attendance')
    expect(shownFields(null, true)).toContain('attendance')
  })
})

describe('filter and sort', () => {
  const people = [
    person('Zoë Berg', { organisation: 'Lab 10', country: 'FR', role: 'host' }),
    person('Ada Rossi', { organisation: 'Lab 9', country: 'Italy', languages: ['it'] }),
    person('Émile Roux', { organisation: '', country: '' }),
  ]
  const words = { typeName: (code: string | null) => code ?? '', countryName: (country: string) => countryName(country, 'en') }
  const sorted = (field: (typeof GRID_FIELDS)[number], isDown = false) =>
    names(sortPeople(people, expected, { field, isDown }, words, 'en'))

  test('numbers in names sort by size; who has no value comes last both ways', () => {
    expect(sorted('organisation')).toEqual(['Ada Rossi', 'Zoë Berg', 'Émile Roux'])
    expect(sorted('organisation', true)).toEqual(['Zoë Berg', 'Ada Rossi', 'Émile Roux'])
    expect(sorted('name')).toEqual(['Ada Rossi', 'Émile Roux', 'Zoë Berg'])
    expect(sorted('role', true)[0]).toBe('Zoë Berg')
  })

  test('every part of the filter narrows; words are found without accents and in country names', () => {
    const found = (filter: Partial<typeof NO_FILTER>, stateOf = expected) =>
      names(filterPeople(people, stateOf, { ...NO_FILTER, ...filter }, 'en'))
    expect(found({})).toHaveLength(3)
    expect(found({ search: 'emile' })).toEqual(['Émile Roux'])
    expect(found({ search: 'france' })).toEqual(['Zoë Berg'])
    expect(found({ missing: 'languages' })).toEqual(['Zoë Berg', 'Émile Roux'])
    expect(found({ role: 'host', missing: 'country' })).toEqual([])
    expect(found({ attendance: 'here' }, (id?: string) => (id === 'Ada Rossi' ? 'here' : 'expected'))).toEqual(['Ada Rossi'])
  })
})

describe('countries', () => {
  test('codes show as names, other words as they are', () => {
    expect(countryName('FR', 'it')).toBe('Francia')
    expect(countryName(' Kosovo ', 'en')).toBe('Kosovo')
  })

  test('one country is spelled one way in a workshop', () => {
    expect(spelledCountry('Francia', [{ country: 'FR' }])).toBe('FR')
    expect(spelledCountry('FR', [{ country: '' }, { country: 'France' }])).toBe('France')
    expect(spelledCountry('Atlantis', [{ country: 'FR' }])).toBe('Atlantis')
    expect(spelledCountry('France', [])).toBe('France')
  })
})
