import type { Clock, Table } from '../records/records.ts'
import { MAIN_KINDS } from '../records/vocabulary.ts'
import type { NoteKind } from '../records/vocabulary.ts'
import { currentStep, elapsedMs, roundOf, roundsOver } from './clockTime.ts'

/** A table without a note for so long, while a round runs, wants a look. */
export const SILENT_MINUTES = 5

/** By how much the clock of a device may go ahead. */
const AHEAD_MS = 5 * 60_000

/** How much of a round goes by before it is worth saying what a table has none of yet. */
const SHARE_BEFORE_ASKING = 2 / 3

/** `fresh` are those of the notes that belong to this run of the session: written since its clock, or the round that runs, began. */
type CoverageCell = { tableId: string; round: number; kind: NoteKind; fresh: number }
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
    const noted = lastNoteAt === null ? 0 : Date.parse(lastNoteAt)
    // A note of a day that is still to come, as a sample or a wrong clock has it, is no sign of life.
    const since = Math.max(Date.parse(step.startedAt) + step.pausedSeconds * 1000, noted > now + AHEAD_MS ? 0 : noted)
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
    const kinds = kindsWithout(table.tableId, cells)
    const digests = rounds.filter((round) => !table.digests.includes(round))
    return kinds.length + digests.length === 0 ? [] : [{ tableId: table.tableId, kinds, digests }]
  })
}

/**
 * Main kinds of which a table has no note yet although the round that runs is nearly over; `now` in milliseconds since 1970.
 * There is time left, so that this is a hint and not a worry. Complete tables, and those that are not in this round, are left out.
 */
export function kindsNotYet(
  tables: readonly (Pick<CoverageOfTable, 'tableId'> & Pick<Table, 'openFrom' | 'closedFrom'>)[],
  cells: readonly CoverageCell[],
  steps: Steps,
  now: number,
): ReadonlyMap<string, NoteKind[]> {
  const step = currentStep(steps)
  const notYet = new Map<string, NoteKind[]>()
  if (step?.kind !== 'round' || elapsedMs(step, now) < step.seconds * 1000 * SHARE_BEFORE_ASKING) return notYet
  for (const table of tables) {
    const kinds = isOpenIn(table, step.round) ? kindsWithout(table.tableId, cells) : []
    if (kinds.length > 0) notYet.set(table.tableId, kinds)
  }
  return notYet
}

const kindsWithout = (tableId: string, cells: readonly CoverageCell[]): NoteKind[] => {
  const has = new Set(cells.filter((cell) => cell.tableId === tableId && cell.fresh > 0).map((cell) => cell.kind))
  return MAIN_KINDS.filter((kind) => !has.has(kind))
}

/**
 * From when on notes belong to this run, as ISO instants: `session` is when its clock began, `round` when the round that runs or ran
 * last began, with the move to it, because whoever sits down first writes first. Null before the clock began.
 */
export const freshSince = (steps: Steps): { session: string; number: number; round: string } | null => {
  const [first] = steps
  if (first === undefined) return null
  const number = roundOf(steps)
  const before = steps.findLastIndex((step) => step.round !== number && step.round !== 0)
  const began = steps.slice(before + 1).find((step) => step.round === number)
  return { session: first.startedAt, number, round: began?.startedAt ?? first.startedAt }
}
