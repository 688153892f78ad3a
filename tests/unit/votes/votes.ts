import fc from 'fast-check'
import type { Ballot, Vote } from '../../../src/shared/domain/records/records.ts'
import { newBallot } from '../../../src/shared/domain/records/defaults.ts'
import { emptyMark } from '../../../src/shared/domain/votes/marks.ts'
import type { Mark } from '../../../src/shared/domain/votes/marks.ts'

export const ballotOf = (fields: Partial<Ballot> = {}): Ballot => ({
  ...newBallot('What first?', 'a0', null),
  items: ['a', 'b', 'c'].map((id) => ({ id, text: `Idea ${id}`, noteId: null })),
  id: 'ballot',
  workshopId: 'w',
  heads: [],
  conflicts: [],
  ...fields,
})

export const mark = (item: string, fields: Partial<Mark>): Mark => ({ ...emptyMark(item), ...fields })

export const voteOf = (id: string, marks: Mark[], fields: Partial<Vote> = {}): Vote => ({
  ballotId: 'ballot',
  channel: 'device',
  tableId: 't1',
  voters: 1,
  marks,
  id,
  workshopId: 'w',
  heads: [],
  conflicts: [],
  ...fields,
})

/** Any vote, fair or not, of any method. */
export const anyVote: fc.Arbitrary<Vote> = fc
  .record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    channel: fc.constantFrom('device' as const, 'hand' as const),
    tableId: fc.constantFrom('t1', 't2', null),
    voters: fc.integer({ min: 1, max: 4 }),
    marks: fc.uniqueArray(
      fc.record({
        item: fc.constantFrom('a', 'b', 'c', 'gone'),
        dots: fc.nat(4),
        impact: fc.option(fc.integer({ min: 1, max: 5 })),
        effort: fc.constant(null),
        yes: fc.nat(1),
        no: fc.nat(1),
        abstain: fc.nat(1),
      }),
      { selector: ({ item }) => item },
    ),
  })
  .map(({ id, marks, ...fields }) => voteOf(id, marks, fields))

/** Votes on devices that keep the rules: three dots each, at most two on one item. */
export const fairVotes: fc.Arbitrary<Vote[]> = fc.uniqueArray(
  fc
    .tuple(fc.string({ minLength: 1, maxLength: 6 }), fc.nat(2), fc.nat(2), fc.nat(2))
    .filter(([, a, b, c]) => a + b + c <= 3)
    .map(([id, a, b, c]) => voteOf(id, [mark('a', { dots: a }), mark('b', { dots: b }), mark('c', { dots: c })])),
  { selector: ({ id }) => id, maxLength: 40 },
)
