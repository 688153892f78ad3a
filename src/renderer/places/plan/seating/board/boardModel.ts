import type { Attendance, Participant, Table } from '../../../../../shared/domain/records/records.ts'
import { brokenRules } from '../../../../../shared/domain/seating/board/brokenRules.ts'
import { planDifferences } from '../../../../../shared/domain/seating/board/planDifferences.ts'
import { guestsAt } from '../../../../../shared/domain/seating/board/planSeats.ts'
import { openTablesIn, presenceIn } from '../../../../../shared/domain/seating/board/presence.ts'
import type { SeatingProblem } from '../../../../../shared/domain/seating/problem.ts'
import type { PlanSeats } from '../../../../../shared/domain/seating/workshop/planSeats.ts'

/** Why a seat differs from what people were told. */
export type SeatMark = 'moved' | 'late' | 'walkIn' | 'added'

export type BoardSeat = {
  person: string
  role: 'host' | 'rapporteur' | 'guest'
  mark: SeatMark | null
  isLocked: boolean
  /** A hard rule is broken here: somebody who must sit elsewhere, or not beside another. */
  isBroken: boolean
  /** Has this seat, but will not be there. */
  isGone: boolean
}
export type BoardCell = { table: string; seats: BoardSeat[]; isClosed: boolean; limit: { min: number; max: number } | null }
export type BoardRound = { round: number; isOver: boolean; cells: BoardCell[]; unseated: string[] }

type Board = {
  problem: SeatingProblem
  seats: PlanSeats
  /** What people were told, or null before anybody was. */
  told: PlanSeats | null
  tables: readonly Table[]
  people: ReadonlyMap<string, Participant>
  attendance: readonly Attendance[]
  day: number
  name: (id: string) => string
}

/** All rounds of a plan as the board shows them: tables by number, in each cell the staff first and then the guests by name. */
export function boardModel({ problem, seats, told, tables, people, attendance, day, name }: Board): BoardRound[] {
  const marks = told ? marksOf(told, seats, problem.played, people, attendance, day) : new Map<string, SeatMark>()
  const locks = new Set(problem.locked.map(({ participant, round, table }) => `${round} ${participant} ${table}`))
  const broken = brokenRules(problem, seats)
  const blamed = new Set(
    broken.flatMap(({ kind, round, people: ids }) =>
      kind === 'apart' || kind === 'together' || kind === 'host' || kind === 'lock' || kind === 'closed'
        ? ids.map((id) => `${round} ${id}`)
        : [],
    ),
  )
  const isThere = presenceIn(problem)
  const isOpen = openTablesIn(problem)
  const limits = new Map(problem.tables.map((table) => [table.id, table]))
  const columns = [...tables.map((table) => table.id), ...seats.tables.filter((id) => !tables.some((table) => table.id === id))]
  // Rounds that were added since are not planned yet: they are there, and empty.
  return Array.from({ length: Math.max(seats.seats.length, problem.rounds) }, (_, index) => {
    const round = index + 1
    const guests = guestsAt(seats, round)
    return {
      round,
      isOver: round <= problem.played,
      unseated: broken.flatMap((rule) => (rule.kind === 'unseated' && rule.round === round ? rule.people : [])),
      cells: columns
        .map((id): BoardCell => {
          const limit = limits.get(id)
          const table = tables.find((one) => one.id === id)
          const isClosed = !limit || !isOpen(id, round)
          const sitting = (guests.get(id) ?? []).map((person): BoardSeat => {
            const role = table?.hostId === person ? 'host' : table?.rapporteurId === person ? 'rapporteur' : 'guest'
            const key = `${round} ${person}`
            return {
              person,
              role,
              mark: marks.get(key) ?? null,
              isLocked: locks.has(`${key} ${id}`),
              isBroken: blamed.has(key),
              isGone: !isThere(person, round),
            }
          })
          return { table: id, seats: bySeat(sitting, name), isClosed, limit: isClosed ? null : { min: limit.min, max: limit.max } }
        })
        .filter(({ table, seats: sitting }) => sitting.length > 0 || tables.some((one) => one.id === table)),
    }
  })
}

const ORDER = { host: 0, rapporteur: 1, guest: 2 }
const bySeat = (seats: BoardSeat[], name: (id: string) => string): BoardSeat[] =>
  seats.toSorted((a, b) => ORDER[a.role] - ORDER[b.role] || name(a.person).localeCompare(name(b.person)))

function marksOf(
  told: PlanSeats,
  seats: PlanSeats,
  played: number,
  people: Board['people'],
  attendance: readonly Attendance[],
  day: number,
): Map<string, SeatMark> {
  const { moved, added } = planDifferences(told, seats, played)
  const marks = new Map<string, SeatMark>(moved.map(({ person, round }) => [`${round} ${person}`, 'moved']))
  const knownBefore = new Set(told.people)
  for (const { person, round } of added) {
    const here = attendance.find((one) => one.participantId === person && one.day === day)
    const isNew = !knownBefore.has(person)
    const mark = people.get(person)?.walkIn ? 'walkIn' : isNew && here?.arrivedAt != null ? 'late' : 'added'
    marks.set(`${round} ${person}`, here?.state === 'late' ? 'late' : mark)
  }
  return marks
}
