import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NEAR, suggestDuplicates } from '../../../src/shared/domain/duplicates/suggestDuplicates.ts'
import type { ComparedNote } from '../../../src/shared/domain/duplicates/suggestDuplicates.ts'
import { makeLikeness } from '../similarity/makeLikeness.ts'

const note = (id: string, text: string, kind: ComparedNote['kind'] = 'idea'): ComparedNote => ({ id, text, kind })
const suggest = (notes: ComparedNote[], decisions: Parameters<typeof suggestDuplicates>[1] = []) =>
  suggestDuplicates(notes, decisions, ['en'])

const OTHERS = [
  note('o1', 'Permits for solar panels take years'),
  note('o2', 'The river floods the old market'),
  note('o3', 'Young people leave the town'),
  note('o4', 'Nobody knows who owns the data platform'),
]

const VOCABULARY = 'heat plan school street shade energy tenants funding region mayor tram river retrofit health'.split(' ')
const notes = fc
  .array(fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 6 }), { maxLength: 20 })
  .map((all) => all.map((words, index) => note(`n${String(index).padStart(2, '0')}`, words.join(' '))))

describe('suggested duplicates', () => {
  it('are equal where only case, accents and signs differ', () => {
    const found = suggest([...OTHERS, note('a', 'More shade, in the schools!'), note('b', 'more shade in the Schools')])
    expect(found).toEqual([{ kind: 'equal', noteIds: ['a', 'b'], shared: ['Schools', 'shade'], likeness: 1 }])
  })

  it('are near with one word more, and say which words they share', () => {
    const found = suggest([
      ...OTHERS,
      note('a', 'Tenants cannot insulate the roof'),
      note('b', 'Tenants cannot insulate the old roof quickly'),
    ])
    expect(found).toMatchObject([{ kind: 'near', noteIds: ['a', 'b'] }])
    expect(found[0]!.shared.toSorted()).toEqual(['Tenants', 'insulate', 'roof'])
    expect(found[0]!.likeness).toBeLessThan(1)
  })

  it('leave alone notes without words, and notes that share small words only', () => {
    expect(
      suggest([note('a', ''), note('b', ''), note('c', '👍'), note('d', '👍'), note('e', 'It is what it is'), note('f', 'That is it')]),
    ).toEqual([])
  })

  it('of one kind come before those of two kinds', () => {
    const found = suggest([
      ...OTHERS,
      note('a', 'Trams are late', 'challenge'),
      note('b', 'Trams are late', 'priority'),
      note('c', 'Tenants cannot insulate the roof', 'idea'),
      note('d', 'Tenants cannot insulate the old roof', 'idea'),
    ])
    expect(found.map(({ noteIds }) => noteIds)).toEqual([
      ['c', 'd'],
      ['a', 'b'],
    ])
  })

  it('never bring unrelated notes together through a third one', () => {
    const found = suggest([
      ...OTHERS,
      note('a', 'cheap district heating'),
      note('b', 'cheap district heating solar roofs'),
      note('c', 'solar roofs schools'),
    ])
    for (const { noteIds } of found) expect(noteIds.includes('a') && noteIds.includes('c')).toBe(false)
  })

  it('are asked about once: not again when they are in one group, and not when somebody said no', () => {
    const three = [note('a', 'Trams are late'), note('b', 'Trams are late'), note('c', 'trams are LATE')]
    const joined = suggest([...OTHERS, ...three], [{ noteId: 'a', otherId: 'b', verdict: 'same' }])
    expect(joined).toHaveLength(1)
    expect(joined[0]!.noteIds).toContain('c')
    expect(joined[0]!.noteIds).toHaveLength(2)
    expect(
      suggest(
        [...OTHERS, ...three],
        [
          { noteId: 'a', otherId: 'b', verdict: 'same' },
          { noteId: 'b', otherId: 'c', verdict: 'different' },
        ],
      ),
    ).toEqual([])
  })

  it('hold notes that are all like each other, each note in one suggestion, whatever the order of the notes', () => {
    fc.assert(
      fc.property(notes, (all) => {
        const found = suggest(all)
        expect(suggest(all.toReversed())).toEqual(found)
        const ids = found.flatMap(({ noteIds }) => noteIds)
        expect(new Set(ids).size).toBe(ids.length)
        const likeness = new Map(
          makeLikeness(all, ['en'])
            .pairsAbove(NEAR)
            .map((pair) => [`${pair.a} ${pair.b}`, pair.likeness]),
        )
        for (const { noteIds, likeness: least } of found) {
          const pairs = noteIds.flatMap((a, index) => noteIds.slice(index + 1).map((b) => likeness.get(`${a} ${b}`)))
          expect(pairs).not.toContain(undefined)
          expect(Math.min(0.99, ...(pairs as number[]))).toBeCloseTo(Math.min(0.99, least), 9)
        }
      }),
    )
  })

  it('find a note again that says one word more, whatever the other notes say', () => {
    const long = fc.uniqueArray(fc.constantFrom(...VOCABULARY), { minLength: 4, maxLength: 9 })
    fc.assert(
      fc.property(notes, long, (all, words) => {
        const texts = [...all, note('x', words.join(' ')), note('y', `${words.join(' ')} lighthouse`)]
        const pairs = makeLikeness(texts, ['en']).pairsAbove(NEAR)
        expect(pairs.some(({ a, b }) => a === 'x' && b === 'y')).toBe(true)
      }),
    )
  })

  it('never name notes that have no word in common', () => {
    const [ours, theirs] = [VOCABULARY.slice(0, 7), VOCABULARY.slice(7)]
    const from = (words: readonly string[]) => fc.array(fc.array(fc.constantFrom(...words), { maxLength: 5 }), { maxLength: 10 })
    fc.assert(
      fc.property(from(ours), from(theirs), (left, right) => {
        const all = [
          ...left.map((words, index) => note(`l${index}`, words.join(' '))),
          ...right.map((words, index) => note(`r${index}`, words.join(' '))),
        ]
        for (const { noteIds } of suggest(all)) expect(new Set(noteIds.map((id) => id[0])).size).toBe(1)
      }),
    )
  })

  it('stay small enough to look through, and swallow a note of 20,000 characters', () => {
    const many = Array.from({ length: 150 }, (_, index) => note(`n${String(index).padStart(3, '0')}`, 'Trams are late'))
    const long = Array.from({ length: 3000 }, (_, index) => `word${index}`).join(' ')
    const found = suggest([...many, note('x', long), note('y', `${long} more`)])
    expect(found.map(({ noteIds }) => noteIds.length).toSorted((a, b) => a - b)).toEqual([2, 30, 60, 60])
  })

  it('of large families of like notes are whole groups, and of long notes those that are nearly the same', () => {
    const word = (n: number): string => `w${((n * 7919) % 6007).toString(36)}`
    const words = (count: number, seed: number): string => Array.from({ length: count }, (_, at) => word(seed * 131 + at * at)).join(' ')
    const family = Array.from({ length: 2000 }, (_, index) =>
      note(`n${String(index).padStart(4, '0')}`, `${words(12, Math.floor(index / 120))} ${words(1, 5000 + index)}`),
    )
    const found = suggest(family)
    const sizes = found.map(({ noteIds }) => noteIds.length)
    expect(Math.max(...sizes)).toBe(60)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(1900)
    const long = [words(2500, 1), words(2500, 2)]
    const near = suggest([note('a', long[0]!), note('b', long[1]!), note('c', `${long[0]!} lighthouse keeper`)])
    expect(near).toMatchObject([{ noteIds: ['a', 'c'], kind: 'near' }])
    expect(near[0]!.likeness).toBeGreaterThan(0.9)
  })
})
