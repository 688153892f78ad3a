import type { LiveView } from '../../../shared/contract/room.contract.ts'
import { nextEndMs, standsAt } from '../../../shared/domain/room/standingMessages.ts'
import type { Host } from '../../host.ts'
import { selectRecords } from '../../db/recordTables.ts'

export type LiveRoom = {
  /** What is there now. */
  view: () => LiveView
  /** Calls back at once after each change. Returns how to stop; the last one out puts the lights out. */
  listen: (listener: (view: LiveView) => void) => () => void
}

/** What was said yesterday is not news. */
const FRESH_MS = 12 * 60 * 60 * 1000
const OF_ROOM: readonly string[] = ['clock', 'message', 'everything']

const rooms = new WeakMap<Host, Map<string, LiveRoom>>()

/** The one room of a workshop that all who listen share: a change is read once, however many stations there are. */
export const liveRoomOf = (host: Host, workshopId: string): LiveRoom => {
  const ofHost = rooms.get(host) ?? new Map<string, LiveRoom>()
  rooms.set(host, ofHost)
  const room = ofHost.get(workshopId) ?? openRoom(host, workshopId, () => ofHost.delete(workshopId))
  ofHost.set(workshopId, room)
  return room
}

const openRoom = (host: Host, workshopId: string, onEmpty: () => void): LiveRoom => {
  const listeners = new Set<(view: LiveView) => void>()
  let known: Omit<LiveView, 'at'> | null = null
  const view = (): LiveView => {
    known ??= readRoom(host, workshopId)
    const at = host.now()
    return { at, ...known, messages: known.messages.filter((message) => standsAt(message, at)) }
  }
  let ending: ReturnType<typeof setTimeout> | undefined
  const tell = (now: LiveView): void => {
    for (const listener of listeners) listener(now)
    awaitEnd(now)
  }
  const awaitEnd = ({ messages, at }: LiveView): void => {
    clearTimeout(ending)
    const ends = listeners.size === 0 ? null : nextEndMs(messages, at)
    // Unknown after sleep, so that the clock is asked again; a little later than due, so that it is over by then.
    ending = ends === null ? undefined : setTimeout(tellAll, ends + 5).unref()
  }
  const hear = (event: { workshopId: string | null; topics: readonly string[] }): void => {
    if (event.workshopId !== null && event.workshopId !== workshopId) return
    if (!event.topics.some((topic) => OF_ROOM.includes(topic))) return
    known = null
    tellAll()
  }
  const tellAll = (): void => {
    try {
      tell(view())
    } catch (error) {
      // The change is saved; the file may be closed for a moment, and opening it again is another event.
      host.log('warn', 'room.unread', { cause: error instanceof Error ? error.name : '' })
    }
  }
  let stop: (() => void) | null = null
  return {
    view,
    listen: (listener) => {
      listeners.add(listener)
      stop ??= host.feed.listen(hear)
      if (ending === undefined) awaitEnd(view())
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop?.()
        stop = null
        clearTimeout(ending)
        ending = undefined
        onEmpty()
      }
    },
  }
}

const readRoom = ({ store, now }: Host, workshopId: string): Omit<LiveView, 'at'> => ({
  clocks: selectRecords(store.db, 'clock', "workshop_id = ? AND steps <> '[]' ORDER BY row", workshopId).map(
    ({ id, sessionId, tableId, steps }) => ({ id, sessionId, tableId, steps }),
  ),
  messages: selectRecords(
    store.db,
    'message',
    'workshop_id = ? AND (withdrawn_at IS NULL OR withdrawn_at > ?) AND sent_at > ? ORDER BY sent_at, row',
    workshopId,
    new Date(now()).toISOString(),
    new Date(now() - FRESH_MS).toISOString(),
  ).map(({ id, text, target, tableId, sentAt, withdrawnAt }) => ({ id, text, target, tableId, sentAt, withdrawnAt })),
})
