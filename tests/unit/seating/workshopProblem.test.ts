import { describe, expect, it } from 'vitest'
import { newAttendance, newParticipant, newSeatingSetup, newSession, newTable } from '../../../src/shared/domain/records/defaults.ts'
import type { Attendance, Participant, Session, Table } from '../../../src/shared/domain/records/records.ts'
import type { AttendanceState } from '../../../src/shared/domain/records/vocabulary.ts'
import { compileProblem } from '../../../src/shared/domain/seating/compile/compileProblem.ts'
import { seatingProblem } from '../../../src/shared/domain/seating/problem.ts'
import { refusals } from '../../../src/shared/domain/seating/refusals/refusals.ts'
import { announcedPlan, newestFirst, newestPlan, planOfSeats, seatsOfPlan } from '../../../src/shared/domain/seating/workshop/planSeats.ts'
import { seatingProblemOf } from '../../../src/shared/domain/seating/workshop/seatingProblemOf.ts'
import type { SeatingQuestion } from '../../../src/shared/domain/seating/workshop/seatingProblemOf.ts'

const meta = (id: string) => ({ id, workshopId: 'w', heads: [], conflicts: [] })
const person = (id: string, fields: Partial<Participant> = {}): Participant => ({ ...newParticipant(id), ...meta(id), ...fields })
const table = (number: number, fields: Partial<Table> = {}): Table => ({
  ...newTable('s', number, `Topic ${number}`),
  ...meta(`t${number}`),
  ...fields,
})
const session: Session = { ...newSession('Round', 'a'), ...meta('s'), method: 'rotating-tables', rounds: 3 }
const state = (id: string, value: AttendanceState, day = 1): Attendance => ({
  ...newAttendance(id, day),
  ...meta(`${id}:${day}`),
  state: value,
})

const ask = (fields: Partial<SeatingQuestion> = {}) =>
  seatingProblemOf({
    session,
    tables: [table(2), table(1)],
    participants: ['a', 'b', 'c', 'd', 'e'].map((id) => person(id)),
    attendance: [],
    setup: newSeatingSetup('s', 'rotating-tables'),
    plan: null,
    mode: 'fewest-moves',
    onlyHere: false,
    ...fields,
  })

const presenceOf = (problem: ReturnType<typeof ask>) => problem.participants.map(({ id, from, until }) => `${id}${from}-${until}`)

/** Everybody at table 1 in every round. */
const sitting = (ids: readonly string[]) => ({
  people: [...ids],
  tables: ['t1', 't2'],
  seats: [0, 1, 2].map(() => ids.map(() => 0)),
})

describe('the seating of a session as a problem', () => {
  it('is a problem that the solver reads, with tables by number and as level as people allow', () => {
    const problem = ask()
    expect(seatingProblem.parse(problem)).toEqual(problem)
    expect(problem.tables).toEqual([
      { id: 't1', min: 2, max: 3 },
      { id: 't2', min: 2, max: 3 },
    ])
    expect(problem.rules.noReturn).toBe(true)
  })

  it('leaves out who is not seated, and keeps hosts whatever their role', () => {
    const participants = [person('a', { role: 'facilitator' }), person('b', { role: 'observer' }), person('c'), person('d')]
    const setup = { ...newSeatingSetup('s', 'rotating-tables'), leftOut: ['d'] }
    const problem = ask({ participants, setup, tables: [table(1, { hostId: 'a' }), table(2)] })
    expect(problem.participants.map(({ id, host }) => ({ id, host }))).toEqual([
      { id: 'a', host: 't1' },
      { id: 'c', host: undefined },
    ])
  })

  it('seats people by who is there: gone, late, not seen yet', () => {
    const attendance = [state('a', 'here'), state('b', 'absent'), state('c', 'late'), state('d', 'left'), state('e', 'absent', 2)]
    expect(presenceOf(ask({ attendance }))).toEqual(['a1-3', 'c2-3', 'e1-3'])
    expect(presenceOf(ask({ attendance, onlyHere: true }))).toEqual(['a1-3', 'c2-3'])
  })

  it('keeps what happened and seats newcomers from the next round on', () => {
    const setup = { ...newSeatingSetup('s', 'rotating-tables'), played: 1 }
    const plan = sitting(['a', 'b', 'erased'])
    const problem = ask({ setup, plan, attendance: [state('b', 'left')] })
    expect(presenceOf(problem)).toEqual(['a1-3', 'b1-1', 'c2-3', 'd2-3', 'e2-3', 'erased1-1'])
    expect(problem.played).toBe(1)
    expect(problem.announced.map(({ participant, round }) => `${participant}${round}`)).toEqual(['a1', 'b1', 'erased1', 'a2', 'a3'])
    const mixed = ask({ setup, plan, mode: 'best-mixing' })
    expect(mixed.announced.every(({ round }) => round <= 1)).toBe(true)
  })

  it('lets those who sat before go on, even if they are still noted as late', () => {
    const setup = { ...newSeatingSetup('s', 'rotating-tables'), played: 2 }
    const attendance = [state('a', 'late'), state('b', 'late')]
    expect(presenceOf(ask({ setup, plan: sitting(['a', 'c', 'd', 'e']), attendance }))).toEqual(['a1-3', 'c1-3', 'd1-3', 'e1-3'])
  })

  it('remembers tables that are no more, because people met there', () => {
    const setup = { ...newSeatingSetup('s', 'rotating-tables'), played: 2 }
    const problem = ask({ setup, plan: sitting(['a', 'b']), tables: [table(2), table(3)] })
    expect(problem.tables.at(-1)).toEqual({ id: 't1', min: 0, max: 5000, from: 1, until: 2 })
    // A seat that was announced there and cannot stand is a change that has to be counted.
    expect(problem.announced.map(({ participant, round, table: id }) => `${participant}${round}${id}`)).toContain('a3t1')
  })

  it('takes tables out from the round in which they close', () => {
    const problem = ask({ tables: [table(1), table(2, { closedFrom: 3 }), table(3, { openFrom: 3 })] })
    expect(problem.tables).toEqual([
      { id: 't1', min: 2, max: 3 },
      { id: 't2', min: 2, max: 3, until: 2 },
      { id: 't3', min: 2, max: 3, from: 3 },
    ])
  })

  it('keeps what happened at a table that closed, whether or not it opens again', () => {
    const plan = sitting(['a', 'b', 'c', 'd', 'e'])
    const after = (played: number, first: Partial<Table>, more: Partial<SeatingQuestion> = {}) => {
      const setup = { ...newSeatingSetup('s', 'rotating-tables'), noReturn: false, played }
      const problem = ask({ setup, plan, tables: [table(1, first), table(2)], ...more })
      expect(refusals(problem)).toEqual([])
      return problem
    }
    const first = (problem: ReturnType<typeof ask>) => problem.tables.find(({ id }) => id === 't1')
    // Closed after the fact: round 1 was played there by a plan of before.
    expect(first(after(1, { closedFrom: 1 }))).toEqual({ id: 't1', min: 0, max: 5000, from: 1, until: 1 })
    // Closed from round 2, open again from round 3.
    expect(first(after(2, { closedFrom: 2, openFrom: 3 }))).toEqual({ id: 't1', min: 2, max: 3, from: 3 })
    expect(first(after(0, { closedFrom: 2, openFrom: 3 }))).toMatchObject({ id: 't1', until: 1, seats: [{ round: 1, min: 2, max: 3 }] })
    // Never open: a wish for it, a lock and an announced seat there are left aside.
    const participants = ['a', 'b', 'c'].map((id) => person(id, { wishes: ['1', '2'] }))
    const locks = [{ participantId: 'a', round: 2, tableId: 't1' }]
    for (const closed of [{ closedFrom: 1 }, { openFrom: 4 }, { openFrom: 2, closedFrom: 2 }]) {
      const setup = { ...newSeatingSetup('s', 'rotating-tables'), noReturn: false, locks }
      const problem = after(0, closed, { setup, participants })
      expect(first(problem)).toBeUndefined()
      expect([problem.announced, problem.locked, problem.participants[0]!.wishes]).toEqual([[], [], ['t2']])
    }
  })

  it('leaves a lock aside at a table that closes before its round', () => {
    const locks = [1, 2].map((round) => ({ participantId: 'a', round, tableId: 't2' }))
    const setup = { ...newSeatingSetup('s', 'rotating-tables'), locks }
    const problem = ask({ setup, tables: [table(1), table(2, { closedFrom: 2 }), table(3)] })
    expect(problem.locked.map(({ round }) => round)).toEqual([1])
  })

  it('goes on from what happened, and lets stand what people were told', () => {
    const setup = { ...newSeatingSetup('s', 'rotating-tables'), played: 1 }
    const draft = sitting(['a', 'b'])
    const told = { ...draft, seats: draft.seats.map((row) => row.map(() => 1)) }
    const problem = ask({ setup, plan: draft, told, mode: 'nobody-moves' })
    expect(problem.announced.map(({ participant, round, table: id }) => `${participant}${round}${id}`)).toEqual([
      'a1t1',
      'b1t1',
      'a2t2',
      'b2t2',
      'a3t2',
      'b3t2',
    ])
    expect(ask({ setup, plan: null, told }).announced).toEqual([])
    expect(ask({ setup, plan: draft, told, mode: 'best-mixing' }).announced).toHaveLength(2)
  })

  it('gives tables with seats of their own those, and shares the rest evenly', () => {
    const participants = Array.from({ length: 10 }, (_, index) => person(`p${index}`))
    const problem = ask({ participants, tables: [table(1, { minSeats: 4, maxSeats: 4 }), table(2), table(3)] })
    expect(problem.tables).toEqual([
      { id: 't1', min: 4, max: 4 },
      { id: 't2', min: 3, max: 3 },
      { id: 't3', min: 3, max: 3 },
    ])
  })

  it('lets tables stay as small as the no-shows left them when nobody is to move', () => {
    const problem = ask({ plan: sitting(['a', 'b', 'c', 'd', 'e']), mode: 'nobody-moves' })
    expect(problem.tables).toEqual([
      { id: 't1', min: 0, max: 4 },
      { id: 't2', min: 0, max: 4 },
    ])
  })

  it('turns labels into groups, wishes into tables, and pairs the host with the rapporteur', () => {
    const participants = [
      person('a', { together: ['Team Green'], wishes: ['topic 2', '1', 'nonsense'] }),
      person('b', { together: ['team green '], apart: ['x'] }),
      person('c', { apart: ['X'] }),
      person('d', { apart: ['alone'] }),
      person('e'),
    ]
    const problem = ask({ participants, tables: [table(1, { hostId: 'd', rapporteurId: 'e' }), table(2)] })
    expect(problem.rules.together).toEqual([
      ['d', 'e'],
      ['a', 'b'],
    ])
    expect(problem.rules.apart).toEqual([['b', 'c']])
    expect(problem.participants[0]!.wishes).toEqual(['t2', 't1'])
    const setup = { ...newSeatingSetup('s', 'rotating-tables'), useTogether: false, useApart: false, useWishes: false }
    const plain = ask({ participants, setup })
    expect([plain.rules.together, plain.rules.apart, plain.participants[0]!.wishes]).toEqual([[], [], []])
  })

  it('hands over only the attributes that are to be mixed', () => {
    const setup = { ...newSeatingSetup('s', 'rotating-tables'), mix: ['country', 'languages'] as const }
    const participants = [person('a', { country: 'IT', languages: ['it', 'en'], organisation: 'Secret' }), person('b')]
    const problem = ask({ setup: { ...setup, mix: [...setup.mix] }, participants })
    expect(problem.participants.map(({ attributes }) => attributes)).toEqual([{ country: 'IT', languages: ['it', 'en'] }, {}])
  })

  it('counts a country once, however it was written', () => {
    const countries = ['FR', 'France', ' Francia', 'Atlantis', 'ATLANTIS', '  ']
    const participants = countries.map((country, index) => person(`p${index}`, { country }))
    const problem = ask({ setup: { ...newSeatingSetup('s', 'rotating-tables'), mix: ['country'] }, participants })
    const told = (country: string) => ({ country })
    expect(problem.participants.map(({ attributes }) => attributes)).toEqual([...['FR', 'FR', 'FR', 'Atlantis', 'Atlantis'].map(told), {}])
  })

  it('is level in each round by itself where late people make the rounds differ', () => {
    const participants = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => person(id))
    const attendance = ['e', 'f', 'g'].map((id) => state(id, 'late'))
    const setup = { ...newSeatingSetup('s', 'rotating-tables'), noReturn: false }
    const problem = ask({ participants, attendance, setup })
    expect(problem.tables[0]).toEqual({
      id: 't1',
      min: 2,
      max: 4,
      seats: [
        { round: 1, min: 2, max: 2 },
        { round: 2, min: 3, max: 4 },
        { round: 3, min: 3, max: 4 },
      ],
    })
    const { low, high } = compileProblem(seatingProblem.parse(problem))
    expect([...low]).toEqual([2, 2, 3, 3, 3, 3])
    expect([...high]).toEqual([2, 2, 4, 4, 4, 4])
    expect(refusals(seatingProblem.parse(problem))).toEqual([])
  })

  it('leaves locks aside that no longer fit', () => {
    const lock = (participantId: string, round: number, tableId: string) => ({ participantId, round, tableId })
    const locks = [lock('a', 1, 't1'), lock('a', 9, 't1'), lock('a', 2, 'gone'), lock('nobody', 1, 't1')]
    expect(ask({ setup: { ...newSeatingSetup('s', 'rotating-tables'), locks } }).locked).toEqual([
      { participant: 'a', round: 1, table: 't1' },
    ])
  })
})

describe('seats of a kept plan', () => {
  it('go to a list and back without a change', () => {
    const plan = {
      people: ['a', 'b'],
      tables: ['t1', 't2'],
      seats: [
        [0, 1],
        [-1, 0],
      ],
    }
    const list = seatsOfPlan(plan)
    expect(list).toContainEqual({ participant: 'b', round: 2, table: 't1' })
    expect(list).toHaveLength(3)
    expect(planOfSeats(list, 2, plan.people, plan.tables)).toEqual(plan)
  })

  it('hold in the newest version; people may have been told an older one', () => {
    const version = (number: number, announcedAt: string | null, madeAt = '2026-03-02T09:00:00Z') =>
      ({ ...meta(`p${number}${madeAt}`), number, announcedAt, madeAt }) as never
    const plans = [version(2, null), version(1, '2026-03-02T09:00:00Z'), version(2, null, '2026-03-02T10:00:00Z')]
    expect(newestPlan(plans)?.madeAt).toBe('2026-03-02T10:00:00Z')
    expect(announcedPlan(plans)?.number).toBe(1)
    expect(newestPlan([])).toBeNull()
    // Two laptops, one moment: the same version holds on both.
    const twins = [{ ...(version(3, null) as object), id: 'x' } as never, { ...(version(3, null) as object), id: 'y' } as never]
    expect([newestPlan(twins), newestPlan(twins.toReversed())].map((plan) => plan?.id)).toEqual(['y', 'y'])
    expect(twins.toSorted(newestFirst).map(({ id }) => id)).toEqual(['y', 'x'])
  })
})
