import type { Device } from './device.ts'
import { LIMITS } from './limits.ts'

/** Adding up what hundreds of devices have not read costs too much for every call. */
const WEIGH_EVERY_MS = 20

/** Who is connected: the devices that we know with their connections, and everybody else. */
export const createConnections = (now: () => number) => {
  const all = new Set<Device>()
  let weight = 0
  let weighedAt = Number.NEGATIVE_INFINITY
  const byStation = new Map<string, { devices: Device[]; waiting: number }>()
  return {
    add: (device: Device): void => void all.add(device),
    /** A device comes again before its old connection has been found dead: the oldest one gives way. */
    joined: (stationId: string, device: Device): void => {
      const known = byStation.get(stationId) ?? { devices: [], waiting: 0 }
      byStation.set(stationId, known)
      known.devices.push(device)
      if (known.devices.length > LIMITS.perStation) known.devices[0]!.end()
    },
    left: (stationId: string | null, device: Device): void => {
      all.delete(device)
      const known = stationId === null ? undefined : byStation.get(stationId)
      if (!known) return
      known.devices = known.devices.filter((other) => other !== device)
      if (known.devices.length === 0) byStation.delete(stationId!)
    },
    report: (stationId: string, waiting: number): void => {
      const known = byStation.get(stationId)
      if (known) known.waiting = waiting
    },
    of: (stationId: string): readonly Device[] => byStation.get(stationId)?.devices ?? [],
    stations: (): ReadonlyMap<string, { waiting: number }> => byStation,
    all: (): readonly Device[] => [...all],
    newcomers: (): number => [...all].filter((device) => !device.isIn()).length,
    unreadInAll: (): number => {
      if (now() - weighedAt >= WEIGH_EVERY_MS) {
        weighedAt = now()
        weight = [...all].reduce((sum, device) => sum + device.unread(), 0)
      }
      return weight
    },
  }
}
