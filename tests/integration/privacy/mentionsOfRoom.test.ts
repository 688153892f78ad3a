import { afterEach, beforeEach, expect, test } from 'vitest'
import { mentionsOf } from '../../../src/host/features/privacy/mentions.ts'
import { makeJpeg } from '../../support/jpegCorpus.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { plantWorkshop } from '../features/plant.ts'

let open: TestHost
beforeEach(() => (open = openTestHost()))
afterEach(() => open.close())

test('after erasing a person, every text of the room that has the name in its words is shown', async () => {
  const { client, host } = open
  const { workshopId, tableIds } = await plantWorkshop(client)
  const tableId = tableIds[0]!
  const { ids } = await client.participants.add({ workshopId, people: [{ name: 'Zoë Quarzapelle' }, { name: 'Ben Beispiel' }] })
  await client.digests.save({ tableId, round: 1, fields: { points: ['Ben agrees', 'As zoë  quarzapelle said'] } })
  const base64 = Buffer.from(makeJpeg({ width: 40, height: 30 })).toString('base64')
  await client.photos.addPart({
    id: 'photo-1',
    tableId,
    round: 1,
    caption: 'Zoë Quarzapelle at the wall',
    consent: 'nobody',
    part: 0,
    parts: 1,
    base64,
  })
  await client.room.send({ workshopId, text: 'Zoë Quarzapelle, please come to the desk', target: 'stage', tableId: null })
  host.store.db
    .prepare("INSERT INTO late_note VALUES ('late', ?, ?, 1, ?, 'tableGone', null, '2026-01-01T00:00:00.000Z')")
    .run(workshopId, tableId, JSON.stringify({ text: 'Ask Zoë Quarzapelle', kind: 'challenge' }))
  const { mentions } = await client.privacy.erasePerson({ id: ids[0]! })
  expect(mentions.map(({ entity, text }) => [entity, text])).toEqual([
    ['message', 'Zoë Quarzapelle, please come to the desk'],
    ['digest', 'As zoë quarzapelle said'],
    ['photo', 'Zoë Quarzapelle at the wall'],
    ['lateNote', 'Ask Zoë Quarzapelle'],
  ])
  expect(mentionsOf(host.store.db, workshopId, ['nobody at all'])).toEqual([])
})
