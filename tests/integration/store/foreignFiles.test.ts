import Database from 'better-sqlite3'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { explain } from '../../../src/host/doors/commandLine/sentences.ts'
import { SURROUNDINGS } from '../../../src/host/host.ts'
import { replaceFile, restoreBackup, verifyCandidate } from '../../../src/host/features/safety/restoreBackup.ts'
import { openTestHost } from '../../support/testHost.ts'
import { newTestFolder } from '../../support/testWorld.ts'
import { newTable } from './newTable.ts'

let dataDir: string
let file: string
let whole: Buffer
let backup: string

beforeEach(async () => {
  dataDir = newTestFolder()
  file = join(dataDir, 'tavolata.db')
  const { client, close } = openTestHost({ dataDir })
  const { tableId } = await newTable(client)
  for (let note = 0; note < 30; note += 1) {
    await client.notes.create({ id: `n${note}`, tableId, round: 1, kind: 'idea', text: `Note ${note} `.repeat(30) })
  }
  backup = (await client.safety.backUp()).file
  close()
  whole = readFileSync(file)
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const otherApp = (): Buffer => {
  const path = join(dataDir, 'other.db')
  const db = new Database(path)
  db.exec('CREATE TABLE note (id TEXT); PRAGMA application_id = 1; PRAGMA user_version = 10')
  db.close()
  return readFileSync(path)
}

const CASES: [string, () => Buffer, string][] = [
  ['cut in the middle', () => whole.subarray(0, 4096 * 3), 'DAMAGED'],
  ['cut inside a page', () => whole.subarray(0, Math.floor(whole.length / 2) - 17), 'DAMAGED'],
  ['cut inside the header', () => whole.subarray(0, 60), 'NOT_OURS'],
  ['empty', () => Buffer.alloc(0), 'NOT_OURS'],
  ['no SQLite', () => Buffer.from('id,text\n1,Shade for the bus stops\n'.repeat(50)), 'NOT_OURS'],
  ['zeros', () => Buffer.alloc(whole.length), 'NOT_OURS'],
  ['of another app', otherApp, 'NOT_OURS'],
]

test.each(CASES)(
  'A-15: a file that is %s is refused with the reason, stays as it is, and a backup brings the notes back',
  async (_, make, code) => {
    const bytes = make()
    writeFileSync(file, bytes)
    let refused: unknown
    try {
      openTestHost({ dataDir }).close()
    } catch (error) {
      refused = error
    }
    expect(refused).toMatchObject({ code })
    expect(explain(refused)).toMatch(/Nothing was changed.*backups/)
    expect(readFileSync(file).equals(bytes)).toBe(true)

    expect(verifyCandidate(backup)).toMatchObject({ workshops: 1, notes: 30 })
    const { kept } = replaceFile(file, backup, { ...SURROUNDINGS, author: 'tester', via: 'test' })
    expect(readFileSync(kept!).equals(bytes)).toBe(true)
    const { client, close } = openTestHost({ dataDir })
    expect((await client.workshops.list())[0]).toMatchObject({ notes: 30 })
    expect((await client.safety.check()).findings).toEqual([])
    expect((await client.safety.backups()).map((one) => one.file)).toContain(backup)
    close()
  },
)

test('A-15, seeded bug: opening without looking at the header first changes the file of another app', () => {
  const bytes = otherApp()
  writeFileSync(file, bytes)
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.close()
  expect(readFileSync(file).equals(bytes)).toBe(false)
})

test('a first start that was cut short leaves an empty file; the next start begins anew', () => {
  const fresh = join(dataDir, 'fresh')
  mkdirSync(fresh)
  writeFileSync(join(fresh, 'tavolata.db'), '')
  const { host, close } = openTestHost({ dataDir: fresh })
  expect(host.store.db.prepare('SELECT count(*) FROM change').pluck().get()).toBe(0)
  close()
})

test('none of these files is taken as a backup', async () => {
  const { host, client, close } = openTestHost({ dataDir })
  for (const [name, make] of CASES) {
    const candidate = join(dataDir, 'candidate.db')
    writeFileSync(candidate, make())
    expect(() => restoreBackup(host, candidate, { author: 'tester', via: 'test' }), name).toThrow(/NOT_OURS|DAMAGED/)
  }
  expect((await client.workshops.list())[0]).toMatchObject({ notes: 30 })
  close()
})
