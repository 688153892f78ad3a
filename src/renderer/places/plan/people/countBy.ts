/** How often each name occurs, most frequent first, then by name; the empty name, for "not told", comes last. */
export function countBy<T>(items: readonly T[], nameOf: (item: T) => string): [name: string, count: number][] {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(nameOf(item), (counts.get(nameOf(item)) ?? 0) + 1)
  return [...counts].toSorted(([a, inA], [b, inB]) => Number(a === '') - Number(b === '') || inB - inA || a.localeCompare(b))
}
