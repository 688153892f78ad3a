import type { Session, Table } from '../records/records.ts'
import { CODE_PREFIX } from '../people/codeOnPaper.ts'
import { sessionCode } from './sheetCode.ts'

type Sessions = readonly Pick<Session, 'id' | 'rounds'>[]
type Tables = readonly Pick<Table, 'id' | 'sessionId' | 'number'>[]

/**
 * What a code on paper leads to. several: `T5-R2` typed by hand where more than one session has such a table; elsewhere: a sheet of
 * another workshop, or of a table that is gone; noRound: the session has no such round; unreadable: no code of a sheet at all.
 */
export type FoundSheet =
  | { outcome: 'found'; tableId: string; round: number }
  | { outcome: 'several'; tableIds: string[]; round: number }
  | { outcome: 'elsewhere' }
  | { outcome: 'noRound'; round: number }
  | { outcome: 'unreadable' }

const PREFIX = new RegExp(`^\\s*${CODE_PREFIX.slice(0, -1)}[^0-9A-Z]`)
const CODE = /^([0-9A-Z]{4})?T([0-9OIL]{1,3})R([0-9OIL]{1,2})$/

/** Letters that a reader takes for digits: codes have no O, I or L of their own. */
const asDigits = (text: string): string => text.replaceAll('O', '0').replaceAll(/[IL]/g, '1')

/**
 * Finds table and round of a capture sheet by its code, scanned whole (`TAVOLATA:4K7Q-T5-R2`) or typed as one reads it (`T5-R2`).
 * Case, dashes and blanks do not matter: a scanner types like a keyboard of its own country.
 */
export const readSheetCode = (typed: string, sessions: Sessions, tables: Tables): FoundSheet => {
  const bare = typed
    .toUpperCase()
    .replace(PREFIX, '')
    .replaceAll(/[^0-9A-Z]/g, '')
  const [, letters, number, of] = CODE.exec(bare) ?? []
  if (number === undefined || of === undefined) return { outcome: 'unreadable' }
  const round = Number(asDigits(of))
  const meant = letters === undefined ? sessions : sessions.filter(({ id }) => sessionCode(id) === asDigits(letters))
  const there = tables.filter((table) => table.number === Number(asDigits(number)) && meant.some(({ id }) => id === table.sessionId))
  if (there.length === 0) return { outcome: 'elsewhere' }
  const long = there.filter(({ sessionId }) => round >= 1 && round <= (meant.find(({ id }) => id === sessionId)?.rounds ?? 0))
  const [first] = long
  if (first === undefined) return { outcome: 'noRound', round }
  return long.length === 1
    ? { outcome: 'found', tableId: first.id, round }
    : { outcome: 'several', tableIds: long.map(({ id }) => id), round }
}
