import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ChangeRow } from '../../../src/host/changes/changeRows.ts'
import { changeHashOf } from '../../../src/host/changes/changeRows.ts'
import { rebuildDerived } from '../../../src/host/changes/derive.ts'
import { erasures, mergeErasures } from '../../../src/host/changes/erase.ts'
import { mergeRows } from '../../../src/host/changes/merge.ts'
import { eraseInStore } from '../../../src/host/changes/eraseInStore.ts'
import type { Erasing } from '../../../src/host/changes/eraseInStore.ts'
import { inspectDatabase } from '../../../src/host/features/safety/inspectDatabase.ts'
import { attendanceId, newAttendance, newNote, newParticipant } from '../../../src/shared/domain/records/defaults.ts'
import { startOfTests } from '../../support/testWorld.ts'
import { info, openBareStore, ORIGIN } from '../store/bareStore.ts'
import type { BareStore } from '../store/bareStore.ts'
import { visibleRecords } from '../store/visibleRecords.ts'

const NAME = 'Zoë Quarzapelle'
const OLD_NAME = 'Zoe Kwarcapelle'

let here: BareStore
let there: BareStore
beforeEach(() => {
  here = openBareStore({ clock: startOfTests() })
  there = openBareStore({ clock: startOfTests() })
  here.store.act(info('add'), (write) => {
    write.add('participant', { ...newParticipant(OLD_NAME), organisation: 'Org', access: 'a ramp' }, 'zoe')
    write.add('participant', newParticipant('Ben'), 'ben')
    write.add('note', { ...newNote(ORIGIN, 'idea', 'first words'), speaker: OLD_NAME }, 'said')
  })
  give(logOf(here), there)
})
afterEach(() => [here, there].forEach((bare) => bare.close()))

const logOf = ({ db }: BareStore): ChangeRow[] => db.prepare('SELECT * FROM change ORDER BY rowid').all() as ChangeRow[]
const give = (rows: readonly ChangeRow[], to: BareStore, also: ReturnType<typeof erasures> = []) => {
  const result = to.db
    .transaction(() => {
      const merged = mergeRows(to.db, rows, 'now')
      mergeErasures(to.db, also)
      return merged
    })
    .immediate()
  to.store.resume()
  return result
}
const giveAll = (from: BareStore, to: BareStore) => give(logOf(from), to, erasures(from.db))
const PERSON: Erasing = { workshopId: 'workshop', what: 'people', ids: new Set(['zoe']), names: new Set(), reason: 'person' }
const erase = (bare: BareStore, erasing: Erasing = PERSON) =>
  bare.store.act(info('erase'), (write) => eraseInStore(bare.db, write, erasing, 'now'), false)
const set = (bare: BareStore, id: string, fields: object) => bare.store.act(info('edit'), (write) => write.set('participant', id, fields))
const textsOf = ({ db }: BareStore): string =>
  ['change', 'quarantine', 'participant', 'attendance', 'note']
    .map((table) => JSON.stringify(db.prepare(`SELECT * FROM ${table}`).all()))
    .join('')

/** Everything that must hold of a store after an erasure, whatever came before. */
const expectClean = (bare: BareStore): void => {
  for (const name of [NAME, OLD_NAME]) expect(textsOf(bare)).not.toContain(name)
  expect(inspectDatabase(bare.db).findings).toEqual([])
  const seen = visibleRecords(bare.db)
  bare.db.transaction(() => rebuildDerived(bare.db)).immediate()
  expect(visibleRecords(bare.db)).toEqual(seen)
  const unmarked = 'SELECT count(*) FROM change WHERE body IS NULL AND change_id NOT IN (SELECT change_id FROM erasure)'
  expect(bare.db.prepare(unmarked).pluck().get()).toBe(0)
}

test('D-12: an old copy does not bring back what was erased, however often it comes', () => {
  const old = logOf(here)
  erase(here)
  expectClean(here)
  expect(give(old, here)).toEqual({ added: 0, known: old.length, conflicts: 0, refused: 0 })
  expect(give(logOf(there), here)).toMatchObject({ added: 0, refused: 0 })
  expectClean(here)
  expect(visibleRecords(here.db)).toMatchObject({ 'note said': { text: 'first words', speaker: null, conflicts: [] } })
})

test('D-12, seeded bug: a merge that takes the body where it has none is caught', () => {
  const old = logOf(here)
  erase(here)
  const take = here.db.prepare('UPDATE change SET body = ?, salt = ? WHERE change_id = ? AND body IS NULL')
  for (const row of old) take.run(row.body, row.salt, row.change_id)
  expect(() => expectClean(here)).toThrow(/not to contain|to not include|Zo/)
})

test('D-12: what another machine wrote about the person, unknown here when they were erased, comes in without a word', () => {
  set(there, 'zoe', { name: NAME })
  there.store.act(info('set'), (write) =>
    write.upsert('attendance', attendanceId('zoe', 1), { ...newAttendance('zoe', 1), state: 'here', arrivedAt: ORIGIN.notedAt }),
  )
  there.store.act(info('set'), (write) => write.upsert('attendance', attendanceId('ben', 1), { ...newAttendance('ben', 1), state: 'here' }))
  erase(here)
  expect(give(logOf(there), here)).toMatchObject({ added: 3, refused: 0 })
  expectClean(here)
  expect(Object.keys(visibleRecords(here.db))).toEqual(['attendance ben:1', 'note said', 'participant ben'])
})

test('D-12: a change that is on the list of erased ones before it arrives never gets a body; a refused one keeps none', () => {
  const later = openBareStore({ clock: startOfTests() })
  const rows = logOf(here)
  erase(here)
  give(
    rows.filter(({ record_id: id }) => id === 'ben'),
    later,
    erasures(here.db),
  )
  expect(give(rows, later)).toMatchObject({ added: 2, known: 1, refused: 0 })
  expectClean(later)

  const fake = { ...rows[0]!, change_id: 'evil.1', replica: 'evil', seq: 1, body: JSON.stringify({ name: NAME }) }
  expect(give([{ ...fake, change_hash: changeHashOf(fake) }], later)).toMatchObject({ added: 0, refused: 1 })
  expectClean(later)
  later.close()
})

test('D-12: the list may come after the log; a person who is on it stays away from then on', () => {
  set(there, 'zoe', { name: NAME })
  erase(here)
  const later = openBareStore({ clock: startOfTests() })
  give(logOf(here), later)
  expectClean(later)
  give([], later, erasures(here.db))
  expect(give(logOf(there), later)).toMatchObject({ added: 1, refused: 0 })
  expectClean(later)
  later.close()
})

test('erasing reaches another machine with the log: both see the same, and what only that machine knew of the person goes, too', () => {
  set(there, 'zoe', { name: NAME })
  there.store.act(info('edit'), (write) => write.set('note', 'said', { text: 'second words' }))
  there.store.act(info('add'), (write) => write.add('note', newNote(ORIGIN, 'idea', 'only there'), 'there'))
  erase(here)
  giveAll(here, there)
  giveAll(there, here)
  for (const bare of [here, there]) expectClean(bare)
  expect(visibleRecords(there.db)).toEqual(visibleRecords(here.db))
  // The edit from elsewhere had not seen that the note was written again, so both versions are offered and none is lost.
  const versions = logOf(here).flatMap(({ record_id: id, body }) =>
    id === 'said' && body ? [(JSON.parse(body) as { text?: string }).text] : [],
  )
  expect(versions.toSorted()).toEqual(['first words', 'second words'])
})

test('a person and a note that two machines edited at once are erased in all versions, and other contradictions stay as they are', () => {
  set(here, 'zoe', { name: NAME, organisation: 'Here' })
  set(there, 'zoe', { organisation: 'There' })
  here.store.act(info('edit'), (write) => write.set('note', 'said', { text: 'words here', speaker: NAME }))
  there.store.act(info('edit'), (write) => write.set('note', 'said', { text: 'words there', kind: 'quote' }))
  set(here, 'ben', { city: 'Here' })
  set(there, 'ben', { city: 'There' })
  giveAll(there, here)
  expect(visibleRecords(here.db)).toMatchObject({
    'participant zoe': { conflicts: ['organisation'] },
    'note said': { conflicts: ['text'] },
  })
  const { text } = visibleRecords(here.db)['note said'] as { text: string }
  erase(here)
  expectClean(here)
  expect(visibleRecords(here.db)).toMatchObject({
    'note said': { text, kind: 'quote', speaker: null, conflicts: ['text'] },
    'participant ben': { conflicts: ['city'] },
  })
  expect(textsOf(here)).toMatch(/words here.*words there|words there.*words here/)
  giveAll(here, there)
  expectClean(there)
  expect(visibleRecords(there.db)).toEqual(visibleRecords(here.db))
})

test('needs are erased from every version, and no other field is lost or contradicted', () => {
  set(here, 'zoe', { access: 'a ramp and a lift', city: 'Torino' })
  set(there, 'zoe', { organisation: 'There', access: 'a lift' })
  set(here, 'zoe', { organisation: 'Here' })
  giveAll(there, here)
  const before = visibleRecords(here.db)['participant zoe'] as { organisation: string; conflicts: string[] }
  expect(before.conflicts).toEqual(['access', 'organisation'])
  expect(erase(here, { workshopId: 'workshop', what: 'access' })).toMatchObject({ people: 1 })
  for (const need of ['a ramp', 'a lift']) expect(textsOf(here)).not.toContain(need)
  expect(visibleRecords(here.db)['participant zoe']).toEqual({ ...before, access: '', conflicts: ['organisation'] })
  expect(textsOf(here)).toMatch(/"organisation\\":\\"Here.*"organisation\\":\\"There|"organisation\\":\\"There.*"organisation\\":\\"Here/)
  expect(inspectDatabase(here.db).findings).toEqual([])
  giveAll(here, there)
  expect(visibleRecords(there.db)).toEqual(visibleRecords(here.db))
  // A later copy of the old log changes nothing.
  giveAll(there, here)
  expect(visibleRecords(here.db)['participant zoe']).toEqual({ ...before, access: '', conflicts: ['organisation'] })
})

test('what was deleted stays deleted while its words are erased', () => {
  there.store.act(info('remove'), (write) => write.remove('participant', 'zoe'))
  there.store.act(info('remove'), (write) => write.remove('note', 'said'))
  giveAll(there, here)
  const seen = visibleRecords(here.db)
  expect(Object.keys(seen)).toEqual(['participant ben'])
  erase(here, { workshopId: 'workshop', what: 'access' })
  expect(textsOf(here)).not.toContain('a ramp')
  expect(visibleRecords(here.db)).toEqual(seen)
  erase(here)
  expectClean(here)
  expect(visibleRecords(here.db)).toEqual(seen)
  expect(textsOf(here)).toContain('first words')
})
