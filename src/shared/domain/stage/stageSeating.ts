import type { StageSeating, StageSettings } from '../../contract/stage.contract.ts'
import { badgeCode } from '../people/badgeCode.ts'
import { familyNameIn, inNameOrder } from '../print/nameOrder.ts'
import { stepRoutes } from '../print/stepRoutes.ts'
import type { Attendance, Participant, SeatingPlan, Table } from '../records/records.ts'
import type { Attribution } from '../records/vocabulary.ts'
import { routesOf } from '../seating/board/planSeats.ts'
import { announcedPlan, newestPlan } from '../seating/workshop/planSeats.ts'

type Seats = {
  round: number
  /** The round that runs: people sit there already and look for nobody's way. */
  isNow: boolean
  how: Exclude<StageSettings['seating'], 'off'>
  rule: Attribution
  /** Of the workshop: names are in its order. */
  language: string
  tables: readonly Pick<Table, 'id' | 'number' | 'hostId' | 'rapporteurId'>[]
  participants: readonly Pick<Participant, 'id' | 'name'>[]
  /** Of the day of the session. */
  attendance: readonly Pick<Attendance, 'participantId' | 'state'>[]
  plans: readonly SeatingPlan[]
}

type Entry = StageSeating['entries'][number]

/** What people were told last; before anything was announced, the version that holds. */
export const planOnStage = (plans: readonly SeatingPlan[]): SeatingPlan | null => announcedPlan(plans) ?? newestPlan(plans)

/** How the stage may call people: by name only where the rule lets people be named. */
export const seatedBy = (how: Seats['how'], rule: Attribution): 'codes' | 'names' =>
  how === 'names' && rule === 'named' ? 'names' : 'codes'

const firstHalf = (code: string): string => code.slice(0, 4)

/** Two people of one name are told apart by their codes. */
const labelsOf = (people: readonly Pick<Participant, 'id' | 'name'>[], by: 'codes' | 'names') => {
  const codes = new Map(people.map(({ id }) => [id, badgeCode(id)]))
  const isShort = new Set([...codes.values()].map(firstHalf)).size === codes.size
  const code = (id: string): string => (isShort ? firstHalf(codes.get(id)!) : codes.get(id)!)
  const often = Map.groupBy(people, ({ name }) => name)
  const name = (person: Pick<Participant, 'id' | 'name'>): string =>
    often.get(person.name)!.length > 1 ? `${person.name} · ${code(person.id)}` : person.name
  return { isShort, of: (person: Pick<Participant, 'id' | 'name'>) => (by === 'names' ? name(person) : code(person.id)) }
}

const inFamilyOrder = <P extends { name: string }>(people: readonly P[], language: string): P[] =>
  inNameOrder(
    people.map((person) => ({ ...person, erased: false })),
    'family',
    language,
  )

/** One way from each table, or null where people of one table part. Those who stay do not count: they are its hosts. */
const movesOf = (entries: readonly Entry[]): StageSeating['moves'] => {
  const moves = new Map<number, number>()
  for (const { from, to } of entries) {
    if (from === null) return null
    if ((moves.get(from) ?? to) !== to) return null
    moves.set(from, to)
  }
  return moves.size > 1 ? [...moves].map(([from, to]) => ({ from, to })).toSorted((a, b) => a.from - b.from) : null
}

/** Who sits where in a round, and from which table they come; null without a plan. People who are absent or gone are left out. */
export const stageSeating = ({
  round,
  isNow,
  how,
  rule,
  language,
  tables,
  participants,
  attendance,
  plans,
}: Seats): StageSeating | null => {
  const plan = planOnStage(plans)
  if (!plan || plan.seats.length < round) return null
  const away = new Set(attendance.filter(({ state }) => state === 'absent' || state === 'left').map((one) => one.participantId))
  const numberOf = new Map(tables.map(({ id, number }) => [id, number]))
  const staff = new Set(tables.flatMap(({ hostId, rapporteurId }) => [hostId, rapporteurId]))
  const by = seatedBy(how, rule)
  const routes = routesOf(plan)
  const tableAt = (id: string, at: number): string | null => routes.get(id)?.[at - 1] ?? null
  const here = participants.filter(({ id }) => !away.has(id) && tableAt(id, round) !== null)
  const seated = by === 'names' ? inFamilyOrder(here, language) : here
  const label = labelsOf(seated, by)
  const numberAt = (id: string, at: number): number | null => (at < 1 ? null : (numberOf.get(tableAt(id, at) ?? '') ?? null))
  const entries = seated.flatMap((person): Entry[] => {
    const to = numberAt(person.id, round)
    const from = isNow ? null : numberAt(person.id, round - 1)
    if (to === null || (from === to && staff.has(person.id))) return []
    const who = label.of(person)
    return [{ who, by: by === 'names' ? familyNameIn(person.name) : who, from, to }]
  })
  const steps = stepRoutes(tables, plan)
  return {
    round,
    by,
    isShort: by === 'codes' && label.isShort,
    entries: by === 'names' ? entries : entries.toSorted((a, b) => (a.who < b.who ? -1 : 1)),
    moves: movesOf(entries),
    stepsTo: steps instanceof Map && !isNow && round > 1 ? tables.length : null,
  }
}
