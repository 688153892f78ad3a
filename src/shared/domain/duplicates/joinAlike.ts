import { TOLERANCE } from '../similarity/pairKeys.ts'

/** Notes by their places; `least` is how alike the two are that are least so. */
export type Cluster = { members: number[]; least: number }

type Link = { left: number; right: number }
type Rules = {
  most: number
  threshold: number
  /** How alike two clusters of the start are. */
  likeness: (one: number, other: number) => number
  mayJoin: (one: number, other: number) => boolean
}

/**
 * Joins clusters along these links, the first first, where each note of one is as alike each of the other as the threshold asks for and
 * may join it, and not more than `most` come together. Two that could not be joined once never can, since both only grow.
 */
export const joinAlike = (
  clusters: readonly Cluster[],
  links: readonly Link[],
  { most, threshold, likeness, mayJoin }: Rules,
): Cluster[] => {
  const parts = clusters.map((_, index) => [index])
  const notes = clusters.map(({ members }) => [...members])
  const groupOf = clusters.map((_, index) => index)
  const least = clusters.map(() => 1)
  const refused = new Set<number>()

  /** The least likeness of one of each; null where one pair is not alike enough. */
  const leastAcross = (into: number, from: number): number | null => {
    let found = 1
    for (const one of parts[into]!)
      for (const other of parts[from]!) {
        const value = likeness(one, other)
        if (value < threshold - TOLERANCE) return null
        found = Math.min(found, value)
      }
    return found
  }
  const mayAllJoin = (into: number, from: number): boolean =>
    notes[into]!.every((one) => notes[from]!.every((other) => mayJoin(one, other)))

  for (const { left, right } of links) {
    const [into, from] = [groupOf[left]!, groupOf[right]!]
    if (into === from || notes[into]!.length + notes[from]!.length > most) continue
    const pair = Math.min(into, from) * clusters.length + Math.max(into, from)
    if (refused.has(pair)) continue
    const across = leastAcross(into, from)
    if (across === null || !mayAllJoin(into, from)) {
      refused.add(pair)
      continue
    }
    least[into] = Math.min(least[into]!, least[from]!, across)
    for (const part of parts[from]!) groupOf[part] = into
    parts[into]!.push(...parts[from]!)
    notes[into]!.push(...notes[from]!)
    parts[from] = []
    notes[from] = []
  }
  return notes.map((members, index) => ({ members, least: least[index]! })).filter(({ members }) => members.length > 0)
}
