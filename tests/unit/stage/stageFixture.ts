import { newSession, newTable, newWorkshop } from '../../../src/shared/domain/records/defaults.ts'
import type { ClockStep, SeatingPlan } from '../../../src/shared/domain/records/records.ts'
import { wallClockIn } from '../../../src/shared/domain/room/wallClock.ts'
import { newStageSettings } from '../../../src/shared/domain/stage/buildStageView.ts'
import type { StageSource } from '../../../src/shared/domain/stage/buildStageView.ts'

export const meta = (id: string) => ({ id, workshopId: 'w', heads: [], conflicts: [] })

export const step = (fields: Partial<ClockStep>): ClockStep => ({
  kind: 'round',
  round: 1,
  plannedSeconds: 1200,
  seconds: 1200,
  startedAt: '2026-03-02T09:00:00.000Z',
  endedAt: null,
  pausedAt: null,
  pausedSeconds: 0,
  ...fields,
})

export const planOf = (fields: Partial<SeatingPlan>): SeatingPlan => ({
  ...meta('plan'),
  sessionId: 's1',
  number: 1,
  reason: 'first',
  reasonText: '',
  madeAt: '2026-03-02T08:00:00.000Z',
  announcedAt: null,
  played: 0,
  method: '',
  bound: 0,
  people: [],
  tables: ['t1', 't2', 't3'],
  seats: [],
  ...fields,
})

/** Two sessions, the first one with three tables and nobody there yet. */
export const emptySource = (): StageSource => ({
  workshop: { ...newWorkshop('Heat and housing'), ...meta('w'), attribution: 'chatham' },
  sessions: [
    {
      ...newSession('Tables', 'a'),
      ...meta('s1'),
      method: 'rotating-tables',
      rounds: 3,
      roundMinutes: 20,
      moveMinutes: 3,
      minutes: 80,
      start: '10:30',
    },
    { ...newSession('Coffee', 'b'), ...meta('s2'), method: 'break' },
  ],
  tables: [1, 2, 3].map((number) => ({ ...newTable('s1', number, `Topic ${number}`), ...meta(`t${number}`) })),
  participants: [],
  attendance: [],
  settings: newStageSettings(),
  wall: wallClockIn('UTC'),
  clocks: [],
  plans: [],
  notes: [],
  speakers: [],
  counts: [],
  totals: {},
  ballots: [],
  votesOf: () => [],
})
