import type { Instance } from '../instance.ts'

/** People who must share their table in one round. */
export type Block = { round: number; members: Int32Array }

/**
 * Where people must sit, `pinned[p * rounds + r]` or -1, once those who keep together with somebody fixed are fixed with them, and the
 * blocks of two or more that are left: those of a `together` group who are there in the round.
 */
export const blocksOf = (instance: Instance): { pinned: Int16Array; blocks: Block[] } => {
  const { people, rounds, played, present, fixed, together } = instance
  const pinned = fixed.slice()
  const blocks: Block[] = []
  if (together.length === 0) return { pinned, blocks }
  for (let r = played; r < rounds; r += 1) {
    const links = together.filter(([a, b]) => present[a * rounds + r] === 1 && present[b * rounds + r] === 1)
    for (const members of connected(people, links)) {
      const anchor = members.find((p) => fixed[p * rounds + r]! >= 0)
      if (anchor === undefined) blocks.push({ round: r, members: Int32Array.from(members) })
      else for (const p of members) if (pinned[p * rounds + r]! < 0) pinned[p * rounds + r] = fixed[anchor * rounds + r]!
    }
  }
  return { pinned, blocks }
}

/** The groups of two or more that pairs link, each in ascending order, by their first member. */
export const connected = (people: number, links: readonly (readonly [number, number])[]): number[][] => {
  const head = Int32Array.from({ length: people }, (_, p) => p)
  const find = (p: number): number => {
    let at = p
    while (head[at] !== at) {
      head[at] = head[head[at]!]!
      at = head[at]!
    }
    return at
  }
  for (const [a, b] of links) {
    const [low, high] = [find(a), find(b)].toSorted((x, y) => x - y)
    head[high!] = low!
  }
  const groups: number[][] = Array.from({ length: people }, () => [])
  for (let p = 0; p < people; p += 1) groups[find(p)]!.push(p)
  return groups.filter((group) => group.length > 1)
}
