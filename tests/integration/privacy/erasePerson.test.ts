import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { rebuildDerived } from '../../../src/host/changes/derive.ts'
import { eraseRecord } from '../../../src/host/changes/erase.ts'
import { sweep } from '../../../src/host/changes/sweep.ts'
import { copiesIn, eraseInCopy } from '../../../src/host/changes/copies.ts'
import { eraseInStore } from '../../../src/host/changes/eraseInStore.ts'
import type { Erasing } from '../../../src/host/changes/eraseInStore.ts'
import { verifyCandidate } from '../../../src/host/features/safety/restoreBackup.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { visibleRecords } from '../store/visibleRecords.ts'
import { findBytes } from './findBytes.ts'
import { ALL_SECRETS, NOTE, plantTraces, SECRETS } from './plantTraces.ts'
import type { Traces } from './plantTraces.ts'

let open: TestHost
let traces: Traces
beforeEach(async () => {
  open = openTestHost()
  traces = await plantTraces(open)
})
afterEach(() => open.close())

const found = (): string[] => findBytes(open.dataDir, ALL_SECRETS)
const filesFound = (): string[] => [...new Set(found().map((line) => line.split(':')[0]!))].toSorted()
const erase = () => open.client.privacy.erasePerson({ id: traces.person })

test('A-20: after erasing, no byte of the person is in the live file, its log, backups, kept files or logs', async () => {
  expect(found().length).toBeGreaterThan(ALL_SECRETS.length)
  const { changes, backups, kept, mentions } = await erase()
  expect({ kept, mentions }).toEqual({ kept: [], mentions: [] })
  expect(changes).toBeGreaterThan(10)
  expect(backups).toBe(copiesIn(open.dataDir).length)
  expect(backups).toBeGreaterThanOrEqual(3)
  expect(found()).toEqual([])
  open.host.close()
  expect(found()).toEqual([])
  expect(readdirSync(join(open.dataDir, 'backups')).filter((name) => name.startsWith('.'))).toEqual([])
  expect(existsSync(join(open.dataDir, 'reserve.bin'))).toBe(true)
})

describe('A-20, seeded bugs: leaving out one step is found', () => {
  const erasing = (): Erasing => ({
    workshopId: traces.workshopId,
    what: 'people',
    ids: new Set([traces.person]),
    names: new Set(),
    reason: 'person',
  })
  const info = () => ({ workshopId: traces.workshopId, label: 'person.erase', author: 'tester', via: 'test' })
  const live = () => {
    const { store } = open.host
    return store.act(info(), (write) => eraseInStore(store.db, write, erasing(), 'now'), false)
  }
  const copies = () => {
    for (const file of copiesIn(open.dataDir)) eraseInCopy(file, erasing(), info(), open.host.store.surroundings)
  }

  test('nothing is left where all steps are done', () => {
    copies()
    live()
    expect(sweep(open.host.store.db)).toBe(true)
    expect(found()).toEqual([])
  })
  test('the live file', () => {
    copies()
    sweep(open.host.store.db)
    expect(filesFound()).toEqual(['tavolata.db'])
  })
  test('emptying the log', () => {
    copies()
    live()
    expect(filesFound()).toContain('tavolata.db-wal')
  })
  test('the backups and the file kept from a restore', () => {
    live()
    sweep(open.host.store.db)
    const left = filesFound()
    expect(left.filter((name) => name.startsWith('backups/')).length).toBeGreaterThan(1)
    expect(left.filter((name) => name.startsWith('tavolata-before-restore'))).toHaveLength(1)
    expect(left).not.toContain('tavolata.db')
  })
  test('the notes and refused changes with the name', () => {
    copies()
    const { db } = open.host.store
    db.transaction(() => eraseRecord(db, 'participant', traces.person, 'now', 'person')).immediate()
    sweep(db)
    expect(
      found()
        .map((line) => line.replace('tavolata.db: ', ''))
        .toSorted(),
    ).toEqual(expect.arrayContaining([SECRETS.name, SECRETS.earlierName].toSorted()))
  })
})

test('what other people said and did is as it was; notes keep every word, seats and counts stay without a name', async () => {
  const { client, host } = open
  const before = visibleRecords(host.store.db) as Record<string, Record<string, unknown>>
  await erase()
  const expected = structuredClone(before)
  const { person, tableIds, notes } = traces
  for (const key of Object.keys(expected)) if (key.endsWith(` ${person}`) || key.includes(` ${person}:`)) delete expected[key]
  expected[`note ${notes[0]}`]!.speaker = null
  expected[`table ${tableIds[0]}`]!.hostId = null
  const setup = Object.entries(expected).find(([key]) => key.startsWith('seatingSetup'))![1]
  setup.leftOut = []
  setup.locks = (setup.locks as { participantId: string }[]).filter(({ participantId }) => participantId !== person)
  expect(visibleRecords(host.store.db)).toEqual(expected)
  expect(expected[`note ${notes[0]}`]).toMatchObject({ text: NOTE, saidAgain: 1, conflicts: [] })
  expect(expected[`note ${notes[2]}`]).toMatchObject({ speaker: 'Ben Beispiel' })
  const plan = Object.entries(expected).find(([key]) => key.startsWith('seatingPlan'))![1]
  expect(plan.people).toContain(person)

  expect((await client.safety.check()).findings).toEqual([])
  host.store.db.transaction(() => rebuildDerived(host.store.db)).immediate()
  expect(visibleRecords(host.store.db)).toEqual(expected)
  host.store.db.exec("INSERT INTO note_fts (note_fts, rank) VALUES ('integrity-check', 1)")
  expect((await client.notes.search({ workshopId: null, query: 'shade' })).ids).toEqual([notes[0]])
})

test('each backup is whole, can be restored, and brings nobody back', async () => {
  await erase()
  for (const file of copiesIn(open.dataDir)) expect(verifyCandidate(file).workshops).toBe(1)
  const backups = await open.client.safety.backups()
  await open.client.safety.restore({ file: backups.at(-1)!.file })
  const plan = await open.client.workshops.plan({ workshopId: traces.workshopId })
  expect(plan.participants.map(({ name }) => name)).toEqual(['Ben Beispiel'])
  expect(plan.tables[0]).toMatchObject({ hostId: null, rapporteurId: traces.other })
  expect((await open.client.notes.list({ workshopId: traces.workshopId })).map(({ text, speaker }) => [text, speaker])).toEqual([
    ['First words', null],
  ])
  expect((await open.client.safety.check()).findings).toEqual([])
  expect(found()).toEqual([])
})

test('undo and redo cannot bring anything back, and what happened elsewhere can still be taken back', async () => {
  const { client } = open
  const { workshopId, notes } = traces
  await client.notes.update({ id: notes[2]!, fields: { text: 'Edited before' } })
  await erase()
  for (;;) {
    const { undo } = await client.history.state({ workshopId })
    if (!undo) break
    await client.history.undo({ workshopId })
  }
  for (;;) {
    const { redo } = await client.history.state({ workshopId })
    if (!redo) break
    await client.history.redo({ workshopId })
  }
  expect((await client.notes.get({ id: notes[2]! })).text).toBe('Edited before')
  expect((await client.notes.get({ id: notes[0]! })).speaker).toBeNull()
  expect((await client.workshops.plan({ workshopId })).participants.map(({ name }) => name)).toEqual(['Ben Beispiel'])
  expect(found()).toEqual([])
})

test('words that mention the person are listed and not changed', async () => {
  const { client } = open
  const { workshopId, tableIds } = traces
  const text = `As ZOË  quarzapelle-łukasz put it: ${'shade '.repeat(60)}`
  await client.notes.update({ id: traces.notes[2]!, fields: { text } })
  const { id: step } = await client.harvest.addNextStep({ workshopId, fields: { what: 'Write to them', who: SECRETS.email } })
  const { mentions } = await erase()
  expect(mentions.map(({ entity, id }) => [entity, id])).toEqual([
    ['note', traces.notes[2]],
    ['nextStep', step],
  ])
  expect(mentions[0]!.text).toMatch(/^As ZOË quarzapelle-łukasz put it: shade .*…$/)
  expect(mentions[0]!.text.length).toBeLessThan(150)
  expect((await client.notes.get({ id: traces.notes[2]! })).text).toBe(text)
  expect(tableIds).toHaveLength(2)
})

test('a name that somebody else has too stays where it speaks, and is listed', async () => {
  const { client } = open
  const { workshopId } = traces
  await client.participants.add({ workshopId, people: [{ name: SECRETS.name, organisation: 'Namesake' }] })
  const { mentions } = await erase()
  expect(mentions).toMatchObject([{ entity: 'note', id: traces.notes[0], text: SECRETS.name }])
  expect((await client.notes.get({ id: traces.notes[0]! })).speaker).toBe(SECRETS.name)
  expect(found().some((line) => line.includes(SECRETS.email))).toBe(false)
})

test('somebody who was taken off the list is erased the same way; a second time finds nothing more; nobody is NOT_FOUND', async () => {
  await open.client.participants.remove({ ids: [traces.person] })
  expect(found()).not.toEqual([])
  await erase()
  expect(found()).toEqual([])
  expect(await erase()).toEqual({ changes: 0, backups: 0, kept: [], mentions: [] })
  await expect(open.client.privacy.erasePerson({ id: 'nobody' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(open.client.privacy.erasePerson({ id: traces.notes[0]! })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
