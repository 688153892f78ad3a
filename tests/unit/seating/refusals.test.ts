import { readFileSync } from 'node:fs'
import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import { REFUSAL_CODES } from '../../../src/shared/domain/seating/refusals/refusal.ts'
import { refusals } from '../../../src/shared/domain/seating/refusals/refusals.ts'
import type { SeatingProblemInput } from '../../../src/shared/domain/seating/problem.ts'
import { peopleNamed, plainProblem, problemOf, tablesOf } from './problems.ts'

const seat = (participant: string, round: number, table: string) => ({ participant, round, table })

/** Six people at three tables of two to three in two rounds, changed where a case says so. */
const problem = (change: Partial<SeatingProblemInput> = {}) =>
  problemOf({ rounds: 2, tables: tablesOf([2, 2, 2], 1), participants: peopleNamed(6), ...change })
const people = (...special: { id: string; [field: string]: unknown }[]) =>
  peopleNamed(6).map((one) => ({ ...one, ...special.find(({ id }) => id === one.id) }))

const CASES: [string, Partial<SeatingProblemInput>, Record<string, string | number>][] = [
  ['NO_TABLES', { tables: [] }, { seats: 6 }],
  ['NO_PARTICIPANTS', { participants: [] }, {}],
  ['PARTICIPANT_TWICE', { participants: [...people(), { id: 'p2' }] }, { person: 'p2' }],
  ['TABLE_TWICE', { tables: tablesOf([2, 2, 2], 1).map((one) => ({ ...one, id: 'x' })) }, { table: 'x' }],
  ['UNKNOWN_HOST_TABLE', { participants: people({ id: 'p1', host: 't9' }) }, { person: 'p1', table: 't9' }],
  ['UNKNOWN_WISH', { participants: people({ id: 'p1', wishes: ['t9'] }) }, { person: 'p1', table: 't9' }],
  ['UNKNOWN_ONLY', { participants: people({ id: 'p1', only: ['t1', 't9'] }) }, { person: 'p1', table: 't9' }],
  ['UNKNOWN_APART', { rules: { apart: [['p1', 'p9']] } }, { person: 'p9' }],
  ['UNKNOWN_TOGETHER', { rules: { together: [['p1', 'p9']] } }, { person: 'p9' }],
  ['UNKNOWN_LOCKED_PERSON', { locked: [seat('p9', 1, 't1')] }, { person: 'p9' }],
  ['UNKNOWN_LOCKED_TABLE', { locked: [seat('p1', 1, 't9')] }, { table: 't9' }],
  ['UNKNOWN_ANNOUNCED_TABLE', { announced: [seat('p1', 1, 't9')], played: 1 }, { table: 't9' }],
  ['PRESENCE_EMPTY', { participants: people({ id: 'p1', from: 2, until: 1 }) }, { person: 'p1', from: 2, until: 1 }],
  ['TABLE_TIMES', { tables: [...tablesOf([3, 3], 3), { id: 't3', max: 3, from: 2, until: 1 }] }, { table: 't3' }],
  ['TABLE_SIZES', { tables: [...tablesOf([3, 3], 3), { id: 't3', min: 4, max: 3 }] }, { table: 't3', min: 4, max: 3 }],
  ['ONLY_EMPTY', { participants: people({ id: 'p1', only: [] }) }, { person: 'p1' }],
  ['PLAYED_TOO_MANY', { played: 3, announced: [seat('p1', 1, 't1')] }, { played: 3, rounds: 2 }],
  ['HISTORY_MISSING', { played: 2, announced: [seat('p1', 1, 't1')] }, { round: 2 }],
  ['ANNOUNCED_TWICE', { announced: [seat('p1', 2, 't1'), seat('p1', 2, 't2')] }, { person: 'p1', round: 2, table: 't1', other: 't2' }],
  [
    'TOO_FEW_SEATS',
    { participants: [...peopleNamed(9), { id: 'late', from: 2 }, { id: 'later', from: 2 }] },
    { round: 2, people: 11, seats: 9, count: 2 },
  ],
  ['TOO_FEW_SEATS', { tables: tablesOf([2, 2, 2], 1).map((one) => ({ ...one, from: 2 })) }, { round: 1, seats: 0, count: 6 }],
  ['TOO_FEW_PEOPLE', { tables: tablesOf([4, 4, 4], 1) }, { people: 6, minimum: 9, count: 3 }],
  ['LOCKED_TWICE', { locked: [seat('p1', 1, 't1'), seat('p1', 1, 't2')] }, { person: 'p1', round: 1 }],
  ['LOCKED_AWAY_FROM_HOST', { participants: people({ id: 'p1', host: 't2' }), locked: [seat('p1', 1, 't1')] }, { table: 't1', host: 't2' }],
  [
    'LOCKED_CLOSED_TABLE',
    { tables: [...tablesOf([3, 3], 3), { id: 't3', max: 3, from: 2 }], locked: [seat('p1', 1, 't3')] },
    { table: 't3' },
  ],
  ['LOCKED_NOT_ALLOWED', { participants: people({ id: 'p1', only: ['t2', 't3'] }), locked: [seat('p1', 1, 't1')] }, { tables: 't2, t3' }],
  ['HOST_NOT_ALLOWED', { participants: people({ id: 'p1', only: ['t2'], host: 't1' }) }, { table: 't1', tables: 't2' }],
  [
    'PINNED_OVER_CAPACITY',
    { locked: ['p1', 'p2', 'p3'].map((id) => seat(id, 2, 't1')), participants: people({ id: 'p4', host: 't1' }) },
    { table: 't1', round: 2, seats: 3, count: 1 },
  ],
  [
    'PINNED_OVER_CAPACITY',
    {
      participants: people({ id: 'p1', host: 't1' }),
      rules: {
        together: [
          ['p1', 'p2'],
          ['p2', 'p3', 'p4'],
        ],
      },
    },
    { table: 't1', count: 1 },
  ],
  [
    'PINNED_APART',
    { participants: people({ id: 'p1', host: 't1' }), locked: [seat('p2', 2, 't1')], rules: { apart: [['p1', 'p2']] } },
    { person: 'p1', other: 'p2', table: 't1', round: 2 },
  ],
  [
    'PINNED_APART',
    {
      participants: people({ id: 'p1', host: 't1' }, { id: 'p2', host: 't1' }),
      rules: { apart: [['p3', 'p2']], together: [['p1', 'p3']] },
    },
    { person: 'p3', other: 'p2' },
  ],
  [
    'PINNED_TOGETHER',
    {
      participants: people({ id: 'p1', host: 't1' }, { id: 'p3', host: 't3' }),
      rules: {
        together: [
          ['p1', 'p2'],
          ['p2', 'p3'],
        ],
      },
    },
    { person: 'p1', other: 'p3', table: 't1', otherTable: 't3' },
  ],
  [
    'APART_AND_TOGETHER',
    {
      rules: {
        apart: [['p1', 'p4']],
        together: [
          ['p1', 'p2'],
          ['p3', 'p4'],
          ['p2', 'p3'],
        ],
      },
    },
    { person: 'p1', other: 'p4', chain: 'p1 – p2 – p3 – p4' },
  ],
  [
    'GROUP_TOO_LARGE',
    {
      rules: {
        together: [
          ['p1', 'p2', 'p3'],
          ['p3', 'p4', 'p5'],
        ],
      },
    },
    { size: 5, seats: 3, count: 2 },
  ],
  [
    'GROUP_NO_TABLE',
    { participants: people({ id: 'p1', only: ['t1'] }, { id: 'p2', only: ['t2', 't3'] }), rules: { together: [['p1', 'p2']] } },
    { people: 'p1, p2' },
  ],
  [
    'GROUPS_DO_NOT_FIT',
    {
      tables: tablesOf([5, 5], 5).map((one) => ({ ...one, max: 5 })),
      participants: peopleNamed(9),
      rules: {
        together: [
          ['p1', 'p2', 'p3'],
          ['p4', 'p5', 'p6'],
          ['p7', 'p8', 'p9'],
        ],
      },
    },
    { groups: 3, size: 3, places: 2, count: 1 },
  ],
  ['APART_TOO_MANY', { rules: { apart: [['p1', 'p2', 'p3', 'p4']] } }, { size: 4, tables: 3, count: 1 }],
  [
    'APART_TOO_MANY',
    {
      rules: {
        apart: [
          ['p1', 'p2', 'p3'],
          ['p4', 'p1'],
          ['p4', 'p2', 'p6'],
          ['p3', 'p4'],
        ],
      },
    },
    { size: 4, tables: 3, count: 1 },
  ],
  [
    'APART_TOO_MANY',
    { participants: people(...['p1', 'p2', 'p3'].map((id) => ({ id, only: ['t1', 't2'] }))), rules: { apart: [['p1', 'p2', 'p3']] } },
    { people: 'p1, p2, p3', size: 3, tables: 2 },
  ],
  [
    'ONLY_TOO_FEW_SEATS',
    { participants: people(...['p1', 'p2', 'p3', 'p5'].map((id) => ({ id, only: ['t2'] }))) },
    { people: 'p1, p2, p3, p5', tables: 't2', seats: 3, size: 4, count: 1 },
  ],
  [
    'ONLY_TOO_FEW_SEATS',
    { participants: people({ id: 'p1', only: ['t1'] }), locked: ['p2', 'p3', 'p4'].map((id) => seat(id, 1, 't1')) },
    { tables: 't1', round: 1, count: 1 },
  ],
  [
    'MINIMUM_OUT_OF_REACH',
    {
      tables: tablesOf([2, 2, 2]),
      participants: people(...['p1', 'p2', 'p3', 'p4', 'p5'].map((id) => ({ id, only: ['t1', 't2', 't3'].slice(0, 2) }))),
    },
    { tables: 't3', minimum: 2, size: 1, count: 1 },
  ],
  [
    'RETURN_TOGETHER',
    { participants: people({ id: 'p1', host: 't1' }), rules: { noReturn: true, together: [['p1', 'p2']] } },
    { person: 'p2', other: 'p1', table: 't1', round: 1, otherRound: 2 },
  ],
  [
    'RETURN_LOCKED',
    { rules: { noReturn: true }, locked: [seat('p1', 1, 't1'), seat('p1', 2, 't1')] },
    { person: 'p1', round: 1, otherRound: 2 },
  ],
  ['RETURN_UNAVOIDABLE', { rounds: 4, rules: { noReturn: true } }, { rounds: 4, tables: 3, count: 1 }],
  [
    'RETURN_UNAVOIDABLE',
    { rules: { noReturn: true }, participants: people({ id: 'p4', only: ['t3'] }) },
    { people: 'p4', rounds: 2, tables: 1 },
  ],
  [
    'RETURN_TOO_FEW_SEATS',
    {
      rules: { noReturn: true },
      tables: [
        { id: 't1', max: 5 },
        { id: 't2', max: 1 },
      ],
    },
    { tables: 't2', visits: 12, count: 4 },
  ],
  [
    'RETURN_MINIMUM_OUT_OF_REACH',
    {
      rules: { noReturn: true },
      tables: [
        { id: 't1', min: 4, max: 6 },
        { id: 't2', max: 6 },
        { id: 't3', max: 6 },
      ],
    },
    { tables: 't1', count: 2 },
  ],
]

describe('refusals', () => {
  it.each(CASES)('name %s', (code, change, detail) => {
    const found = refusals(problem(change))
    expect(found.map((one) => one.code)).toContain(code)
    expect(found.find((one) => one.code === code)?.detail).toMatchObject(detail)
  })

  it('have a case each, but for those that only a search can find', () => {
    const provable = REFUSAL_CODES.filter((code) => !code.startsWith('CULPRIT_'))
    expect(new Set(CASES.map(([code]) => code))).toEqual(new Set(provable))
  })

  it('find nothing wrong with what is possible', () => {
    expect(refusals(problem())).toEqual([])
    expect(refusals(problem({ rounds: 3, rules: { noReturn: true } }))).toEqual([])
    expect(refusals(problem({ participants: people({ id: 'p1', host: 't1' }), locked: [seat('p1', 2, 't1')] }))).toEqual([])
    expect(
      refusals(
        problem({
          rules: {
            apart: [
              ['p1', 'p2', 'p3'],
              ['p4', 'p5', 'p6'],
            ],
            together: [['p1', 'p4']],
          },
        }),
      ),
    ).toEqual([])
    expect(refusals(plainProblem(204, 34, 5))).toEqual([])
  })

  it('let the past be: locks, sizes and returns of rounds that are over', () => {
    const announced = peopleNamed(6).map(({ id }) => seat(id, 1, 't1'))
    const past = { played: 1, announced, rules: { noReturn: true, apart: [['p1', 'p2']] }, locked: [seat('p1', 1, 't2')] }
    expect(refusals(problem(past))).toEqual([])
    expect(refusals(problem({ ...past, rounds: 5 }))).toEqual([])
  })

  it('take a plan as new where everybody who was told has gone', () => {
    const gone = { rounds: 4, rules: { noReturn: true }, announced: [seat('gone', 1, 't1'), seat('p1', 1, 't9'), seat('p1', 5, 't1')] }
    expect(refusals(problem(gone)).map(({ code }) => code)).toEqual(['RETURN_UNAVOIDABLE'])
    expect(refusals(problem({ ...gone, announced: [seat('p1', 1, 't1')] }))).toEqual([])
  })

  it('let people and tables be that no longer take part', () => {
    expect(refusals(problem({ announced: [seat('gone', 1, 't1'), seat('gone', 2, 't9'), seat('p1', 2, 't9')], played: 1 }))).toEqual([])
  })

  it('say one thing once, and no more than a few of a kind', () => {
    expect(refusals(problem({ rounds: 40, participants: peopleNamed(12) }))).toHaveLength(1)
    expect(refusals(problem({ rules: { apart: [peopleNamed(30, 'x').map(({ id }) => id)] } }))).toHaveLength(5)
    expect(refusals(problem({ rounds: 20, participants: peopleNamed(6).map((one) => ({ ...one, only: ['t1'] })) }))).toHaveLength(2)
  })

  it('use the names they are given', () => {
    const names = { participant: (id: string) => `Ms ${id}`, table: (id: string) => `No. ${id}` }
    const [refusal] = refusals(problem({ locked: [seat('p1', 1, 't1'), seat('p1', 1, 't2')] }), names)
    expect(refusal?.detail).toEqual({ person: 'Ms p1', round: 1, table: 'No. t1', other: 'No. t2' })
  })
})

describe.each(['en', 'it'])('sentences of refusals in %s', (language) => {
  const text = readFileSync(new URL(`../../../resources/locales/${language}/seating.json`, import.meta.url), 'utf8')
  const seating = JSON.parse(text) as { refusals: Record<string, string> }
  const catalogue = createInstance()
  void catalogue.init({ lng: language, resources: { [language]: { seating } }, ns: ['seating'], initAsync: false })

  it('exist for every code and for nothing else', () => {
    const codes = Object.keys(seating.refusals).map((key) => key.replace(/_(one|other)$/, ''))
    expect([...new Set(codes)].toSorted()).toEqual([...REFUSAL_CODES].toSorted())
  })

  it.each(CASES)('are filled for %s', (code, change) => {
    const refusal = refusals(problem(change)).find((one) => one.code === code)!
    const sentence = catalogue.t(`refusals.${code}`, { ns: 'seating', ...refusal.detail })
    expect(sentence).toMatch(/^[^{}]{30,}\.$/)
    expect(sentence).not.toContain('undefined')
  })
})
