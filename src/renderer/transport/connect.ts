import type { ClientLink } from '@orpc/client'
import { createHttpLink } from './httpLink.ts'

export type HostLink = {
  link: ClientLink<Record<never, never>>
  /** Calls back for each new way to the host after the first; what we know may be old then. */
  onReconnected: (listener: () => void) => void
}

/** The way to the host: the shell's port in the desktop window, HTTP in a browser. */
export function connect(): HostLink {
  const listeners = new Set<() => void>()
  const onReconnected = (listener: () => void): void => void listeners.add(listener)
  if (window.tavolata === undefined) return { link: createHttpLink(), onReconnected }
  // A browser never needs the code for the port, so only the desktop window loads it.
  const { tavolata } = window
  const coming = import('./portLink.ts').then(({ createPortLink }) =>
    createPortLink(tavolata, (again) => {
      if (again) for (const listener of listeners) listener()
    }),
  )
  return { link: { call: async (...call) => await (await coming).call(...call) }, onReconnected }
}
