/**
 * A seating problem in whole numbers, as the solver works on it. People, tables and rounds are indexes from 0.
 * People are ordered by id, so that the order of the input changes nothing.
 */
export type Instance = {
  people: number
  tables: number
  rounds: number
  /** `present[p * rounds + r]` is 1 where person p is there in round r. */
  present: Uint8Array
  /** Fewest and most people at table t in round r: `low[r * tables + t]`. A closed table has `high` 0. */
  low: Int16Array
  high: Int16Array
  /** `fixed[p * rounds + r]`: the table that must be (history, host, lock), or -1. */
  fixed: Int16Array
  /** `allowed[p * tables + t]` is 1 where p may sit at t; null where everybody may sit everywhere. */
  allowed: Uint8Array | null
  /** 1 for those who stay at their table: their visits are no returns. */
  host: Uint8Array
  noReturn: boolean
  /** Pairs that must never share a table, and pairs listed as together (they share every round in which both are there and do not count). */
  apart: readonly (readonly [number, number])[]
  together: readonly (readonly [number, number])[]
  /** Values to spread: `values[v]` lists the people who have it. Only attributes named in `rules.mix`. */
  values: readonly Int32Array[]
  /** Tables that person p wishes for, dearest first. */
  wishes: readonly Int16Array[]
  /** `announced[p * rounds + r]`: the table that was announced, or -1. History and later rounds alike. */
  announced: Int16Array
  /** Rounds that are over; their seats are in `fixed`. */
  played: number
  seed: number
}

/** A plan: `seats[p * rounds + r]` is the table of person p in round r, or -1 where the person is not there. */
export type Seats = Int16Array

/** What the solver compares: fewer is better in each place, and an earlier place wins; in a fresh plan `uneven` comes behind `returns`. */
export type Objective = readonly [
  /** Hard wishes broken (apart, together, capacity, only): 0 in every plan that leaves the solver. */
  broken: number,
  returns: number,
  /** Announced seats given up. */
  changed: number,
  /** Cost of wishes that were not met. */
  wishes: number,
  repeats: number,
  mixOut: number,
  /** Heads above the most even sizes. */
  uneven: number,
]
