/** What a construction must seat: travellers at equally treated tables whose sizes differ by one person at most. */
export type ConstructionSize = {
  people: number
  tables: number
  rounds: number
  /** Nobody may sit at a table twice. */
  noReturn: boolean
  /** Hosts stay at the tables, so that coming back to a table is meeting its host again. */
  fixedHosts: boolean
  /** Only schedules that people can follow by heart: a start table and a step. */
  stepsOnly?: boolean
}

/** A schedule for people who all follow it from the first to the last round. */
export type Construction = {
  method: string
  /** Table per point and round: `schedule[point * rounds + r]`. */
  schedule: Int16Array
  points: number
  /** Pairs of rounds in which two people meet again, repeats with fixed hosts included. */
  repeats: number
  /** Nothing with tables of level size has fewer repeats. */
  perfect: boolean
}
