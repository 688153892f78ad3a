import { create } from 'zustand'

export type ConnectionStatus = 'connecting' | 'online' | 'offline'
/** Why the host does not talk to this page: it never let it in, or it has been restarted since. */
export type Refusal = 'key' | 'session'

type Connection = { status: ConnectionStatus; refused: Refusal | null }

/** How we stand with the host. Lost on reload on purpose: the next page finds out by itself. */
export const useConnection = create<Connection>(() => ({ status: 'connecting', refused: null }))

export const setConnection = (next: Partial<Connection>): void => useConnection.setState(next)

/** Calls back each time the host can be reached again, for the life of the page. */
export const whenBackOnline = (listener: () => void): void =>
  void useConnection.subscribe((now, before) => {
    if (now.status === 'online' && before.status !== 'online') listener()
  })
