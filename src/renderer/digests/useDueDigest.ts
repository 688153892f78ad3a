import { useQuery } from '@tanstack/react-query'
import { dueDigest } from '../../shared/domain/digests/dueDigest.ts'
import type { DueDigest } from '../../shared/domain/digests/dueDigest.ts'
import { isBlankDigest } from '../../shared/domain/digests/digestWords.ts'
import { useNow } from '../places/room/live/useNow.ts'
import type { RoomLive } from '../places/room/live/useRoomLive.ts'
import { api } from '../transport/api.ts'
import type { TableDigest } from './useDigest.ts'

/** Looked at so often; nobody waits for the second. */
const EVERY_MS = 10_000

type Asked = { workshopId: string; tableId: string; live: RoomLive | null; digests: ReadonlyMap<number, TableDigest> }

/** The round whose hand-over the clock of the room asks for now; null where no clock runs or everything is written. */
export const useDueDigest = ({ workshopId, tableId, live, digests }: Asked): DueDigest | null => {
  const plan = useQuery(api.workshops.plan.queryOptions({ input: { workshopId } }))
  const now = useNow(live?.offset ?? 0, EVERY_MS)
  const sessionId = plan.data?.tables.find(({ id }) => id === tableId)?.sessionId
  const clock = live?.clocks.find((one) => one.sessionId === sessionId && one.tableId === null)
  const written = new Set([...digests.values()].filter(({ words }) => !isBlankDigest(words)).map(({ round }) => round))
  return clock === undefined ? null : dueDigest(clock.steps, now, written)
}
