import type { WebSocket } from 'ws'
import { LIMITS } from './limits.ts'
import type { Pace } from './pace.ts'

type Parts = {
  socket: Pick<WebSocket, 'pause' | 'resume'>
  /** Handles one frame; false where the connection is over. */
  take: (frame: Uint8Array) => boolean
  /** False while the device has enough to do with what was answered already. */
  mayBegin: () => boolean
  /** The device may go on only later, which is not its silence. */
  held: () => void
}

/**
 * Handles the frames of a device in their order, as fast as it may go and reads its answers; the rest stays with it meanwhile. Each call is
 * answered as far as it can be at once before the next one begins, and after a few of them others have their turn.
 */
export const createIncoming = ({ socket, take, mayBegin, held }: Parts) => {
  let frames: Uint8Array[] = []
  let pace: Pace | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let isTurn = false
  let inARow = 0

  const later = (ms: number): void => {
    held()
    socket.pause()
    timer = setTimeout(() => {
      timer = null
      next()
    }, ms)
  }
  const next = (): void => {
    isTurn = false
    if (pace === null || timer !== null) return
    if (frames.length === 0) return socket.resume()
    if (!mayBegin()) return later(LIMITS.holdMs)
    if (!pace.take()) return later(pace.wait())
    if (!take(frames.shift()!)) return
    isTurn = true
    inARow += 1
    if (inARow < LIMITS.callsInARow) {
      // After what the call does at once, and before the disk is waited for: writes of a moment share one commit.
      queueMicrotask(() => process.nextTick(next))
    } else {
      inARow = 0
      setImmediate(next)
    }
  }
  const go = (): void => {
    if (!isTurn) next()
  }

  return {
    /** False where more waits than a device of ours would send. */
    add: (frame: Uint8Array): boolean => {
      if (frames.push(frame) > LIMITS.framesWaiting) return false
      go()
      return true
    },
    /** From now on frames are handled; those that came before wait until then. */
    begin: (given: Pace): void => {
      pace = given
      go()
    },
    stop: (): void => {
      if (timer) clearTimeout(timer)
      timer = null
      pace = null
      frames = []
    },
  }
}
