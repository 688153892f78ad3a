import type { ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { hostPortMessage } from '../../shared/contract/shellBridge.ts'
import type { ShellBridge } from '../../shared/contract/shellBridge.ts'
import { setConnection } from './connection.ts'
import { untilAborted } from './untilAborted.ts'

declare global {
  interface Window {
    /** Present in the desktop window only. */
    readonly tavolata?: ShellBridge
  }
}

type Link = ClientLink<Record<never, never>>

interface Connection {
  port: MessagePort
  link: Link
}

/**
 * Link to the host over the port that the desktop shell hands out. Calls made before the port is there wait for it;
 * when the host has died, calls under way fail and later ones wait for the next port.
 * `onConnected` hears of every port; `again` tells that the page may have missed events and must ask for everything.
 */
export function createPortLink(bridge: ShellBridge, onConnected: (again: boolean) => void): Link {
  let next = Promise.withResolvers<Connection>()
  let current: Connection | null = null
  let seen = 0

  function lost(port: MessagePort): void {
    if (current?.port !== port) return
    current = null
    next = Promise.withResolvers<Connection>()
    // Nothing may be called saved while there is no host to ask.
    setConnection({ status: 'connecting' })
  }

  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const port = portFrom(event)
    if (port === null) return
    // A port that was closed from afar may not have said so yet: its pending calls must not hang.
    current?.port.dispatchEvent(new Event('close'))
    port.addEventListener('close', () => lost(port))
    const connection: Connection = { port, link: new RPCLink({ port }) }
    port.start()
    current = connection
    next.resolve(connection)
    onConnected(seen++ > 0)
  })
  void bridge.connect()

  return {
    async call(path, input, options) {
      const { link } = current ?? (await untilAborted(next.promise, options.signal))
      return await link.call(path, input, options)
    },
  }
}

function portFrom(event: MessageEvent<unknown>): MessagePort | null {
  if (event.source !== window || event.origin !== location.origin) return null
  const { data } = event
  if (typeof data !== 'object' || data === null || !('type' in data) || data.type !== hostPortMessage) return null
  return event.ports[0] ?? null
}
