import { describe, expect, it } from 'vitest'
import { dueDigest, SOON_MS } from '../../../src/shared/domain/digests/dueDigest.ts'
import { isBlankDigest, suggestPoints, withPoint } from '../../../src/shared/domain/digests/digestWords.ts'
import type { ClockStep } from '../../../src/shared/domain/records/records.ts'

const START = Date.UTC(2026, 2, 2, 9)
const step = (kind: ClockStep['kind'], round: number, fields: Partial<ClockStep> = {}): ClockStep => ({
  kind,
  round,
  plannedSeconds: 1200,
  seconds: 1200,
  startedAt: new Date(START).toISOString(),
  endedAt: null,
  pausedAt: null,
  pausedSeconds: 0,
  ...fields,
})
const ended = { endedAt: new Date(START + 1_200_000).toISOString() }
const none = new Set<number>()

describe('when the hand-over of a round is due', () => {
  it('is due shortly before the end of the round, and while it runs over time', () => {
    const steps = [step('round', 1)]
    const end = START + 1_200_000
    expect(dueDigest([], START, none)).toBeNull()
    expect(dueDigest(steps, end - SOON_MS - 1, none)).toBeNull()
    expect(dueDigest(steps, end - SOON_MS, none)).toEqual({ round: 1, why: 'soon' })
    expect(dueDigest(steps, end + 600_000, none)).toEqual({ round: 1, why: 'soon' })
    expect(dueDigest(steps, end, new Set([1]))).toBeNull()
  })

  it('is due once the round is over, through the move, the next round and the end, until it is written', () => {
    const first = step('round', 1, ended)
    for (const next of [step('move', 2), step('round', 2), step('closing', 0), step('closing', 0, ended)])
      expect(dueDigest([first, next], START, none)).toEqual({ round: 1, why: 'over' })
    expect(dueDigest([first, step('move', 2)], START, new Set([1]))).toBeNull()
    expect(dueDigest([first, step('round', 2)], START + 1_200_000, new Set([1]))).toEqual({ round: 2, why: 'soon' })
  })

  it('asks for the newest round that is over, and for none that goes on after all', () => {
    expect(dueDigest([step('round', 1, ended), step('round', 2, ended), step('move', 3)], START, none)).toEqual({ round: 2, why: 'over' })
    expect(dueDigest([step('round', 1, ended), step('round', 1)], START, none)).toBeNull()
    expect(dueDigest([step('opening', 0)], START + 9e6, none)).toBeNull()
  })
})

const note = (text: string, fields: Partial<Parameters<typeof suggestPoints>[0][number]> = {}) => ({
  text,
  kind: 'challenge' as const,
  round: 1,
  saidAgain: 0,
  unclear: false,
  notedAt: '2026-03-02T09:00:00.000Z',
  ...fields,
})

describe('notes as a start', () => {
  it('takes what was said most often, then what was said first', () => {
    const notes = [
      note('late', { notedAt: '2026-03-02T09:30:00.000Z' }),
      note('first'),
      note('twice', { saidAgain: 1, notedAt: '2026-03-02T09:40:00.000Z' }),
      note('often', { saidAgain: 5 }),
    ]
    expect(suggestPoints(notes, 1)).toEqual(['often', 'twice', 'first'])
    expect(suggestPoints(notes, 2)).toEqual([])
  })

  it('leaves out quotes, what is unclear or empty, and the same words twice; long ones are cut at a whole letter', () => {
    const notes = [note('said by one', { kind: 'quote' }), note('?', { unclear: true }), note('  '), note('same'), note(' same ')]
    expect(suggestPoints(notes, 1)).toEqual(['same'])
    const [cut] = suggestPoints([note('x'.repeat(498) + '🌳'.repeat(10))], 1)
    expect(cut).toBe(`${'x'.repeat(498)}…`)
    expect(suggestPoints([note('y'.repeat(600))], 1)[0]).toHaveLength(500)
  })
})

describe('the words of a digest', () => {
  it('is blank without a word, whatever marks it has', () => {
    expect(isBlankDigest({ headline: ' ', points: ['', ' '], disagreement: '' })).toBe(true)
    expect(isBlankDigest({ headline: '', points: ['', 'x'], disagreement: '' })).toBe(false)
  })

  it('keeps a point in its place and no empty ones behind the last', () => {
    expect(withPoint([], 2, 'third')).toEqual(['', '', 'third'])
    expect(withPoint(['', '', 'third'], 2, '')).toEqual([])
    expect(withPoint(['a', 'b'], 0, '')).toEqual(['', 'b'])
  })
})
