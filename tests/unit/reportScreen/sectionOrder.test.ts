import { describe, expect, it } from 'vitest'
import { movedAfter, savedOrder, savedWith, stepTarget, withChoice } from '../../../src/renderer/places/report/write/sectionOrder.ts'
import { sectionsInOrder } from '../../../src/shared/domain/report/sectionOrder.ts'
import { DEFAULT_OPTIONS } from '../../../src/shared/domain/report/options.ts'

const section = (id: string, heading = id.toUpperCase(), shown = true) => ({ id, heading, usual: id.toUpperCase(), shown })
const sections = ['lists', 'summary', 'context', 'levels', 'photos', 'annex'].map((id) => section(id))
const ids = (list: readonly { id: string }[]): string => list.map(({ id }) => id).join(' ')

describe('the list of sections', () => {
  it('moves one behind another or nowhere, and never out of its part', () => {
    expect(ids(movedAfter(sections, 'levels', 'summary'))).toBe('lists summary levels context photos annex')
    expect(ids(movedAfter(sections, 'levels', 'lists'))).toBe('lists levels summary context photos annex')
    expect(ids(movedAfter(sections, 'annex', 'levels'))).toBe('lists summary context levels annex photos')
    for (const [id, after] of [
      ['levels', 'levels'],
      ['levels', null],
      ['levels', 'photos'],
      ['annex', 'summary'],
      ['lists', 'summary'],
      ['unknown', 'summary'],
    ] as const)
      expect(ids(movedAfter(sections, id, after)), id).toBe(ids(sections))
  })

  it('steps up and down, and stops at both ends of a part', () => {
    const stepped = (id: string, step: 1 | -1): string | null => {
      const after = stepTarget(sections, id, step)
      return after === undefined ? null : ids(movedAfter(sections, id, after))
    }
    expect(stepped('context', -1)).toBe('lists context summary levels photos annex')
    expect(stepped('context', 1)).toBe('lists summary levels context photos annex')
    expect(stepped('annex', -1)).toBe('lists summary context levels annex photos')
    for (const [id, step] of [
      ['lists', -1],
      ['lists', 1],
      ['summary', -1],
      ['levels', 1],
      ['annex', 1],
      ['unknown', 1],
    ] as const)
      expect(stepped(id, step), `${id} ${step}`).toBeNull()
  })

  it('stores one changed name or one hidden section, and nothing of the others', () => {
    const named = savedWith(sections, [], 'levels', { heading: 'Who can ' })
    expect(named).toEqual([{ id: 'levels', heading: 'Who can ', shown: null }])
    expect(withChoice(sections, named)[3]).toEqual(section('levels', 'Who can'))
    const hidden = savedWith(sections, named, 'summary', { shown: false })
    expect(hidden).toEqual([{ id: 'summary', heading: '', shown: false }, ...named])
    expect(savedWith(sections, hidden, 'levels', { heading: '' })).toEqual([hidden[0], { id: 'levels', heading: '', shown: null }])
    expect(savedWith(sections, hidden, 'unknown', { shown: true })).toBe(hidden)
  })

  it('stores an order that says nothing about what is in the report, and keeps what only other kinds of report have', () => {
    const before = [{ id: 'crosswalk', heading: 'Tables', shown: true }]
    const saved = savedOrder(movedAfter(sections, 'levels', 'lists'), before)
    expect(ids(saved)).toBe('lists levels summary context photos annex crosswalk')
    expect(saved.filter(({ shown }) => shown !== null)).toEqual(before)
    const hidden = savedWith(sections, saved, 'annex', { shown: false })
    expect(savedOrder(sections, hidden).find(({ id }) => id === 'annex')?.shown).toBe(false)
  })

  it('shows at once what was chosen and is not in the report yet', () => {
    const moved = savedOrder(movedAfter(sections, 'levels', 'lists'), [])
    const shown = withChoice(sections, savedWith(sections, moved, 'context', { heading: 'Before', shown: false }))
    expect(ids(shown)).toBe('lists levels summary context photos annex')
    expect(shown[3]).toEqual({ id: 'context', heading: 'Before', usual: 'CONTEXT', shown: false })
    expect(withChoice(sections, [])).toEqual(sections)
  })

  it('stands as the report has it, whatever was moved, named or hidden', () => {
    const usual = (saved: ReturnType<typeof savedOrder>) =>
      sectionsInOrder({ ...DEFAULT_OPTIONS, sections: saved }).map(({ id, named, shown }) => ({
        id,
        usual: id.toUpperCase(),
        heading: named || id.toUpperCase(),
        shown,
      }))
    const first = usual([])
    expect(first.length).toBeGreaterThan(20)
    for (const { id } of first)
      for (const step of [1, -1] as const) {
        const after = stepTarget(first, id, step)
        if (after === undefined) continue
        const moved = savedOrder(movedAfter(first, id, after), [])
        const saved = savedWith(withChoice(first, moved), moved, 'levels', { heading: 'Who can act', shown: false })
        expect(usual(saved), `${id} ${step}`).toEqual(withChoice(first, saved))
      }
  })
})
