import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { plantWorkshop } from '../features/plant.ts'
import { findBytes } from './findBytes.ts'

let open: TestHost
beforeEach(() => (open = openTestHost()))
afterEach(() => open.close())

const plant = async () => {
  const { client, host } = open
  const { workshopId, tableIds } = await plantWorkshop(client)
  const people = [{ name: 'Zoë Quarzapelle' }, { name: 'Ben Beispiel' }]
  const { ids } = await client.participants.add({ workshopId, people })
  await client.agenda.updateTable({ id: tableIds[1]!, fields: { rapporteurId: ids[0]! } })
  const add = (id: string, tableId: string, name: string): void =>
    void host.store.db
      .prepare("INSERT INTO station VALUES (?, ?, 'table', ?, ?, 'approved', 'hash', '[]', ?, '2026-01-01T00:00:00.000Z', null, null)")
      .run(id, workshopId, tableId, name, `Quarzphone of ${id}`)
  add('whole', tableIds[0]!, 'zoë  Quarzapelle')
  add('half', tableIds[0]!, 'Zoë')
  add('rapporteur', tableIds[1]!, 'Zetta')
  add('other', tableIds[0]!, 'Ben')
  host.backups.backUp('asked')
  return { workshopId, person: ids[0]! }
}
const stations = (): unknown[] => open.host.store.db.prepare('SELECT id, name, device FROM station ORDER BY id').all()
const EMPTY = { name: '', device: '' }

// Seeded: `eraseStations` not called; name and device were in the live file and in the backup.
test('with a person goes what their device was called, in backups too; other devices keep their names', async () => {
  const { person } = await plant()
  await open.client.privacy.erasePerson({ id: person })
  expect(stations()).toEqual([
    { id: 'half', ...EMPTY },
    { id: 'other', name: 'Ben', device: 'Quarzphone of other' },
    { id: 'rapporteur', ...EMPTY },
    { id: 'whole', ...EMPTY },
  ])
  expect(findBytes(open.dataDir, ['Zetta', 'Quarzapelle', 'Quarzphone of half', 'Quarzphone of rapporteur'])).toEqual([])
})

test('with everybody go all of them', async () => {
  const { workshopId } = await plant()
  await open.client.privacy.eraseKept({ workshopId, what: 'people' })
  expect(stations()).toEqual(['half', 'other', 'rapporteur', 'whole'].map((id) => ({ id, ...EMPTY })))
  expect(findBytes(open.dataDir, ['Zetta', 'Quarzapelle', 'Beispiel', 'Quarzphone'])).toEqual([])
})
