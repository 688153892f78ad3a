import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStationsDoor } from '../../src/host/stations/openStationsDoor.ts'
import type { OpenDoor } from '../../src/host/stations/openStationsDoor.ts'
import { plantRoom } from '../integration/exports/plantRoom.ts'
import type { PlantedRoom } from '../integration/exports/plantRoom.ts'
import { connectStation, expectNext, keyOfToken, keyOfUrl } from './stationClient.ts'
import type { StationKey, StationLine, StationOptions } from './stationClient.ts'
import { newTestFolder, openTestHost } from './testHost.ts'
import type { TestHost, TestHostOptions } from './testHost.ts'

/** A page that is enough for the door: the real one is built, and the browser tests serve that. */
export const plantPage = (): string => {
  const folder = newTestFolder()
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'station.html'), '<!doctype html><title>Station</title>')
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Facilitator</title>')
  writeFileSync(join(folder, 'assets', 'station-1a2b.js'), 'console.log(1)')
  return folder
}

export type StationsWorld = TestHost &
  PlantedRoom & {
    door: OpenDoor
    /** `http://address:port` where the door listens. */
    at: string
    /** The address in the QR code of a table, the stage or the join check. */
    invitation: (tableId: string | null, kind?: 'table' | 'stage' | 'check') => Promise<string>
    /** A device that was let in, with its way back in. */
    member: (tableId: string | null, options?: StationOptions) => Promise<StationLine & { stationId: string; key: StationKey }>
    refusals: () => Record<string, number>
  }

/** A host with a planted room whose door for devices is open on loopback. */
export const openStationsWorld = async (options: TestHostOptions & { tables?: number } = {}): Promise<StationsWorld> => {
  const test = openTestHost(options)
  const pageDir = plantPage()
  const door = await openStationsDoor(test.host, { pageDir })
  const room = await plantRoom(test.client, { people: 6, tables: options.tables ?? 2, rounds: 2, plan: false })
  await door.open('127.0.0.1', 0)
  const at = `http://127.0.0.1:${door.listening()!.port}`
  const { client } = test

  const invitation: StationsWorld['invitation'] = async (tableId, kind = tableId === null ? 'stage' : 'table') => {
    const all = await client.stations.invitations({ workshopId: room.workshopId, sessionId: room.sessionId })
    return all.find((found) => found.kind === kind && found.tableId === tableId)!.url!
  }
  return {
    ...test,
    ...room,
    door,
    at,
    invitation,
    member: async (tableId, lineOptions) => {
      const line = await connectStation(at, keyOfUrl(await invitation(tableId)), lineOptions)
      const waiting = await expectNext(line, 'waiting')
      await client.stations.approve({ id: waiting.stationId })
      await expectNext(line, 'welcome')
      return { ...line, stationId: waiting.stationId, key: keyOfToken(waiting) }
    },
    refusals: () => Object.fromEntries(door.refusals().map(({ kind, count }) => [kind, count])),
    close: () => {
      // The door reads and writes through the host, so it ends first; its sockets end by themselves.
      void door.stop()
      test.close()
      rmSync(pageDir, { recursive: true, force: true })
    },
  }
}
