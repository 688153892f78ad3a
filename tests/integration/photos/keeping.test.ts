import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { newTestFolder } from '../../support/testWorld.ts'
import { makeJpeg } from '../../support/jpegCorpus.ts'
import { plantWorkshop } from '../features/plant.ts'
import type { Planted } from '../features/plant.ts'
import { fetchPhoto, send } from './sending.ts'

let open: TestHost
let planted: Planted
let dataDir: string
beforeEach(async () => {
  dataDir = newTestFolder()
  open = openTestHost({ dataDir })
  planted = await plantWorkshop(open.client)
})
afterEach(() => {
  open.close()
  rmSync(dataDir, { recursive: true, force: true })
})

type Consent = 'nobody' | 'agreed' | 'unclear'
/** Photos of different sizes, so that each has bytes of its own. */
const take = (id: string, width: number, consent: Consent) =>
  send(open.client, { id, tableId: planted.tableIds[0]!, round: 1, caption: `Caption of ${id}`, consent }, makeJpeg({ width }))
const widths = (): number[] =>
  (open.host.store.db.prepare('SELECT length(jpeg) FROM photo_file ORDER BY 1').pluck().all() as number[]).map((length) => length)
const lengthOf = (width: number): number => makeJpeg({ width }).length
const ids = async (): Promise<string[]> => (await open.client.photos.list({ workshopId: planted.workshopId })).map(({ id }) => id)
const openAgain = (): void => {
  open.close()
  open = openTestHost({ dataDir })
}

test('the picture of a removed photo stays for Undo, and goes when the file is opened the next time', async () => {
  await take('kept', 80, 'nobody')
  await take('removed', 800, 'nobody')
  await open.client.photos.remove({ id: 'removed' })
  expect(widths()).toEqual([lengthOf(80), lengthOf(800)])
  await open.client.history.undo({ workshopId: planted.workshopId })
  expect(await fetchPhoto(open.client, 'removed')).toEqual(makeJpeg({ width: 800 }))

  await open.client.photos.remove({ id: 'removed' })
  openAgain()
  expect(widths()).toEqual([lengthOf(80)])
  await expect(open.client.photos.bringBack({ id: 'removed' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await ids()).toEqual(['kept'])
})

test('two photos of the same picture share its bytes until both are gone', async () => {
  await take('one', 80, 'nobody')
  await take('two', 80, 'nobody')
  await open.client.photos.remove({ id: 'one' })
  openAgain()
  expect(await fetchPhoto(open.client, 'two')).toEqual(makeJpeg({ width: 80 }))
})

test('a damaged table takes no picture along: the log says what is shown', async () => {
  await take('kept', 80, 'nobody')
  open.host.store.db.exec('DELETE FROM photo')
  openAgain()
  await open.client.safety.rebuild()
  expect(await fetchPhoto(open.client, 'kept')).toEqual(makeJpeg({ width: 80 }))
})

test('bytes are never in the log; a backup has them, and so has what is restored from it', async () => {
  await take('one', 640, 'agreed')
  const bodies = open.host.store.db.prepare("SELECT max(length(body)) FROM change WHERE entity = 'photo'").pluck().get() as number
  expect(bodies).toBeLessThan(1000)
  const { file } = open.host.backups.backUp('asked')
  await open.client.photos.remove({ id: 'one' })
  openAgain()
  expect(widths()).toEqual([])
  await open.client.safety.restore({ file })
  expect(await ids()).toEqual(['one'])
  expect(await fetchPhoto(open.client, 'one')).toEqual(makeJpeg({ width: 640 }))
})

test('H-06: with the people of a workshop go the pictures that may show them, in every copy and for good', async () => {
  await open.client.participants.add({ workshopId: planted.workshopId, people: [{ name: 'Ada Bianchi', organisation: '' }] })
  await take('sheet', 80, 'nobody')
  await take('faces', 160, 'unclear')
  await take('agreed', 320, 'agreed')
  await take('gone', 640, 'agreed')
  await open.client.photos.remove({ id: 'gone' })
  const { file } = open.host.backups.backUp('asked')
  expect(await open.client.privacy.due({ workshopId: planted.workshopId })).toMatchObject([{ photos: 0 }, { what: 'people', photos: 3 }])
  await open.client.privacy.eraseKept({ workshopId: planted.workshopId, what: 'people' })
  expect(await open.client.privacy.due({ workshopId: planted.workshopId })).toMatchObject([{}, { people: 0, photos: 0 }])
  expect(await ids()).toEqual(['sheet'])
  expect(widths()).toEqual([lengthOf(80)])
  const bodies = open.host.store.db.prepare("SELECT body FROM change WHERE entity = 'photo' AND body IS NOT NULL").pluck().all() as string[]
  expect(bodies.join('')).not.toMatch(/Caption of (faces|agreed|gone)/)

  // Not even from a backup, nor sent once more by the device that took it.
  await open.client.safety.restore({ file })
  expect(await ids()).toEqual(['sheet'])
  expect(widths()).toEqual([lengthOf(80)])
  await take('faces', 160, 'unclear')
  expect(await ids()).toEqual(['sheet'])
})

test('erasing one person leaves the photos: nobody can tell on which of them somebody is', async () => {
  const { ids: people } = await open.client.participants.add({
    workshopId: planted.workshopId,
    people: [{ name: 'Ada Bianchi', organisation: '' }],
  })
  await take('faces', 160, 'unclear')
  await open.client.privacy.erasePerson({ id: people[0]! })
  expect(await ids()).toEqual(['faces'])
})

test('H-06: photos fall due also where nobody is on the list', async () => {
  await take('faces', 160, 'unclear')
  await open.client.workshops.update({ id: planted.workshopId, fields: { keepPeopleUntil: '2026-01-01' } })
  const [, people] = await open.client.privacy.due({ workshopId: planted.workshopId })
  expect(people).toMatchObject({ people: 0, photos: 1, isDue: true })
  await open.client.privacy.eraseKept({ workshopId: planted.workshopId, what: 'people' })
  expect(await ids()).toEqual([])
  expect(widths()).toEqual([])
})
