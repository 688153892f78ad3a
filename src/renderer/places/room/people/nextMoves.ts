import type { PlanSeats } from '../../../../shared/domain/seating/workshop/planSeats.ts'
import { routesOf } from '../../../../shared/domain/seating/board/planSeats.ts'

/** People who go from one table to another; `from` null were not seated in the round before. */
export type MoveGroup = { from: string | null; to: string; people: string[] }
export type NextMoves = {
  /** The round that they go to. */
  round: number
  groups: MoveGroup[]
  /** How many change their table, or sit down for the first time. */
  movers: number
  stay: number
}

/** Who moves where between a round and the next one, by the order of the plan's tables. */
export function nextMoves(plan: PlanSeats, round: number): NextMoves {
  const groups = new Map<string, MoveGroup>()
  let stay = 0
  for (const [person, tables] of routesOf(plan)) {
    const from = round > 1 ? (tables[round - 2] ?? null) : null
    const to = tables[round - 1] ?? null
    if (to === null) continue
    if (from === to) {
      stay += 1
      continue
    }
    const key = `${from ?? ''} ${to}`
    const group = groups.get(key) ?? { from, to, people: [] }
    group.people.push(person)
    groups.set(key, group)
  }
  const place = (id: string | null): number => (id === null ? -1 : plan.tables.indexOf(id))
  const sorted = [...groups.values()].toSorted((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to))
  return { round, groups: sorted, movers: sorted.reduce((sum, { people }) => sum + people.length, 0), stay }
}
