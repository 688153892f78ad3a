import { useCallback, useSyncExternalStore } from 'react'
import type { LiveView } from '../../../../shared/contract/room.contract.ts'
import { nextEndMs, standsAt } from '../../../../shared/domain/room/standingMessages.ts'
import { client } from '../../../transport/api.ts'
import { pauseBeforeRetry } from '../../../transport/backoff.ts'
import { problemOf } from '../../../transport/problem.ts'

/** What the room shows now; `offset` is how far the host's clock is ahead of this device's, in ms. */
export type RoomLive = LiveView & { offset: number }

/** One stream per workshop and page, however many parts of the page look at it. */
type Followed = { live: RoomLive | null; listeners: Set<() => void>; ended: AbortController }
const followed = new Map<string, Followed>()

/**
 * Follows the clocks and messages of a workshop for as long as the page shows them. A lost connection is taken up again; the first word
 * after it is the whole state, so that a page that slept is right at once. Null until the first word came.
 */
export function useRoomLive(workshopId: string): RoomLive | null {
  const subscribe = useCallback((listener: () => void) => listen(workshopId, listener), [workshopId])
  return useSyncExternalStore(subscribe, () => followed.get(workshopId)?.live ?? null)
}

function listen(workshopId: string, listener: () => void): () => void {
  const room = followed.get(workshopId) ?? begin(workshopId)
  room.listeners.add(listener)
  return () => {
    room.listeners.delete(listener)
    if (room.listeners.size > 0) return
    room.ended.abort()
    if (followed.get(workshopId) === room) followed.delete(workshopId)
  }
}

function begin(workshopId: string): Followed {
  const room: Followed = { live: null, listeners: new Set(), ended: new AbortController() }
  followed.set(workshopId, room)
  let ending = 0
  const show = (live: RoomLive): void => {
    room.live = live
    for (const tell of room.listeners) tell()
    clearTimeout(ending)
    const ends = nextEndMs(live.messages, Date.now() + live.offset)
    // By this device's own clock, too: a message ends also where the host cannot be reached to say so.
    if (ends !== null) ending = window.setTimeout(() => show(withoutEnded(live)), ends + 5)
  }
  room.ended.signal.addEventListener('abort', () => clearTimeout(ending))
  void follow(workshopId, room.ended.signal, show)
  return room
}

const withoutEnded = (live: RoomLive): RoomLive => ({
  ...live,
  messages: live.messages.filter((message) => standsAt(message, Date.now() + live.offset)),
})

async function follow(workshopId: string, signal: AbortSignal, tell: (live: RoomLive) => void): Promise<void> {
  for (let failures = 0; !signal.aborted;) {
    try {
      for await (const view of await client.room.live({ workshopId }, { signal })) {
        if (signal.aborted) return
        failures = 0
        tell({ ...view, offset: view.at - Date.now() })
      }
    } catch (error) {
      // The gate around the place tells that the workshop is gone.
      if (problemOf(error).code === 'NOT_FOUND') return
    }
    failures += 1
    await awakeAfter(pauseBeforeRetry(failures, Math.random()), signal)
  }
}

/** Waits, but no longer than until the page is looked at again. */
function awakeAfter(pause: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', done)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, pause)
    document.addEventListener('visibilitychange', done)
    signal.addEventListener('abort', done)
  })
}
