import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { noteTime } from '../../../src/shared/domain/notes/noteTime.ts'

const NOW = Date.UTC(2026, 4, 26, 14, 0)
const MINUTE = 60_000

describe('the time of a note', () => {
  it('is when it was typed, however late it arrives', () => {
    expect(noteTime(v7({ msecs: NOW - 20 * MINUTE }), NOW)).toBe(NOW - 20 * MINUTE)
  })
  it('is now where the device’s clock cannot be right', () => {
    expect(noteTime(v7({ msecs: NOW + MINUTE }), NOW)).toBe(NOW)
    expect(noteTime(v7({ msecs: NOW - 30 * 24 * 60 * MINUTE }), NOW)).toBe(NOW)
  })
  it('is now for any other kind of id', () => {
    expect(noteTime('note-1', NOW)).toBe(NOW)
    expect(noteTime('', NOW)).toBe(NOW)
  })
})
