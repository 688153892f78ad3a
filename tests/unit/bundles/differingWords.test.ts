import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { differingWords } from '../../../src/shared/domain/bundles/differingWords.ts'

const marked = (text: string, other: string): string =>
  differingWords(text, other)
    .map((piece) => (piece.differs ? `[${piece.text}]` : piece.text))
    .join('')

test('marks the words that the other text does not have in the same order', () => {
  expect(marked('the square by night', 'the square at noon')).toBe('the square [by] [night]')
  expect(marked('the square at noon', 'the square by night')).toBe('the square [at] [noon]')
  expect(marked('same words', 'same words')).toBe('same words')
  expect(marked('b a', 'a b')).toMatch(/\[[ab]\]/)
  expect(marked('all new', '')).toBe('[all] [new]')
})

test('the pieces are the text again, equal texts have no mark, and no mark is only a space', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n', 'è', '🙂'), { maxLength: 30 }).map((letters) => letters.join(''))
  fc.assert(
    fc.property(text, text, (one, other) => {
      const pieces = differingWords(one, other)
      expect(pieces.map((piece) => piece.text).join('')).toBe(one)
      expect(pieces.every((piece) => !piece.differs || piece.text.trim() !== '')).toBe(true)
      expect(differingWords(one, one).some((piece) => piece.differs)).toBe(false)
    }),
  )
})

test('a text that nobody compares by eye comes back unmarked', () => {
  const long = 'word '.repeat(400)
  expect(differingWords(long, 'other')).toEqual([{ text: long, differs: false }])
})
