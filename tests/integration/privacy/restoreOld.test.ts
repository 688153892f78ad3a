import Database from 'better-sqlite3'
import { copyFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertRow, toRow } from '../../../src/host/changes/changeRows.ts'
import { erasures, mergeErasures } from '../../../src/host/changes/erase.ts'
import { migrate } from '../../../src/host/db/migrate.ts'
import { MIGRATIONS } from '../../../src/host/db/migrations/index.ts'
import { APPLICATION_ID } from '../../../src/host/db/openDatabase.ts'
import { replaceFile, restoreBackup } from '../../../src/host/features/safety/restoreBackup.ts'
import { dataFile, SURROUNDINGS } from '../../../src/host/host.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { newTestFolder } from '../../support/testWorld.ts'
import { visibleRecords } from '../store/visibleRecords.ts'
import { findBytes } from './findBytes.ts'
import { ALL_SECRETS, NOTE, plantTraces, SECRETS } from './plantTraces.ts'
import type { Traces } from './plantTraces.ts'

const WHO = { author: 'tester', via: 'test' }

let open: TestHost
let traces: Traces
let outside: string
let old: string
beforeEach(async () => {
  outside = newTestFolder()
  old = join(outside, 'old.db')
  open = openTestHost()
  traces = await plantTraces(open)
  open.host.store.db.prepare('VACUUM INTO ?').run(old)
})
afterEach(() => {
  open.close()
  rmSync(outside, { recursive: true, force: true })
})

type Records = Record<string, Record<string, unknown>>
const records = (): Records => visibleRecords(open.host.store.db) as Records
const found = (dataDir = open.dataDir): string[] => findBytes(dataDir, ALL_SECRETS)
const erase = () => open.client.privacy.erasePerson({ id: traces.person })
const restore = (file = old) => restoreBackup(open.host, file, WHO)
const check = () => open.client.safety.check()
const peopleHere = async () => (await open.client.workshops.plan({ workshopId: traces.workshopId })).participants.map(({ name }) => name)

test('an old copy from outside comes back without the person who was erased since, and is else as it was', async () => {
  const before = records()
  await erase()
  const erased = records()
  await open.client.notes.update({ id: traces.notes[2]!, fields: { text: 'Written after the copy' } })
  expect(restore()).toMatchObject({ workshops: 1, notes: 2 })
  expect(await peopleHere()).toEqual(['Ben Beispiel'])
  expect(records()).toEqual(erased)
  expect(records()[`note ${traces.notes[0]}`]).toMatchObject({ text: NOTE, speaker: null, saidAgain: 1 })
  expect(Object.keys(records()).length).toBeLessThan(Object.keys(before).length)
  expect(found()).toEqual([])
  expect(await check()).toMatchObject({ workshops: 1, notes: 2, ok: true, findings: [] })
  expect((await open.client.notes.search({ workshopId: null, query: 'shade' })).ids).toEqual([traces.notes[0]])
  for (;;) {
    const { undo } = await open.client.history.state({ workshopId: traces.workshopId })
    if (!undo) break
    await open.client.history.undo({ workshopId: traces.workshopId })
  }
  open.host.close()
  expect(found()).toEqual([])
})

test('seeded bug: a copy that is only put in the place brings the person back', async () => {
  await erase()
  open.host.reopen((file) => {
    copyFileSync(old, file)
    return () => {}
  })
  expect(found()).toContain(`tavolata.db: ${SECRETS.name}`)
  expect(await peopleHere()).toContain(SECRETS.name)
})

test('seeded bug: the list of erased changes alone takes the words of the note with it', async () => {
  await erase()
  const list = erasures(open.host.store.db)
  open.host.reopen((file) => {
    copyFileSync(old, file)
    return () => {}
  })
  const { db } = open.host.store
  db.transaction(() => mergeErasures(db, list)).immediate()
  expect(records()[`note ${traces.notes[0]}`]).not.toMatchObject({ text: NOTE, saidAgain: 1 })
})

test('whatever moment a crash cuts it short, nobody is visible, and a second time finishes', async () => {
  await erase()
  const erased = records()
  open.host.close()
  const moments: string[] = []
  const cut =
    <T>(answer: () => T) =>
    () => {
      const folder = join(outside, `moment-${moments.length}`)
      cpSync(open.dataDir, folder, { recursive: true })
      moments.push(folder)
      return answer()
    }
  const { now, newId, salt } = SURROUNDINGS
  const replaced = replaceFile(dataFile(open.dataDir), old, { ...WHO, now: cut(now), newId: cut(newId), salt: cut(salt) })
  expect(replaced).toMatchObject({ workshops: 1, notes: 2 })
  expect(replaced.erased).toBeGreaterThan(10)
  // The last one is the name of the kept file: all is written by then, and nothing has its name yet.
  expect(readdirSync(moments.at(-1)!)).toContain('.restoring.db')
  expect(moments.length).toBeGreaterThan(10)
  for (const folder of [moments[0]!, moments[Math.floor(moments.length / 2)]!, moments.at(-1)!]) {
    expect(found(folder)).toEqual([])
    const again = openTestHost({ dataDir: folder, idPrefix: 'again' })
    expect(visibleRecords(again.host.store.db)).toEqual(erased)
    restoreBackup(again.host, old, WHO)
    expect(visibleRecords(again.host.store.db)).toEqual(erased)
    expect((await again.client.safety.check()).findings).toEqual([])
    again.close()
    expect(found(folder)).toEqual([])
    expect(readdirSync(folder)).not.toContain('.restoring.db')
  }
})

test('an act that fails while the copy is made leaves the host on what it had', async () => {
  await erase()
  const erased = records()
  const newId = open.host.newId
  open.host.newId = () => {
    throw new Error('The power fails here.')
  }
  expect(() => restore()).toThrow()
  open.host.newId = newId
  expect(records()).toEqual(erased)
  expect(readdirSync(open.dataDir).filter((name) => name.includes('restoring'))).toEqual([])
})

test('what people needed stays erased, and the rest of them comes back as it was in the copy', async () => {
  const before = records()
  await open.client.privacy.eraseKept({ workshopId: traces.workshopId, what: 'access' })
  await open.client.participants.update({ id: traces.other, fields: { city: 'Later', access: 'Said again, later' } })
  restore()
  for (const id of [traces.person, traces.other]) before[`participant ${id}`]!.access = ''
  expect(records()).toEqual(before)
  expect(findBytes(open.dataDir, [SECRETS.access, SECRETS.earlierAccess, 'Sits in front'])).toEqual([])
  expect((await check()).ok).toBe(true)
})

test('everybody of a workshop stays erased', async () => {
  await open.client.privacy.eraseKept({ workshopId: traces.workshopId, what: 'people' })
  restore()
  expect(await peopleHere()).toEqual([])
  expect(findBytes(open.dataDir, [...ALL_SECRETS, 'Ben Beispiel', 'ben@example.org', 'Sits in front'])).toEqual([])
  expect(await check()).toMatchObject({ workshops: 1, notes: 2, ok: true, findings: [] })
})

test('where the live file does not open any more, its backups tell who was erased', async () => {
  await erase()
  await open.client.safety.backUp()
  open.host.close()
  writeFileSync(dataFile(open.dataDir), 'not a database at all')
  replaceFile(dataFile(open.dataDir), old, { ...WHO, ...SURROUNDINGS })
  const again = openTestHost({ dataDir: open.dataDir, idPrefix: 'again' })
  expect(found()).toEqual([])
  expect((await again.client.workshops.plan({ workshopId: traces.workshopId })).participants.map(({ name }) => name)).toEqual([
    'Ben Beispiel',
  ])
  again.close()
})

test('a copy that never knew the person carries on that they were erased', async () => {
  const empty = openTestHost()
  const unknowing = join(outside, 'unknowing.db')
  empty.host.store.db.prepare('VACUUM INTO ?').run(unknowing)
  empty.close()
  await erase()
  const erased = records()
  expect(restore(unknowing)).toMatchObject({ workshops: 0, notes: 0 })
  expect(restore()).toMatchObject({ workshops: 1, notes: 2 })
  expect(records()).toEqual(erased)
  expect(found()).toEqual([])
})

test('a copy of the first version, with changes of the person that no other file knows, comes back without them', async () => {
  const first = join(outside, 'first.db')
  const db = new Database(first)
  db.pragma(`application_id = ${APPLICATION_ID}`)
  migrate(db, MIGRATIONS.slice(0, 1), () => {})
  db.prepare("INSERT INTO meta (key, value) VALUES ('replica', 'old'), ('place', 'old')").run()
  const { name, organisation } = SECRETS
  const fields = { name, organisation, stakeholderType: null, country: '', city: '', role: 'host', quoteConsent: false, listConsent: true }
  const change = {
    workshopId: traces.workshopId,
    replica: 'old',
    ms: 1,
    ctr: 0,
    bases: [],
    action: 'a',
    label: 'add',
    author: 'a',
    via: 'v',
  }
  insertRow(db, toRow({ ...change, id: 'old.1', seq: 1, entity: 'participant', recordId: traces.person, fields }, 'salt', 'now'))
  db.prepare(
    `INSERT INTO participant (id, workshop_id, name, organisation, country, city, role, quote_consent, list_consent, heads, conflicts)
      VALUES (?, ?, ?, ?, '', '', 'host', 0, 1, '["old.1"]', '[]')`,
  ).run(traces.person, traces.workshopId, name, organisation)
  db.close()
  const whole = readFileSync(first)

  expect(restore(first)).toMatchObject({ workshops: 0, notes: 0 })
  expect(found()).toContain(`tavolata.db: ${name}`)
  restore(old)
  await erase()
  rmSync(join(open.dataDir, 'backups'), { recursive: true })
  restore(first)
  expect(found()).toEqual([])
  expect((await check()).findings).toEqual([])
  expect(readFileSync(first).equals(whole)).toBe(true)
})
