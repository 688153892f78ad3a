import type { QueryClient } from '@tanstack/react-query'
import type { HostEvent } from '../../shared/contract/events.contract.ts'
import { client, hostLink } from './api.ts'
import { pauseBeforeRetry } from './backoff.ts'
import { setConnection, useConnection } from './connection.ts'
import { inBursts } from './inBursts.ts'
import { isGap, keysOf } from './topics.ts'

/** One lost connection is a hiccup; a person hears of it from this many failed tries on. */
const FAILURES_TO_TELL = 2

/** Listens to what changed at the host for as long as the page lives, and lets the queries fetch it again. */
export async function watchEvents(queries: QueryClient): Promise<void> {
  let failures = 0
  let last: HostEvent | null = null
  let wake = (): void => {}
  const later = inBursts((event) => refresh(queries, event))
  hostLink.onReconnected(() => wake())
  for (let connections = 0; useConnection.getState().refused === null;) {
    try {
      const events = await client.events.watch()
      failures = 0
      setConnection({ status: 'online' })
      // What was fetched before we listened may be old already; what is on its way is not.
      void queries.invalidateQueries({}, { cancelRefetch: connections++ > 0 })
      for await (const event of events) {
        if (isGap(last, event)) void queries.invalidateQueries()
        else later(event)
        last = event
      }
    } catch {
      // Why it broke does not matter: the only answer is another try.
    }
    failures += 1
    if (failures >= FAILURES_TO_TELL) setConnection({ status: 'offline' })
    const { promise, resolve } = Promise.withResolvers<void>()
    wake = resolve
    setTimeout(resolve, pauseBeforeRetry(failures, Math.random()))
    await promise
  }
}

function refresh(queries: QueryClient, event: Pick<HostEvent, 'workshopId' | 'topics'>): void {
  const keys = keysOf(event)
  if (keys === null) void queries.invalidateQueries()
  else for (const queryKey of keys) void queries.invalidateQueries({ queryKey })
}
