import { EventPublisher } from '@orpc/server'
import type { HostEvent } from '../../shared/contract/events.contract.ts'

/** An event with the tables whose notes, digests or photos it is about; null means any. */
export type FeedEvent = HostEvent & { tables: readonly string[] | null }

export type ChangeFeed = {
  publish: (workshopId: string | null, topics: string[], tables?: readonly string[] | null) => void
  /** Ends when the signal aborts. The first event only tells the run and the sequence that has been reached. */
  watch: (signal: AbortSignal | undefined) => AsyncGenerator<FeedEvent>
  /** Calls back at once with every event, in the order of commits. Returns how to stop. */
  listen: (listener: (event: FeedEvent) => void) => () => void
}

/** Tells every client which topics changed, in order; `run` differs per start of the host. */
export const createChangeFeed = (run: string): ChangeFeed => {
  const publisher = new EventPublisher<{ event: FeedEvent }>()
  let seq = 0
  return {
    publish: (workshopId, topics, tables = []) => {
      seq += 1
      publisher.publish('event', { run, seq, workshopId, topics, tables })
    },
    async *watch(signal) {
      const events = publisher.subscribe('event', signal ? { signal } : {})
      yield { run, seq, workshopId: null, topics: [], tables: [] }
      yield* events
    },
    listen: (listener) => publisher.subscribe('event', listener),
  }
}
