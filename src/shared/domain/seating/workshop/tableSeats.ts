import type { SeatingSetup, Table } from '../../records/records.ts'
import type { SeatingProblem } from '../problem.ts'
import type { SeatedPerson } from './presence.ts'

type Mode = 'nobody-moves' | 'fewest-moves' | 'best-mixing'

/** Seats that a table may have beyond an even share, so that nobody has to get up for evenness alone. */
const SLACK = 1

type Span = { from: number; until: number }

/**
 * The rounds in which a table is open, or null. A problem knows one span per table: of a table that opens again after it closed it is the
 * first until that is over, then the second. What happened at the table is history either way.
 */
export const openSpan = (table: Pick<Table, 'openFrom' | 'closedFrom'>, rounds: number, played: number): Span | null => {
  const from = table.openFrom ?? 1
  const last = (table.closedFrom ?? rounds + 1) - 1
  const opensAgain = table.closedFrom !== null && from > table.closedFrom
  const span = !opensAgain ? { from, until: last } : last > played ? { from: 1, until: last } : { from, until: rounds }
  return span.from <= Math.min(span.until, rounds) ? span : null
}

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
  const known = tables.flatMap((table) => {
    const span = openSpan(table, rounds, played)
    return span ? [{ table, span }] : []
  })
  const perRound: { round: number; min: number; max: number }[] = []
  for (let round = played + 1; round <= rounds; round += 1) {
    const open = known.filter(({ span }) => span.from <= round && round <= span.until).map(({ table }) => table)
    const present = people.filter((one) => one.from <= round && round <= one.until).length
    // Tables with a number of their own take part of the people away from the even share.
    const own = open.filter((table) => table.maxSeats !== null)
    const rest = open.length - own.length
    if (rest === 0) continue
    const most = present - own.reduce((sum, table) => sum + (table.minSeats ?? 0), 0)
    const least = present - own.reduce((sum, table) => sum + (table.maxSeats ?? 0), 0)
    perRound.push({ round, min: Math.floor(Math.max(0, least) / rest), max: Math.ceil(Math.max(0, most) / rest) })
  }
  const level = { min: Math.min(...perRound.map(({ min }) => min), Infinity), max: Math.max(0, ...perRound.map(({ max }) => max)) }
  if (level.min === Infinity) level.min = 0
  const differs = perRound.some(({ min, max }) => min !== level.min || max !== level.max)
  const free = mode === 'nobody-moves'
  const evenMin = free ? 0 : level.min
  const evenMax = free ? level.max + SLACK : level.max
  return known.map(({ table, span }) => {
    const max = table.maxSeats ?? setup.maxSeats ?? evenMax
    const min = table.minSeats ?? (free ? 0 : setup.minSeats) ?? evenMin
    // Where late people make the rounds differ, each is as level as its own people allow.
    const isLevel = !free && [table.minSeats, table.maxSeats, setup.minSeats, setup.maxSeats].every((number) => number === null)
    return {
      id: table.id,
      min: table.minSeats === null && setup.minSeats === null ? Math.min(min, max) : min,
      max: table.maxSeats === null && setup.maxSeats === null ? Math.max(min, max) : max,
      ...(span.from > 1 ? { from: span.from } : {}),
      ...(span.until < rounds ? { until: span.until } : {}),
      ...(isLevel && differs ? { seats: perRound.filter(({ round }) => span.from <= round && round <= span.until) } : {}),
    }
  })
}
