import { afterEach, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { rebuildDerived } from '../../../src/host/changes/derive.ts'
import { inspectDatabase } from '../../../src/host/features/safety/inspectDatabase.ts'
import { NOTE_TEXT_LIMIT } from '../../../src/shared/domain/records/vocabulary.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { addNote, editNote, info, openBareStore, textOf } from './bareStore.ts'
import type { BareStore } from './bareStore.ts'
import { newTable } from './newTable.ts'
import { visibleRecords } from './visibleRecords.ts'

let opened: { close: () => void }
afterEach(() => opened.close())

const bareStore = (): BareStore => {
  const bare = openBareStore()
  opened = bare
  return bare
}
const testHost = (): TestHost => {
  const host = openTestHost()
  opened = host
  return host
}

test('a lone half of a character becomes U+FFFD once, NUL goes, everything else stays as typed', () => {
  const { store, db } = bareStore()
  const id = addNote(store, 'half \ud83d, none \0, tab \t, bell \u0007, rtl \u202e, emoji 👩‍👩‍👧, \ufeff\uffff')
  expect(textOf(db, id)).toBe('half \ufffd, none , tab \t, bell \u0007, rtl \u202e, emoji 👩‍👩‍👧, \ufeff\uffff')
  expect(inspectDatabase(db).findings).toEqual([])
})

test('any text is stored the same in the log and in the table, is found again, and survives a rebuild', () => {
  const { store, db } = bareStore()
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }), (first, second) => {
      const id = addNote(store, first)
      editNote(store, id, second)
      expect(textOf(db, id)).toBe(second.replaceAll('\0', '').toWellFormed())
    }),
    { numRuns: 300 },
  )
  const before = visibleRecords(db)
  expect(inspectDatabase(db).findings).toEqual([])
  db.transaction(() => rebuildDerived(db))()
  expect(visibleRecords(db)).toEqual(before)
  db.exec("INSERT INTO note_fts (note_fts, rank) VALUES ('integrity-check', 1)")
})

test('the longest text that the contract lets in fits, whatever its characters cost in the file', async () => {
  const { client, host } = testHost()
  const { workshopId, tableId } = await newTable(client)
  for (const sign of ['a', '"', '\u0001', 'é', '😀', '\ud83d']) {
    const text = sign.repeat(NOTE_TEXT_LIMIT / sign.length)
    await client.notes.create({ id: `long ${sign.codePointAt(0)}`, tableId, round: 1, kind: 'idea', text })
  }
  expect((await client.notes.list({ workshopId })).map((note) => note.text.length)).toEqual(Array(6).fill(NOTE_TEXT_LIMIT))
  await expect(
    client.notes.create({ id: 'longer', tableId, round: 1, kind: 'idea', text: 'a'.repeat(NOTE_TEXT_LIMIT + 1) }),
  ).rejects.toThrow()
  await client.harvest.saveReportText({ workshopId, section: 'summary', text: '\u0001'.repeat(60_000) })
  expect(inspectDatabase(host.store.db).findings).toEqual([])
})

test('a field that a client leaves undefined keeps its default', async () => {
  const { client, host } = testHost()
  const { tableId } = await newTable(client)
  await client.notes.create({ id: 'a', tableId, round: 1, kind: 'idea', text: 'text', category: undefined, coBenefits: undefined })
  expect(await client.notes.get({ id: 'a' })).toMatchObject({ category: null, coBenefits: [] })
  await client.notes.update({ id: 'a', fields: { text: 'other', level: undefined } })
  expect(await client.notes.get({ id: 'a' })).toMatchObject({ text: 'other', level: null })
  expect(inspectDatabase(host.store.db).findings).toEqual([])
})

test('an incomplete new record is refused and not acknowledged', () => {
  const { store, db } = bareStore()
  expect(() => store.act(info('add'), (write) => write.add('takeaway', { rank: 'a' } as never))).toThrow('INVALID')
  expect(db.prepare('SELECT count(*) FROM change').pluck().get()).toBe(0)
})

test('an id with half a character, or one that another kind of record has, is refused', () => {
  const { store } = bareStore()
  expect(() => addNote(store, 'text', 'half \ud83d')).toThrow('INVALID')
  store.act(info('add'), (write) => write.add('takeaway', { rank: 'a', text: 'text', themes: [] }, 'taken'))
  expect(() => addNote(store, 'text', 'taken')).toThrow('INVALID')
})

test('the words of a language keep their place whatever order they were typed in', async () => {
  const { client, host } = testHost()
  const { workshopId } = await newTable(client)
  await client.harvest.saveTerm({ workshopId, taxonomy: 'sectors', label: { it: 'Ombra', en: 'Shade' }, active: true } as never)
  expect(inspectDatabase(host.store.db).findings).toEqual([])
})
