import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newNote } from '../../../src/shared/domain/records/defaults.ts'
import type { Note } from '../../../src/shared/domain/records/records.ts'
import { evidenceOf, makeEvidencePlace } from '../../../src/shared/domain/themes/evidence.ts'
import type { EvidenceSource } from '../../../src/shared/domain/themes/evidence.ts'

const TABLES = ['t1', 't2', 't3', 't4'].map((id, index) => ({ id, sessionId: index < 2 ? 's1' : 's2' }))
const SESSIONS = [{ id: 's1' }, { id: 's2' }]
const PEOPLE = [
  { workshopId: 'w', name: 'Ada Bianchi', country: 'Italy', stakeholderType: 'public' },
  { workshopId: 'w', name: 'Bo Chen', country: 'France', stakeholderType: 'academia' },
  { workshopId: 'other', name: 'Ada Bianchi', country: 'Spain', stakeholderType: 'business' },
]

const note = (id: string, tableId: string, fields: Partial<Note> = {}): Note => ({
  ...newNote(
    { sessionId: TABLES.find((table) => table.id === tableId)!.sessionId, tableId, round: 1, notedAt: '2026-03-02T09:00:00Z' },
    'idea',
    id,
  ),
  workshopId: 'w',
  heads: [],
  conflicts: [],
  id,
  ...fields,
})

const place = (notes: readonly Note[], more: Partial<EvidenceSource> = {}) =>
  makeEvidencePlace({ notes, tables: TABLES, sessions: SESSIONS, participants: PEOPLE, cities: ['Torino'], duplicates: [], ...more })

const same = (noteId: string, otherId: string) => ({ noteId, otherId, verdict: 'same' as const })

describe('evidence', () => {
  const NOTES = [
    note('a', 't1', { speaker: 'ada  bianchi' }),
    note('b', 't1', { round: 2, kind: 'disagreement' }),
    note('c', 't2', { city: 'Milano', speaker: 'Bo Chen' }),
    note('d', 't3', { speaker: 'Nobody Known' }),
    note('e', 't4'),
  ]

  it('counts notes, statements, tables, rounds, cities and who spoke', () => {
    const evidence = evidenceOf(['a', 'b', 'c', 'd', 'd', 'gone'], place(NOTES, { duplicates: [same('a', 'c')] }))
    expect(evidence).toEqual({
      notes: 4,
      statements: 3,
      tables: 3,
      sessions: 2,
      rounds: 3,
      cities: 2,
      countries: 2,
      types: ['academia', 'public'],
      contrary: ['b'],
      oneTable: false,
      transversal: true,
    })
  })

  it('adds who sat where a note was taken, where that is known', () => {
    const seated = place(NOTES, { typesAt: (table, round) => (table === 't1' && round === 2 ? ['citizens'] : []) })
    expect(evidenceOf(['a'], seated).types).toEqual(['public'])
    expect(evidenceOf(['b'], seated).types).toEqual(['citizens'])
  })

  it('marks what one table alone says, and calls nothing transversal that a session does not have', () => {
    expect(evidenceOf(['a', 'b'], place(NOTES))).toMatchObject({ oneTable: true, transversal: false })
    const three = [note('a', 't1'), note('b', 't2'), note('c', 't3')]
    expect(evidenceOf(['a', 'b', 'c'], place(three)).transversal).toBe(true)
    expect(evidenceOf(['a', 'b'], place(three)).transversal).toBe(false)
    expect(evidenceOf([], place(NOTES))).toMatchObject({ notes: 0, statements: 0, transversal: false, oneTable: false })
  })

  it('never counts more than there are notes; a duplicate more changes no count of statements', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `n${String(index).padStart(2, '0')}`)
    const notes = fc.tuple(
      ...ids.map((id) =>
        fc
          .tuple(fc.constantFrom('t1', 't2', 't3', 't4'), fc.integer({ min: 1, max: 3 }))
          .map(([table, round]) => note(id, table, { round })),
      ),
    )
    const pairs = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 8 })
    fc.assert(
      fc.property(notes, pairs, fc.subarray(ids), (all, decided, chosen) => {
        const duplicates = decided.filter(([one, other]) => one !== other).map(([one, other]) => same(one, other))
        const evidence = evidenceOf(chosen, place(all, { duplicates }))
        const { statements, tables, sessions, rounds, cities, contrary } = evidence
        expect(evidence.notes).toBe(chosen.length)
        for (const count of [statements, tables, sessions, rounds, cities, contrary.length])
          expect(count).toBeLessThanOrEqual(chosen.length)
        expect(sessions).toBeLessThanOrEqual(tables)
        const [first] = chosen
        if (first === undefined) return
        const copy = note('copy', 't1')
        const more = evidenceOf([...chosen, 'copy'], place([...all, copy], { duplicates: [...duplicates, same(first, 'copy')] }))
        expect(more.notes).toBe(chosen.length + 1)
        expect(more.statements).toBe(statements)
      }),
    )
  })
})
