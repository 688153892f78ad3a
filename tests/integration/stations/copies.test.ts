import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStationsDoor } from '../../../src/host/stations/openStationsDoor.ts'
import { connectStation, expectNext, keyOfUrl } from '../../support/stationClient.ts'
import { openStationsWorld, plantPage } from '../../support/stationsWorld.ts'
import type { StationsWorld } from '../../support/stationsWorld.ts'
import { newTestFolder, openTestHost } from '../../support/testHost.ts'

let world: StationsWorld
let folders: string[] = []
const folder = (): string => {
  const made = newTestFolder()
  folders.push(made)
  return made
}
beforeEach(async () => {
  world = await openStationsWorld({ dataDir: folder() })
})
afterEach(() => {
  world.close()
  for (const made of folders) rmSync(made, { recursive: true, force: true })
  folders = []
})

const note = (id: string, tableId: string) => ({ id, tableId, round: 1, kind: 'idea', text: 'Benches in the shade' }) as const
const doorOver = async (dataDir: string) => {
  const test = openTestHost({ dataDir, idPrefix: 'copy' })
  const pageDir = plantPage()
  const door = await openStationsDoor(test.host, { pageDir })
  rmSync(pageDir, { recursive: true })
  if (!door.listening()) await door.open('127.0.0.1', 0)
  return { test, door, at: `http://127.0.0.1:${door.listening()!.port}` }
}

describe('a backup', () => {
  // Seeded: a key for devices that changes with every start; after the restore no device was known.
  it('brought back on the same machine knows its devices, and they hand over what it has not: all there, once', async () => {
    const [tableId] = world.tables
    const line = await world.member(tableId!)
    const ids = ['n1', 'n2', 'n3', 'n4']
    for (const id of ids.slice(0, 2)) await line.api.notes.create(note(id, tableId!))
    const { file } = world.host.backups.backUp('test')
    for (const id of ids.slice(2)) await line.api.notes.create(note(id, tableId!))
    await world.door.stop()
    world.host.close()
    for (const end of ['', '-wal', '-shm']) rmSync(join(world.dataDir, `tavolata.db${end}`), { force: true })
    copyFileSync(file, join(world.dataDir, 'tavolata.db'))

    const { test, door, at } = await doorOver(world.dataDir)
    const back = await connectStation(at, line.key)
    await expectNext(back, 'welcome')
    const { ids: missing } = await back.api.notes.missing({ tableId: tableId!, ids })
    expect(missing).toEqual(['n3', 'n4'])
    await back.api.notes.handOver({ tableId: tableId!, notes: ids.map((id) => note(id, tableId!)) })
    expect((await test.client.notes.list({ workshopId: world.workshopId })).map(({ id }) => id).toSorted()).toEqual(ids)
    await door.stop()
    test.close()
  })

  // Seeded: secrets kept as they are; a copy on another machine let the old devices in.
  it.each(['the backup alone', 'the whole folder'])(
    'carried to another machine, %s, knows no device and no printed invitation',
    async (what) => {
      const line = await world.member(world.tables[0]!)
      const printed = await world.invitation(world.tables[0]!)
      const { file } = world.host.backups.backUp('test')
      await world.door.stop()
      world.host.close()
      const elsewhere = folder()
      if (what === 'the whole folder') cpSync(world.dataDir, elsewhere, { recursive: true })
      else mkdirSync(elsewhere, { recursive: true })
      copyFileSync(file, join(elsewhere, 'tavolata.db'))
      const { test, door, at } = await doorOver(elsewhere)
      await expect(connectStation(at, line.key)).rejects.toThrow('unknown')
      await expect(connectStation(at, keyOfUrl(printed))).rejects.toThrow('unknown')
      const fresh = await test.client.stations.invitations({ workshopId: world.workshopId, sessionId: world.sessionId })
      await expectNext(await connectStation(at, keyOfUrl(fresh[0]!.url!)), 'waiting')
      await door.stop()
      test.close()
    },
  )
})

describe('the data file', () => {
  it('holds no secret of an invitation and no token, nor what one could make of them', async () => {
    const line = await world.member(world.tables[0]!)
    const { secret } = keyOfUrl(await world.invitation(world.tables[0]!))
    const { file } = world.host.backups.backUp('test')
    const bytes = Buffer.concat([readFileSync(file), readFileSync(join(world.dataDir, 'tavolata.db'))])
    for (const form of [Buffer.from(line.key.secret), Buffer.from(secret)])
      for (const text of [form.toString('base64url'), form.toString('hex'), form.toString('latin1')])
        expect(bytes.includes(Buffer.from(text, 'latin1'))).toBe(false)
    expect(bytes.includes(Buffer.from(line.key.token!))).toBe(false)
    expect(bytes.includes(Buffer.from(line.stationId))).toBe(true)
  })
})
