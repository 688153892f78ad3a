import { beyond } from './relocate.ts'
import type { State } from './state.ts'

/** Heads of value v outside their band at a table of `size` people in round r, were there `heads` of them. */
export const outOfBand = ({ V, holders, levels }: State, r: number, v: number, heads: number, size: number): number => {
  const share = (holders[r * V + v]! * size) / levels.present[r]!
  return beyond(heads, Math.floor(share), Math.ceil(share))
}

/** Brings the prices of a table up to date after somebody came or left. */
export const refreshMix = (s: State, r: number, t: number): void => {
  const { P, T, V, tab, size, heads, more, fewer, outside, join, stay, weights, counts, instance } = s
  if (V === 0 || t === T) return
  const at = (r * T + t) * V
  const people = size[r * T + t]!
  let out = 0
  for (let v = 0; v < V; v += 1) {
    const count = heads[at + v]!
    const now = outOfBand(s, r, v, count, people)
    out += now
    const dearer = weights.mixOut * (outOfBand(s, r, v, count + 1, people) - now)
    const cheaper = weights.mixOut * (outOfBand(s, r, v, count - 1, people) - now)
    const joinChange = dearer - more[at + v]!
    const leaveChange = cheaper - fewer[at + v]!
    if (joinChange === 0 && leaveChange === 0) continue
    more[at + v] = dearer
    fewer[at + v] = cheaper
    for (const p of instance.values[v]!) {
      join[(r * T + t) * P + p]! += joinChange
      if (tab[r * P + p] === t) stay[r * P + p]! -= leaveChange
    }
  }
  counts[5]! += out - outside[r * T + t]!
  outside[r * T + t] = out
}

/** What changes in the mix of a table whose size changes by `change` because p comes (1) or leaves (-1), in heads. */
export const mixChange = (s: State, r: number, t: number, p: number, change: 1 | -1): number => {
  const { T, V, size, heads, outside, valuesOf } = s
  const at = (r * T + t) * V
  const people = size[r * T + t]! + change
  let out = 0
  for (let v = 0; v < V; v += 1) out += outOfBand(s, r, v, heads[at + v]!, people)
  for (const v of valuesOf[p]!) out += outOfBand(s, r, v, heads[at + v]! + change, people) - outOfBand(s, r, v, heads[at + v]!, people)
  return out - outside[r * T + t]!
}
