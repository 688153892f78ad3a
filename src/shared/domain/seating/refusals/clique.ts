/** Who must be kept apart from whom: `beside[v]` lists the neighbours of v. */
export type Graph = readonly ReadonlySet<number>[]

/** Steps after which the search gives up; it then has proven nothing. */
const STEPS = 20_000

/** Members with at least `degree` neighbours that are themselves such members: only they can be in a clique of more than `degree`. */
const core = (graph: Graph, degree: number): Set<number> => {
  const left = new Set(graph.keys())
  const counts = graph.map((neighbours) => neighbours.size)
  const queue = [...left].filter((v) => counts[v]! < degree)
  for (const v of queue) {
    if (!left.delete(v)) continue
    for (const other of graph[v]!) {
      counts[other]! -= 1
      if (left.has(other) && counts[other]! < degree) queue.push(other)
    }
  }
  return left
}

/**
 * `size` members who are all neighbours of each other, or null where there are none or too many to look through. Densest first, so that
 * a large listed group is found at once.
 */
export const findClique = (graph: Graph, size: number): number[] | null => {
  if (size < 1) return []
  let steps = 0
  const extend = (chosen: readonly number[], candidates: readonly number[]): number[] | null => {
    if (chosen.length === size) return [...chosen]
    for (const [index, v] of candidates.entries()) {
      if (chosen.length + candidates.length - index < size) return null
      steps += 1
      if (steps > STEPS) return null
      const found = extend(
        [...chosen, v],
        candidates.slice(index + 1).filter((other) => graph[v]!.has(other)),
      )
      if (found) return found
    }
    return null
  }
  const members = [...core(graph, size - 1)].toSorted((a, b) => graph[b]!.size - graph[a]!.size || a - b)
  return extend([], members)
}
