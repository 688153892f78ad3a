import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ChangeRow } from '../../../src/host/changes/changeRows.ts'
import { mergeRows } from '../../../src/host/changes/merge.ts'
import type { Db } from '../../../src/host/db/openDatabase.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { newTable } from './newTable.ts'

let here: TestHost
let there: TestHost
let workshopId: string
let tableId: string
beforeEach(async () => {
  here = openTestHost({ author: 'Ada' })
  there = openTestHost({ author: 'Bea' })
  ;({ workshopId, tableId } = await newTable(here.client))
  await here.client.notes.create({ id: 'note', tableId, round: 1, kind: 'idea', text: 'first' })
  merge(here, there)
})
afterEach(() => [here, there].forEach(({ close }) => close()))

const logOf = (db: Db): ChangeRow[] => db.prepare('SELECT * FROM change').all() as ChangeRow[]

const merge = (from: TestHost, to: TestHost): void => {
  const { db } = to.host.store
  db.transaction(() => mergeRows(db, logOf(from.host.store.db), 'now')).immediate()
  to.host.store.resume()
}

const meet = (): void => {
  merge(here, there)
  merge(there, here)
}

test('the history tells who wrote what, and which of it still counts', async () => {
  await here.client.notes.update({ id: 'note', fields: { text: 'second' } })
  await here.client.notes.sayAgain({ id: 'note', by: 1 })
  const history = await here.client.history.ofRecord({ entity: 'note', id: 'note' })
  expect(history.map(({ author, label, current }) => [author, label, current.includes('text')])).toEqual([
    ['Ada', 'note.add', false],
    ['Ada', 'note.edit', true],
    ['Ada', 'note.sayAgain', false],
  ])
  expect(history[1]!.fields).toEqual({ text: 'second' })
  await expect(here.client.history.ofRecord({ entity: 'session', id: 'note' })).rejects.toThrow('NOT_FOUND')
})

test('two versions are both kept; choosing one settles it on every machine', async () => {
  await here.client.notes.update({ id: 'note', fields: { text: 'of Ada' } })
  await there.client.notes.update({ id: 'note', fields: { text: 'of Bea' } })
  meet()
  for (const { client } of [here, there]) expect((await client.notes.get({ id: 'note' })).conflicts).toEqual(['text'])
  const history = await here.client.history.ofRecord({ entity: 'note', id: 'note' })
  expect(
    history
      .filter(({ current }) => current.includes('text'))
      .map(({ fields }) => fields.text)
      .toSorted(),
  ).toEqual(['of Ada', 'of Bea'])

  const chosen = history.find(({ fields }) => fields.text === 'of Ada')!
  await here.client.history.settle({ entity: 'note', id: 'note', field: 'text', changeId: chosen.changeId })
  meet()
  for (const { client } of [here, there]) expect(await client.notes.get({ id: 'note' })).toMatchObject({ text: 'of Ada', conflicts: [] })
  await expect(here.client.history.settle({ entity: 'note', id: 'note', field: 'level', changeId: 'none' })).rejects.toThrow('NOT_FOUND')
})

test('only a version that still counts can be chosen, and never one of a counter', async () => {
  await here.client.notes.update({ id: 'note', fields: { text: 'second' } })
  await here.client.notes.sayAgain({ id: 'note', by: 1 })
  const [first, , again] = await here.client.history.ofRecord({ entity: 'note', id: 'note' })
  const choose = (field: string, change: { changeId: string } | undefined) =>
    here.client.history.settle({ entity: 'note', id: 'note', field, changeId: change!.changeId })
  await expect(choose('text', first)).rejects.toThrow('NOT_FOUND')
  await expect(choose('saidAgain', again)).rejects.toThrow('NOT_FOUND')
  expect(await here.client.notes.get({ id: 'note' })).toMatchObject({ text: 'second', saidAgain: 1 })
})

test('an editor who had seen an older version makes a second one instead of replacing what it did not know', async () => {
  const { heads } = await here.client.notes.get({ id: 'note' })
  await here.client.notes.update({ id: 'note', fields: { text: 'second' }, seen: heads })
  await here.client.notes.update({ id: 'note', fields: { text: 'from an old screen' }, seen: heads })
  expect((await here.client.notes.get({ id: 'note' })).conflicts).toEqual(['text'])
  await here.client.notes.update({ id: 'note', fields: { text: 'both in one' } })
  expect(await here.client.notes.get({ id: 'note' })).toMatchObject({ text: 'both in one', conflicts: [] })
})

test('a deletion that met an edit can be settled either way', async () => {
  await here.client.notes.remove({ ids: ['note'] })
  await there.client.notes.update({ id: 'note', fields: { text: 'edited meanwhile' } })
  meet()
  const history = await here.client.history.ofRecord({ entity: 'note', id: 'note' })
  const [deletion, edit] = [
    history.find(({ fields }) => 'deleted' in fields)!,
    history.find(({ fields }) => fields.text === 'edited meanwhile')!,
  ]
  expect((await here.client.notes.get({ id: 'note' })).conflicts).toEqual(['deleted'])
  await here.client.history.settle({ entity: 'note', id: 'note', field: 'deleted', changeId: edit.changeId })
  meet()
  expect(await there.client.notes.get({ id: 'note' })).toMatchObject({ text: 'edited meanwhile', conflicts: [] })
  await there.client.history.settle({ entity: 'note', id: 'note', field: 'deleted', changeId: deletion.changeId })
  await expect(there.client.notes.get({ id: 'note' })).rejects.toThrow('NOT_FOUND')
})

test('undo and redo say what they would do, through the router as well', async () => {
  expect(await here.client.history.state({ workshopId })).toEqual({
    undo: { action: expect.any(String), label: 'note.add', count: 1 },
    redo: null,
  })
  await here.client.notes.update({ id: 'note', fields: { text: 'second' } })
  expect(await here.client.history.undo({ workshopId })).toMatchObject({ label: 'note.edit', count: 1 })
  expect(await here.client.history.state({ workshopId })).toMatchObject({
    undo: { label: 'note.add', count: 1 },
    redo: { label: 'note.edit', count: 1 },
  })
  await here.client.history.redo({ workshopId })
  expect((await here.client.notes.get({ id: 'note' })).text).toBe('second')
  await expect(there.client.history.undo({ workshopId })).rejects.toThrow('NOTHING_TO_UNDO')
})
