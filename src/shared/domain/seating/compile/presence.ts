import type { SeatingProblem } from '../problem.ts'

type Person = SeatingProblem['participants'][number]
type Table = SeatingProblem['tables'][number]

const covers = ({ from, until }: { from?: number | undefined; until?: number | undefined }, round: number): boolean =>
  round >= (from ?? 1) && round <= (until ?? Infinity)

/** Whether a table is open in a round (from 1). */
export const isOpen = (table: Table, round: number): boolean => covers(table, round)

/** A table as it is in one round (from 1): with the seats that this round asks for. */
export const tableIn = (table: Table, round: number): Table => {
  const own = table.seats?.find((one) => one.round === round)
  return own ? { ...table, min: own.min, max: own.max } : table
}

/**
 * Whether somebody takes a seat in a round (from 1). In a round that is over only those were there who had a seat in it:
 * `announced` is keyed by `seatKey`.
 */
export const isPresent = (person: Person, round: number, played: number, announced: ReadonlyMap<string, string>): boolean =>
  covers(person, round) && (round > played || announced.has(seatKey(person.id, round)))

export const seatKey = (participant: string, round: number): string => `${round} ${participant}`

/** Announced table by `seatKey`. */
export const announcedSeats = ({ announced }: Pick<SeatingProblem, 'announced'>): Map<string, string> =>
  new Map(announced.map(({ participant, round, table }) => [seatKey(participant, round), table]))
