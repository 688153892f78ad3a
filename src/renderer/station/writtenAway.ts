import { create } from 'zustand'
import type { ClockStep } from '../../shared/domain/records/records.ts'

/** A note that was written while the host was away; `at` in ms of this device. */
export type AwayNote = { id: string; tableId: string; round: number; at: number }

/** Since when the host can be reached, in ms of this device. Lost on reload on purpose: so is the offer. */
let connectedAt = Number.POSITIVE_INFINITY

export const useWrittenAway = create<{ notes: readonly AwayNote[] }>(() => ({ notes: [] }))

export const noteConnected = (at: number): void => void (connectedAt = at)

/** Remembers a note that the host has just taken, if it was written before the host could be reached. */
export const rememberAway = (note: AwayNote): void => {
  if (note.at >= connectedAt) return
  useWrittenAway.setState(({ notes }) => ({ notes: [...notes.filter(({ id }) => id !== note.id), note] }))
}

export const forgetAway = (ids: readonly string[]): void =>
  useWrittenAway.setState(({ notes }) => ({ notes: notes.filter(({ id }) => !ids.includes(id)) }))

/** The round that ran at a moment (ms of the host), or null where none did. */
const roundAt = (steps: readonly ClockStep[], at: number): number | null =>
  steps.find(
    ({ kind, startedAt, endedAt }) => kind === 'round' && Date.parse(startedAt) <= at && (endedAt === null || at < Date.parse(endedAt)),
  )?.round ?? null

/** Notes that lie in another round than the one that ran when they were written; `offset` is how far the host's clock is ahead, in ms. */
export const misplaced = (
  notes: readonly AwayNote[],
  steps: readonly ClockStep[],
  offset: number,
): { round: number; ids: string[] } | null => {
  const elsewhere = notes.flatMap(({ id, round, at }) => {
    const ran = roundAt(steps, at + offset)
    return ran === null || ran === round ? [] : [{ id, ran }]
  })
  const [first] = elsewhere
  return first === undefined ? null : { round: first.ran, ids: elsewhere.filter(({ ran }) => ran === first.ran).map(({ id }) => id) }
}
