import type { Clock, Table } from '../records/records.ts'
import { MAIN_KINDS } from '../records/vocabulary.ts'
import type { NoteKind } from '../records/vocabulary.ts'
import { currentStep, roundsOver } from './clockTime.ts'

/** A table without a note for so long, while a round runs, wants a look. */
export const SILENT_MINUTES = 5

type CoverageCell = { tableId: string; round: number; kind: NoteKind; notes: number }
type CoverageOfTable = { tableId: string; lastNoteAt: string | null; digests: readonly number[] }
type Steps = Clock['steps']

/** Whether a table takes part in a round: it may have been added half-way, or taken out. */
export const isOpenIn = ({ openFrom, closedFrom }: Pick<Table, 'openFrom' | 'closedFrom'>, round: number): boolean =>
  (openFrom === null || round >= openFrom) && (closedFrom === null || round < closedFrom)

/**
 * Minutes without a note, for each table that has been silent for `atLeast` minutes while a round runs; `now` in milliseconds since
 * 1970. Nobody is silent while the clock is paused, and a round begins with a clean sheet.
 */
export function silentTables(
  tables: readonly CoverageOfTable[],
  steps: Steps,
  now: number,
  atLeast: number = SILENT_MINUTES,
): ReadonlyMap<string, number> {
  const step = currentStep(steps)
  const silent = new Map<string, number>()
  if (step?.kind !== 'round' || step.pausedAt !== null) return silent
  for (const { tableId, lastNoteAt } of tables) {
    const since = Math.max(Date.parse(step.startedAt) + step.pausedSeconds * 1000, lastNoteAt === null ? 0 : Date.parse(lastNoteAt))
    const minutes = Math.floor((now - since) / 60_000)
    if (minutes >= atLeast) silent.set(tableId, minutes)
  }
  return silent
}

export type MissingOutputs = { tableId: string; kinds: NoteKind[]; digests: number[] }

/** Of each table: main kinds without a single note once a round is over, and rounds that are over without a digest. Complete ones are left out. */
export function missingOutputs(
  tables: readonly (CoverageOfTable & Pick<Table, 'openFrom' | 'closedFrom'>)[],
  cells: readonly CoverageCell[],
  steps: Steps,
): MissingOutputs[] {
  const over = roundsOver(steps)
  return tables.flatMap((table) => {
    const rounds = over.filter((round) => isOpenIn(table, round))
    if (rounds.length === 0) return []
    const has = new Set(cells.filter((cell) => cell.tableId === table.tableId && cell.notes > 0).map((cell) => cell.kind))
    const kinds = MAIN_KINDS.filter((kind) => !has.has(kind))
    const digests = rounds.filter((round) => !table.digests.includes(round))
    return kinds.length + digests.length === 0 ? [] : [{ tableId: table.tableId, kinds, digests }]
  })
}
