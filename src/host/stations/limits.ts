/** Limits of the door for the local network; a device of ours comes nowhere near them. Times in ms. */
export const LIMITS = {
  headersMs: 10_000,
  requestMs: 30_000,
  /** From the first byte until a device has said who it is and proved it. */
  joinMs: 10_000,
  /** Bytes on the wire until then, with the heads of its frames. */
  bytesBeforeJoin: 16 * 1024,
  /** Connections of devices in all; open sockets of any kind; those of one address that are not let in. */
  devices: 600,
  sockets: 800,
  strangersPerAddress: 64,
  /** A device has one connection, or two for a moment after it lost one. */
  perStation: 4,
  /** Handshakes cost arithmetic: per second and address, and at once. */
  hellos: { perSecond: 20, atOnce: 120 },
  /** Calls of one device: a reconnect that hands over 25 notes one by one fits. */
  calls: { perSecond: 20, atOnce: 80 },
  /** Calls of one device that may be under way; and how many of them begin before others have their turn. */
  callsUnderWay: 8,
  callsInARow: 8,
  /** What all devices together have not read yet: where it is more, no call begins. Looked at again after so long. */
  backlogInAllBytes: 64 * 1024 * 1024,
  holdMs: 20,
  /** Frames that may wait for their turn; who sends more is no device of ours. */
  framesWaiting: 300,
  /** WebSocket's own pings and pongs. */
  pings: { perSecond: 2, atOnce: 20 },
  /**
   * A device that does not read: where this much lies unread, none of its calls begins and it must take that much in so many ms; and how
   * much may lie there at most, which one answer about a full table may well be.
   */
  backlogBytes: 256 * 1024,
  backlogLeastBytes: 64 * 1024,
  backlogMs: 5000,
  backlogMostBytes: 16 * 1024 * 1024,
  pingEveryMs: 20_000,
  /** Devices that wait to be let in at one place. */
  waitingPerPlace: 30,
  /** Devices that only try whether they get here: for so long, from one address, in all. */
  checkMs: 10_000,
  checks: { perAddress: 5, inAll: 20 },
  /** Connections that nobody has let in; the other places are kept for devices that we know. */
  newcomers: 300,
  /** Notes of one device that wait for the facilitator to place them. */
  lateNotes: 2000,
  /** A device whose day is over may hand over for so long. */
  endedMs: 14 * 24 * 60 * 60_000,
  /** A workshop whose stations were not looked at for so long is not opened along with another. */
  openForMs: 24 * 60 * 60_000,
  codeMs: 10 * 60_000,
  wrongCodes: { perAddress: 5, inAll: 30, withinMs: 60_000 },
} as const
