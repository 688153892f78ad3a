import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change } from '../../../src/shared/domain/changes/change.ts'
import { DELETED } from '../../../src/shared/domain/changes/change.ts'
import { foldRecord } from '../../../src/shared/domain/changes/foldRecord.ts'
import { play, whatIsWrong } from './replicaModel.ts'
import type { Act, Bugs, Fold } from './replicaModel.ts'

const at = fc.nat(3)
const record = fc.nat(2)
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('edit' as const), at, record, field: fc.constantFrom('text' as const, 'level' as const) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('remove' as const, 'revive' as const), at, record }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('sync' as const),
      from: at,
      to: at,
      lost: fc.nat(4),
      twice: fc.boolean(),
      backwards: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clock' as const), at, by: fc.integer({ min: -1e8, max: 1e8 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clone' as const), at }) },
)
const histories = fc.array(act, { minLength: 5, maxLength: 50 })

/** Runs random histories and returns what went wrong in the first bad one, shrunk, or null. */
const search = (runs: number, bugs: Bugs = {}): string | null => {
  const result = fc.check(
    fc.property(histories, (acts) => {
      const { replicas, written } = play(acts, bugs)
      const wrong = whatIsWrong(replicas, written, bugs.fold)
      if (wrong) throw new Error(wrong)
    }),
    { numRuns: runs },
  )
  return result.failed ? String(result.errorInstance) : null
}

test('D-14: 3,000 random histories of four machines converge and lose nothing silently', { timeout: 120_000 }, () => {
  expect(search(3000)).toBeNull()
})

const newest = (changes: readonly Change[]): Change[] =>
  changes.toSorted((a, b) => b.ms - a.ms || b.ctr - a.ctr || (a.id < b.id ? -1 : 1)).slice(0, 1)

/** The first seeded bug: the newest clock wins and the other version is gone. */
const lastWriterWins: Fold = (_entity, changes) => {
  const fields: Change['fields'] = {}
  const headsByField: Record<string, string[]> = {}
  for (const field of ['text', 'level', DELETED]) {
    const [winner] = newest(changes.filter((change) => field in change.fields))
    if (!winner) continue
    headsByField[field] = [winner.id]
    if (field !== DELETED) fields[field] = winner.fields[field]!
  }
  const [last] = newest(changes)
  return {
    fields,
    headsByField,
    heads: Object.values(headsByField).flat().toSorted(),
    conflicts: [],
    deleted: last?.fields[DELETED] === true,
  }
}

/** Another: a deletion holds whatever it had not seen. */
const deletionWins: Fold = (entity, changes) => {
  const folded = foldRecord(entity, changes)
  return { ...folded, deleted: changes.some((change) => change.fields[DELETED] === true) }
}

test('D-14, seeded bug: last writer wins is caught', () => expect(search(500, { fold: lastWriterWins })).toMatch(/lost without a trace/))
test('D-14, seeded bug: a deletion that wins over unseen edits is caught', () =>
  expect(search(500, { fold: deletionWins })).toMatch(/lost without a trace/))
test('D-14, seeded bug: a copy that goes on under the same name is caught', () =>
  expect(search(500, { cloneKeepsName: true })).toMatch(/differ|lost without a trace/))
test('D-14, seeded bug: a fold that depends on the order of arrival is caught', () => {
  const firstCome: Fold = (entity, changes) => {
    const folded = foldRecord(entity, changes)
    const [first] = changes.filter((change) => folded.headsByField.text?.includes(change.id))
    return first ? { ...folded, fields: { ...folded.fields, text: first.fields.text! } } : folded
  }
  expect(search(500, { fold: firstCome })).toMatch(/differ/)
})
