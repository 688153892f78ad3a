import * as fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { actionState, redo, rememberAction, undo } from '../../../src/host/changes/actions.ts'
import type { Writer } from '../../../src/host/changes/store.ts'
import type { ChangeRow } from '../../../src/host/changes/changeRows.ts'
import { toRow } from '../../../src/host/changes/changeRows.ts'
import { mergeRows } from '../../../src/host/changes/merge.ts'
import { inspectDatabase } from '../../../src/host/features/safety/inspectDatabase.ts'
import { newNote } from '../../../src/shared/domain/records/defaults.ts'
import { addNote, editNote, info, openBareStore, ORIGIN, textOf } from './bareStore.ts'
import type { BareStore } from './bareStore.ts'
import { visibleRecords } from './visibleRecords.ts'

const who = info('')
let bare: BareStore

afterEach(() => bare.close())

test('create, edit, edit: three undos lead back to nothing, three redos to the last text', () => {
  bare = openBareStore()
  const { store, db } = bare
  const id = addNote(store, 'first')
  editNote(store, id, 'second')
  editNote(store, id, 'third')
  const back = [undo, undo, undo].map((step) => (step(store, who), textOf(db, id)))
  expect(back).toEqual(['second', 'first', undefined])
  const forth = [redo, redo, redo].map((step) => (step(store, who), textOf(db, id)))
  expect(forth).toEqual(['first', 'second', 'third'])
  expect(() => redo(store, who)).toThrow('NOTHING_TO_UNDO')
})

test('a new action ends what could be redone', () => {
  bare = openBareStore()
  const { store, db } = bare
  const id = addNote(store, 'first')
  editNote(store, id, 'second')
  undo(store, who)
  editNote(store, id, 'other')
  expect(() => redo(store, who)).toThrow('NOTHING_TO_UNDO')
  undo(store, who)
  expect(textOf(db, id)).toBe('first')
  undo(store, who)
  expect(textOf(db, id)).toBeUndefined()
})

test('one undo takes back every record that one action touched', () => {
  bare = openBareStore()
  const { store, db } = bare
  const ids = ['a', 'b', 'c'].map((text) => addNote(store, text))
  store.act(info('note.tag'), (write) => ids.forEach((id) => write.set('note', id, { level: 'city', unclear: true })))
  store.act(info('note.remove'), (write) => ids.forEach((id) => write.remove('note', id)))
  expect(visibleRecords(db)).toEqual({})
  undo(store, who)
  undo(store, who)
  const rows = db.prepare('SELECT text, level, unclear FROM note ORDER BY text').all()
  expect(rows).toEqual(['a', 'b', 'c'].map((text) => ({ text, level: null, unclear: 0 })))
})

test('undo of writing over a record that was there leaves the record there', () => {
  bare = openBareStore()
  const { store, db } = bare
  store.act(info('save'), (write) => write.upsert('reportText', 'intro', { section: 'summary', text: 'first' }))
  store.act(info('save'), (write) => write.upsert('reportText', 'intro', { section: 'summary', text: 'second' }))
  undo(store, who)
  expect(db.prepare('SELECT text, conflicts FROM report_text').all()).toEqual([{ text: 'first', conflicts: '[]' }])
})

test('a counter is taken back by its own amount only', () => {
  bare = openBareStore()
  const { store, db } = bare
  const id = addNote(store, 'often said')
  for (let time = 0; time < 3; time += 1) store.act(info('note.sayAgain'), (write) => write.set('note', id, { saidAgain: 1 }))
  const count = () => db.prepare('SELECT said_again FROM note').pluck().get()
  mergeRows(db, [foreignEdit(bare, id, { saidAgain: 1 })], 'now')
  expect(count()).toBe(4)
  undo(store, who)
  expect(count()).toBe(3)
  redo(store, who)
  expect(count()).toBe(4)
})

test('what somebody else edited since is not taken back', () => {
  bare = openBareStore()
  const { store, db } = bare
  const id = addNote(store, 'first')
  editNote(store, id, 'mine')
  mergeRows(db, [foreignEdit(bare, id, { text: 'theirs' })], 'now')
  expect(() => undo(store, who)).toThrow('CHANGED_SINCE')
  expect(textOf(db, id)).toBe('theirs')
})

test('a note that somebody else counted or edited since is not deleted by undoing its creation', () => {
  const edits: Record<string, string | number>[] = [{ saidAgain: 1 }, { text: 'theirs' }, { level: 'city' }]
  for (const fields of edits) {
    bare?.close()
    bare = openBareStore()
    const id = addNote(bare.store, 'mine')
    mergeRows(bare.db, [foreignEdit(bare, id, fields)], 'now')
    expect(() => undo(bare.store, who)).toThrow('CHANGED_SINCE')
  }
})

test('an action whose earlier version was erased cannot be taken back, and nothing is written', () => {
  bare = openBareStore()
  const { store, db } = bare
  const id = addNote(store, 'a name that must go')
  editNote(store, id, 'second')
  db.prepare('UPDATE change SET body = NULL, salt = NULL WHERE seq = 1').run()
  const before = db.prepare('SELECT count(*) FROM change').pluck().get()
  expect(() => undo(store, who)).toThrow('CHANGED_SINCE')
  expect(db.prepare('SELECT count(*) FROM change').pluck().get()).toBe(before)
})

test('an action whose changes are not in the log is not offered, and those before it can still be taken back', () => {
  bare = openBareStore()
  const { store, db } = bare
  const id = addNote(store, 'first')
  rememberAction(db, { id: 'elsewhere', workshopId: 'workshop', label: 'note.edit', count: 1 })
  expect(actionState(db, 'workshop').undo).toMatchObject({ label: 'note.add' })
  undo(store, { ...who, workshopId: 'workshop' })
  expect(textOf(db, id)).toBeUndefined()
  expect(() => undo(store, { ...who, workshopId: 'workshop' })).toThrow('NOTHING_TO_UNDO')
})

type Step = (write: Writer, ids: string[], isThere: (id: string) => boolean) => void

/** Features edit only what is there; writing over (`upsert`) is for records under a fixed id, deleted or not. */
const onOne =
  (at: number, work: (write: Writer, id: string) => void): Step =>
  (write, ids, isThere) => {
    const id = ids[at % ids.length]
    if (id !== undefined && isThere(id)) work(write, id)
  }

const text = fc.string({ maxLength: 20 })
const steps: fc.Arbitrary<Step> = fc.oneof(
  text.map(
    (words): Step =>
      (write, ids) =>
        void ids.push(write.add('note', newNote(ORIGIN, 'idea', words))),
  ),
  fc.tuple(fc.nat(), text).map(([at, words]) => onOne(at, (write, id) => write.set('note', id, { text: words }))),
  fc.tuple(fc.nat(), fc.boolean()).map(([at, unclear]) => onOne(at, (write, id) => write.set('note', id, { unclear, saidAgain: 1 }))),
  fc.nat().map((at) => onOne(at, (write, id) => write.remove('note', id))),
  fc.nat().map((at): Step => (write, ids) => {
    if (ids.length > 0) write.upsert('note', ids[at % ids.length]!, newNote(ORIGIN, 'idea', 'written again'))
  }),
)

test('any actions, taken back one by one and done again: every state on the way is the one that was', () => {
  bare = openBareStore()
  const { store, db } = bare
  fc.assert(
    fc.property(fc.array(fc.array(steps, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 }), (actions) => {
      db.exec('DELETE FROM action; DELETE FROM change; DELETE FROM note')
      store.resume()
      const ids: string[] = []
      const states = [visibleRecords(db)]
      for (const action of actions) {
        const count = db.prepare('SELECT count(*) FROM action').pluck().get()
        store.act(info('some'), (write) => action.forEach((step) => step(write, ids, (id) => textOf(db, id) !== undefined)))
        if (db.prepare('SELECT count(*) FROM action').pluck().get() !== count) states.push(visibleRecords(db))
      }
      for (const state of states.slice(0, -1).toReversed()) {
        undo(store, who)
        expect(visibleRecords(db)).toEqual(state)
      }
      for (const state of states.slice(1)) {
        redo(store, who)
        expect(visibleRecords(db)).toEqual(state)
      }
      expect(inspectDatabase(db).findings).toEqual([])
    }),
    { numRuns: 150 },
  )
})

/** An edit by another replica that had seen everything about the record. */
const foreignEdit = ({ db, clock }: BareStore, recordId: string, fields: Record<string, string | number>): ChangeRow => {
  const bases = db.prepare('SELECT change_id FROM change WHERE record_id = ?').pluck().all(recordId) as string[]
  const change = { id: 'other.1', replica: 'other', seq: 1, ms: clock.ms + 5, ctr: 0, entity: 'note' as const, recordId, fields, bases }
  return toRow({ ...change, workshopId: 'workshop', action: 'theirs', label: 'note.edit', author: 'other', via: 'bundle' }, 'salt', 'now')
}
