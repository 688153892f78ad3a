import type { Random } from '../random.ts'
import { shuffle } from '../random.ts'
import type { Construction, ConstructionSize } from './constructionSize.ts'
import { asConstruction } from './levelRepeats.ts'
import { relabelTables } from './relabel.ts'

/** A schedule for at least as many people and rounds as asked; the numbers of its tables mean nothing. */
export type Supply = { schedule: Int16Array; points: number; rounds: number }

const TRIES = 60

/**
 * Fits a larger schedule to the size asked: drops people who never meet, so that the tables stay level, and names the tables so that
 * nobody comes back to one where that is asked (T people who never meet each other can be the hosts and name them at once).
 * Null where that fails.
 */
export function* fitted(method: string, supply: Supply, size: ConstructionSize, random: Random): Generator<'working', Construction | null> {
  const { people, tables, rounds } = size
  const stays = size.noReturn || size.fixedHosts
  const kept = Array.from({ length: supply.points }, (_, p) => p)
  let hosts: number[] | null = null
  if (stays && kept.length - people >= tables) hosts = dropStrangers(kept, tables, supply, rounds, random)
  while (kept.length > people) {
    if (dropStrangers(kept, Math.min(tables, kept.length - people), supply, rounds, random) === null) return null
  }
  const schedule = new Int16Array(people * rounds)
  for (let r = 0; r < rounds; r++) {
    const names = Int16Array.from({ length: tables }, (_, t) => t)
    hosts?.forEach((host, t) => (names[supply.schedule[host * supply.rounds + r]!] = t))
    for (let i = 0; i < people; i++) schedule[i * rounds + r] = names[supply.schedule[kept[i]! * supply.rounds + r]!]!
  }
  if (stays && hosts === null) yield* relabelTables(schedule, size, random)
  return asConstruction(method, schedule, size)
}

/** Takes `count` people out of `kept` who never share a table in these rounds; null, and nobody taken, where none are found. */
function dropStrangers(kept: number[], count: number, supply: Supply, rounds: number, random: Random): number[] | null {
  const tableOf = (p: number, r: number): number => supply.schedule[p * supply.rounds + r]!
  const meet = (a: number, b: number): boolean => {
    for (let r = 0; r < rounds; r++) if (tableOf(a, r) === tableOf(b, r)) return true
    return false
  }
  const order = [...kept]
  for (let attempt = 0; attempt < TRIES + supply.rounds - rounds; attempt++) {
    const chosen: number[] = []
    // The order as it stands comes first: orbits are strangers often, and lie one after the other.
    for (let i = order.length - 1; i >= 0 && chosen.length < count; i--) {
      if (chosen.every((other) => !meet(order[i]!, other))) chosen.push(order[i]!)
    }
    if (chosen.length === count) {
      for (const p of chosen) kept.splice(kept.indexOf(p), 1)
      return chosen
    }
    // People who meet in a round that is not asked for are strangers in all others.
    const spare = rounds + attempt
    if (spare < supply.rounds) order.sort((a, b) => tableOf(a, spare) - tableOf(b, spare) || a - b)
    else shuffle(order, random)
  }
  return null
}
