import { announcedSeats, isOpen, isPresent, tableIn } from '../compile/presence.ts'
import { byId, tableOrder } from '../compile/tableOrder.ts'
import type { SeatingProblem } from '../problem.ts'

type Person = SeatingProblem['participants'][number]
type Table = SeatingProblem['tables'][number]

/** People who must share a table; `pins` are the tables at which some of them must sit. */
export type Unit = { members: Person[]; pins: Map<string, Person> }

/** What the rules demand in one round that is still to come. */
export type RoundView = {
  round: number
  people: Person[]
  tables: Table[]
  /** Table at which somebody must sit in this round, by participant id. */
  pinned: ReadonlyMap<string, string>
  units: Unit[]
  unitOf: ReadonlyMap<string, number>
}

/** Tables that a person may choose from, as the rules of this round have it. */
export const choices = ({ tables, pinned }: RoundView, { id, only }: Person): Table[] => {
  const pin = pinned.get(id)
  if (pin !== undefined) return tables.filter((table) => table.id === pin)
  if (only === undefined) return tables
  const may = new Set(only)
  return tables.filter((table) => may.has(table.id))
}

/** Host seats and locks of a round, by participant id; a host whose table is closed is free. */
export const pinsOf = (
  problem: SeatingProblem,
  round: number,
  people: readonly Person[],
  tables: readonly Table[],
): Map<string, string> => {
  const open = new Set(tables.map(({ id }) => id))
  const here = new Set(people.map(({ id }) => id))
  const pins = new Map<string, string>()
  for (const seat of problem.locked) if (seat.round === round && here.has(seat.participant)) pins.set(seat.participant, seat.table)
  for (const { id, host } of people) if (host !== undefined && open.has(host)) pins.set(id, host)
  return pins
}

const joinUnits = (problem: SeatingProblem, people: readonly Person[], pinned: ReadonlyMap<string, string>) => {
  const index = new Map(people.map(({ id }, at) => [id, at]))
  const root = people.map((_, at) => at)
  const find = (at: number): number => {
    let top = at
    while (root[top] !== top) top = root[top]!
    root[at] = top
    return top
  }
  for (const group of problem.rules.together) {
    const members = group.flatMap((id) => index.get(id) ?? [])
    for (const member of members) root[find(member)] = find(members[0]!)
  }
  const units: Unit[] = []
  const unitOf = new Map<string, number>()
  const numbers = new Map<number, number>()
  for (const [at, person] of people.entries()) {
    const top = find(at)
    if (!numbers.has(top)) numbers.set(top, units.push({ members: [], pins: new Map() }) - 1)
    const unit = units[numbers.get(top)!]!
    unit.members.push(person)
    unitOf.set(person.id, numbers.get(top)!)
    const pin = pinned.get(person.id)
    if (pin !== undefined && !unit.pins.has(pin)) unit.pins.set(pin, person)
  }
  return { units, unitOf }
}

/** Views of all rounds to come. */
export const roundViews = (problem: SeatingProblem): RoundView[] => {
  const told = announcedSeats(problem)
  const order = new Map(tableOrder(problem.tables.map(({ id }) => id)).map((id, index) => [id, index]))
  const persons = problem.participants.toSorted((a, b) => byId(a.id, b.id))
  const places = problem.tables.toSorted((a, b) => order.get(a.id)! - order.get(b.id)!)
  const views: RoundView[] = []
  for (let round = problem.played + 1; round <= problem.rounds; round += 1) {
    const people = persons.filter((person) => isPresent(person, round, problem.played, told))
    const tables = places.filter((table) => isOpen(table, round)).map((table) => tableIn(table, round))
    const pinned = pinsOf(problem, round, people, tables)
    views.push({ round, people, tables, pinned, ...joinUnits(problem, people, pinned) })
  }
  return views
}

/** Without the rounds in which nothing differs from an earlier one. */
export const differentRounds = (views: readonly RoundView[]): RoundView[] => {
  const seen = new Set<string>()
  return views.filter(({ people, tables, pinned }) => {
    const signature = JSON.stringify([people.map(({ id }) => id), tables.map(({ id, min, max }) => [id, min, max]), [...pinned]])
    if (seen.has(signature)) return false
    seen.add(signature)
    return true
  })
}
