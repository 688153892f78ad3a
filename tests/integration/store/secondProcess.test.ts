import Database from 'better-sqlite3'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openTestHost } from '../../support/testHost.ts'
import { newTestFolder } from '../../support/testWorld.ts'
import { openBareStore } from './bareStore.ts'
import { runToEnd } from './childProcesses.ts'
import { newTable } from './newTable.ts'

const opener = fileURLToPath(new URL('secondOpener.ts', import.meta.url))
const tryToOpen = async (file: string): Promise<string> => (await runToEnd(process.execPath, [opener, file])).out

test('A-09: a second process is told ALREADY_OPEN; the first goes on unharmed', async () => {
  const { client, dataDir, close } = openTestHost()
  const file = join(dataDir, 'tavolata.db')
  const { workshopId, tableId } = await newTable(client)
  await client.notes.create({ id: 'before', tableId, round: 1, kind: 'idea', text: 'before' })
  expect(await tryToOpen(file)).toBe('ALREADY_OPEN')
  await client.notes.create({ id: 'after', tableId, round: 1, kind: 'idea', text: 'after' })
  expect((await client.notes.list({ workshopId })).map((note) => note.id)).toEqual(['before', 'after'])
  expect((await client.safety.check()).findings).toEqual([])
  expect(() => openTestHost({ dataDir })).toThrow('ALREADY_OPEN')
  close()
})

test('A-09, seeded bug: without the exclusive lock two writers get in', () => {
  const folder = newTestFolder()
  const { file, close } = openBareStore({ folder })
  close()
  const [first, second] = [new Database(file), new Database(file)]
  for (const db of [first, second]) db.exec('CREATE TABLE IF NOT EXISTS written (at TEXT)')
  expect(() => [first, second].forEach((db) => db.exec("INSERT INTO written VALUES ('now')"))).not.toThrow()
  for (const db of [first, second]) db.close()
  rmSync(folder, { recursive: true })
})
