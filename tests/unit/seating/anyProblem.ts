import fc from 'fast-check'
import type { SeatingProblem } from '../../../src/shared/domain/seating/problem.ts'
import { peopleNamed, problemOf } from './problems.ts'

export type Extent = {
  people: number
  tables: number
  rounds: number
  /** Without the rules that mostly make a problem impossible. */
  mild?: boolean
}

/** In `share` of ten cases: rules that all collide would test nothing else. */
const sometimes = <T>(value: fc.Arbitrary<T>, share: number): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 10 - share, arbitrary: fc.constant(undefined) }, { weight: share, arbitrary: value })

const times = (rounds: number) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.record({ from: fc.integer({ min: 1, max: rounds }) }) },
    { weight: 1, arbitrary: fc.record({ until: fc.integer({ min: 1, max: rounds }) }) },
  )

/** Problems of every kind that the JSON form can say, most of them small enough to have a plan. */
export const anyProblem = ({ people, tables, rounds, mild = false }: Extent): fc.Arbitrary<SeatingProblem> =>
  fc
    .record({
      people: fc.integer({ min: 1, max: people }),
      tables: fc.integer({ min: 1, max: tables }),
      rounds: fc.integer({ min: 1, max: rounds }),
    })
    .chain((size) => {
      const ids = peopleNamed(size.people).map(({ id }) => id)
      const tableIds = peopleNamed(size.tables, 't').map(({ id }) => id)
      const table = fc.constantFrom(...tableIds)
      const level = Math.floor(size.people / size.tables)
      const group =
        size.people < 2
          ? fc.constant<string[][]>([])
          : fc.array(fc.subarray(ids, { minLength: 2, maxLength: Math.min(3, size.people) }), { maxLength: mild ? 1 : 2 })
      return fc.record({
        rounds: fc.constant(size.rounds),
        tables: fc.tuple(
          ...tableIds.map((id) =>
            fc
              .record({
                low: fc.nat(mild ? level : level + 1),
                more: fc.integer({ min: 0, max: 3 }),
                open: mild ? fc.constant({}) : times(size.rounds),
              })
              .map(({ low, more, open }) => ({ id, min: low, max: Math.max(low, level + more), ...open })),
          ),
        ),
        participants: fc.tuple(
          ...ids.map((id) =>
            fc
              .record({
                country: sometimes(fc.constantFrom('IT', 'FR', 'DE'), 8),
                speaks: sometimes(fc.subarray(['it', 'en', 'fr']), 6),
                host: sometimes(table, 1),
                only: sometimes(fc.subarray(tableIds, { minLength: 1 }), mild ? 1 : 2),
                wishes: fc.array(table, { maxLength: 2 }),
                when: times(size.rounds),
              })
              .map(({ country, speaks, host, only, wishes, when }) => ({
                id,
                attributes: { ...(country ? { country } : {}), ...(speaks ? { speaks } : {}) },
                wishes,
                ...when,
                ...(host ? { host } : {}),
                ...(only ? { only } : {}),
              })),
          ),
        ),
        rules: fc.record({
          noReturn: mild ? fc.constant(false) : fc.boolean(),
          mix: fc.subarray(['country', 'speaks']),
          apart: group,
          together: group,
        }),
        locked: fc.array(fc.record({ participant: fc.constantFrom(...ids), round: fc.integer({ min: 1, max: size.rounds }), table }), {
          maxLength: mild ? 0 : 2,
        }),
        seed: fc.nat(1000),
      })
    })
    .map(problemOf)

/** The same problem with all its lists in another order; wishes keep theirs, which has a meaning. */
export const shuffledProblem = (problem: SeatingProblem, seed: number): SeatingProblem => {
  let state = seed | 1
  const next = (below: number): number => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9
    return (state >>> 0) % below
  }
  const mixed = <T>(list: readonly T[]): T[] => {
    const rest = [...list]
    return list.map(() => rest.splice(next(rest.length), 1)[0]!)
  }
  const { tables, participants, rules, locked, announced } = problem
  return {
    ...problem,
    tables: mixed(tables),
    participants: mixed(participants.map((one) => ({ ...one, ...(one.only ? { only: mixed(one.only) } : {}) }))),
    rules: { ...rules, mix: mixed(rules.mix), apart: mixed(rules.apart.map(mixed)), together: mixed(rules.together.map(mixed)) },
    locked: mixed(locked),
    announced: mixed(announced),
  }
}
