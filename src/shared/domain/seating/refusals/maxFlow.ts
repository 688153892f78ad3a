/** Arcs from supply nodes to demand nodes: `arcs[s]` lists the demands that supply s can reach and how much fits on each arc. */
export type FlowProblem = {
  supply: readonly number[]
  demand: readonly number[]
  arcs: readonly (readonly { to: number; room: number }[])[]
}

/** `moved` units arrive; `supplies` and `demands` are the source side of the smallest cut: what stands in the way. */
export type Flow = { moved: number; supplies: number[]; demands: number[] }

type Arc = { to: number; room: number; back: number }

/** Largest flow from supplies to demands (Dinic's algorithm: shortest augmenting paths, layer by layer). */
export const maxFlow = ({ supply, demand, arcs }: FlowProblem): Flow => {
  const source = supply.length + demand.length
  const sink = source + 1
  const graph: Arc[][] = Array.from({ length: sink + 1 }, () => [])
  const link = (from: number, to: number, room: number): void => {
    graph[from]!.push({ to, room, back: graph[to]!.length })
    graph[to]!.push({ to: from, room: 0, back: graph[from]!.length - 1 })
  }
  for (const [s, amount] of supply.entries()) link(source, s, amount)
  for (const [s, list] of arcs.entries()) for (const { to, room } of list) link(s, supply.length + to, room)
  for (const [d, amount] of demand.entries()) link(supply.length + d, sink, amount)

  let moved = 0
  for (;;) {
    const depth = layers(graph, source)
    if (depth[sink]! < 0) {
      const reached = (offset: number, count: number): number[] =>
        Array.from({ length: count }, (_, index) => index).filter((index) => depth[offset + index]! >= 0)
      return { moved, supplies: reached(0, supply.length), demands: reached(supply.length, demand.length) }
    }
    const next = new Int32Array(graph.length)
    for (;;) {
      const pushed = push(graph, depth, next, source, sink, Infinity)
      if (pushed === 0) break
      moved += pushed
    }
  }
}

const layers = (graph: readonly Arc[][], source: number): Int32Array => {
  const depth = new Int32Array(graph.length).fill(-1)
  depth[source] = 0
  const queue = [source]
  for (const node of queue)
    for (const { to, room } of graph[node]!)
      if (room > 0 && depth[to]! < 0) {
        depth[to] = depth[node]! + 1
        queue.push(to)
      }
  return depth
}

const push = (graph: readonly Arc[][], depth: Int32Array, next: Int32Array, node: number, sink: number, most: number): number => {
  if (node === sink) return most
  const arcs = graph[node]!
  for (; next[node]! < arcs.length; next[node]! += 1) {
    const arc = arcs[next[node]!]!
    if (arc.room <= 0 || depth[arc.to] !== depth[node]! + 1) continue
    const pushed = push(graph, depth, next, arc.to, sink, Math.min(most, arc.room))
    if (pushed === 0) continue
    arc.room -= pushed
    graph[arc.to]![arc.back]!.room += pushed
    return pushed
  }
  return 0
}
