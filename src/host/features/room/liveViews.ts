import type { LiveView } from '../../../shared/contract/room.contract.ts'
import type { CallContext } from '../../rpc/implementer.ts'
import { liveRoomOf } from './liveRoom.ts'

type Asker = Pick<CallContext, 'host' | 'role' | 'scope'>

/** What of the room is meant for the one who asks: a device hears its own messages, and no clocks of other tables. */
export const viewFor = ({ role, scope }: Pick<Asker, 'role' | 'scope'>, view: LiveView): LiveView => {
  if (role !== 'station' && role !== 'projector') return view
  const ownTable = role === 'station' ? (scope?.tableId ?? null) : null
  const meant = role === 'station' ? 'stations' : 'stage'
  return {
    at: view.at,
    clocks: view.clocks.filter(({ tableId }) => tableId === null || tableId === ownTable),
    messages: view.messages.filter(
      ({ target, tableId }) => target === 'everyone' || target === meant || (target === 'table' && tableId === ownTable),
    ),
  }
}

/** The view now, then again at once whenever it changes; a reader who is slower than the changes gets the newest. */
export async function* liveViews(asker: Asker, workshopId: string, signal: AbortSignal | undefined): AsyncGenerator<LiveView, void> {
  const room = liveRoomOf(asker.host, workshopId)
  let newest: LiveView | null = room.view()
  let wake = (): void => {}
  const stop = room.listen((view) => {
    newest = view
    wake()
  })
  const leave = (): void => wake()
  signal?.addEventListener('abort', leave)
  try {
    for (;;) {
      // Asked before waiting, too: nobody would wake a reader whose signal was there first.
      if (signal?.aborted) return
      if (newest === null) {
        await new Promise<void>((resolve) => (wake = resolve))
        continue
      }
      const view = viewFor(asker, newest)
      newest = null
      yield view
    }
  } finally {
    signal?.removeEventListener('abort', leave)
    stop()
  }
}
