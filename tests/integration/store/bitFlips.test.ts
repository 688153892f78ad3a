import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../../../src/host/db/openDatabase.ts'
import { openForReading } from '../../../src/host/db/openDatabase.ts'
import { Fault } from '../../../src/host/fault.ts'
import { inspectDatabase } from '../../../src/host/features/safety/inspectDatabase.ts'
import { openTestHost } from '../../support/testHost.ts'
import { newTestFolder } from '../../support/testWorld.ts'
import { addNote, openBareStore } from './bareStore.ts'
import { randomFrom } from './randomFrom.ts'

const NOTES = 60
let folder: string
let file: string
let whole: Buffer

beforeAll(() => {
  folder = newTestFolder()
  const bare = openBareStore({ folder })
  for (let note = 0; note < NOTES; note += 1) addNote(bare.store, `Note ${note}: ${'shade for the bus stops, '.repeat(6)}`, `n${note}`)
  bare.close()
  file = join(folder, 'tavolata.db')
  whole = readFileSync(file)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Every byte of a note's text inside the log, by place. The tables hold the same words, but not behind `"text":"`. */
const placesInBodies = (): { at: number; id: string }[] => {
  const places: { at: number; id: string }[] = []
  const start = Buffer.from('"text":"Note ')
  for (let at = whole.indexOf(start); at >= 0; at = whole.indexOf(start, at + 1)) {
    const id = `n${/^\d+/.exec(whole.toString('latin1', at + start.length, at + start.length + 4))![0]}`
    const end = whole.indexOf('"', at + start.length)
    for (let place = at + start.length; place < end; place += 1) places.push({ at: place, id })
  }
  return places
}

const flipped = (at: number, bit: number): string => {
  const copy = join(folder, 'flipped.db')
  const bytes = Buffer.from(whole)
  bytes[at]! ^= 1 << bit
  writeFileSync(copy, bytes)
  return copy
}

const reading = <T>(path: string, look: (db: Db) => T): T => {
  const db = openForReading(path)
  try {
    return look(db)
  } finally {
    db.close()
  }
}

test('A-14: of 400 flipped bits in notes of the log every one is found, with the note it hit', () => {
  const places = placesInBodies()
  expect(new Set(places.map(({ id }) => id)).size).toBe(NOTES)
  const random = randomFrom(14)
  let passedSqlite = 0
  for (let flip = 0; flip < 400; flip += 1) {
    const { at, id } = places[random(places.length)]!
    reading(flipped(at, random(8)), (db) => {
      const { ok, findings } = inspectDatabase(db)
      expect(ok).toBe(false)
      expect(findings.find(({ code }) => code === 'hash')?.records).toEqual([id])
      if (!findings.some(({ code }) => code === 'structure')) passedSqlite += 1
    })
  }
  // The seeded bug: a check that trusts SQLite alone would have called nearly all of them sound.
  expect(passedSqlite).toBeGreaterThan(350)
})

test('A-14: a flip anywhere ends in a report or in a refusal with its reason, never in a crash', () => {
  const random = randomFrom(41)
  for (let flip = 0; flip < 150; flip += 1) {
    const path = flipped(random(whole.length), random(8))
    try {
      reading(path, (db) => inspectDatabase(db))
    } catch (error) {
      expect((error as { code?: string }).code).toMatch(/^SQLITE_(CORRUPT|NOTADB|CANTOPEN|ERROR)/)
    }
  }
})

test('A-14: with one damaged note the app opens, names it, shows the others, saves new ones and goes on backing up', async () => {
  const { at, id } = placesInBodies()[3000]!
  const dataDir = newTestFolder()
  copyFileSync(flipped(at, 0), join(dataDir, 'tavolata.db'))
  const { host, client, close } = openTestHost({ dataDir })
  const report = await client.safety.check()
  expect(report.findings.map(({ code, records }) => [code, records])).toEqual([['hash', [id]]])
  expect(report.notes).toBe(NOTES)
  const texts = host.store.db.prepare("SELECT text FROM note WHERE text LIKE 'Note %: shade%'").pluck().all()
  expect(texts.length).toBe(NOTES)
  addNote(host.store, 'written after the damage', 'new')
  expect(await client.safety.backUp()).toMatchObject({ reason: 'asked-damaged', notes: NOTES + 1 })
  const [made] = await client.safety.backups()
  await expect(client.safety.restore({ file: made!.file })).rejects.toThrow('DAMAGED')
  expect(host.store.db.prepare("SELECT text FROM note WHERE id = 'new'").pluck().get()).toBe('written after the damage')
  close()
  rmSync(dataDir, { recursive: true, force: true })
})

test('what SQLite cannot open is refused as damaged, and stays as it is', () => {
  const dataDir = newTestFolder()
  const path = join(dataDir, 'tavolata.db')
  const broken = Buffer.from(whole)
  broken.fill(0xff, 100, 4096)
  writeFileSync(path, broken)
  expect(() => openTestHost({ dataDir })).toThrow(Fault)
  expect(readFileSync(path).equals(broken)).toBe(true)
  rmSync(dataDir, { recursive: true, force: true })
})
