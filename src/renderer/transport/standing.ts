import { create } from 'zustand'
import type { HandshakeError } from '../../shared/domain/channel/handshake.ts'
import type { SymbolCode } from '../../shared/domain/channel/symbols.ts'
import type { Member } from '../drafts/stationStore.ts'

/**
 * opening: this device is asked what it knows; join: nobody has let it in; entering: on its way to the host; waiting: for the
 * facilitator; in: let in, whether the host can be reached or not; out: put out for a reason.
 */
export type Phase = 'opening' | 'join' | 'entering' | 'waiting' | 'in' | 'out'
export type OutReason = 'refused' | 'revoked' | 'ended' | 'unknown'
/** Why joining did not work just now; `code` is a code that no table has, `unreachable` no answer at all. */
export type Trouble = HandshakeError | 'code' | 'unreachable'

export type Standing = {
  phase: Phase
  /** online only while the host answers through the encrypted channel. */
  link: 'connecting' | 'online' | 'away'
  /** When the host was last heard, in ms of this device; null if never. */
  heardAt: number | null
  trouble: Trouble | null
  symbols: readonly SymbolCode[]
  /** Null until the host has given this device a name. */
  member: Member | null
  out: OutReason | null
  /** The day is over: what is left is handed over, then everything is forgotten. */
  ended: boolean
  /** Milliseconds by which the host's clock is ahead of this device's. */
  clockAhead: number
}

/** How this device stands with the host. Lost on reload on purpose: what must stay is in `stationStore.ts`. */
export const useStanding = create<Standing>(() => ({
  phase: 'opening',
  link: 'connecting',
  heardAt: null,
  trouble: null,
  symbols: [],
  member: null,
  out: null,
  ended: false,
  clockAhead: 0,
}))

export const setStanding = (next: Partial<Standing>): void => useStanding.setState(next)
