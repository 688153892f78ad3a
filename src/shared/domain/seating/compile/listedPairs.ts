/** Every pair within a listed group once, as indexes with the smaller first, in a fixed order; unknown ids are left out. */
export const listedPairs = (groups: readonly (readonly string[])[], indexOf: ReadonlyMap<string, number>): [number, number][] => {
  const found = new Map<number, [number, number]>()
  const people = indexOf.size
  for (const group of groups) {
    const members = [...new Set(group)].flatMap((id) => indexOf.get(id) ?? []).toSorted((a, b) => a - b)
    for (const [at, a] of members.entries()) for (const b of members.slice(at + 1)) found.set(a * people + b, [a, b])
  }
  return [...found.entries()].toSorted(([a], [b]) => a - b).map(([, pair]) => pair)
}
