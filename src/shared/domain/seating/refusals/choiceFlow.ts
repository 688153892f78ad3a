import type { SeatingProblem } from '../problem.ts'
import { maxFlow } from './maxFlow.ts'
import type { Names, Refusal } from './refusal.ts'
import { listOf } from './refusal.ts'
import { choices } from './roundView.ts'
import type { RoundView } from './roundView.ts'

type Person = SeatingProblem['participants'][number]

/** People with the same choice of tables count as one supply: a flow over a few groups says the same as one over all people. */
type Choice = { people: Person[]; tables: number[] }

const choicesOf = (view: RoundView): Choice[] => {
  const index = new Map(view.tables.map(({ id }, at) => [id, at]))
  const groups = new Map<string, Choice>()
  for (const person of view.people) {
    const tables = choices(view, person).map(({ id }) => index.get(id)!)
    const key = tables.length === view.tables.length ? '*' : tables.join()
    const group = groups.get(key)
    if (group) group.people.push(person)
    else groups.set(key, { people: [person], tables })
  }
  return [...groups.values()]
}

/**
 * Who may sit where, against seats and minimum sizes. Two flows decide exactly whether both can be kept (Mendelsohn and Dulmage 1958:
 * if one assignment seats everybody and another fills all minimums, one does both); the smallest cut names the people or tables.
 */
export const choiceRefusals = (view: RoundView, names: Names): Refusal[] => {
  if (view.pinned.size === 0 && view.people.every(({ only }) => only === undefined)) return []
  const { tables, people, round } = view
  const groups = choicesOf(view)
  const supply = groups.map((group) => group.people.length)
  const arcs = groups.map((group) => group.tables.map((to) => ({ to, room: group.people.length })))
  const found: Refusal[] = []

  const seated = maxFlow({ supply, demand: tables.map(({ max }) => max), arcs })
  if (seated.moved < people.length) {
    const stuck = seated.supplies.flatMap((group) => groups[group]!.people)
    const theirs = tables.filter((_, at) => seated.demands.includes(at))
    const seats = theirs.reduce((sum, { max }) => sum + max, 0)
    const detail = {
      round,
      size: stuck.length,
      people: listOf(stuck.map(({ id }) => names.participant(id))),
      tables: theirs.length > 0 ? listOf(theirs.map(({ id }) => names.table(id))) : '–',
      seats,
      count: stuck.length - seats,
    }
    found.push({ code: 'ONLY_TOO_FEW_SEATS', detail })
  }

  const minimums = tables.map(({ min }) => min)
  const wanted = minimums.reduce((sum, min) => sum + min, 0)
  const filled = maxFlow({ supply, demand: minimums, arcs })
  if (filled.moved < wanted) {
    const short = tables.filter(({ min }, at) => min > 0 && !filled.demands.includes(at))
    const needed = short.reduce((sum, { min }) => sum + min, 0)
    const detail = {
      round,
      tables: listOf(short.map(({ id }) => names.table(id))),
      minimum: needed,
      size: needed - (wanted - filled.moved),
      count: wanted - filled.moved,
    }
    found.push({ code: 'MINIMUM_OUT_OF_REACH', detail })
  }
  return found
}
