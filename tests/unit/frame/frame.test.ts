import { describe, expect, it } from 'vitest'
import { frameKey } from '../../../src/renderer/app/frameKey.ts'
import { statusOf } from '../../../src/renderer/app/status.ts'
import type { Standing } from '../../../src/renderer/app/status.ts'
import { daySpan } from '../../../src/renderer/places/library/daySpan.ts'
import { keyInFragment } from '../../../src/renderer/transport/keyInFragment.ts'

const well: Standing = { status: 'online', saving: false, warning: null, isKnown: true, waiting: 0, refused: 0 }

describe('the status line', () => {
  it('says saved only when the host can be asked', () => {
    expect(statusOf(well)).toEqual({ key: 'saved', tone: 'good', count: 0 })
    for (const worse of [
      { status: 'offline' },
      { status: 'connecting' },
      { isKnown: false },
      { saving: true },
      { warning: 'diskFull' },
      { waiting: 1 },
      { refused: 1 },
    ] as const)
      expect(statusOf({ ...well, ...worse }).tone).not.toBe('good')
  })
  it('counts what only this device has', () => {
    expect(statusOf({ ...well, waiting: 2 })).toMatchObject({ key: 'waiting', count: 2 })
    expect(statusOf({ ...well, waiting: 2, refused: 3 })).toMatchObject({ key: 'refused', count: 3, tone: 'bad' })
    expect(statusOf({ ...well, status: 'offline', waiting: 2 })).toMatchObject({ key: 'offlineWaiting', count: 2 })
  })
  it('tells the worst news first', () => {
    expect(statusOf({ ...well, status: 'offline', warning: 'diskFull', saving: true }).key).toBe('offline')
    expect(statusOf({ ...well, warning: 'diskFull', saving: true }).key).toBe('warning.diskFull')
  })
})

describe('keys of the frame', () => {
  const press = (key: string, withCommand = false, withShift = false) => frameKey({ key, withCommand, withShift })
  it('are help, undo and redo', () => {
    expect(press('?', false, true)).toBe('help')
    expect(press('z', true)).toBe('undo')
    expect(press('z', true, true)).toBe('redo')
    expect(press('y', true)).toBe('redo')
  })
  it('leave everything else alone', () => {
    for (const key of ['z', 'y', 'a', 'Enter']) expect(press(key)).toBeNull()
    expect(press('?', true)).toBeNull()
  })
})

describe('the days of a workshop', () => {
  const plain = (text: string) => text.replace(/[\s  ]+/g, ' ')
  it('are one day or a span, the same in every time zone', () => {
    expect(daySpan('2026-05-26', null, 'en-GB')).toBe('26 May 2026')
    expect(daySpan('2026-05-26', '2026-05-26', 'en-GB')).toBe('26 May 2026')
    expect(plain(daySpan('2026-05-26', '2026-05-27', 'en-GB'))).toMatch(/^26 ?– ?27 May 2026$/)
    expect(daySpan(null, '2026-05-27', 'it-IT')).toBe('27 mag 2026')
  })
  it('are empty where none is set, and forgive an end before the start', () => {
    expect(daySpan(null, null, 'en-GB')).toBe('')
    expect(daySpan('2026-05-27', '2026-05-26', 'en-GB')).toBe('27 May 2026')
  })
})

describe('the key in an address', () => {
  it('is found in the fragment and nowhere else', () => {
    expect(keyInFragment('#key=a-b_c')).toBe('a-b_c')
    expect(keyInFragment('#/w/key/plan')).toBeNull()
    expect(keyInFragment('')).toBeNull()
  })
})
