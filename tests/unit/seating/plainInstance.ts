import type { Instance } from '../../../src/shared/domain/seating/instance.ts'

/** Everybody always there, tables level within one, nothing asked. */
export const plainInstance = (people: number, tables: number, rounds: number, more: Partial<Instance> = {}): Instance => ({
  people,
  tables,
  rounds,
  present: new Uint8Array(people * rounds).fill(1),
  low: new Int16Array(rounds * tables).fill(Math.floor(people / tables)),
  high: new Int16Array(rounds * tables).fill(Math.ceil(people / tables)),
  fixed: new Int16Array(people * rounds).fill(-1),
  allowed: null,
  host: new Uint8Array(people),
  noReturn: false,
  apart: [],
  together: [],
  values: [],
  wishes: Array.from({ length: people }, () => new Int16Array()),
  announced: new Int16Array(people * rounds).fill(-1),
  played: 0,
  seed: 1,
  ...more,
})
