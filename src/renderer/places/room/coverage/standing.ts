import type { NoteKind } from '../../../../shared/domain/records/vocabulary.ts'

/** Numbers of notes by kind. */
export type KindCounts = Readonly<Partial<Record<NoteKind, number>>>

/** How one table is doing, ready to be shown. Times in ms of the host's clock. */
export type TableStanding = {
  tableId: string
  inRound: KindCounts
  inAll: KindCounts
  lastNoteAt: number | null
  /** Minutes without a note, where that is too long; null where all is well. */
  silentMinutes: number | null
  /** Main kinds without a single note although a round is over. */
  missing: readonly NoteKind[]
  /** Main kinds of which there is no note yet while there is still time in the round. */
  notYet: readonly NoteKind[]
  /** Notes that its devices have and the host has not; 0 where none or no device is connected. */
  waiting: number
  /** When the last of its devices was seen, in ms, where it has some and none is here; null where all is well. */
  awaySince: number | null
  /** Rounds that are over and have no digest. */
  digestsMissing: readonly number[]
}

export const totalOf = (counts: KindCounts): number => Object.values(counts).reduce((sum, count) => sum + count, 0)
