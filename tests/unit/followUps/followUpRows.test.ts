import { describe, expect, it } from 'vitest'
import { followUpRows } from '../../../src/renderer/places/harvest/followUps/followUpRows.ts'
import { usualEarlier } from '../../../src/renderer/places/harvest/followUps/usualEarlier.ts'
import { newNote } from '../../../src/shared/domain/records/defaults.ts'
import type { FollowUp, Note } from '../../../src/shared/domain/records/records.ts'

const note = (id: string, text = id): Note => ({
  ...newNote({ sessionId: 's', tableId: 't', round: 1, notedAt: '2026-03-01T09:00:00.000Z' }, 'challenge', text),
  id,
  workshopId: 'w',
  heads: [],
  conflicts: [],
})
const said = (earlierId: string, noteId: string | null, verdict: FollowUp['verdict']): FollowUp => ({
  id: `${earlierId} ${noteId}`,
  workshopId: 'w',
  heads: [],
  conflicts: [],
  earlierWorkshopId: 'w0',
  earlierId,
  noteId,
  verdict,
  reason: '',
})
const like = (earlierId: string, noteId: string, likeness: number) => ({ earlierId, noteId, likeness, shared: ['heat'] })

describe('the lines of a comparison', () => {
  it('put the wording that stands for a group first and say what was decided', () => {
    const { rows } = followUpRows(
      { earlier: [note('a'), note('b')], later: [note('x')], followUps: [said('a', 'x', 'changed')], suggestions: [] },
      { earlier: () => 'b' },
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ state: 'changed', earlier: [{ id: 'b' }, { id: 'a' }], later: [{ id: 'x' }], candidates: [] })
    expect(rows[0]!.said.map(({ verdict }) => verdict)).toEqual(['changed'])
  })

  it('suggest what is still free, the likeliest first, and each group of duplicates once', () => {
    const { rows } = followUpRows(
      {
        earlier: [note('a'), note('b')],
        later: [note('x'), note('y'), note('z'), note('taken')],
        followUps: [said('b', 'taken', 'confirmed')],
        suggestions: [like('a', 'x', 0.4), like('a', 'y', 0.9), like('a', 'z', 0.8), like('a', 'taken', 1), like('a', 'gone', 1)],
      },
      { later: (id) => (id === 'z' ? 'y' : id) },
    )
    const open = rows.find(({ state }) => state === 'notTakenUp')!
    expect(open.candidates.map((one) => one.note.id)).toEqual(['y', 'x'])
    expect(open.candidates[0]!.shared).toEqual(['heat'])
  })

  it('leave decisions about removed notes out, so that the item can be decided again', () => {
    const { rows } = followUpRows({ earlier: [note('a')], later: [], followUps: [said('a', 'gone', 'confirmed')], suggestions: [] }, {})
    expect(rows).toMatchObject([{ state: 'notTakenUp', said: [] }])
  })
})

describe('the workshop to begin with', () => {
  const earlier = [{ id: 'near' }, { id: 'same city' }, { id: 'decided' }]
  const workshop = (id: string, cities: string[]) => ({ id, title: id, cities, startsOn: null, notes: 0, tables: 0, people: 0, themes: 0 })
  const projects = [{ project: 'p', workshops: [workshop('near', ['Turin']), workshop('same city', ['Milan'])] }]

  it('is the one that was worked on, else the one in the same city, else the nearest', () => {
    const followUps = [{ earlierWorkshopId: 'decided' }]
    expect(usualEarlier(earlier, { followUps, projects, cities: ['Milan'] })).toEqual({ id: 'decided' })
    expect(usualEarlier(earlier, { followUps: [], projects, cities: ['Milan'] })).toEqual({ id: 'same city' })
    expect(usualEarlier(earlier, { followUps: [], projects, cities: [] })).toEqual({ id: 'near' })
    expect(usualEarlier([], { followUps, projects, cities: [] })).toBeUndefined()
  })
})
