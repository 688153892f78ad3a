import { describe, expect, it } from 'vitest'
import { compareCities } from '../../../src/shared/domain/projects/compareCities.ts'
import { makeMatrixCounter } from '../../../src/shared/domain/projects/countMatrix.ts'
import { earlierWorkshops } from '../../../src/shared/domain/projects/earlierWorkshops.ts'
import { orderKeys } from '../../../src/shared/domain/projects/orderKeys.ts'
import { groupByProject } from '../../../src/shared/domain/projects/projectName.ts'

const cell = (notes: number) => ({ notes, tables: 0, workshops: 0 })

describe('counting notes by two axes', () => {
  it('counts notes, distinct tables and distinct workshops of every cell', () => {
    const counter = makeMatrixCounter()
    counter.beginWorkshop()
    counter.add('table-1', ['milan'], ['city'])
    counter.add('table-1', ['milan'], ['city'])
    counter.add('table-2', ['milan'], ['city', 'region'])
    counter.beginWorkshop()
    counter.add('table-9', ['turin', 'milan'], ['city'])
    const count = counter.count()
    expect(count.notes).toBe(4)
    expect(count.at('milan', 'city')).toEqual({ notes: 4, tables: 3, workshops: 2 })
    expect(count.at('milan', 'region')).toEqual({ notes: 1, tables: 1, workshops: 1 })
    expect(count.at('turin', 'region')).toEqual(cell(0))
    expect(count.at('nobody', 'city')).toEqual(cell(0))
    expect([...count.rows]).toEqual([
      ['milan', 4],
      ['turin', 1],
    ])
  })

  it('orders keys by a list, by words or by frequency, with none at the end', () => {
    const notes = new Map([
      ['', 9],
      ['b', 2],
      ['own', 1],
      ['a', 2],
      ['often', 5],
    ])
    expect(orderKeys(notes, { listed: ['b', 'a'] })).toEqual(['b', 'a', 'often', 'own', ''])
    expect(orderKeys(notes, { by: 'notes', label: (key) => key })).toEqual(['often', 'a', 'b', 'own', ''])
    expect(orderKeys(notes, { by: 'label', label: (key) => (key === 'own' ? 'Äpfel' : key) })).toEqual(['a', 'own', 'b', 'often', ''])
  })
})

describe('comparing cities', () => {
  const entry = (key: string) => ({ key, label: key })

  it('tells what all, some and one city named, the most frequent first', () => {
    const comparison = compareCities('theme', {
      rows: [entry('all'), entry('some'), entry('one'), entry('most'), entry('none'), entry('')],
      columns: [entry('Milan'), entry('Turin'), entry('Lisbon'), entry('')],
      cells: [
        [cell(1), cell(1), cell(1), cell(0)],
        [cell(2), cell(0), cell(1), cell(0)],
        [cell(0), cell(3), cell(0), cell(5)],
        [cell(4), cell(4), cell(4), cell(0)],
        [cell(0), cell(0), cell(0), cell(7)],
        [cell(1), cell(1), cell(1), cell(1)],
      ],
      notes: 40,
    })
    expect(comparison.cities).toEqual(['Milan', 'Turin', 'Lisbon'])
    expect(comparison.similar.map(({ key }) => key)).toEqual(['most', 'all'])
    expect(comparison.different).toEqual([{ axis: 'theme', key: 'some', label: 'some', notes: [2, 0, 1] }])
    expect(comparison.exceptional.map(({ key }) => key)).toEqual(['one'])
  })

  it('calls different what one city noted much more often, as the report does', () => {
    const comparison = compareCities('theme', {
      rows: [entry('heat'), entry('food')],
      columns: [entry('Milan'), entry('Turin')],
      cells: [
        [cell(9), cell(4)],
        [cell(9), cell(7)],
      ],
      notes: 29,
    })
    expect(comparison.different.map(({ key }) => key)).toEqual(['heat'])
    expect(comparison.similar.map(({ key }) => key)).toEqual(['food'])
  })

  it('says nothing about one city alone', () => {
    const comparison = compareCities('sector', { rows: [entry('x')], columns: [entry('Milan')], cells: [[cell(3)]], notes: 3 })
    expect(comparison).toEqual({ cities: ['Milan'], similar: [], different: [], exceptional: [] })
  })
})

describe('workshops of a project', () => {
  it('meet under one name however it was typed, and those without one come last', () => {
    const groups = groupByProject(
      ['', 'Post-Carbon  cities', 'Other', 'post-carbon cities', 'post-carbon cities '].map((project, id) => ({ id, project })),
    )
    expect(groups.map(({ project, workshops }) => [project, workshops.map(({ id }) => id)])).toEqual([
      ['post-carbon cities', [1, 3, 4]],
      ['Other', [2]],
      ['', [0]],
    ])
  })

  it('may come before one another when they share a project or a city and are not later', () => {
    const at = (id: string, project: string, cities: string[], startsOn: string | null) => ({ id, project, cities, startsOn })
    const later = at('later', 'Cities', ['Milan'], '2015-01-20')
    const all = [
      later,
      at('other project, other city', 'Else', ['Rome'], '2014-01-01'),
      at('after it', 'Cities', ['Milan'], '2015-02-01'),
      at('long before', 'Cities', ['Turin'], '2014-01-01'),
      at('just before, elsewhere', 'cities', ['Turin'], '2014-10-01'),
      at('just before, here', '', ['MILAN'], '2014-10-01'),
      at('no day', 'Cities', [], null),
    ]
    expect(earlierWorkshops(later, all).map(({ id }) => id)).toEqual([
      'just before, here',
      'just before, elsewhere',
      'long before',
      'no day',
    ])
    expect(earlierWorkshops(at('x', '', [], null), all)).toEqual([])
  })
})
