import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepKeys, ownKey, workshopKeys } from '../../../src/host/features/bundles/workshopKeys.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { findBytes } from '../privacy/findBytes.ts'
import { plantTraces, SECRETS } from '../privacy/plantTraces.ts'
import { dropStick, give, handOver, newStick, takeOver } from './exchange.ts'

let from: TestHost
let to: TestHost
let stick: string
beforeEach(() => {
  from = openTestHost({ idPrefix: 'from' })
  to = openTestHost({ idPrefix: 'to' })
  stick = newStick()
})
afterEach(() => {
  from.close()
  to.close()
  dropStick(stick)
})

// Guards against: the keys of the workshop in every bundle that is not locked with one.
test('whoever gets one table cannot open what is handed over of the whole workshop', async () => {
  const { id } = await from.client.workshops.addSample({ name: 'torino' })
  const tableId = (await from.client.notes.list({ workshopId: id }))[0]!.tableId
  await give(from, to, stick, id, tableId)
  const whole = await handOver(from, stick, id, { lock: { kind: 'key' } })
  await expect(takeOver(to, whole)).rejects.toMatchObject({ code: 'WRONG_KEY', detail: { context: 'key' } })
})

// Guards against: keys in their own order, the first twelve kept.
test('keys that come with a bundle never replace the one that is written with here', async () => {
  const { id } = await from.client.workshops.addSample({ name: 'torino' })
  const { db } = from.host.store
  const own = ownKey(db, id)
  for (let time = 0; time < 20; time += 1)
    keepKeys(
      db,
      id,
      Array.from({ length: 12 }, (_, n) => Buffer.concat([Buffer.alloc(8, 0), Buffer.from([time, n]), randomBytes(22)]).toString('base64')),
    )
  expect(ownKey(db, id)).toEqual(own)
  expect(workshopKeys(db, id).length).toBeLessThanOrEqual(24)
})

// Guards against: everything on the list of a bundle was erased; workshop, tables and notes were gone for good.
test('a bundle that calls the work of others erased takes nothing away, and says how much it wanted to', async () => {
  const { id } = await from.client.workshops.addSample({ name: 'torino' })
  await give(from, to, stick, id)
  const before = await to.client.notes.list({ workshopId: id })
  from.host.store.db
    .prepare(
      "INSERT INTO erasure (change_id, at, reason) SELECT change_id, '2026-03-02T09:00:00.000Z', 'person' FROM change WHERE entity <> 'participant'",
    )
    .run()
  const file = await handOver(from, stick, id)
  const preview = await takeOver(to, file, { dryRun: true })
  const result = await takeOver(to, file)
  expect(result).toEqual(preview)
  expect(result.reasons.map(({ reason }) => reason)).toEqual(['it would erase more than people'])
  expect(result.refused).toBeGreaterThan(before.length)
  expect(await to.client.notes.list({ workshopId: id })).toEqual(before)
  expect(await to.client.workshops.list()).toMatchObject([{ id }])
})

// Guards against: only the live file cleaned; the backup of the other laptop kept the name.
test('an erasure that comes with a bundle cleans the backups of this laptop, too, and every note keeps its words', async () => {
  const traces = await plantTraces(from)
  await give(from, to, stick, traces.workshopId)
  await to.client.safety.backUp()
  const texts = (await to.client.notes.list({ workshopId: traces.workshopId })).map(({ text }) => text)
  expect(findBytes(to.dataDir, [SECRETS.name]).some((found) => found.startsWith('backups'))).toBe(true)
  await from.client.privacy.erasePerson({ id: traces.person })
  const { erased, reasons } = await give(from, to, stick, traces.workshopId)
  expect(erased).toBeGreaterThan(0)
  expect(reasons).toEqual([])
  expect(findBytes(to.dataDir, [SECRETS.name])).toEqual([])
  expect((await to.client.notes.list({ workshopId: traces.workshopId })).map(({ text }) => text)).toEqual(texts)
})
