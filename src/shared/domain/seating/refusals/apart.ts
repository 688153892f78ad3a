import type { SeatingProblem } from '../problem.ts'
import { findClique } from './clique.ts'
import { maxFlow } from './maxFlow.ts'
import type { Names, Refusal } from './refusal.ts'
import { listOf } from './refusal.ts'
import { choices } from './roundView.ts'
import type { RoundView } from './roundView.ts'

/** More people who all must be kept apart than tables for them; those who sit together count as one. */
export const apartRefusals = (problem: SeatingProblem, view: RoundView, names: Names): Refusal[] => {
  const { round, tables, units, unitOf } = view
  const nameOf = (unit: number): string => names.participant(units[unit]!.members[0]!.id)
  const groups = problem.rules.apart.map((group) => [...new Set(group.flatMap((id) => unitOf.get(id) ?? []))])

  const inOne = groups.find((group) => group.length > tables.length)
  const clique = inOne ?? findClique(neighbours(groups, units.length), tables.length + 1)
  if (clique) {
    const detail = {
      people: listOf(clique.map(nameOf)),
      size: clique.length,
      tables: tables.length,
      round,
      count: clique.length - tables.length,
    }
    return [{ code: 'APART_TOO_MANY', detail }]
  }

  for (const group of groups) {
    if (
      group.length < 2 ||
      group.every((unit) => units[unit]!.pins.size === 0 && units[unit]!.members.every(({ only }) => only === undefined))
    )
      continue
    const index = new Map(tables.map(({ id }, at) => [id, at]))
    const arcs = group.map((unit) => {
      const may = units[unit]!.members.map((person) => new Set(choices(view, person).map(({ id }) => id)))
      return tables.filter(({ id, max }) => max > 0 && may.every((one) => one.has(id))).map(({ id }) => ({ to: index.get(id)!, room: 1 }))
    })
    const { moved, supplies, demands } = maxFlow({ supply: group.map(() => 1), demand: tables.map(() => 1), arcs })
    if (moved === group.length) continue
    const stuck = supplies.map((at) => group[at]!)
    const detail = {
      people: listOf(stuck.map(nameOf)),
      size: stuck.length,
      tables: demands.length,
      round,
      count: stuck.length - demands.length,
    }
    return [{ code: 'APART_TOO_MANY', detail }]
  }
  return []
}

const neighbours = (groups: readonly (readonly number[])[], units: number): Set<number>[] => {
  const beside = Array.from({ length: units }, () => new Set<number>())
  for (const group of groups) for (const a of group) for (const b of group) if (a !== b) beside[a]!.add(b)
  return beside
}
