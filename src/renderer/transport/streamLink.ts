import type { ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'

type Link = ClientLink<Record<never, never>>
type Way = { socket: WebSocket; link: Link; opened: Promise<boolean> }

/** Calls whose answer goes on: each would hold one of the six connections that a browser opens to one address. */
export const STREAMS: ReadonlySet<string> = new Set(['events.watch', 'room.live', 'stage.live', 'seating.solve', 'seating.prices'])

const openWay = (): Way => {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/streams`)
  socket.binaryType = 'arraybuffer'
  const opened = new Promise<boolean>((resolve) => {
    socket.addEventListener('open', () => resolve(true), { once: true })
    socket.addEventListener('close', () => resolve(false), { once: true })
  })
  return { socket, link: new RPCLink({ websocket: socket }), opened }
}

/** Carries every stream of this page over one socket; where none opens, `calls` carries the stream, and says why where it cannot. */
export const createStreamLink = (entered: Promise<unknown>, calls: Link): Link => {
  let way: Way | null = null
  return {
    call: async (path, input, options) => {
      await entered
      if (way === null || way.socket.readyState > WebSocket.OPEN) way = openWay()
      const { link, opened } = way
      return (await opened) ? link.call(path, input, options) : calls.call(path, input, options)
    },
  }
}
