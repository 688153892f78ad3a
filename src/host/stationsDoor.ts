import type { RefusalKind } from '../shared/contract/stations.contract.ts'

export type AddressKind = 'network' | 'link-local' | 'virtual' | 'loopback'
export type OwnAddress = { address: string; interface: string; kind: AddressKind }
/** Somebody was turned away: what it was, how often, when last (ms) and from which address. */
export type Refusal = { kind: RefusalKind; count: number; at: number; from: string }

/** What the host asks of its door for the local network. The door is made by whoever starts the host, and lives in `stations/`. */
export type StationsDoor = {
  /** IPv4 addresses of this machine where devices could find us, the likeliest first. */
  addresses: () => OwnAddress[]
  /** Where we listen, or null. One door serves all workshops; invitations say which one they are for. */
  listening: () => { address: string; port: number } | null
  /**
   * Begins to listen, and stops listening elsewhere. Left out, the port is the one of last time. Throws the Fault ADDRESS_TAKEN where
   * another program has the port, INVALID where the address is none of ours.
   */
  open: (address: string, port?: number) => Promise<void>
  close: () => Promise<void>
  /** Why it is not open although it should be: after a crash the port was taken, or the address was gone. */
  problem: () => 'portTaken' | 'addressGone' | null
  /** May new devices ask to come into this workshop? What is known already comes in all the same. */
  doorsOpen: (workshopId: string) => boolean
  /** Opens the stations of a workshop, as asking for its ways in does; until then its devices hear that it is not open now. */
  openFor: (workshopId: string) => void
  /** Its day is over. Devices may hand over what they have. */
  endFor: (workshopId: string) => void
  setDoors: (workshopId: string, open: boolean) => void
  /** Looks at what became of a device (let in, turned away, put out, ended) and tells it at once; puts it out within a second. */
  decided: (stationId: string) => void
  /** Which devices are connected now, and how many notes they said wait on them. */
  connected: () => ReadonlyMap<string, { waiting: number }>
  report: (stationId: string, waiting: number) => void
  /** A fresh code to type for an invitation (eight characters) and until when (ms); one before it holds no more. */
  newCode: (invitationId: string) => { code: string; until: number }
  codeOf: (invitationId: string) => { code: string; until: number } | null
  /** Who was turned away since the host started, by kind. */
  refusals: () => Refusal[]
  forgetRefusals: () => void
  /** Tries whether our own address answers; `visitors` came by for a join check since the door opened. */
  probe: () => Promise<{ answers: boolean; addressIsHere: boolean; visitors: number }>
  /** Makes secrets of devices useless in a copy of the data file that lies on another machine. */
  sealSecret: (secret: Uint8Array) => string
  /** Null where another machine has sealed it. */
  unsealSecret: (sealed: string) => Uint8Array | null
}
