import { createServer, connect } from 'node:net'
import type { Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/** pass: as it should be. swallow: arrives nowhere and nobody is told. double: every piece twice. Or late by so many ms. */
export type Fault = 'pass' | 'swallow' | 'double' | { delayMs: number }
export type Direction = 'toHost' | 'toDevice'

export type FaultyProxy = {
  port: number
  /** What happens to bytes from now on, in one direction or both; with `swallow` both ways the network is a black hole. */
  set: (fault: Fault, direction?: Direction) => void
  /** Breaks every connection now, as when somebody pulls the plug of a switch. */
  cut: () => void
  /** Whether new connections are turned away at once. */
  refuse: (isRefused: boolean) => void
  /** All bytes that came through since the start, in each direction. */
  dump: () => Record<Direction, Buffer>
  connections: () => number
  close: () => Promise<void>
}

/**
 * A network that can fail, between devices and the host: plain TCP, so it also sees what a listener would see. A page that is to work
 * through it must be served under the proxy's address: listen on the same port of another loopback address (host on 127.0.0.2, proxy on
 * 127.0.0.1), for the host checks by which name it was called.
 */
export const openFaultyProxy = async (
  target: { address: string; port: number },
  listen: { address?: string; port?: number } = {},
): Promise<FaultyProxy> => {
  const faults: Record<Direction, Fault> = { toHost: 'pass', toDevice: 'pass' }
  const seen: Record<Direction, Buffer[]> = { toHost: [], toDevice: [] }
  const sockets = new Set<Socket>()
  let isRefused = false

  const carry = (from: Socket, to: Socket, direction: Direction): void => {
    // Pieces keep their order also where some are late.
    let last = Promise.resolve()
    from.on('data', (piece: Buffer) => {
      seen[direction].push(piece)
      const fault = faults[direction]
      if (fault === 'swallow') return
      const wait = typeof fault === 'object' ? new Promise((resolve) => setTimeout(resolve, fault.delayMs)) : null
      const write = (): void => {
        if (!to.destroyed) to.write(fault === 'double' ? Buffer.concat([piece, piece]) : piece)
      }
      if (wait) last = last.then(() => wait).then(write)
      else last = last.then(write)
    })
    from.on('end', () => {
      // The end of a connection is a packet, too.
      if (faults[direction] !== 'swallow') void last.then(() => to.end())
    })
    from.on('close', () => {
      sockets.delete(from)
      if (faults[direction] !== 'swallow') void last.then(() => to.destroySoon())
    })
    from.on('error', () => {
      from.destroy()
      if (faults[direction] !== 'swallow') to.destroy()
    })
  }

  const server = createServer({ allowHalfOpen: true }, (device) => {
    if (isRefused) {
      device.on('error', () => {})
      device.resetAndDestroy()
      return
    }
    const host = connect({ host: target.address, port: target.port, allowHalfOpen: true, noDelay: true })
    device.setNoDelay(true)
    sockets.add(device).add(host)
    carry(device, host, 'toHost')
    carry(host, device, 'toDevice')
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(listen.port ?? 0, listen.address ?? '127.0.0.1', resolve)
  })

  const cut = (): void => {
    for (const socket of sockets) socket.resetAndDestroy()
    sockets.clear()
  }
  return {
    port: (server.address() as AddressInfo).port,
    set: (fault, direction) => {
      for (const each of direction ? [direction] : (['toHost', 'toDevice'] as const)) faults[each] = fault
    },
    cut,
    refuse: (refused) => {
      isRefused = refused
    },
    dump: () => ({ toHost: Buffer.concat(seen.toHost), toDevice: Buffer.concat(seen.toDevice) }),
    connections: () => sockets.size / 2,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        cut()
      }),
  }
}
