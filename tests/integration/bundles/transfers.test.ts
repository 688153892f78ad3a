import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newTestFolder, openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { dropStick, handOver, newStick } from './exchange.ts'

let dataDir: string
let open: TestHost
let stick: string
let workshopId: string
beforeEach(async () => {
  dataDir = newTestFolder()
  open = openTestHost({ dataDir })
  stick = newStick()
  workshopId = (await open.client.workshops.addSample({ name: 'torino' })).id
})
afterEach(() => {
  open.close()
  rmSync(dataDir, { recursive: true, force: true })
  dropStick(stick)
})

const folder = (): string => join(dataDir, 'bundles')
const lying = (): string[] => (existsSync(folder()) ? readdirSync(folder()) : [])
const make = () => open.client.bundles.export({ workshopId, tableId: null, lock: { kind: 'open' } })
const upload = async (name: string, file: string): Promise<void> => {
  await open.client.bundles.addPart({ upload: name, part: 0, base64: readFileSync(file).toString('base64') })
}
const backups = (): string[] =>
  existsSync(join(dataDir, 'backups')) ? readdirSync(join(dataDir, 'backups')).filter((name) => name.includes('-before-import')) : []

// Guards against: the folder left alone at the start.
test('what an earlier run left of a transfer is gone when the host starts', () => {
  open.close()
  mkdirSync(folder(), { recursive: true })
  writeFileSync(join(folder(), 'out-left-over'), 'words')
  open = openTestHost({ dataDir })
  expect(lying()).toEqual([])
})

test('what was begun and never fetched goes after an hour', async () => {
  const { download } = await make()
  expect(lying()).toEqual([download])
  const before = new Date(Date.now() - 61 * 60 * 1000)
  utimesSync(join(folder(), download), before, before)
  const { download: next } = await make()
  expect(lying()).toEqual([next])
})

// Guards against: nobody listened; the file with the erased person stayed.
test('erasing a person empties the folder at once, and the next transfer works', async () => {
  const { download } = await make()
  await upload('upload-1', await handOver(open, stick, workshopId))
  expect(lying()).toHaveLength(2)
  const { participants } = await open.client.workshops.plan({ workshopId })
  await open.client.privacy.erasePerson({ id: participants[0]!.id })
  expect(lying()).toEqual([])
  await expect(open.client.bundles.part({ download, part: 0 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(open.client.bundles.import({ upload: 'upload-1' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await make()).bytes).toBeGreaterThan(0)
})

// Guards against: no copy made; and, the other way round, one for every import.
test('before something new comes in a verified copy is made, before nothing new none is', async () => {
  const other = openTestHost({ idPrefix: 'other' })
  try {
    const file = await handOver(open, stick, workshopId)
    await upload('upload-1', file)
    await open.client.bundles.import({ upload: 'upload-1' })
    expect(backups()).toEqual([])

    await other.client.bundles.addPart({ upload: 'upload-1', part: 0, base64: readFileSync(file).toString('base64') })
    await other.client.bundles.preview({ upload: 'upload-1' })
    await other.client.bundles.import({ upload: 'upload-1' })
    // Its Library was empty: there was nothing to lose.
    expect(existsSync(join(other.dataDir, 'backups'))).toBe(false)
    for (let time = 0; time < 7; time += 1) {
      await other.client.workshops.update({ id: workshopId, fields: { venue: `Hall ${time}` } })
      await upload('upload-2', await handOver(other, stick, workshopId))
      expect(backups()).toHaveLength(Math.min(time, 5))
      await open.client.bundles.preview({ upload: 'upload-2' })
      expect(backups()).toHaveLength(Math.min(time, 5))
      await open.client.bundles.import({ upload: 'upload-2' })
    }
    const [newest] = await open.client.safety.backups()
    expect(newest).toMatchObject({ reason: 'before-import', workshops: 1 })
  } finally {
    other.close()
  }
})

test('without room for that copy nothing is taken in', async () => {
  const other = openTestHost({ idPrefix: 'other' })
  try {
    await other.client.workshops.addSample({ name: 'torino' })
    const before = await other.client.workshops.list()
    writeFileSync(join(other.dataDir, 'backups'), 'a file lies where the folder should be')
    await other.client.bundles.addPart({
      upload: 'upload-1',
      part: 0,
      base64: readFileSync(await handOver(open, stick, workshopId)).toString('base64'),
    })
    await expect(other.client.bundles.import({ upload: 'upload-1' })).rejects.toBeTruthy()
    expect(await other.client.workshops.list()).toEqual(before)
  } finally {
    other.close()
  }
})
