import { get } from 'node:http'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { Fault } from '../fault.ts'
import { findStation, forgetOrphans, markSeen } from '../features/stations/stations.repo.ts'
import type { Host } from '../host.ts'
import type { StationsDoor } from '../stationsDoor.ts'
import { addressProblem } from './addressProblem.ts'
import { createCallHandler } from './callHandler.ts'
import { createConnections } from './connections.ts'
import { receiveDevice } from './device.ts'
import { createDoorMemory } from './doorMemory.ts'
import type { DoorParts } from './doorParts.ts'
import { inBatches } from './inBatches.ts'
import { openLanServer } from './lanServer.ts'
import type { LanServer } from './lanServer.ts'
import { LIMITS } from './limits.ts'
import { openMachineKey } from './machineKey.ts'
import { createOpenCodes } from './openCodes.ts'
import { ownAddresses } from './ownAddresses.ts'
import { ownOrigins } from './ownNames.ts'
import { createPaces } from './pace.ts'
import { createPlaces } from './places.ts'
import { createRefusals } from './refusals.ts'
import { stationFiles } from './stationPage.ts'
import { createThrottle } from './throttle.ts'

export type OpenDoor = StationsDoor & {
  /** Closes it for this run of the program; the next one does not open it by itself. */
  stop: () => Promise<void>
}

/** Not 4190 beside the 4180 of our other door: browsers refuse that one (Fetch, section 2.9). */
const DEFAULT_PORT = 4280
const TELL_WITHIN_MS = 200
const SEEN_WITHIN_MS = 2000
const PROBE_MS = 3000
/** What may make a device one that we know no more. */
const TOPICS_OF_RIGHTS: readonly string[] = ['workshop', 'everything']

/**
 * Makes the door for devices on the local network and gives it to the host; it is closed. Only where the program ended while it was open
 * (a crash, a dead battery) it opens again at the same address and port, so that devices come back by themselves.
 */
export const openStationsDoor = async (host: Host, { pageDir }: { pageDir: string }): Promise<OpenDoor> => {
  const { store, now } = host
  const key = openMachineKey(join(host.options.dataDir, 'stations.key'))
  const memory = createDoorMemory(host)
  const files = stationFiles(pageDir)
  const connections = createConnections(Date.now)
  let server: LanServer | null = null
  let problem: ReturnType<StationsDoor['problem']> = null
  let visitors = 0

  const tell = inBatches<string | null>(TELL_WITHIN_MS, (workshops) => {
    for (const workshopId of workshops) host.feed.publish(workshopId, ['stations'])
  })
  const saw = inBatches<string>(SEEN_WITHIN_MS, (stations) => {
    const at = new Date(now()).toISOString()
    host.commits
      .soon(() => {
        for (const id of stations) markSeen(store.db, id, at)
      })
      .catch(() => {})
  })
  const addresses = () => ownAddresses(networkInterfaces())
  const ways = (): string[] => {
    if (!server) return []
    const { address, port } = server.at
    const others = addresses().filter(({ kind }) => kind === 'network' || kind === 'link-local')
    return [...new Set([...ownOrigins({ address, port }), ...others.map((own) => `http://${own.address}:${port}`)])]
  }
  const refusals = createRefusals(now, host.log, () => tell.add(null))
  const parts: DoorParts = {
    host,
    key,
    memory,
    codes: createOpenCodes(now),
    throttle: createThrottle(now),
    refusals,
    hellos: createPaces(LIMITS.hellos, Date.now),
    checks: createPlaces(LIMITS.checks),
    newcomers: connections.newcomers,
    unreadInAll: connections.unreadInAll,
    calls: createPaces(LIMITS.calls, Date.now),
    ways,
    visited: () => {
      visitors += 1
      tell.add(null)
    },
    changed: (workshopId) => tell.add(workshopId),
  }
  const workshopOf = (stationId: string): string | null => findStation(store.db, stationId)?.workshopId ?? null
  const cameOrWent = (stationId: string): void => {
    saw.add(stationId)
    tell.add(workshopOf(stationId))
  }
  const handle = createCallHandler(({ scope }) => refusals.count('call', scope?.stationId ?? ''))

  const listen = async (address: string, port: number): Promise<void> => {
    const opened = await openLanServer(
      { address, port },
      {
        files,
        origins: memory.origins,
        connect: () => ways().map((way) => way.replace('http:', 'ws:')),
        refused: refusals.count,
        accepted: (socket, from, proven) =>
          connections.add(
            receiveDevice(
              {
                ...parts,
                handle,
                joined: (stationId, device) => {
                  connections.joined(stationId, device)
                  cameOrWent(stationId)
                },
                left: (stationId, device) => {
                  connections.left(stationId, device)
                  if (stationId !== null && !isStopped) cameOrWent(stationId)
                },
              },
              socket,
              from,
              proven,
            ),
          ),
      },
    )
    server = opened
    problem = null
    visitors = 0
    memory.keepOpened(opened.at, ownOrigins(opened.at))
    host.log('info', 'stations.open', { port: opened.at.port })
    host.feed.publish(null, ['stations'])
  }

  const shut = async (): Promise<void> => {
    const open = server
    server = null
    await open?.close()
  }

  const open: StationsDoor['open'] = async (address, port) => {
    const reason = addressProblem(address, port)
    if (reason) throw new Fault('INVALID', { reason: 'address', problem: reason })
    memory.forgetOld()
    const wanted = port ?? memory.port()
    await shut()
    try {
      await listen(address, wanted ?? DEFAULT_PORT)
    } catch (error) {
      const fault = faultOf(error, address, wanted ?? DEFAULT_PORT)
      // The first time there is nobody yet who would have to find us again.
      if (fault.code === 'ADDRESS_TAKEN' && wanted === null) return listen(address, 0)
      problem = fault.code === 'ADDRESS_TAKEN' ? 'portTaken' : 'addressGone'
      host.feed.publish(null, ['stations'])
      throw fault
    }
  }

  const heartbeat = setInterval(() => {
    for (const device of connections.all()) device.ping()
  }, LIMITS.pingEveryMs).unref()
  const unlisten = host.feed.listen(({ topics }) => {
    if (!topics.some((topic) => TOPICS_OF_RIGHTS.includes(topic))) return
    for (const stationId of connections.stations().keys()) for (const device of connections.of(stationId)) device.decided()
  })
  let isStopped = false

  const door: OpenDoor = {
    addresses,
    listening: () => server?.at ?? null,
    open,
    close: async () => {
      memory.keepClosed()
      problem = null
      await shut()
      host.feed.publish(null, ['stations'])
    },
    problem: () => problem,
    doorsOpen: memory.isDoorOpen,
    openFor: (workshopId) => {
      if (memory.openFor(workshopId)) tell.add(workshopId)
    },
    endFor: memory.endFor,
    setDoors: (workshopId, isOpen) => {
      memory.setDoor(workshopId, isOpen)
      tell.add(workshopId)
    },
    decided: (stationId) => {
      for (const device of connections.of(stationId)) device.decided()
      tell.add(workshopOf(stationId))
    },
    connected: connections.stations,
    report: (stationId, waiting) => {
      connections.report(stationId, waiting)
      tell.add(workshopOf(stationId))
    },
    newCode: (invitationId) => parts.codes.renew(invitationId),
    codeOf: (invitationId) => parts.codes.of(invitationId),
    refusals: refusals.all,
    forgetRefusals: refusals.forget,
    probe: async () => ({
      answers: server !== null && (await answers(server.at)),
      addressIsHere: addresses().some(({ address }) => address === server?.at.address) || server?.at.address.startsWith('127.') === true,
      visitors,
    }),
    sealSecret: key.seal,
    unsealSecret: key.open,
    stop: async () => {
      if (isStopped) return
      isStopped = true
      clearInterval(heartbeat)
      unlisten()
      memory.keepClosed()
      await shut()
      tell.stop()
      saw.stop()
      host.stations = null
    },
  }
  host.stations = door
  forgetOrphans(store.db)
  const before = memory.opened()
  if (before)
    await open(before.address, before.port).catch((error: unknown) =>
      host.log('warn', 'stations.notReopened', { code: (error as Fault).code }),
    )
  return door
}

const faultOf = (error: unknown, address: string, port: number): Fault => {
  const { code } = error as { code?: string }
  if (code === 'EADDRINUSE') return new Fault('ADDRESS_TAKEN', { address, port }, error)
  if (code === 'EADDRNOTAVAIL' || code === 'EACCES') return new Fault('INVALID', { reason: 'address' }, error)
  return new Fault('INTERNAL', {}, error)
}

/** Does our own address answer from here? Where it does not, a firewall or a dead network is in the way. */
const answers = ({ address, port }: { address: string; port: number }): Promise<boolean> =>
  new Promise((resolve) => {
    const request = get({ host: address, port, path: '/ok', timeout: PROBE_MS, agent: false }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => resolve(text === 'tavolata'))
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve(false))
  })
