import { isOpen, tableIn } from '../compile/presence.ts'
import type { SeatingProblem } from '../problem.ts'
import { maxFlow } from './maxFlow.ts'
import type { Names, Refusal } from './refusal.ts'
import { listOf } from './refusal.ts'
import type { RoundView } from './roundView.ts'

type Person = SeatingProblem['participants'][number]

/** Guests who are there in the same rounds and may visit the same tables. `visits[r]` are the tables open to them in their r-th round. */
type Guests = { people: Person[]; rounds: number[]; visits: number[][]; tables: number[] }

/** Whether "nobody sits at a table twice" is a hard rule: in a plan that nobody knows yet. Later, returns are avoided where possible. */
export const returnsAreRefused = (problem: SeatingProblem): boolean =>
  problem.rules.noReturn && problem.played === 0 && !isAnyoneTold(problem)

/** Seats of people, tables and rounds that are no more were announced to nobody who is here. */
const isAnyoneTold = ({ announced, participants, tables, rounds }: SeatingProblem): boolean => {
  if (announced.length === 0) return false
  const people = new Set(participants.map(({ id }) => id))
  const places = new Set(tables.map(({ id }) => id))
  return announced.some(({ participant, table, round }) => round <= rounds && people.has(participant) && places.has(table))
}

const guestsOf = (problem: SeatingProblem): Guests[] => {
  const locks = new Map(problem.locked.map(({ participant, round, table }) => [`${round} ${participant}`, table]))
  const locked = new Set(problem.locked.map(({ participant }) => participant))
  const found = new Map<string, Guests>()
  for (const person of problem.participants) {
    if (person.host !== undefined) continue
    const { id, only, from = 1, until = problem.rounds } = person
    const key = JSON.stringify([from, until, only?.toSorted(), locked.has(id) ? id : ''])
    const known = found.get(key)
    if (known) {
      known.people.push(person)
      continue
    }
    const may = only && new Set(only)
    const rounds = Array.from({ length: problem.rounds }, (_, r) => r + 1).filter((round) => round >= from && round <= until)
    const visits = rounds.map((round) => {
      const lock = locks.get(`${round} ${id}`)
      const open = problem.tables.flatMap((table, at) => (table.max > 0 && isOpen(table, round) && (!may || may.has(table.id)) ? at : []))
      return lock === undefined ? open : open.filter((at) => problem.tables[at]!.id === lock)
    })
    found.set(key, { people: [person], rounds, visits, tables: [...new Set(visits.flat())].toSorted((a, b) => a - b) })
  }
  return [...found.values()]
}

/** A guest who is there for more rounds than there are tables to visit, and seats that only a return could fill. */
export const returnRefusals = (problem: SeatingProblem, views: readonly RoundView[], names: Names): Refusal[] => {
  if (!returnsAreRefused(problem)) return []
  const guests = guestsOf(problem)
  const tied = [...lockedReturns(problem, names), ...companionReturns(views, names)]
  if (tied.length > 0) return tied
  const alone = guests.flatMap((group) => lonelyReturn(problem, group, names))
  return alone.length > 0 ? alone : crowdReturns(problem, guests, names)
}

const lockedReturns = ({ locked, participants, rounds }: SeatingProblem, names: Names): Refusal[] => {
  const guests = new Map(participants.filter(({ host }) => host === undefined).map((person) => [person.id, person]))
  const first = new Map<string, number>()
  return locked.flatMap(({ participant, table, round }): Refusal[] => {
    const guest = guests.get(participant)
    if (!guest || round < (guest.from ?? 1) || round > Math.min(guest.until ?? rounds, rounds)) return []
    const key = `${participant} ${table}`
    const before = first.get(key)
    first.set(key, round)
    if (before === undefined || before === round) return []
    return [
      {
        code: 'RETURN_LOCKED',
        detail: { person: names.participant(participant), table: names.table(table), round: before, otherRound: round },
      },
    ]
  })
}

/** Guests who must sit with somebody whose table is given, twice at the same one. */
const companionReturns = (views: readonly RoundView[], names: Names): Refusal[] => {
  const first = new Map<string, { round: number; other: Person }>()
  return views.flatMap(({ round, units }) =>
    units.flatMap(({ members, pins }) =>
      [...pins].flatMap(([table, pinned]) =>
        members.flatMap((guest): Refusal[] => {
          if (guest.host !== undefined) return []
          const key = JSON.stringify([guest.id, table])
          const before = first.get(key)
          if (!before) first.set(key, { round, other: pinned })
          const other = before?.other.id === guest.id ? pinned : before?.other
          if (!before || !other || other.id === guest.id) return []
          const detail = { person: names.participant(guest.id), other: names.participant(other.id), table: names.table(table) }
          return [{ code: 'RETURN_TOGETHER', detail: { ...detail, round: before.round, otherRound: round } }]
        }),
      ),
    ),
  )
}

/** One guest alone: rounds against different tables, as a matching. */
const lonelyReturn = (problem: SeatingProblem, { people, rounds, visits }: Guests, names: Names): Refusal[] => {
  const arcs = visits.map((tables) => tables.map((to) => ({ to, room: 1 })))
  const { moved, supplies, demands } = maxFlow({ supply: rounds.map(() => 1), demand: problem.tables.map(() => 1), arcs })
  if (moved === rounds.length) return []
  const detail = {
    people: listOf(people.map(({ id }) => names.participant(id))),
    rounds: supplies.length,
    tables: demands.length,
    count: supplies.length - demands.length,
  }
  return [{ code: 'RETURN_UNAVOIDABLE', detail }]
}

/** All guests at once: over all rounds, a table takes each guest once, and no more than its seats. */
const crowdReturns = (problem: SeatingProblem, guests: readonly Guests[], names: Names): Refusal[] => {
  const hosts = freeHosts(problem)
  const supply = [...guests.map(({ people, rounds }) => people.length * rounds.length), ...hosts.map(({ visits }) => visits)]
  const arcs = [
    ...guests.map(({ people, tables }) => tables.map((to) => ({ to, room: people.length }))),
    ...hosts.map(({ tables, visits }) => tables.map((to) => ({ to, room: visits }))),
  ]
  const offers = problem.tables.map((table) => seatsForGuests(problem, table))
  const wanted = supply.reduce((sum, visits) => sum + visits, 0)
  const nameOf = (at: number): string => names.table(problem.tables[at]!.id)

  const seated = maxFlow({ supply, demand: offers.map(({ most }) => most), arcs })
  if (seated.moved < wanted) {
    const detail = {
      tables: seated.demands.length > 0 ? listOf(seated.demands.map(nameOf)) : '–',
      visits: wanted,
      count: wanted - seated.moved,
    }
    return [{ code: 'RETURN_TOO_FEW_SEATS', detail }]
  }
  const fewest = offers.map(({ least }) => least)
  const minimum = fewest.reduce((sum, least) => sum + least, 0)
  const filled = maxFlow({ supply, demand: fewest, arcs })
  if (filled.moved === minimum) return []
  const short = fewest.flatMap((least, at) => (least > 0 && !filled.demands.includes(at) ? at : []))
  return [{ code: 'RETURN_MINIMUM_OUT_OF_REACH', detail: { tables: listOf(short.map(nameOf)), count: minimum - filled.moved } }]
}

/** Hosts whose table is closed sit where they like, as often as they like. */
const freeHosts = ({ participants, tables, rounds }: SeatingProblem): { visits: number; tables: number[] }[] =>
  participants.flatMap(({ host, only, from = 1, until = rounds }) => {
    const own = tables.find(({ id }) => id === host)
    if (!own) return []
    const free = Array.from({ length: rounds }, (_, r) => r + 1).filter((round) => round >= from && round <= until && !isOpen(own, round))
    const open = tables.flatMap((table, at) => (free.some((round) => isOpen(table, round)) && (!only || only.includes(table.id)) ? at : []))
    return free.length > 0 ? [{ visits: free.length, tables: open }] : []
  })

/** Seats of a table for guests over all rounds, its hosts seated first. */
const seatsForGuests = (
  { participants, rounds }: SeatingProblem,
  table: SeatingProblem['tables'][number],
): { least: number; most: number } => {
  const hosts = participants.filter(({ host }) => host === table.id)
  let least = 0
  let most = 0
  for (let round = 1; round <= rounds; round += 1) {
    if (!isOpen(table, round)) continue
    const sitting = hosts.filter(({ from = 1, until = rounds }) => round >= from && round <= until).length
    const { min, max } = tableIn(table, round)
    least += Math.max(0, min - sitting)
    most += Math.max(0, max - sitting)
  }
  return { least, most }
}
