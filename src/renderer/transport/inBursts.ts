import type { HostEvent } from '../../shared/contract/events.contract.ts'

/** With two hundred stations writing, fetching for every note would never come to an end. */
const BURST_MS = 250

type Heard = Pick<HostEvent, 'workshopId' | 'topics'>

/** Passes the first event on at once and what comes within the next quarter of a second as one, per workshop. */
export const inBursts = (pass: (event: Heard) => void): ((event: Heard) => void) => {
  const waiting = new Map<string | null, Set<string>>()
  let isQuiet = true
  const flush = (): void => {
    isQuiet = waiting.size === 0
    for (const [workshopId, topics] of waiting) pass({ workshopId, topics: [...topics] })
    waiting.clear()
    if (!isQuiet) setTimeout(flush, BURST_MS)
  }
  return (event) => {
    if (isQuiet) {
      isQuiet = false
      pass(event)
      setTimeout(flush, BURST_MS)
      return
    }
    const topics = waiting.get(event.workshopId) ?? new Set()
    for (const topic of event.topics) topics.add(topic)
    waiting.set(event.workshopId, topics)
  }
}
