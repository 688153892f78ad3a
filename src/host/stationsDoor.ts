/** What the host asks of its door for the local network. The door is made by whoever starts the host, and lives in `stations/`. */
export type StationsDoor = {
  /** Addresses of this machine where devices could find us. */
  addresses: () => { address: string; interface: string; kind: 'network' | 'link-local' | 'virtual' | 'loopback' }[]
  /** Where we listen, or null. */
  listening: () => { workshopId: string; address: string; port: number } | null
  /** Begins to listen. Throws the Fault ADDRESS_TAKEN or INVALID where that is not possible. */
  open: (workshopId: string, address: string, port: number | undefined) => Promise<void>
  close: () => Promise<void>
  /** Cuts the connections of one device at once; it finds out at its next try what became of it. */
  drop: (stationId: string) => void
  /** Tells a waiting device that it was let in or turned away. */
  decided: (stationId: string) => void
  /** Which devices are connected now, and how many notes they said wait on them. */
  connected: () => ReadonlyMap<string, { waiting: number }>
  report: (stationId: string, waiting: number) => void
  /** The eight characters to type for an invitation, and until when (ms); a fresh one each time. */
  newCode: (invitationId: string) => { code: string; until: number }
  /** The code that holds for an invitation now, if there is one. */
  codeOf: (invitationId: string) => { code: string; until: number } | null
  /** Who was turned away since the door opened, by kind. */
  refusals: () => { kind: string; count: number; at: number; from: string }[]
  forgetRefusals: () => void
  /** Tries whether our own address answers; `visitors` came by for a join check since the door opened. */
  probe: () => Promise<{ answers: boolean; addressIsHere: boolean; visitors: number }>
}
