import type { Instance, Seats } from '../instance.ts'

/** People who share a table in one round, and what binds them there. */
type Unit = { members: number[]; tables: number[]; apart: Set<number> }
type Round = { units: Unit[]; people: number }

/** One call within the other for every seat: more than this is no small knot. */
const DEEPEST = 2000

/** Fresh starts with the tables in another order: one unlucky choice early on can hide every way out. */
const STARTS = 8

/**
 * Looks for any seats that keep the hard rules, one unit after the other and back again: slow to improve a plan, but sure. Finds the
 * knots that a search by small steps can miss, and where it has tried everything there is no plan. `nobodyReturns` makes "no table
 * twice" a hard rule. Gives `unknown` after `work` looks at a table.
 */
export const firstSeats = (instance: Instance, nobodyReturns: boolean, work: number): Seats | 'none' | 'unknown' => {
  if (instance.people * (instance.rounds - instance.played) > DEEPEST) return 'unknown'
  for (let start = 0; start < STARTS; start += 1) {
    const found = tryAll(instance, nobodyReturns, Math.ceil(work / STARTS), start)
    if (found !== 'unknown') return found
  }
  return 'unknown'
}

const tryAll = (instance: Instance, nobodyReturns: boolean, work: number, start: number): Seats | 'none' | 'unknown' => {
  const { people, tables, rounds, played, fixed, low, high, host } = instance
  const seats: Seats = new Int16Array(people * rounds).fill(-1)
  const visited = new Uint8Array(people * tables)
  const reserved = new Uint8Array(people * tables)
  for (let p = 0; p < people; p += 1)
    for (let r = 0; r < rounds; r += 1) {
      const must = fixed[p * rounds + r]!
      if (r < played) seats[p * rounds + r] = must
      else if (must >= 0) reserved[p * tables + must] = 1
    }
  const views = Array.from({ length: rounds }, (_, r) => (r < played ? null : roundOf(instance, r)))
  let left = work
  const isNew = (p: number, r: number, t: number): boolean =>
    host[p] === 1 || (visited[p * tables + t] === 0 && (reserved[p * tables + t] === 0 || fixed[p * rounds + r] === t))

  const seatRound = (r: number): boolean => {
    const view = views[r]
    if (r >= rounds) return true
    if (!view) return seatRound(r + 1)
    const { units } = view
    const placed = new Int16Array(units.length).fill(-1)
    const sizes = new Int32Array(tables)
    let waiting = view.people

    const fits = (u: number, t: number): boolean => {
      const { members, apart } = units[u]!
      if (sizes[t]! + members.length > high[r * tables + t]!) return false
      for (const other of apart) if (placed[other] === t) return false
      return !nobodyReturns || members.every((p) => isNew(p, r, t))
    }
    /** Enough people for the minimums, enough seats for the people. */
    const canEnd = (): boolean => {
      let wanted = 0
      let free = 0
      for (let t = 0; t < tables; t += 1) {
        wanted += Math.max(0, low[r * tables + t]! - sizes[t]!)
        free += high[r * tables + t]! - sizes[t]!
      }
      return wanted <= waiting && waiting <= free
    }
    const put = (u: number, t: number, by: 1 | -1): void => {
      const { members } = units[u]!
      placed[u] = by === 1 ? t : -1
      sizes[t]! += by * members.length
      waiting -= by * members.length
      for (const p of members) {
        seats[p * rounds + r] = by === 1 ? t : -1
        if (host[p] !== 1) visited[p * tables + t]! += by
      }
    }
    const seatNext = (): boolean => {
      if (left < 0 || !canEnd()) return false
      let next = -1
      let fewest = Infinity
      for (let u = 0; u < units.length; u += 1) {
        left -= 1
        if (placed[u]! >= 0) continue
        const { members, tables: may } = units[u]!
        left -= may.length
        let open = 0
        for (const t of may) if (fits(u, t)) open += 1
        if (open === 0) return false
        // The unit with the fewest tables first, of those the largest.
        if (open < fewest || (open === fewest && members.length > units[next]!.members.length)) {
          next = u
          fewest = open
        }
      }
      if (next < 0) return seatRound(r + 1)
      const choice = units[next]!.tables.filter((t) => fits(next, t))
      const need = (t: number): number => low[r * tables + t]! - sizes[t]!
      const taste = (t: number): number => (start === 0 ? t : Math.imul((start * 31 + next) * tables + t + 1, 0x9e3779b1) >>> 16)
      for (const t of choice.toSorted((a, b) => need(b) - need(a) || taste(a) - taste(b))) {
        put(next, t, 1)
        if (seatNext()) return true
        put(next, t, -1)
        if (left < 0) return false
      }
      return false
    }
    return seatNext()
  }

  if (seatRound(0)) return seats
  return left < 0 ? 'unknown' : 'none'
}

const roundOf = ({ people, tables, rounds, present, fixed, allowed, high, together, apart }: Instance, r: number): Round => {
  const isHere = (p: number): boolean => present[p * rounds + r] === 1
  const root = Array.from({ length: people }, (_, p) => p)
  const find = (p: number): number => (root[p] === p ? p : (root[p] = find(root[p]!)))
  for (const [a, b] of together) if (isHere(a) && isHere(b)) root[find(b)] = find(a)
  const units: Unit[] = []
  const unitOf = new Int32Array(people).fill(-1)
  const numbers = new Map<number, number>()
  const may = (p: number, t: number): boolean => {
    const must = fixed[p * rounds + r]!
    return high[r * tables + t]! > 0 && (must >= 0 ? must === t : !allowed || allowed[p * tables + t] === 1)
  }
  for (let p = 0; p < people; p += 1) {
    if (!isHere(p)) continue
    const top = find(p)
    if (!numbers.has(top))
      numbers.set(top, units.push({ members: [], tables: Array.from({ length: tables }, (_, t) => t), apart: new Set() }) - 1)
    const unit = units[numbers.get(top)!]!
    unit.members.push(p)
    unit.tables = unit.tables.filter((t) => may(p, t))
    unitOf[p] = numbers.get(top)!
  }
  for (const [a, b] of apart) {
    if (!isHere(a) || !isHere(b)) continue
    // A unit that must be kept apart from itself has no table.
    if (unitOf[a] === unitOf[b]) units[unitOf[a]!]!.tables = []
    units[unitOf[a]!]!.apart.add(unitOf[b]!)
    units[unitOf[b]!]!.apart.add(unitOf[a]!)
  }
  return { units, people: units.reduce((sum, { members }) => sum + members.length, 0) }
}
