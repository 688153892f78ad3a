import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goBack, goOn, keepRun, startRun } from '../../../src/renderer/places/harvest/themes/coding/codingRun.ts'
import { chosenToo, stepsTo, toggled } from '../../../src/renderer/places/harvest/themes/coding/codingStep.ts'
import { firstSlots, keepSlots, QUICK_KEYS, takeSlot } from '../../../src/renderer/places/harvest/themes/coding/quickThemes.ts'
import { notesOnTheWay, withSteps } from '../../../src/renderer/places/harvest/themes/pending/overlay.ts'
import type { CodingStep } from '../../../src/renderer/places/harvest/themes/pending/overlay.ts'
import { codingId } from '../../../src/shared/domain/records/defaults.ts'
import type { Coding } from '../../../src/shared/domain/records/records.ts'

const coding = (noteId: string, themeId: string): Coding => ({
  id: codingId(noteId, themeId),
  workshopId: 'w',
  noteId,
  themeId,
  reason: '',
  heads: ['h'],
  conflicts: [],
})
const step = (more: Partial<CodingStep>): CodingStep => ({ noteIds: ['n1'], put: [], take: [], make: null, reason: '', ...more })

describe('the way through the notes', () => {
  it('goes on to the end and back to the beginning, and no further', () => {
    const run = startRun(['a', 'b'])
    expect(goBack(run).at).toBe(0)
    expect(goOn(goOn(goOn(run))).at).toBe(2)
  })

  it('stays at its note where others go and come', () => {
    const at = goOn(goOn(startRun(['a', 'b', 'c', 'd'])))
    const kept = keepRun(at, (id) => id !== 'a' && id !== 'd', ['c', 'e'])
    expect(kept).toEqual({ ids: ['b', 'c', 'e'], at: 1 })
    expect(keepRun(kept, () => true, ['b'])).toBe(kept)
  })

  it('shows what follows where the note itself is gone', () => {
    expect(keepRun(goOn(startRun(['a', 'b', 'c'])), (id) => id !== 'b', [])).toEqual({ ids: ['a', 'c'], at: 1 })
  })
})

describe('the number keys', () => {
  const ids = Array.from({ length: 12 }, (_, index) => `t${index}`)

  it('begin with the themes that have most notes', () => {
    expect(firstSlots(ids, (id) => (id === 't11' ? 5 : id === 't3' ? 2 : 0)).slice(0, 3)).toEqual(['t11', 't3', 't0'])
  })

  it('keep their themes while others are used, and give up the one that nobody used for longest', () => {
    const slots = ids.slice(0, QUICK_KEYS)
    expect(takeSlot(slots, [], 't4')).toBe(slots)
    const used = slots.filter((id) => id !== 't5')
    expect(takeSlot(slots, used, 't10')).toEqual(slots.map((id) => (id === 't5' ? 't10' : id)))
  })

  it('never hold a theme twice, a theme that is gone or more than nine', () => {
    fc.assert(
      fc.property(fc.subarray(ids), fc.subarray(ids), (before, live) => {
        const slots = keepSlots(before.slice(0, QUICK_KEYS), live)
        expect(new Set(slots).size).toBe(slots.length)
        expect(slots.length).toBe(Math.min(QUICK_KEYS, live.length))
        expect(slots.every((id) => live.includes(id))).toBe(true)
      }),
    )
  })

  it('stay the same list where nothing changed', () => {
    const slots = ['t0', 't1']
    expect(keepSlots(slots, ['t0', 't1'])).toBe(slots)
  })
})

describe('a step of coding', () => {
  it('is the difference to what the note has', () => {
    expect(stepsTo('n', ['a', 'b'], [{ id: 'b' }, { id: 'c' }], 'why')).toEqual([
      step({ noteIds: ['n'], put: ['c'], take: ['a'], reason: 'why' }),
    ])
    expect(stepsTo('n', ['a'], [{ id: 'a' }], 'why')).toEqual([])
  })

  it('makes every new theme, however many', () => {
    const steps = stepsTo('n', [], [{ make: 'One' }, { id: 'a' }, { make: 'Two' }], '')
    expect(steps.map(({ make, put }) => [make, put])).toEqual([
      ['One', ['a']],
      ['Two', []],
    ])
  })

  it('chooses and takes back, new names whatever their case', () => {
    expect(toggled([{ id: 'a' }], { id: 'a' })).toEqual([])
    expect(toggled([{ make: 'Città' }], { make: 'citta' })).toEqual([])
    expect(chosenToo([{ id: 'a' }], { id: 'a' })).toEqual([{ id: 'a' }])
    expect(chosenToo([{ id: 'a' }], { make: 'a' })).toHaveLength(2)
  })
})

describe('what is on its way', () => {
  it('is shown on top of what the host knows', () => {
    const stored = [coding('n1', 'a'), coding('n2', 'a')]
    const shown = withSteps('w', stored, [step({ put: ['b'], take: ['a'] }), step({ noteIds: ['n3'], put: ['b'] })])
    expect(shown.map(({ noteId, themeId }) => `${noteId} ${themeId}`)).toEqual(['n2 a', 'n1 b', 'n3 b'])
    expect(withSteps('w', stored, [])).toBe(stored)
  })

  it('changes nothing once the host has it', () => {
    const stored = [coding('n1', 'b')]
    expect(withSteps('w', stored, [step({ put: ['b'], take: ['a'] })])).toEqual(stored)
  })

  it('counts notes of a theme that is being made as coded', () => {
    expect([...notesOnTheWay([step({ make: 'New' }), step({ noteIds: ['n2'], put: ['a'] })])]).toEqual(['n1'])
  })
})
