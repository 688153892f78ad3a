import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changeHashOf, toRow } from '../../../src/host/changes/changeRows.ts'
import type { ChangeRow } from '../../../src/host/changes/changeRows.ts'
import { rebuildDerived } from '../../../src/host/changes/derive.ts'
import { redo, undo } from '../../../src/host/changes/actions.ts'
import { gaps, mergeRows } from '../../../src/host/changes/merge.ts'
import { inspectDatabase } from '../../../src/host/features/safety/inspectDatabase.ts'
import { newNote } from '../../../src/shared/domain/records/defaults.ts'
import { startOfTests } from '../../support/testWorld.ts'
import { addNote, editNote, info, openBareStore, ORIGIN, removeNote, textOf } from './bareStore.ts'
import type { BareStore } from './bareStore.ts'
import { randomFrom } from './randomFrom.ts'
import { visibleRecords } from './visibleRecords.ts'

let stores: BareStore[]
beforeEach(() => {
  stores = [0, 1, 2, 3].map(() => openBareStore({ clock: startOfTests() }))
})
afterEach(() => stores.forEach((bare) => bare.close()))

const logOf = ({ db }: BareStore): ChangeRow[] => db.prepare('SELECT * FROM change ORDER BY rowid').all() as ChangeRow[]

const give = (rows: readonly ChangeRow[], to: BareStore) => {
  const result = to.db.transaction(() => mergeRows(to.db, rows, 'now')).immediate()
  to.store.resume()
  return result
}

const shuffled = <T>(items: readonly T[], random: (below: number) => number): T[] =>
  items
    .map((item) => ({ item, order: random(1e9) }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ item }) => item)

const meet = (): void => {
  for (const from of stores) for (const to of stores) if (from !== to) give(logOf(from), to)
}

const act = (bare: BareStore, choice: number): void => {
  const ids = bare.db.prepare('SELECT id FROM note ORDER BY id').pluck().all() as string[]
  const id = ids[choice % Math.max(1, ids.length)]
  const kind = choice % 7
  try {
    if (id === undefined || kind === 0) addNote(bare.store, `new ${choice}`)
    else if (kind === 1) removeNote(bare.store, id)
    else if (kind === 2) bare.store.act(info('note.sayAgain'), (write) => write.set('note', id, { saidAgain: 1 }))
    else if (kind === 3) undo(bare.store, info(''))
    else if (kind === 4) redo(bare.store, info(''))
    else if (kind === 5) bare.store.act(info('save'), (write) => write.upsert('note', id, newNote(ORIGIN, 'idea', `over ${choice}`)))
    else editNote(bare.store, id, `edit ${choice}`)
  } catch (error) {
    if (!/NOTHING_TO_UNDO|CHANGED_SINCE/.test(String(error))) throw error
  }
}

const expectSame = (): void => {
  const [first, ...others] = stores.map(({ db }) => visibleRecords(db))
  for (const other of others) expect(other).toEqual(first)
}

test('D-09: shuffled, doubled and with a third lost, the gaps are known, and sending again makes all equal', () => {
  const random = randomFrom(9)
  for (let step = 0; step < 160; step += 1) act(stores[step % 4]!, random(1e6))
  for (const from of stores) {
    for (const to of stores) {
      if (from === to) continue
      const rows = shuffled(logOf(from), random).filter(() => random(10) >= 3)
      give([...rows, ...rows.slice(0, 5)], to)
    }
  }
  const missing = gaps(stores[0]!.db).reduce((sum, gap) => sum + gap.missing, 0)
  expect(missing).toBeGreaterThan(0)
  meet()
  expect(gaps(stores[0]!.db)).toEqual([])
  expectSame()
  for (const { db } of stores) expect(inspectDatabase(db).findings).toEqual([])
  const again = give(shuffled(logOf(stores[1]!), random), stores[0]!)
  expect(again).toMatchObject({ added: 0, refused: 0, known: logOf(stores[1]!).length })
})

test('D-09, seeded bug: taking only what is newer than the last known number loses what came late', () => {
  const [from, to] = [stores[0]!, stores[1]!]
  for (let note = 0; note < 10; note += 1) addNote(from.store, `note ${note}`)
  const rows = logOf(from)
  const newest = (): number =>
    Number(to.db.prepare('SELECT coalesce(max(seq), 0) FROM change WHERE replica = ?').pluck().get(rows[0]!.replica))
  for (const row of [rows[9]!, ...rows.slice(0, 9)]) if (row.seq > newest()) give([row], to)
  expect(visibleRecords(to.db)).not.toEqual(visibleRecords(from.db))
})

test(
  'D-13, D-14: random work on four files with merges: all equal in the end, and rebuilding changes nothing',
  { timeout: 120_000 },
  () => {
    const step = fc.record({
      at: fc.nat(3),
      with: fc.nat(3),
      choice: fc.nat(1e6),
      meets: fc.nat(4),
      jump: fc.integer({ min: -1e8, max: 1e8 }),
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 25 }), (steps) => {
        for (const { db, store } of stores) {
          db.exec('DELETE FROM change; DELETE FROM action; DELETE FROM note')
          store.resume()
        }
        for (const { at, with: other, choice, meets, jump } of steps) {
          const bare = stores[at]!
          if (meets === 0 && at !== other) give(logOf(stores[other]!), bare)
          if (meets === 1) bare.clock.ms = Math.max(0, bare.clock.ms + jump)
          act(bare, choice)
        }
        const acted = stores.map(({ db }) => visibleRecords(db))
        for (const [index, { db }] of stores.entries()) {
          db.transaction(() => rebuildDerived(db)).immediate()
          expect(visibleRecords(db)).toEqual(acted[index])
        }
        meet()
        expectSame()
        for (const { db } of stores) {
          expect(inspectDatabase(db).findings).toEqual([])
          db.exec("INSERT INTO note_fts (note_fts, rank) VALUES ('integrity-check', 1)")
        }
      }),
      { numRuns: 60 },
    )
  },
)

test('D-13, seeded bug: a table that forgot one edit differs from its log, and rebuilding repairs it', () => {
  const { store, db } = stores[0]!
  const id = addNote(store, 'first')
  editNote(store, id, 'second')
  db.prepare("UPDATE note SET text = 'first'").run()
  expect(inspectDatabase(db).findings).toMatchObject([{ code: 'derived', records: [id] }])
  db.transaction(() => rebuildDerived(db)).immediate()
  expect(textOf(db, id)).toBe('second')
  expect(inspectDatabase(db).findings).toEqual([])
})

test('rebuilding keeps the order in which notes came in, whatever the clock did', () => {
  const { store, db, clock } = stores[0]!
  for (const id of ['a', 'b', 'c']) {
    addNote(store, 'text', id)
    clock.ms -= 3_600_000
  }
  db.transaction(() => rebuildDerived(db)).immediate()
  expect(db.prepare('SELECT id FROM note ORDER BY row').pluck().all()).toEqual(['a', 'b', 'c'])
})

test('a deletion and an edit that had not seen each other: the note stays, with both in sight', () => {
  const [one, two] = [stores[0]!, stores[1]!]
  const id = addNote(one.store, 'first')
  give(logOf(one), two)
  removeNote(one.store, id)
  editNote(two.store, id, 'second')
  meet()
  expectSame()
  expect(visibleRecords(one.db)).toMatchObject({ [`note ${id}`]: { text: 'second', conflicts: ['deleted'] } })
})

test('our clock goes behind what we have seen, but not where a clock ten years ahead would take it', () => {
  const [ahead, far, one] = [stores[0]!, stores[1]!, stores[2]!]
  addNote(one.store, 'own')
  ahead.clock.ms += 3_600_000
  far.clock.ms += 10 * 365 * 86_400_000
  const seen = addNote(ahead.store, 'an hour ahead')
  addNote(far.store, 'ten years ahead')
  give([...logOf(ahead), ...logOf(far)], one)
  editNote(one.store, seen, 'edited here')
  const last = logOf(one).at(-1)!
  expect(last.ms).toBeGreaterThanOrEqual(logOf(ahead)[0]!.ms)
  expect(last.ms).toBeLessThan(ahead.clock.ms + 86_400_000)
})

test('a row that does not fit goes to quarantine with its reason, and the others come in', () => {
  const [from, to] = [stores[0]!, stores[1]!]
  const good = addNote(from.store, 'good')
  const [row] = logOf(from) as [ChangeRow]
  const sealed = (changes: Partial<ChangeRow>): ChangeRow => {
    const changed = { ...row, ...changes }
    return { ...changed, change_hash: changeHashOf(changed) }
  }
  const change = {
    id: 'evil.1',
    replica: 'evil',
    seq: 1,
    ms: 1,
    ctr: 0,
    workshopId: 'w',
    recordId: 'x',
    bases: [],
    action: 'a',
    label: 'l',
    author: 'a',
    via: 'v',
  }
  const evil = (fields: Record<string, never>): ChangeRow => toRow({ ...change, entity: 'note', fields }, 'salt', 'now')
  const bad: ChangeRow[] = [
    { ...sealed({}), body: '{"text":"another"}', change_id: 'other.1', replica: 'other' },
    sealed({ change_id: 'wrong name' }),
    sealed({ change_id: 'evil.2', replica: 'evil', seq: 2, entity: 'constructor' as never }),
    sealed({ change_id: 'evil.3', replica: 'evil', seq: 3, ms: 1e300 }),
    evil(JSON.parse('{"__proto__":{"text":"x"}}') as Record<string, never>),
    { ...evil({ text: 5 } as never), change_id: 'evil.1' },
  ]
  const result = give([...bad, row], to)
  expect(result).toMatchObject({ added: 1, refused: bad.length })
  expect(textOf(to.db, good)).toBe('good')
  expect(to.db.prepare('SELECT count(*) FROM quarantine').pluck().get()).toBe(bad.length)
  const fork = sealed({ received_at: 'now', author: 'somebody else' })
  expect(give([fork], to)).toMatchObject({ added: 0, refused: 1 })
  expect(inspectDatabase(to.db).findings).toEqual([])
})

test('an erased body keeps its place in the log: nothing else breaks, and an old copy does not bring it back', () => {
  const [one, two] = [stores[0]!, stores[1]!]
  const gone = addNote(one.store, 'a name')
  const stays = addNote(one.store, 'no name')
  const old = logOf(one)
  one.db.prepare('UPDATE change SET body = NULL, salt = NULL WHERE record_id = ?').run(gone)
  one.db.transaction(() => rebuildDerived(one.db)).immediate()
  expect([textOf(one.db, gone), textOf(one.db, stays)]).toEqual([undefined, 'no name'])
  expect(give(old, one)).toMatchObject({ added: 0, known: 2 })
  expect(textOf(one.db, gone)).toBeUndefined()
  give(logOf(one), two)
  expect(inspectDatabase(one.db).findings).toEqual([])
  expect(visibleRecords(two.db)).toEqual(visibleRecords(one.db))
})

test('a counter beyond what its field can hold stays readable', () => {
  const { store, db } = stores[0]!
  const id = store.act(info('add'), (write) => write.add('note', { ...newNote(ORIGIN, 'idea', 'often'), saidAgain: 999 }))
  for (let time = 0; time < 5; time += 1) store.act(info('again'), (write) => write.set('note', id, { saidAgain: 1 }))
  expect(db.prepare('SELECT said_again FROM note').pluck().get()).toBe(1000)
})
