import { describe, expect, it } from 'vitest'
import { badgeCode } from '../../../src/shared/domain/people/badgeCode.ts'
import { newTable } from '../../../src/shared/domain/records/defaults.ts'
import { planOnStage, stageSeating } from '../../../src/shared/domain/stage/stageSeating.ts'
import { meta, planOf } from './stageFixture.ts'

const people = ['ada', 'bea', 'cleo', 'dan', 'eve', 'finn'].map((id) => ({ id, name: `${id.toUpperCase()} Quartz` }))
const tables = [1, 2, 3].map((number) => ({ ...newTable('s1', number, ''), ...meta(`t${number}`) }))
const ids = people.map(({ id }) => id)
const together = planOf({ people: ids, seats: [0, 1].map((round) => ids.map((_, person) => (Math.floor(person / 2) + round) % 3)) })
const asked = {
  round: 2,
  isNow: false,
  how: 'codes',
  rule: 'chatham',
  language: 'en',
  tables,
  participants: people,
  attendance: [],
  plans: [together],
} as const
const short = (id: string): string => badgeCode(id).slice(0, 4)

describe('seats on the stage', () => {
  it('lead from table to table by the first half of the code, in its order', () => {
    const seats = stageSeating(asked)!
    expect(seats).toMatchObject({ round: 2, by: 'codes', isShort: true })
    expect(seats.entries.map(({ who }) => who)).toEqual(ids.map(short).toSorted())
    expect(seats.entries.find(({ who }) => who === short('ada'))).toEqual({ who: short('ada'), by: short('ada'), from: 1, to: 2 })
    expect(seats.moves).toEqual([
      { from: 1, to: 2 },
      { from: 2, to: 3 },
      { from: 3, to: 1 },
    ])
  })

  it('have no way behind them in the first round, nor in the one that runs', () => {
    expect(stageSeating({ ...asked, round: 1 })!.entries.every(({ from }) => from === null)).toBe(true)
    const now = stageSeating({ ...asked, isNow: true })!
    expect([now.entries.every(({ from }) => from === null), now.moves, now.stepsTo]).toEqual([true, null, null])
  })

  it('tell of no common way where people of a table part, but of steps where all go by steps', () => {
    const parted = planOf({ people: ids, seats: [0, 1].map((round) => ids.map((_, person) => (person + round * (1 + (person % 2))) % 3)) })
    expect(stageSeating({ ...asked, plans: [parted] })).toMatchObject({ moves: null, stepsTo: 3 })
  })

  it('use names only where people may be named', () => {
    expect(stageSeating({ ...asked, how: 'names' })!.by).toBe('codes')
    for (const rule of ['none', 'chatham', 'organisation'] as const)
      expect(JSON.stringify(stageSeating({ ...asked, how: 'names', rule }))).not.toMatch(/Quartz/)
    const named = stageSeating({ ...asked, how: 'names', rule: 'named' })!
    expect(named).toMatchObject({ by: 'names', isShort: false })
    expect(named.entries[0]).toEqual({ who: 'ADA Quartz', by: 'Quartz', from: 1, to: 2 })
  })

  it('have names in the order of what people look for: the family name, in the language of the workshop', () => {
    const names = ['Zoe Ábel', 'Ana Zuzak', 'Bea Čapek', 'Ödön, Dan', 'Eve Cole', 'Finn Abel']
    const participants = people.map((person, index) => ({ ...person, name: names[index]! }))
    const seats = (language: string) => stageSeating({ ...asked, participants, how: 'names', rule: 'named', language })!.entries
    expect(seats('en').map(({ by }) => by)).toEqual(['Abel', 'Ábel', 'Čapek', 'Cole', 'Ödön', 'Zuzak'])
    expect(seats('sv').map(({ by }) => by)).toEqual(['Abel', 'Ábel', 'Čapek', 'Cole', 'Zuzak', 'Ödön'])
    for (const { who, by } of seats('en')) expect(who).toContain(by)
  })

  it('tell two people of one name apart', () => {
    const twins = people.map((person, index) => (index < 2 ? { ...person, name: 'Ada Quartz' } : person))
    const named = stageSeating({ ...asked, participants: twins, how: 'names', rule: 'named' })!
    expect(new Set(named.entries.map(({ who }) => who)).size).toBe(6)
    expect(named.entries.some(({ who }) => who === `Ada Quartz · ${short('bea')}`)).toBe(true)
  })

  it('leave out who is away, who was erased, and the host who stays', () => {
    const hosted = tables.map((table) => (table.id === 't3' ? { ...table, hostId: 'finn' } : table))
    const staying = planOf({
      people: [...ids, 'erased'],
      seats: [0, 1].map((round) => [...ids, 'erased'].map((id, p) => (id === 'finn' ? 2 : (p + round) % 3))),
    })
    const attendance = [
      { participantId: 'ada', state: 'absent' },
      { participantId: 'bea', state: 'left' },
      { participantId: 'cleo', state: 'late' },
    ] as const
    const seats = stageSeating({ ...asked, tables: hosted, plans: [staying], attendance })!
    expect(seats.entries.map(({ who }) => who)).toEqual(['cleo', 'dan', 'eve'].map(short).toSorted())
  })

  it('are those that were announced, or those that hold while nothing was', () => {
    const first = planOf({ id: 'one', number: 1, announcedAt: '2026-03-02T08:30:00.000Z' })
    const second = planOf({ id: 'two', number: 2 })
    expect(planOnStage([first, second])?.id).toBe('one')
    expect(planOnStage([{ ...first, announcedAt: null }, second])?.id).toBe('two')
    expect(planOnStage([first, { ...second, announcedAt: '2026-03-02T09:00:00.000Z' }])?.id).toBe('two')
    expect(stageSeating({ ...asked, plans: [] })).toBeNull()
  })
})
