import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decodeHeader } from '../../../src/host/features/bundles/header.ts'
import { lockNew, unlock } from '../../../src/host/features/bundles/locks.ts'
import { plainChunks, writeSealed } from '../../../src/host/features/bundles/sealedFile.ts'
import { comment, exifWithGps, makeJpeg, svgWithScript } from '../../support/jpegCorpus.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { plantWorkshop } from '../features/plant.ts'
import { fetchPhoto, send } from '../photos/sending.ts'
import { findBytes } from '../privacy/findBytes.ts'
import { dropStick, handOver, newStick, spoil, takeOver } from './exchange.ts'

let from: TestHost
let to: TestHost
let stick: string
let file: string
beforeAll(async () => {
  from = openTestHost({ idPrefix: 'from' })
  to = openTestHost({ idPrefix: 'to' })
  stick = newStick()
  const { workshopId, tableIds } = await plantWorkshop(from.client)
  const dirty = makeJpeg({ before: [exifWithGps(), comment('Ada took this')] })
  await send(from.client, { id: 'p1', tableId: tableIds[0]!, round: 1, caption: 'Flipchart', consent: 'nobody' }, dirty)
  file = await handOver(from, stick, workshopId)
})
afterAll(() => {
  from.close()
  to.close()
  dropStick(stick)
})

/** The same bundle, sealed and counted as ours are, with these bytes in place of its photo. */
const withPhoto = async (jpeg: Uint8Array): Promise<string> => {
  const { header, bytes } = decodeHeader(readFileSync(file).subarray(0, 2000))
  const unlocked = await unlock(header, bytes, { passphrase: undefined, workshopKeys: [] })
  const plain = Buffer.concat([...plainChunks(file, bytes.length, unlocked)]).toString('utf8')
  const own = createHash('sha256').update(makeJpeg()).digest('hex')
  const other = createHash('sha256').update(jpeg).digest('hex')
  const lines = plain
    .trimEnd()
    .split('\n')
    .map((line) =>
      line.startsWith('{"type":"photo"')
        ? JSON.stringify({ type: 'photo', hash: other, jpeg: Buffer.from(jpeg).toString('base64') })
        : line.replaceAll(own, other),
    )
  const text = lines
    .slice(0, -1)
    .map((line) => `${line}\n`)
    .join('')
  const end = JSON.parse(lines.at(-1)!) as object
  const { bytes: top, ...seal } = await lockNew({ kind: 'open' }, randomBytes(32))
  const name = spoil(stick, Buffer.alloc(0))
  await writeSealed(name, top, seal, [text, `${JSON.stringify({ ...end, sha256: createHash('sha256').update(text).digest('hex') })}\n`])
  return name
}

test('a photo that was cleaned where it was taken comes in as it is, under the same hash', async () => {
  await takeOver(to, await withPhoto(makeJpeg()), { dryRun: true })
  await takeOver(to, file)
  expect(await fetchPhoto(to.client, 'p1')).toEqual(makeJpeg())
})

// Guards against: only the first two bytes looked at; each of these came in.
test.each([
  ['that says where it was taken', makeJpeg({ before: [exifWithGps()] })],
  ['with words in it', makeJpeg({ before: [comment('Ada took this')] })],
  ['with something behind its end', makeJpeg({ after: svgWithScript() })],
  ['that is cut', makeJpeg().subarray(0, -2)],
  ['that would take a gigabyte to show', makeJpeg({ width: 16_000, height: 8 })],
])('a photo %s refuses the file whole, and nothing of it is here', async (_what, jpeg) => {
  const fresh = openTestHost()
  try {
    await expect(takeOver(fresh, await withPhoto(jpeg))).rejects.toMatchObject({ code: 'UNREADABLE_FILE', detail: { reason: 'foreign' } })
    expect(await fresh.client.workshops.list()).toEqual([])
    expect(findBytes(fresh.dataDir, ['PhoneMaker', 'Ada took this', 'taken over'])).toEqual([])
  } finally {
    fresh.close()
  }
})
