import type { WebSocket } from 'ws'
import { LIMITS } from './limits.ts'

/** Sends to a device and watches whether it reads: what lies there unread is our memory. `tooSlow` is called once. */
export const createOutgoing = (socket: Pick<WebSocket, 'send' | 'bufferedAmount'>, tooSlow: () => void) => {
  let timer: ReturnType<typeof setTimeout> | null = null
  let sent = 0
  let taken = 0

  const stop = (): void => {
    if (timer) clearTimeout(timer)
    timer = null
  }
  const watch = (): void => {
    taken = sent - socket.bufferedAmount
    timer = setTimeout(look, LIMITS.backlogMs)
  }
  /** A large answer to a slow phone may take its time as long as it arrives; one that all but stands still may not. */
  const look = (): void => {
    timer = null
    if (socket.bufferedAmount <= LIMITS.backlogBytes) return
    if (sent - socket.bufferedAmount - taken < LIMITS.backlogLeastBytes) tooSlow()
    else watch()
  }
  return {
    send: (frame: Uint8Array): void => {
      socket.send(frame)
      sent += frame.length
      if (socket.bufferedAmount > LIMITS.backlogMostBytes) {
        stop()
        tooSlow()
      } else if (socket.bufferedAmount > LIMITS.backlogBytes && timer === null) watch()
    },
    /** Bytes that the device has not taken yet. */
    unread: (): number => socket.bufferedAmount,
    stop,
  }
}
