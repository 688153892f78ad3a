import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codedNotes } from '../../../src/shared/domain/themes/codedNotes.ts'
import { themeTree } from '../../../src/shared/domain/themes/themeTree.ts'
import { coding, theme } from './plantedThemes.ts'

const IDS = [...'abcdefg']
const link = fc.option(fc.constantFrom(...IDS, 'gone'), { nil: null })
const anyThemes = fc
  .tuple(fc.array(link, { minLength: 7, maxLength: 7 }), fc.array(link, { minLength: 7, maxLength: 7 }))
  .map(([parents, takers]) => IDS.map((id, index) => theme(id, { parentId: parents[index]!, mergedInto: takers[index]! })))
const anyCodings = fc
  .array(fc.tuple(fc.nat(9), fc.constantFrom(...IDS, 'gone')), { maxLength: 30 })
  .map((pairs) => pairs.map(([note, id]) => coding(`n${note}`, id)))
const NOTES = new Set(Array.from({ length: 9 }, (_, index) => `n${index}`))

const labels = (tree: ReturnType<typeof themeTree>): string[] => tree.live.map(({ id }) => `${'-'.repeat(tree.depth(id))}${id}`)

describe('the tree of themes', () => {
  it('has each theme before its parts, siblings by rank', () => {
    const tree = themeTree([
      theme('a', { rank: 'z' }),
      theme('b', { parentId: 'a', rank: '2' }),
      theme('c', { parentId: 'a', rank: '1' }),
      theme('d', { parentId: 'b' }),
      theme('e', { rank: 'y' }),
    ])
    expect(labels(tree)).toEqual(['e', 'a', '-c', '-b', '--d'])
    expect(tree.withParts('a')).toEqual(['a', 'c', 'b', 'd'])
    expect([tree.parent('d'), tree.parent('a')]).toEqual(['b', null])
    expect(tree.canonical('nobody')).toBeNull()
  })

  it('follows merges, also of those that had parts', () => {
    const tree = themeTree([theme('a'), theme('b', { mergedInto: 'a' }), theme('c', { mergedInto: 'b' }), theme('d', { parentId: 'c' })])
    expect(tree.canonical('c')).toBe('a')
    expect(labels(tree)).toEqual(['a', '-d'])
    expect(tree.withParts('c')).toEqual(['a', 'd'])
  })

  it('resolves a ring of merges to its smallest id, and keeps what was merged into a theme that is gone', () => {
    const tree = themeTree([
      theme('b', { mergedInto: 'c' }),
      theme('c', { mergedInto: 'b' }),
      theme('d', { mergedInto: 'c' }),
      theme('e', { mergedInto: 'gone' }),
    ])
    expect(labels(tree)).toEqual(['b', 'e'])
    expect(['b', 'c', 'd'].map(tree.canonical)).toEqual(['b', 'b', 'b'])
  })

  it('puts the smallest id of themes that are parts of each other at the top', () => {
    expect(labels(themeTree([theme('b', { parentId: 'c' }), theme('c', { parentId: 'b' }), theme('d', { parentId: 'c' })]))).toEqual([
      'b',
      '-c',
      '--d',
    ])
  })

  it('holds every theme that counts exactly once, whatever two laptops said, in whatever order it is read', () => {
    fc.assert(
      fc.property(anyThemes, (themes) => {
        const tree = themeTree(themes)
        const live = tree.live.map(({ id }) => id)
        expect(new Set(live).size).toBe(live.length)
        expect(live.toSorted()).toEqual([...new Set(IDS.map((id) => tree.canonical(id)!))].toSorted())
        expect(tree.children(null).flatMap(({ id }) => tree.withParts(id))).toEqual(live)
        expect(labels(themeTree(themes.toReversed()))).toEqual(labels(tree))
        for (const id of live) expect(tree.canonical(id)).toBe(id)
      }),
    )
  })
})

describe('notes of themes', () => {
  it('loses no coding by a merge: each coded note is in a theme that counts, and each other one is without', () => {
    fc.assert(
      fc.property(anyThemes, anyCodings, (themes, codings) => {
        const tree = themeTree(themes)
        const coded = codedNotes(tree, codings, NOTES)
        const known = codings.filter(({ noteId, themeId }) => NOTES.has(noteId) && themeId !== 'gone')
        for (const { noteId, themeId } of known) {
          expect(coded.notesOf(themeId)).toContain(noteId)
          expect(coded.themesOf(noteId)).toContain(tree.canonical(themeId))
        }
        const inThemes = new Set(tree.live.flatMap(({ id }) => coded.notesOf(id)))
        expect(inThemes).toEqual(new Set(known.map(({ noteId }) => noteId)))
        expect(coded.uncoded).toEqual([...NOTES].filter((id) => !inThemes.has(id)))
        for (const id of NOTES) expect(new Set(coded.themesOf(id)).size).toBe(coded.themesOf(id).length)
      }),
    )
  })

  it('keeps every reason that somebody gave, once', () => {
    const tree = themeTree([theme('a'), theme('b', { mergedInto: 'a' }), theme('c')])
    const coded = codedNotes(
      tree,
      [coding('n1', 'a', 'says heat'), coding('n1', 'b', 'names schools'), coding('n1', 'c'), coding('n2', 'b', '')],
      NOTES,
    )
    expect(coded.reasonOf('n1', 'b')).toBe('names schools; says heat')
    expect(coded.reasonOf('n1', 'c')).toBe('')
    expect(coded.themesOf('n1')).toEqual(['a', 'c'])
    expect(coded.notesOf('a')).toEqual(['n1', 'n2'])
  })
})
