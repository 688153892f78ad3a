import type { SeatingProblem } from '../problem.ts'
import type { Names, Refusal } from './refusal.ts'
import { listOf } from './refusal.ts'
import { choices } from './roundView.ts'
import type { RoundView, Unit } from './roundView.ts'

const named = ({ members }: Unit, names: Names): string => listOf(members.map(({ id }) => names.participant(id)))

/** The shortest chain of `together` lists that ties two people, both ends included. */
const chain = (problem: SeatingProblem, here: ReadonlySet<string>, from: string, to: string): string[] => {
  const groups = problem.rules.together.map((group) => group.filter((id) => here.has(id)))
  const cameFrom = new Map([[from, from]])
  const queue = [from]
  for (const person of queue)
    for (const group of groups)
      if (group.includes(person))
        for (const next of group) {
          if (cameFrom.has(next)) continue
          cameFrom.set(next, person)
          queue.push(next)
        }
  const path = [to]
  while (path[0] !== from) path.unshift(cameFrom.get(path[0]!)!)
  return path
}

/** Groups that must share a table: too large, nowhere allowed, or with people in them who must be kept apart. */
export const groupRefusals = (problem: SeatingProblem, view: RoundView, names: Names): Refusal[] => {
  const found: Refusal[] = []
  const { round, units, unitOf, tables } = view
  const here = new Set(unitOf.keys())
  for (const group of problem.rules.apart) {
    const seen = new Map<number, string>()
    for (const person of new Set(group)) {
      const unit = unitOf.get(person)
      if (unit === undefined) continue
      const before = seen.get(unit)
      if (before !== undefined) {
        const path = chain(problem, here, before, person).map(names.participant)
        found.push({ code: 'APART_AND_TOGETHER', detail: { person: path[0]!, other: path.at(-1)!, chain: path.join(' – '), round } })
      }
      seen.set(unit, person)
    }
  }
  const largest = Math.max(0, ...tables.map(({ max }) => max))
  for (const unit of units) {
    const size = unit.members.length
    if (size < 2 || unit.pins.size > 1) continue
    const may = unit.members.map((person) => new Set(choices(view, person).map(({ id }) => id)))
    const shared = tables.filter(({ id }) => may.every((tablesOf) => tablesOf.has(id)))
    const fitting = Math.max(0, ...shared.map(({ max }) => max))
    if (size > largest || (shared.length > 0 && size > fitting)) {
      const seats = shared.length > 0 ? fitting : largest
      found.push({ code: 'GROUP_TOO_LARGE', detail: { people: named(unit, names), size, seats, round, count: size - seats } })
    } else if (shared.length === 0) found.push({ code: 'GROUP_NO_TABLE', detail: { people: named(unit, names), round } })
  }
  return found.length > 0 ? found : packingRefusals(view)
}

/** Groups of at least `size` people need places of that size: each table has floor(seats / size) of them. */
const packingRefusals = ({ round, units, tables }: RoundView): Refusal[] => {
  const sizes = [...new Set(units.map(({ members }) => members.length))].filter((size) => size > 1).toSorted((a, b) => b - a)
  for (const size of sizes) {
    const groups = units.filter(({ members }) => members.length >= size).length
    const places = tables.reduce((sum, { max }) => sum + Math.floor(max / size), 0)
    if (groups > places) return [{ code: 'GROUPS_DO_NOT_FIT', detail: { groups, size, places, round, count: groups - places } }]
  }
  return []
}
