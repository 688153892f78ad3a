import { afterEach, beforeEach, expect, test } from 'vitest'
import { WAIT_MS } from '../../../src/host/features/photos/assembly.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { comment, exifWithGps, iptc, makeJpeg, pngHeader, svgWithScript, xmp } from '../../support/jpegCorpus.ts'
import { plantWorkshop } from '../features/plant.ts'
import type { Planted } from '../features/plant.ts'
import { findBytes } from '../privacy/findBytes.ts'
import { fetchPhoto, partsOf, send, stationAt } from './sending.ts'
import type { Sent } from './sending.ts'

let open: TestHost
let planted: Planted
beforeEach(async () => {
  open = openTestHost()
  planted = await plantWorkshop(open.client)
})
afterEach(() => open.close())

const at = (id: string, table = 0): Sent => ({ id, tableId: planted.tableIds[table]!, round: 2, caption: 'Flipchart', consent: 'unclear' })
const files = (): number => open.host.store.db.prepare('SELECT count(*) FROM photo_file').pluck().get() as number
const station = (table = 0, name = 'station-1') => stationAt(open.host, planted.workshopId, planted.tableIds[table]!, name)

test('a photo in several parts comes out as it went in, with its record', async () => {
  const jpeg = makeJpeg({ width: 2000, height: 2400 })
  expect(partsOf(at('p1'), jpeg)).toHaveLength(1)
  const large = makeJpeg({ width: 4096, height: 4096, before: Array.from({ length: 4 }, () => comment('x'.repeat(60_000))) })
  expect(partsOf(at('p2'), large).length).toBeGreaterThan(2)
  expect(await send(station(), at('p1'), jpeg)).toBe(true)
  expect(await send(open.client, at('p2', 1), large)).toBe(true)
  const list = await open.client.photos.list({ workshopId: planted.workshopId })
  expect(list).toMatchObject([
    {
      id: 'p1',
      sessionId: planted.sessionId,
      tableId: planted.tableIds[0],
      round: 2,
      caption: 'Flipchart',
      consent: 'unclear',
      width: 2000,
    },
    { id: 'p2', tableId: planted.tableIds[1], width: 4096, height: 4096 },
  ])
  expect(await fetchPhoto(open.client, 'p1')).toEqual(jpeg)
  expect(await fetchPhoto(open.client, 'p2')).toEqual(makeJpeg({ width: 4096, height: 4096 }))
  expect(list[1]?.bytes).toBe(makeJpeg({ width: 4096, height: 4096 }).length)
})

test('E-11: where and when it was taken is nowhere in the data folder; what is no photo is refused', async () => {
  const dirty = makeJpeg({ before: [exifWithGps(), xmp(), iptc(), comment('Ada took this')], after: svgWithScript() })
  await send(open.client, at('p1'), dirty)
  expect(await fetchPhoto(open.client, 'p1')).toEqual(makeJpeg())
  expect(findBytes(open.dataDir, ['PhoneMaker', 'Ada took this', 'taken over', 'Torino city hall'])).toEqual([])
  for (const bad of [svgWithScript(), pngHeader(50_000, 50_000), makeJpeg().subarray(0, -2)])
    await expect(send(open.client, at('bad'), bad)).rejects.toMatchObject({ code: 'UNREADABLE_FILE' })
  await expect(send(open.client, at('bad'), makeJpeg({ width: 5000 }))).rejects.toMatchObject({ code: 'TOO_LARGE' })
  await expect(open.client.photos.addPart({ ...at('bad'), part: 0, parts: 1, base64: 'not base64!' })).rejects.toBeTruthy()
  expect(files()).toBe(1)
})

test('sending again stores once, also after the photo was removed', async () => {
  const jpeg = makeJpeg({ width: 800, height: 600 })
  for (let times = 0; times < 3; times += 1) expect(await send(station(), at('p1'), jpeg)).toBe(true)
  // Two devices send the same one at the same moment.
  await Promise.all([send(station(), at('p2'), jpeg), send(open.client, at('p2'), jpeg)])
  expect(await open.client.photos.listOfTable({ tableId: planted.tableIds[0]! })).toHaveLength(2)
  expect(files()).toBe(1)
  await open.client.photos.remove({ id: 'p1' })
  expect(await send(station(), at('p1'), jpeg)).toBe(true)
  expect(await open.client.photos.listOfTable({ tableId: planted.tableIds[0]! })).toHaveLength(1)
})

test('a station sees and changes the photos of its own table alone', async () => {
  await send(station(), at('own'), makeJpeg())
  await send(open.client, at('other', 1), makeJpeg({ width: 24 }))
  const own = station()
  const refused = { code: 'NOT_ALLOWED' }
  await expect(own.photos.list({ workshopId: planted.workshopId })).rejects.toMatchObject(refused)
  await expect(own.photos.listOfTable({ tableId: planted.tableIds[1]! })).rejects.toMatchObject(refused)
  await expect(send(own, at('new', 1), makeJpeg())).rejects.toMatchObject(refused)
  for (const call of [
    () => own.photos.bytes({ id: 'other' }),
    () => own.photos.update({ id: 'other', fields: { caption: 'mine' } }),
    () => own.photos.remove({ id: 'other' }),
  ])
    await expect(call()).rejects.toMatchObject(refused)
  await open.client.photos.remove({ id: 'other' })
  await expect(own.photos.bringBack({ id: 'other' })).rejects.toMatchObject(refused)
  expect(await own.photos.listOfTable({ tableId: planted.tableIds[0]! })).toMatchObject([{ id: 'own' }])
  await own.photos.update({ id: 'own', fields: { caption: 'Heat plans', consent: 'agreed' } })
  await own.photos.remove({ id: 'own' })
  await own.photos.bringBack({ id: 'own' })
  expect(await own.photos.listOfTable({ tableId: planted.tableIds[0]! })).toMatchObject([{ caption: 'Heat plans', consent: 'agreed' }])
  expect(await fetchPhoto(own, 'own')).toEqual(makeJpeg())
})

test('parts may come in any order; what stays half is forgotten and can be sent again', async () => {
  const jpeg = makeJpeg({ width: 4096, height: 4096, before: [comment('x'.repeat(65_000)), comment('y'.repeat(65_000))] })
  const parts = partsOf(at('p1'), jpeg)
  expect(parts.length).toBeGreaterThan(1)
  for (const part of parts.toReversed().slice(0, -1)) expect(await station().photos.addPart(part)).toEqual({ stored: false })
  open.clock.ms += WAIT_MS + 1000
  expect(await station().photos.addPart(parts[0]!)).toEqual({ stored: false })
  expect(await send(station(), at('p1'), jpeg)).toBe(true)

  const [first, second] = partsOf(at('p2'), jpeg)
  await station().photos.addPart(first!)
  // Another device cannot add to it, nor may its parts turn into another photo on the way.
  expect(await station(0, 'station-2').photos.addPart(second!)).toEqual({ stored: false })
  await expect(station().photos.addPart({ ...second!, parts: parts.length + 1 })).rejects.toMatchObject({ code: 'INVALID' })
  await expect(station().photos.addPart({ ...second!, part: 9 })).rejects.toMatchObject({ code: 'INVALID' })
})

test('one device holds two unfinished photos and no more, and none that is too large', async () => {
  const jpeg = makeJpeg({ before: [comment('x'.repeat(65_000)), comment('y'.repeat(65_000)), comment('z'.repeat(65_000))] })
  for (const id of ['a', 'b', 'c']) await station().photos.addPart(partsOf(at(id), jpeg)[0]!)
  const [, second] = partsOf(at('a'), jpeg)
  expect(await station().photos.addPart(second!)).toEqual({ stored: false })
  expect(await send(station(), at('c'), jpeg)).toBe(true)

  const heavy = new Uint8Array(1_600_000)
  await expect(send(station(), at('heavy'), heavy)).rejects.toMatchObject({ code: 'TOO_LARGE' })
})

test('a removed table or a stranger to the workshop gets a refusal, not a record', async () => {
  await expect(send(open.client, { ...at('p1'), tableId: 'none' }, makeJpeg())).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(open.client.photos.bytes({ id: 'none' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(open.client.photos.bringBack({ id: planted.tableIds[0]! })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(files()).toBe(0)
})

// Guards against: a removal taken back whoever removed it; the photo that the facilitator had taken away was there again.
test('a station takes back its own removal, and never one of the facilitator', async () => {
  const own = station()
  await send(own, at('p1'), makeJpeg())
  await own.photos.remove({ id: 'p1' })
  await own.photos.bringBack({ id: 'p1' })
  await open.client.photos.remove({ id: 'p1' })
  await expect(own.photos.bringBack({ id: 'p1' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await open.client.photos.list({ workshopId: planted.workshopId })).toEqual([])
  await open.client.photos.bringBack({ id: 'p1' })
})

test('a station takes back the removal of a note only where a station removed it', async () => {
  const own = station()
  const tableId = planted.tableIds[0]!
  await own.notes.create({ id: 'n1', tableId, round: 1, kind: 'idea', text: 'Shade' })
  await own.notes.remove({ ids: ['n1'] })
  await own.notes.bringBack({ id: 'n1' })
  await open.client.notes.remove({ ids: ['n1'] })
  await expect(own.notes.bringBack({ id: 'n1' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await open.client.notes.list({ workshopId: planted.workshopId })).toEqual([])
})

// Guards against: the mark of the facilitator loosened by the device that took the photo.
test('a station says who agreed only where the facilitator has not said otherwise', async () => {
  const own = station()
  const consent = async () => (await open.client.photos.list({ workshopId: planted.workshopId }))[0]!.consent
  await send(own, at('p1'), makeJpeg())
  await own.photos.update({ id: 'p1', fields: { consent: 'agreed' } })
  await open.client.photos.update({ id: 'p1', fields: { consent: 'unclear' } })
  for (const loose of ['agreed', 'nobody'] as const)
    await expect(own.photos.update({ id: 'p1', fields: { consent: loose } })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  await own.photos.update({ id: 'p1', fields: { consent: 'unclear', caption: 'Seen again' } })
  expect(await consent()).toBe('unclear')
  await open.client.photos.update({ id: 'p1', fields: { consent: 'agreed' } })
  await own.photos.update({ id: 'p1', fields: { consent: 'unclear' } })
  expect(await consent()).toBe('unclear')
})
