import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { v7 } from 'uuid'
import { badgeCode, findByBadge, scannedText } from '../../../src/shared/domain/people/badgeCode.ts'

const CODE = /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/

test('a code is the last forty bits of the id in Crockford’s alphabet', () => {
  expect(badgeCode('019547a1-0000-7000-8000-000000000000')).toBe('0000-0000')
  expect(badgeCode('019547a1-0000-7000-8000-00ffffffffff')).toBe('ZZZZ-ZZZZ')
  expect(badgeCode('019547a1-0000-7000-8000-000000000021')).toBe('0000-0011')
  expect(badgeCode('019547A1-0000-7000-8000-00FFFFFFFFFF')).toBe('ZZZZ-ZZZZ')
})

test('any id has a code, always the same; thousands of ids have as many codes', () => {
  fc.assert(
    fc.property(fc.string(), (id) => {
      expect(badgeCode(id)).toMatch(CODE)
      expect(badgeCode(id)).toBe(badgeCode(id))
    }),
  )
  const ids = [...Array.from({ length: 3000 }, () => v7()), ...Array.from({ length: 3000 }, (_, index) => `h1-${index}`)]
  expect(new Set(ids.map(badgeCode)).size).toBe(ids.length)
})

const people = Array.from({ length: 200 }, () => ({ id: v7() }))

test('a person is found however the code is typed or scanned', () => {
  for (const person of people) {
    const code = badgeCode(person.id)
    const ways = [
      code,
      ` ${code.toLowerCase()} `,
      code.replace('-', ''),
      code.replace('-', ' – '),
      code.replaceAll('0', 'O'),
      code.replaceAll('0', 'o').replaceAll('1', 'l'),
      code.replaceAll('1', 'I'),
      scannedText(person.id),
      scannedText(person.id).toLowerCase(),
      // A scanner set to the American keyboard, on a laptop with an Italian one.
      scannedText(person.id).replace(':', 'ç').replace('-', "'"),
    ]
    for (const way of ways) expect(findByBadge(people, way), way).toBe(person)
  }
})

test('an unknown, cut or foreign code finds nobody, and neither does one that two people share', () => {
  for (const typed of ['', 'O', 'TAVOLATA:', badgeCode(people[0]!.id).slice(0, 8), `${badgeCode(people[0]!.id)}0`, 'https://example.org/'])
    expect(findByBadge(people, typed)).toBeNull()
  const twin = { id: `019547a1-0000-7000-9000-ab${people[0]!.id.slice(-10)}` }
  expect(badgeCode(twin.id)).toBe(badgeCode(people[0]!.id))
  expect(findByBadge([...people, twin], badgeCode(twin.id))).toBeNull()
})
