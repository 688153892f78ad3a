import { describe, expect, it } from 'vitest'
import { inOrder, undecided } from '../../../src/renderer/places/harvest/duplicates/openSuggestions.ts'
import { boardColumns } from '../../../src/renderer/places/harvest/themes/board/boardColumns.ts'
import { changedWords } from '../../../src/renderer/places/harvest/themes/details/themeWords.ts'
import { commonKind, strongestNote } from '../../../src/renderer/places/harvest/themes/outline/strongestNote.ts'
import { findThemes, themeNamed } from '../../../src/renderer/places/harvest/themes/pick/findThemes.ts'
import { seatedTypes } from '../../../src/shared/domain/themes/seatedTypes.ts'
import { shareThemes } from '../../../src/renderer/places/harvest/themes/shareThemes.ts'
import { HARVEST_VIEWS, tabOf, viewNamed } from '../../../src/renderer/places/harvest/views/harvestViews.ts'
import { filterNotes } from '../../../src/shared/domain/notes/filterNotes.ts'
import { duplicateId, newNote } from '../../../src/shared/domain/records/defaults.ts'
import type { Coding, Duplicate, Note, Theme } from '../../../src/shared/domain/records/records.ts'
import { codedNotes } from '../../../src/shared/domain/themes/codedNotes.ts'
import { themeTree } from '../../../src/shared/domain/themes/themeTree.ts'

const meta = { workshopId: 'w', heads: ['h'], conflicts: [] }
const theme = (id: string, more: Partial<Theme> = {}): Theme => ({
  ...meta,
  id,
  rank: id,
  label: `Theme ${id}`,
  definition: '',
  colour: 'pine',
  parentId: null,
  mergedInto: null,
  splitFrom: null,
  ...more,
})
const note = (id: string, more: Partial<Note> = {}): Note => ({
  ...newNote({ sessionId: 's', tableId: 't', round: 1, notedAt: '2026-05-26T13:00:00.000Z' }, 'challenge', `Text of ${id}`),
  ...meta,
  id,
  ...more,
})
const coding = (noteId: string, themeId: string): Coding => ({ ...meta, id: `${noteId} ${themeId}`, noteId, themeId, reason: '' })

describe('finding a theme', () => {
  const themes = [theme('a', { label: 'Split governance' }), theme('b', { label: 'Governance' }), theme('c', { label: 'Mobilità' })]

  it('takes the beginning of the name first, then words, then parts of words', () => {
    expect(findThemes(themes, 'gov').map(({ id }) => id)).toEqual(['b', 'a'])
    expect(findThemes(themes, 'over').map(({ id }) => id)).toEqual(['a', 'b'])
    expect(findThemes(themes, 'gov spl').map(({ id }) => id)).toEqual(['a'])
    expect(findThemes(themes, 'MOBILITA').map(({ id }) => id)).toEqual(['c'])
    expect(findThemes(themes, '')).toEqual(themes)
    expect(findThemes(themes, 'xyz')).toEqual([])
  })

  it('knows a name whatever its case and accents', () => {
    expect(themeNamed(themes, ' mobilita ')?.id).toBe('c')
    expect(themeNamed(themes, 'mobil')).toBeNull()
  })
})

describe('the note that speaks for a theme', () => {
  it('is the one that most said, and one who disagrees only where there is no other', () => {
    const notes = [note('a'), note('b', { saidAgain: 1 }), note('c', { kind: 'disagreement', saidAgain: 9 })]
    expect(strongestNote(notes, () => 0)?.id).toBe('b')
    expect(strongestNote(notes, (id) => (id === 'a' ? 3 : 0))?.id).toBe('a')
    expect(strongestNote(notes.slice(2), () => 0)?.id).toBe('c')
    expect(strongestNote([], () => 0)).toBeNull()
  })

  it('rather fits a line', () => {
    expect(strongestNote([note('long', { text: 'x'.repeat(500) }), note('short')], () => 0)?.id).toBe('short')
  })

  it('has the kind of most', () => {
    expect(commonKind([note('a'), note('b', { kind: 'idea' }), note('c', { kind: 'idea' })])).toBe('idea')
    expect(commonKind([])).toBeNull()
  })
})

describe('the board', () => {
  it('shows every note, in each of its columns', () => {
    const notes = ['n1', 'n2', 'n3'].map((id) => note(id))
    const tree = themeTree([theme('a'), theme('b', { parentId: 'a' }), theme('z', { mergedInto: 'a' })])
    const coded = codedNotes(tree, [coding('n1', 'a'), coding('n1', 'b'), coding('n2', 'z')], new Set(notes.map(({ id }) => id)))
    const noteOf = new Map(notes.map((one) => [one.id, one]))
    const columns = boardColumns({ tree, coded, uncoded: coded.uncoded, noteOf })
    expect(columns.map(({ key, notes: inside }) => [key, inside.map(({ id }) => id)])).toEqual([
      ['without', ['n3']],
      ['a', ['n1', 'n2']],
      ['b', ['n1']],
    ])
  })
})

describe('filtering by theme', () => {
  it('counts a note under each of its themes, and those without one', () => {
    const notes = ['n1', 'n2'].map((id) => note(id))
    const themesOf = (id: string): string[] => (id === 'n1' ? ['a', 'b'] : [])
    const { counts } = filterNotes(notes, {}, null, themesOf)
    expect([...counts.theme]).toEqual([
      ['a', 1],
      ['b', 1],
      ['', 1],
    ])
    expect(filterNotes(notes, { theme: ['b', 'c'] }, null, themesOf).notes.map(({ id }) => id)).toEqual(['n1'])
    expect(filterNotes(notes, { theme: [''] }, null, themesOf).notes.map(({ id }) => id)).toEqual(['n2'])
    expect(filterNotes(notes, { theme: [''] }, null).notes).toHaveLength(2)
  })
})

describe('the words of a theme', () => {
  it('are sent where they changed, and an empty name never', () => {
    const before = theme('a', { definition: 'What' })
    expect(changedWords(before, { ...before, label: '  ', definition: ' What ' })).toEqual({})
    expect(changedWords(before, { ...before, label: ' New ', parentId: 'b' })).toEqual({ label: 'New', parentId: 'b' })
  })
})

describe('who sat at a table', () => {
  it('is read from the newest plan of its session', () => {
    const people = [
      { id: 'p', stakeholderType: 'city' },
      { id: 'q', stakeholderType: 'ngo' },
      { id: 'r', stakeholderType: null },
    ]
    const plan = { sessionId: 's', tables: ['t1', 't2'], people: ['p', 'q', 'r'] }
    const typesAt = seatedTypes(
      [
        {
          ...plan,
          number: 2,
          seats: [
            [0, 0, 0],
            [1, -1, 0],
          ],
        },
        { ...plan, number: 1, seats: [[1, 1, 1]] },
      ],
      people,
    )
    expect(typesAt('t1', 1)).toEqual(['city', 'ngo'])
    expect(typesAt('t2', 1)).toEqual([])
    expect(typesAt('t2', 2)).toEqual(['city'])
    expect(typesAt('t1', 2)).toEqual([])
  })
})

describe('the list of themes that comes again', () => {
  it('keeps what did not change', () => {
    const before = { themes: [theme('a')], codings: [coding('n', 'a')] }
    const again = structuredClone(before)
    expect(shareThemes(before, again)).toBe(before)
    const more = { ...again, codings: [...again.codings, coding('m', 'a')] }
    expect(shareThemes(before, more)).toEqual(more)
    expect((shareThemes(before, more) as typeof before).themes).toBe(before.themes)
    const renamed = { ...again, themes: [theme('a', { label: 'New', heads: ['h2'] })] }
    expect((shareThemes(before, renamed) as typeof before).themes).toEqual(renamed.themes)
    expect(shareThemes(undefined, before)).toBe(before)
  })
})

describe('suggested duplicates', () => {
  const different = (noteId: string, otherId: string): Duplicate => ({
    ...meta,
    id: duplicateId(noteId, otherId),
    noteId,
    otherId,
    verdict: 'different',
    reason: '',
  })
  const alone = (id: string): string => id

  it('are open until every pair is decided', () => {
    const trio = [{ noteIds: ['a', 'b', 'c'] }]
    expect(undecided(trio, [different('a', 'b')], alone)).toEqual(trio)
    expect(undecided(trio, [different('b', 'a'), different('c', 'a'), different('b', 'c')], alone)).toEqual([])
    expect(undecided(trio, [different('a', 'c'), different('b', 'c')], (id) => (id === 'b' ? 'a' : id))).toEqual([])
  })

  it('come later where they were put off', () => {
    const list = [{ noteIds: ['a', 'b'] }, { noteIds: ['c', 'd'] }, { noteIds: ['e', 'f'] }]
    expect(inOrder(list, new Set(['c d']), ['a b']).map(({ noteIds }) => noteIds.join(' '))).toEqual(['e f', 'a b'])
  })
})

describe('the views of the Harvest', () => {
  it('each belong to a tab, and unknown names show the notes', () => {
    expect(HARVEST_VIEWS.map(tabOf)).toEqual(['notes', 'themes', 'themes', 'themes', 'duplicates', 'figures', 'earlier', 'outcomes'])
    expect(viewNamed('board')).toBe('board')
    expect(viewNamed(null)).toBe('notes')
    expect(viewNamed('moon')).toBe('notes')
  })
})
