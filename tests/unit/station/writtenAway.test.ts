import { expect, it } from 'vitest'
import { misplaced } from '../../../src/renderer/station/writtenAway.ts'
import type { ClockStep } from '../../../src/shared/domain/records/records.ts'

const at = (minute: number): string => new Date(Date.UTC(2026, 0, 1, 10, minute)).toISOString()
const step = (kind: ClockStep['kind'], round: number, from: number, to: number | null): ClockStep => ({
  kind,
  round,
  plannedSeconds: 1200,
  seconds: 1200,
  startedAt: at(from),
  endedAt: to === null ? null : at(to),
  pausedAt: null,
  pausedSeconds: 0,
})
const STEPS = [step('round', 1, 0, 20), step('move', 2, 20, 23), step('round', 2, 23, 43), step('round', 3, 43, null)]
const note = (id: string, round: number, minute: number) => ({ id, tableId: 'table', round, at: Date.parse(at(minute)) })

it('finds the notes that were written while another round ran, one round at a time', () => {
  const notes = [note('a', 1, 10), note('b', 1, 30), note('c', 1, 42), note('d', 1, 50), note('e', 2, 30)]
  expect(misplaced(notes, STEPS, 0)).toEqual({ round: 2, ids: ['b', 'c'] })
  expect(misplaced(notes.slice(3), STEPS, 0)).toEqual({ round: 3, ids: ['d'] })
})

it('leaves what was written on the way between tables, or while no clock ran', () => {
  expect(misplaced([note('a', 1, 21)], STEPS, 0)).toBeNull()
  expect(misplaced([note('a', 1, 30)], [], 0)).toBeNull()
})

it('reads the time of a device by the host’s clock', () => {
  expect(misplaced([note('a', 1, 10)], STEPS, 20 * 60_000)).toEqual({ round: 2, ids: ['a'] })
})
