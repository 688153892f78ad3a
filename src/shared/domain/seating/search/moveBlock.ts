import type { Random } from '../random.ts'
import type { Heat } from './heat.ts'
import { refreshMix } from './mix.ts'
import { energyOf, sizePrice } from './prices.ts'
import { relocate } from './relocate.ts'
import { NEVER, type State } from './state.ts'

/** Scratch lists of one block move: who would come back from each table (`partners[t * most + i]`). */
export type BlockRoom = {
  most: number
  partners: Int32Array
  taken: Int32Array
  blockOf: Int32Array
  target: Int32Array
  odds: Float64Array
  prices: Int32Array
}

export const createBlockRoom = ({ P, T, R, blocks }: State): BlockRoom => {
  const blockOf = new Int32Array(R * P).fill(-1)
  let most = 1
  for (const [at, { round, members }] of blocks.entries()) {
    for (const p of members) blockOf[round * P + p] = at
    most = Math.max(most, 2 * members.length)
  }
  return {
    most,
    partners: new Int32Array(T * most),
    taken: new Int32Array(T),
    blockOf,
    target: new Int32Array(T),
    odds: new Float64Array(T),
    prices: new Int32Array(T),
  }
}

/** Lets a block trade places with as many people of another table (now and then some more or fewer). Returns whether it did. */
export const moveBlock = (s: State, index: number, heat: Heat, room: BlockRoom, random: Random): boolean => {
  const { P, T, tab, size } = s
  const { round: r, members } = s.blocks[index]!
  const { taken, target, odds, prices } = room
  const from = tab[r * P + members[0]!]!
  const count = members.length
  const back = random.below(3) > 0 ? count : random.below(2 * count + 1)
  gather(s, r, from, back, room, random.below(P))
  let found = 0
  let sum = 1
  for (let t = 0; t < T; t += 1) {
    if (t === from || taken[t] !== back || s.instance.high[r * T + t] === 0) continue
    const price =
      tradePrice(s, r, from, t, members, back, room) +
      sizePrice(s, r, t, size[r * T + t]! + count - back) -
      sizePrice(s, r, t, size[r * T + t]!) +
      sizePrice(s, r, from, size[r * T + from]! + back - count) -
      sizePrice(s, r, from, size[r * T + from]!)
    if (price > heat.limit) continue
    sum += price >= 0 ? heat.odds[price]! : 1 / heat.odds[price < -heat.limit ? heat.limit : -price]!
    target[found] = t
    prices[found] = price
    odds[found] = sum
    found += 1
  }
  if (found === 0) return false
  const drawn = random.share() * sum
  if (drawn < 1) return false
  let pick = 0
  while (pick < found - 1 && odds[pick]! <= drawn) pick += 1
  const to = target[pick]!
  const partners = room.partners.slice(to * room.most, to * room.most + back)
  return commit(s, { round: r, from, to, members, partners }, prices[pick]!, heat, random)
}

/** Draws, for every table, the first people from `start` on who may come back in exchange: `back` of them, blocks only whole. */
const gather = (s: State, r: number, from: number, back: number, { most, partners, taken, blockOf }: BlockRoom, start: number): void => {
  const { P, T, tab, held } = s
  taken.fill(0)
  for (let i = 0; i < P; i += 1) {
    const q = start + i < P ? start + i : start + i - P
    const t = tab[r * P + q]!
    if (t === from || t === T || taken[t]! >= back) continue
    const block = blockOf[r * P + q]!
    if (block < 0) {
      if (held[r * P + q] === 0) partners[t * most + taken[t]!++] = q
      continue
    }
    const { members } = s.blocks[block]!
    if (members[0] !== q || taken[t]! + members.length > back) continue
    for (const p of members) partners[t * most + taken[t]!++] = p
  }
}

/** Exact but for the mix, where several people of one value leave or come at once. */
const tradePrice = (
  s: State,
  r: number,
  from: number,
  to: number,
  members: Int32Array,
  back: number,
  { most, partners }: BlockRoom,
): number => {
  const { P, T, pair } = s
  let price = 0
  for (let i = 0; i < members.length; i += 1) {
    const x = members[i]!
    price += s.join[(r * T + to) * P + x]! - staying(s, r, x)
    for (let j = 0; j < i; j += 1) price += 2 * without(s, x, members[j]!)
    for (let j = 0; j < back; j += 1) price -= 2 * pair[x * P + partners[to * most + j]!]!
  }
  for (let i = 0; i < back; i += 1) {
    const y = partners[to * most + i]!
    price += s.join[(r * T + from) * P + y]! - staying(s, r, y)
    for (let j = 0; j < i; j += 1) price += 2 * without(s, y, partners[to * most + j]!)
  }
  return price
}

const staying = ({ P, stay, held }: State, r: number, p: number): number => stay[r * P + p]! + (held[r * P + p] === 1 ? NEVER : 0)

/** Price of the meeting that two people of one table have now. */
const without = ({ P, pair, free, weights }: State, a: number, b: number): number =>
  free !== null && free[a * P + b] === 1 ? pair[a * P + b]! : pair[a * P + b]! - weights.repeats

type Trade = { round: number; from: number; to: number; members: Int32Array; partners: Int32Array }

const commit = (s: State, trade: Trade, guessed: number, heat: Heat, random: Random): boolean => {
  const before = energyOf(s)
  shift(s, trade, trade.from, trade.to)
  const beyondGuess = energyOf(s) - before - guessed
  if (beyondGuess <= 0) return true
  if (beyondGuess <= heat.limit && random.share() < heat.odds[beyondGuess]!) return true
  shift(s, trade, trade.to, trade.from)
  return false
}

const shift = (s: State, { round, members, partners }: Trade, from: number, to: number): void => {
  for (const p of members) relocate(s, round, p, to)
  for (const p of partners) relocate(s, round, p, from)
  refreshMix(s, round, from)
  refreshMix(s, round, to)
}
