import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspectDatabase } from '../../../src/host/features/safety/inspectDatabase.ts'
import { openTestHost } from '../../support/testHost.ts'
import { newTestFolder, startOfTests } from '../../support/testWorld.ts'
import { addNote, editNote, openBareStore, textOf } from './bareStore.ts'
import { rmSync } from 'node:fs'
import type { Db } from '../../../src/host/db/openDatabase.ts'
import { newTable } from './newTable.ts'

const HOUR = 3_600_000
const YEAR = 365.25 * 24 * HOUR

/** Hybrid times and numbers of every change, in the order in which they were written. */
const isInOrder = (db: Db): boolean => {
  const rows = db.prepare('SELECT seq, ms, ctr FROM change ORDER BY rowid').all() as { seq: number; ms: number; ctr: number }[]
  return rows.every((row, index) => {
    const before = rows[index - 1]
    return !before || (row.seq === before.seq + 1 && (row.ms > before.ms || (row.ms === before.ms && row.ctr > before.ctr)))
  })
}

const jump = fc.oneof(
  fc.constantFrom(-3 * HOUR, HOUR, -HOUR, 10 * YEAR, -10 * YEAR, 0, -1),
  fc.integer({ min: -40 * YEAR, max: 40 * YEAR }),
)

test('A-17: however the clock jumps, no write is refused, and order and numbers stay whole, also over a restart', () => {
  fc.assert(
    fc.property(fc.array(jump, { minLength: 1, maxLength: 12 }), fc.nat(11), (jumps, restartAt) => {
      const folder = newTestFolder()
      const clock = startOfTests()
      let bare = openBareStore({ folder, clock })
      const id = addNote(bare.store, 'start', 'note')
      for (const [index, by] of jumps.entries()) {
        clock.ms = Math.max(0, clock.ms + by)
        if (index === restartAt) {
          bare.close()
          bare = openBareStore({ folder, clock })
        }
        editNote(bare.store, id, `edit ${index}`)
        expect(textOf(bare.db, id)).toBe(`edit ${index}`)
      }
      expect(isInOrder(bare.db)).toBe(true)
      expect(inspectDatabase(bare.db).findings).toEqual([])
      bare.close()
      rmSync(folder, { recursive: true })
    }),
    { numRuns: 40 },
  )
})

test('A-17, seeded bug: a clock that is believed puts changes out of order', () => {
  const bare = openBareStore()
  const id = addNote(bare.store, 'start')
  bare.clock.ms -= 3 * HOUR
  editNote(bare.store, id, 'later')
  expect(isInOrder(bare.db)).toBe(true)
  bare.db.prepare('UPDATE change SET ms = ?, ctr = 0 WHERE seq = 2').run(bare.clock.ms)
  expect(isInOrder(bare.db)).toBe(false)
  bare.close()
})

test('A-17: with the clock three hours back a backup is made, stays, and is listed', async () => {
  const { client, clock, close } = openTestHost()
  const { tableId } = await newTable(client)
  for (let backup = 0; backup < 6; backup += 1) {
    await client.notes.create({ id: `n${backup}`, tableId, round: 1, kind: 'idea', text: 'before' })
    clock.ms += 60_000
    await client.safety.backUp()
  }
  clock.ms -= 3 * HOUR
  await client.notes.create({ id: 'late', tableId, round: 1, kind: 'idea', text: 'after' })
  const made = await client.safety.backUp()
  expect(made.notes).toBe(7)
  expect((await client.safety.backups()).map(({ file }) => file)).toContain(made.file)
  close()
})
