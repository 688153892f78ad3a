import type { HostEvent } from '../../../shared/contract/events.contract.ts'
import type { FeedEvent } from '../../events/changeFeed.ts'
import type { Scope } from '../../rpc/implementer.ts'

/** What a station's screen is made of. Clocks and messages come by `room.live`. */
const OF_TABLE: readonly string[] = ['note', 'digest', 'photo']
const OF_ALL: readonly string[] = ['workshop', 'session', 'table', 'term', 'ballot', 'everything']

/**
 * The events that concern one device, counted anew so that it sees no gap where there is none. With 200 stations writing, each hears
 * of its own table and not of the 199 others.
 */
export async function* eventsFor(scope: Scope | undefined, events: AsyncGenerator<FeedEvent>): AsyncGenerator<HostEvent> {
  let seq = 0
  let heard: number | null = null
  for await (const event of events) {
    const isStart = heard === null
    // The feed keeps only so many for a slow reader: what was dropped may have been about this table.
    const isGap = heard !== null && event.seq !== heard + 1
    heard = event.seq
    const isMine = scope !== undefined && (event.workshopId === null || event.workshopId === scope.workshopId)
    const isMyTable = scope?.tableId != null && (event.tables === null || event.tables.includes(scope.tableId))
    const topics = isMine ? event.topics.filter((topic) => OF_ALL.includes(topic) || (isMyTable && OF_TABLE.includes(topic))) : []
    if (isGap) topics.push('everything')
    if (!isStart && topics.length === 0) continue
    yield { run: event.run, seq, workshopId: isGap ? null : event.workshopId, topics }
    seq += 1
  }
}
