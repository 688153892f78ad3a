import { expect, it } from 'vitest'
import type { Place } from '../../../src/host/exports/check/place.ts'
import { allFindings } from '../../../src/host/features/report/allFindings.ts'

const t = (key: string, params: Record<string, string | number> = {}): string =>
  [key.replace('exports:place.', ''), ...Object.values(params)].join(' ')
const name = { found: 'Anna Bianchi', what: 'name' } as const
const inModel = (where: string, noteId: string) => ({ ...name, where, noteId })
const inFile = (place: Place) => ({ ...name, place })

it('a text is one line with its note and its page', () => {
  const found = allFindings(
    [inModel('6 Themes', 'n1'), inModel('A Annex', 'n1')],
    [inFile({ key: 'page', page: 12 }), inFile({ key: 'page', page: 31 })],
    t,
  )
  expect(found).toEqual([inModel('6 Themes · page 12', 'n1'), inModel('A Annex · page 31', 'n1')])
})

it('a heading of the file belongs to its section', () => {
  const places: Place[] = [
    { key: 'section', heading: '6.1 Roads' },
    { key: 'section', heading: 'A Annex' },
  ]
  const found = allFindings([inModel('6 Themes', 'n1'), inModel('A Annex', 'n1')], places.map(inFile), t)
  expect(found).toEqual([inModel('6 Themes · section 6.1 Roads', 'n1'), inModel('A Annex · section A Annex', 'n1')])
})

it('pages that fit no finding stay one line, and what is not shown has its own', () => {
  const places: Place[] = [{ key: 'page', page: 3 }, { key: 'page', page: 4 }, { key: 'page', page: 9 }, { key: 'properties' }]
  const found = allFindings([inModel('6 Themes', 'n1'), inModel('7 Votes', 'n2')], places.map(inFile), t)
  expect(found.map(({ where, noteId }) => [where, noteId])).toEqual([
    ['6 Themes', 'n1'],
    ['7 Votes', 'n2'],
    ['page 3, page 4, page 9', null],
    ['properties', null],
  ])
})

it('what the file does not have is not told', () => {
  expect(allFindings([inModel('6 Themes', 'n1')], [], t)).toEqual([])
})
