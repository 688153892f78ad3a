import { renderToStaticMarkup } from 'react-dom/server'
import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import { cellsPath, meetingClass, pairAt } from '../../../src/charts/meetingCells.ts'
import type { MetPair } from '../../../src/charts/meetingCells.ts'
import { labelWidth, MeetingsChart, NAMED_FROM } from '../../../src/charts/MeetingsChart.tsx'
import { findPeople } from '../../../src/renderer/places/plan/people/findPeople.ts'

const met = (a: number, b: number, times: number, isByRule = false): MetPair => ({ a, b, times, isByRule })

describe('the squares of who met whom', () => {
  it('stand below the diagonal, whichever of the two is named first', () => {
    const one = cellsPath([met(2, 0, 1)], 'once', 10, 1)
    expect(one).toBe('M0 20h9v9h-9z')
    expect(cellsPath([met(0, 2, 1)], 'once', 10, 1)).toBe(one)
    expect(pairAt(4, 25, 10, 3)).toEqual({ column: 0, row: 2 })
  })

  it('come in classes, and every pair in exactly one', () => {
    const pairs = [met(0, 1, 1), met(0, 2, 2), met(1, 2, 3), met(1, 3, 5), met(2, 3, 3, true)]
    expect(pairs.map(meetingClass)).toEqual(['once', 'twice', 'more', 'more', 'rule'])
    expect(cellsPath(pairs, 'more', 4, 0).match(/M/g)).toHaveLength(2)
  })

  it('are nowhere on the diagonal, above it, or outside', () => {
    expect(pairAt(15, 15, 10, 3)).toBe(null)
    expect(pairAt(25, 5, 10, 3)).toBe(null)
    expect(pairAt(5, 35, 10, 3)).toBe(null)
    expect(pairAt(-1, 15, 10, 3)).toBe(null)
  })
})

describe('the picture', () => {
  const data = (people: number) => ({
    people: Array.from({ length: people }, (_, index) => ({ label: `Person ${index}` })),
    pairs: Array.from({ length: people - 1 }, (_, index) => met(index, index + 1, 1 + (index % 3))),
    breaks: [1],
  })
  const draw = (people: number, size: number): string =>
    renderToStaticMarkup(
      createElement(MeetingsChart, { id: 'met', title: 'Who met whom', description: 'In words', data: data(people), size, lit: 1 }),
    )

  it('has its text alternative, and names where there is room for them', () => {
    const large = draw(4, NAMED_FROM + 2)
    expect(large).toContain('aria-labelledby="met-title met-desc"')
    expect(large).toContain('<desc id="met-desc">In words</desc>')
    expect(large).toContain('Person 3')
    expect(draw(4, NAMED_FROM - 1)).not.toContain('Person 3')
    expect(labelWidth(data(4), NAMED_FROM - 1)).toBe(0)
  })

  it('stays a handful of elements for two hundred people', () => {
    expect(draw(200, 4).match(/<(path|rect|text|g)\b/g)!.length).toBeLessThan(12)
  })
})

describe('the search for a person', () => {
  const people = ['Ana Weiss', 'Ivana Weiss', 'Inês D’Almeida', 'Jean-Luc Peeters'].map((name) => ({ name, organisation: 'City of Graz' }))
  const find = (typed: string): string[] => findPeople(people, typed).map(({ name }) => name)

  it('goes by the beginnings of words, with accents and case aside', () => {
    expect(find('ana weiss')).toEqual(['Ana Weiss'])
    expect(find('INES')).toEqual(['Inês D’Almeida'])
    expect(find('luc')).toEqual(['Jean-Luc Peeters'])
    expect(find('almeida graz')).toEqual(['Inês D’Almeida'])
  })

  it('falls back on any part of a word', () => {
    expect(find('vana')).toEqual(['Ivana Weiss'])
    expect(find('xyz')).toEqual([])
  })
})
