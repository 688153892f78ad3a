import { expect, it } from 'vitest'
import { familyNameIn, inNameOrder } from '../../../src/shared/domain/print/nameOrder.ts'
import { pagesOf, sourceOf, textsOf } from './printFixture.ts'

const NAMES = ['Zoe Arata', 'Àlvaro Bo', 'Abel Conti', 'Azra Dal']
const source = sourceOf({ people: NAMES.map((name) => ({ name })), topics: ['One', 'Two'], rounds: 2 })
const namesOn = (kind: 'sign-in' | 'seat-list', nameOrder: 'name' | 'family') => {
  const found = textsOf(pagesOf(source, { kind, nameOrder })).filter((text) => NAMES.includes(text))
  return found.slice(0, NAMES.length)
}
const lettersOn = (nameOrder: 'name' | 'family') =>
  pagesOf(source, { kind: 'seat-list', nameOrder }).pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'text' && item.role === 'artifact' ? [item.text] : [])),
  )

it.each(['sign-in', 'seat-list'] as const)('the %s goes by the name as written, or by the family name', (kind) => {
  expect(namesOn(kind, 'name')).toEqual(['Abel Conti', 'Àlvaro Bo', 'Azra Dal', 'Zoe Arata'])
  expect(namesOn(kind, 'family')).toEqual(['Zoe Arata', 'Àlvaro Bo', 'Abel Conti', 'Azra Dal'])
})

it('À stands under A, and letters are those of the order', () => {
  expect(lettersOn('name')).toEqual(['A', 'Z'])
  expect(lettersOn('family')).toEqual(['A', 'B', 'C', 'D'])
})

it('a family name is the last word, or what stands before a comma', () => {
  expect(['Anna Rossi', 'De Luca, Maria', 'Madonna', 'Bo Li,', ''].map(familyNameIn)).toEqual(['Rossi', 'De Luca', 'Madonna', 'Li', ''])
  const people = [
    { name: 'Erased', erased: true },
    { name: 'Bo Zeta', erased: false },
  ]
  expect(inNameOrder(people, 'family', 'it').map(({ name }) => name)).toEqual(['Bo Zeta', 'Erased'])
})

it('short forms are explained only where they are used', () => {
  const words = 'R1 is round 1'
  const legend = (rounds: number) =>
    textsOf(pagesOf(sourceOf({ people: [{ name: 'Anna Rossi' }], topics: ['One', 'Two'], rounds }), { kind: 'seat-list' })).some((text) =>
      text.startsWith(words),
    )
  expect(legend(3)).toBe(false)
  expect(legend(8)).toBe(true)
})
