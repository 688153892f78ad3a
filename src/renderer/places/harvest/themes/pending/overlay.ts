import { codingId } from '../../../../../shared/domain/records/defaults.ts'
import type { Coding } from '../../../../../shared/domain/records/records.ts'

/** One step of coding: into themes that are there, out of them, or into one that is made with it. */
export type CodingStep = {
  noteIds: readonly string[]
  put: readonly string[]
  take: readonly string[]
  /** Name of a new theme; null where none is made. */
  make: string | null
  reason: string
}

export const NO_STEP: Omit<CodingStep, 'noteIds'> = { put: [], take: [], make: null, reason: '' }

/** The codings as they will be once these steps have arrived, in their order. A theme that is still being made has none yet. */
export const withSteps = (workshopId: string, codings: readonly Coding[], steps: readonly CodingStep[]): readonly Coding[] => {
  if (steps.length === 0) return codings
  const byId = new Map(codings.map((coding) => [coding.id, coding]))
  for (const { noteIds, put, take, reason } of steps)
    for (const noteId of noteIds) {
      for (const themeId of take) byId.delete(codingId(noteId, themeId))
      for (const themeId of put) {
        const id = codingId(noteId, themeId)
        if (!byId.has(id)) byId.set(id, { id, workshopId, noteId, themeId, reason, heads: [], conflicts: [] })
      }
    }
  return [...byId.values()]
}

/** Notes that a theme on its way will have. */
export const notesOnTheWay = (steps: readonly CodingStep[]): ReadonlySet<string> =>
  new Set(steps.flatMap(({ make, noteIds }) => (make === null ? [] : noteIds)))
