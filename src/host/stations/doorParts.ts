import type { Host } from '../host.ts'
import type { DoorMemory } from './doorMemory.ts'
import type { MachineKey } from './machineKey.ts'
import type { OpenCodes } from './openCodes.ts'
import type { Pace } from './pace.ts'
import type { Places } from './places.ts'
import type { Refusals } from './refusals.ts'
import type { Throttle } from './throttle.ts'

/** What the parts of the door share. */
export type DoorParts = {
  host: Host
  key: MachineKey
  memory: DoorMemory
  codes: OpenCodes
  throttle: Throttle
  refusals: Refusals
  hellos: (address: string) => Pace
  checks: Places
  /** Connections that nobody has let in. */
  newcomers: () => number
  /** Bytes that all devices together have not taken yet. */
  unreadInAll: () => number
  calls: (stationId: string) => Pace
  /** `http://address:port` of every way to this host now. */
  ways: () => string[]
  visited: () => void
  /** Something about the devices of a workshop changed. */
  changed: (workshopId: string | null) => void
}
