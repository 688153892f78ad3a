import type { ClientLink } from '@orpc/client'
import { isStation } from './door.ts'
import { createHttpLink } from './httpLink.ts'

export type HostLink = {
  link: ClientLink<Record<never, never>>
  /** Calls back for each new way to the host after the first; what we know may be old then. */
  onReconnected: (listener: () => void) => void
}

/** The way to the host: the shell's port in the desktop window, an encrypted socket on the local network, HTTP in a browser of this machine. */
export function connect(): HostLink {
  const listeners = new Set<() => void>()
  const onReconnected = (listener: () => void): void => void listeners.add(listener)
  const connected = (again: boolean): void => {
    if (again) for (const listener of listeners) listener()
  }
  const { tavolata } = window
  if (tavolata === undefined && !isStation) return { link: createHttpLink(), onReconnected }
  // Each page needs one way: the others are not loaded.
  const coming =
    tavolata === undefined
      ? import('./stationLink.ts').then(({ createStationLink }) => createStationLink(() => connected(true)))
      : import('./portLink.ts').then(({ createPortLink }) => createPortLink(tavolata, connected))
  return { link: { call: async (...call) => await (await coming).call(...call) }, onReconnected }
}
