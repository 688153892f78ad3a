import { EventPublisher } from '@orpc/server'
import type { HostEvent } from '../../shared/contract/events.contract.ts'

export type ChangeFeed = {
  publish: (workshopId: string | null, topics: string[]) => void
  /** Ends when the signal aborts. The first event only tells the run and the sequence that has been reached. */
  watch: (signal: AbortSignal | undefined) => AsyncGenerator<HostEvent>
}

/** Tells every client which topics changed, in order; `run` differs per start of the host. */
export const createChangeFeed = (run: string): ChangeFeed => {
  const publisher = new EventPublisher<{ event: HostEvent }>()
  let seq = 0
  return {
    publish: (workshopId, topics) => {
      seq += 1
      publisher.publish('event', { run, seq, workshopId, topics })
    },
    async *watch(signal) {
      const events = publisher.subscribe('event', signal ? { signal } : {})
      yield { run, seq, workshopId: null, topics: [] }
      yield* events
    },
  }
}
