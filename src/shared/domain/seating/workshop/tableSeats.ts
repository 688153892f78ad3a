import type { SeatingSetup, Table } from '../../records/records.ts'
import type { SeatingProblem } from '../problem.ts'
import type { SeatedPerson } from './presence.ts'

type Mode = 'nobody-moves' | 'fewest-moves' | 'best-mixing'

/** Seats that a table may have beyond an even share, so that nobody has to get up for evenness alone. */
const SLACK = 1

/**
 * The tables of a session with the seats to fill: the table's own numbers, else those of the session, else as level as the
 * people of the remaining rounds allow. When nobody is to move, a table may stay as small as the no-shows left it.
 */
export const tableSeats = (
  tables: readonly Table[],
  setup: Pick<SeatingSetup, 'minSeats' | 'maxSeats'>,
  people: readonly SeatedPerson[],
  rounds: number,
  played: number,
  mode: Mode | null,
): SeatingProblem['tables'] => {
  const isOpen = (table: Table, round: number): boolean => (table.openFrom ?? 1) <= round && round < (table.closedFrom ?? rounds + 1)
  let low = Infinity
  let high = 0
  for (let round = played + 1; round <= rounds; round += 1) {
    const open = tables.filter((table) => isOpen(table, round))
    const present = people.filter((one) => one.from <= round && round <= one.until).length
    // Tables with a number of their own take part of the people away from the even share.
    const own = open.filter((table) => table.maxSeats !== null)
    const rest = open.length - own.length
    if (rest === 0) continue
    const most = present - own.reduce((sum, table) => sum + (table.minSeats ?? 0), 0)
    const least = present - own.reduce((sum, table) => sum + (table.maxSeats ?? 0), 0)
    low = Math.min(low, Math.floor(Math.max(0, least) / rest))
    high = Math.max(high, Math.ceil(Math.max(0, most) / rest))
  }
  const level = { min: low === Infinity ? 0 : low, max: high }
  const free = mode === 'nobody-moves'
  const evenMin = free ? 0 : level.min
  const evenMax = free ? level.max + SLACK : level.max
  return tables
    .filter((table) => (table.openFrom ?? 1) < (table.closedFrom ?? rounds + 1))
    .map((table) => {
      const max = table.maxSeats ?? setup.maxSeats ?? evenMax
      const min = table.minSeats ?? (free ? 0 : setup.minSeats) ?? evenMin
      return {
        id: table.id,
        min: table.minSeats === null && setup.minSeats === null ? Math.min(min, max) : min,
        max: table.maxSeats === null && setup.maxSeats === null ? Math.max(min, max) : max,
        ...(table.openFrom !== null && table.openFrom > 1 ? { from: table.openFrom } : {}),
        ...(table.closedFrom !== null && table.closedFrom <= rounds ? { until: table.closedFrom - 1 } : {}),
      }
    })
}
