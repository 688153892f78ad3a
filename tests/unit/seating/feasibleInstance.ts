import type { Instance, Seats } from '../../../src/shared/domain/seating/instance.ts'
import { createRandom } from '../../../src/shared/domain/seating/random.ts'

/** A problem drawn around a hidden plan that keeps all its hard rules, so that a plan exists for certain. */
export type Feasible = { instance: Instance; hidden: Seats }

export type Traits = {
  seed: number
  groups: boolean
  apart: boolean
  hosts: boolean
  partly: boolean
  only: boolean
  values: boolean
  wishes: boolean
  slack: number
}

export function feasibleInstance(traits: Traits): Feasible {
  const { below } = createRandom(traits.seed, 1000)
  const tables = 2 + below(5)
  const rounds = 1 + below(5)
  const people = tables * 2 + below(tables * 4)
  const each = <T>(length: number, make: (index: number) => T): T[] => Array.from({ length }, (_, index) => make(index))
  const host = new Uint8Array(people)
  if (traits.hosts) for (let p = 0; p < tables; p += 1) host[p] = below(2)
  const leader = each(people, (p) => (traits.groups && host[p] === 0 && p > tables && below(4) === 0 ? p - 1 : p))
  for (let p = 0; p < people; p += 1) leader[p] = leader[leader[p]!]!
  const present = new Uint8Array(people * rounds).fill(1)
  if (traits.partly)
    for (let p = 0; p < people; p += 1) {
      if (below(3) > 0) continue
      const from = below(rounds)
      const until = from + below(rounds - from)
      for (let r = 0; r < rounds; r += 1) present[p * rounds + r] = r >= from && r <= until ? 1 : 0
    }
  const hidden = new Int16Array(people * rounds).fill(-1)
  const sizes = new Int16Array(rounds * tables)
  for (let r = 0; r < rounds; r += 1)
    for (let p = 0; p < people; p += 1) {
      const at = p * rounds + r
      const table = host[p] === 1 ? p : leader[p] === p ? below(tables) : -1
      hidden[at] = table >= 0 ? table : hidden[leader[p]! * rounds + r]!
    }
  for (let at = 0; at < hidden.length; at += 1) {
    if (present[at] === 0) continue
    sizes[(at % rounds) * tables + hidden[at]!]! += 1
  }
  const met = (a: number, b: number): boolean => each(rounds, (r) => hidden[a * rounds + r] === hidden[b * rounds + r]).includes(true)
  const apart: [number, number][] = []
  if (traits.apart)
    for (let tried = 0; tried < people; tried += 1) {
      const a = below(people)
      const b = below(people)
      if (a < b && !met(a, b) && leader[a] !== leader[b]) apart.push([a, b])
    }
  const together: [number, number][] = []
  for (let a = 0; a < people; a += 1) for (let b = a + 1; b < people; b += 1) if (leader[a] === leader[b]) together.push([a, b])
  const fixed = new Int16Array(people * rounds).fill(-1)
  for (let p = 0; p < people; p += 1)
    for (let r = 0; r < rounds; r += 1)
      if (present[p * rounds + r] === 1 && (host[p] === 1 || below(20) === 0)) fixed[p * rounds + r] = hidden[p * rounds + r]!
  const allowed = traits.only ? Uint8Array.from({ length: people * tables }, () => (below(4) > 0 ? 1 : 0)) : null
  for (let p = 0; p < people; p += 1) for (let r = 0; r < rounds; r += 1) if (allowed) allowed[p * tables + hidden[p * rounds + r]!] = 1
  const instance: Instance = {
    people,
    tables,
    rounds,
    present,
    low: sizes.map((size) => Math.max(0, size - below(traits.slack + 1))),
    high: sizes.map((size) => size + below(traits.slack + 1)),
    fixed,
    allowed,
    host,
    noReturn: false,
    apart,
    together,
    values: traits.values ? each(1 + below(5), () => Int32Array.from(each(people, (p) => p).filter(() => below(3) === 0))) : [],
    wishes: each(people, () =>
      traits.wishes && below(2) === 0 ? Int16Array.from(new Set([below(tables), below(tables)])) : new Int16Array(),
    ),
    announced: new Int16Array(people * rounds).fill(-1),
    played: 0,
    seed: traits.seed,
  }
  for (let at = 0; at < hidden.length; at += 1) if (present[at] === 0) hidden[at] = -1
  return { instance, hidden }
}
