import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newParticipant, newSeatingSetup, newSession, newTable } from '../../../src/shared/domain/records/defaults.ts'
import type { Participant, Session, Table } from '../../../src/shared/domain/records/records.ts'
import { seatingProblem } from '../../../src/shared/domain/seating/problem.ts'
import { ID_NAMES } from '../../../src/shared/domain/seating/refusals/refusal.ts'
import { referenceRefusals, valueRefusals } from '../../../src/shared/domain/seating/refusals/references.ts'
import { seatingProblemOf } from '../../../src/shared/domain/seating/workshop/seatingProblemOf.ts'

const ROUNDS = 3
const IDS = ['a', 'b', 'c', 'd']

const meta = (id: string) => ({ id, workshopId: 'w', heads: [], conflicts: [] })
const session: Session = { ...newSession('Round', 'a'), ...meta('s'), method: 'rotating-tables', rounds: ROUNDS }
const people: Participant[] = IDS.map((id) => ({ ...newParticipant(id), ...meta(id), wishes: ['1', '2', '3'] }))

const edge = fc.option(fc.integer({ min: 1, max: ROUNDS + 2 }))
const times = fc.record({ openFrom: edge, closedFrom: edge })
const seats = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: IDS.length, maxLength: IDS.length }), {
  minLength: ROUNDS,
  maxLength: ROUNDS,
})

it('never asks for what contradicts itself, however tables open and close around what happened', () => {
  const any = fc.record({
    tables: fc.array(times, { minLength: 3, maxLength: 3 }),
    hosts: fc.array(fc.option(fc.constantFrom(...IDS)), { minLength: 3, maxLength: 3 }),
    played: fc.integer({ min: 0, max: ROUNDS }),
    newest: seats,
    told: fc.option(seats),
    lock: fc.record({ round: fc.integer({ min: 1, max: ROUNDS }), tableId: fc.constantFrom('t1', 't2', 't3', 'gone') }),
    mode: fc.constantFrom('nobody-moves' as const, 'fewest-moves' as const, 'best-mixing' as const),
  })
  // Which tables people sat at has nothing to do with when tables are open: those were changed afterwards.
  const planOf = (rows: number[][]) => ({ people: IDS, tables: ['t1', 't2', 't3', 'gone'], seats: rows })
  fc.assert(
    fc.property(any, ({ tables, hosts, played, newest, told, lock, mode }) => {
      const problem = seatingProblemOf({
        session,
        tables: tables.map((fields, index): Table => {
          const number = index + 1
          return { ...newTable('s', number, `Topic ${number}`), ...meta(`t${number}`), ...fields, hostId: hosts[index]! }
        }),
        participants: people,
        attendance: [],
        setup: { ...newSeatingSetup('s', 'rotating-tables'), played, locks: [{ participantId: 'a', ...lock }] },
        plan: planOf(newest),
        told: told && planOf(told),
        mode,
        onlyHere: false,
      })
      expect(seatingProblem.parse(problem)).toEqual(problem)
      const found = [...referenceRefusals(problem, ID_NAMES), ...valueRefusals(problem, ID_NAMES)]
      expect(found.filter(({ code }) => code !== 'NO_TABLES')).toEqual([])
      for (const seat of problem.announced.filter(({ round }) => round <= played)) {
        const at = planOf(newest).tables[newest[seat.round - 1]![IDS.indexOf(seat.participant)]!]
        expect(seat.table).toBe(at)
      }
      expect(problem.announced.filter(({ round }) => round <= played)).toHaveLength(IDS.length * played)
    }),
    { numRuns: 300, seed: 2026 },
  )
})
