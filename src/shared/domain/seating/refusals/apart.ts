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
    const open = group.map((unit) => tablesFor(view, unit))
    // Whoever has as many tables as the group has people always finds one.
    if (open.every((may) => may.length >= group.length)) continue
    const arcs = open.map((may) => may.map((to) => ({ to, room: 1 })))
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

/** Indexes of the tables at which everybody of a unit may sit. */
const tablesFor = (view: RoundView, unit: number): number[] => {
  const may = view.units[unit]!.members.map((person) => new Set(choices(view, person).map(({ id }) => id)))
  return view.tables.flatMap(({ id, max }, at) => (max > 0 && may.every((one) => one.has(id)) ? at : []))
}

const neighbours = (groups: readonly (readonly number[])[], units: number): Set<number>[] => {
  const beside = Array.from({ length: units }, () => new Set<number>())
  for (const group of groups) for (const a of group) for (const b of group) if (a !== b) beside[a]!.add(b)
  return beside
}
