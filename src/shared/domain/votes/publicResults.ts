import type { Ballot, Vote } from '../records/records.ts'
import { ballotResults } from './ballotResults.ts'
import type { ChannelResults } from './ballotResults.ts'
import { countedVotes } from './countedVotes.ts'

/** Results that everybody in the room may see. */
export type PublicResults = {
  title: string
  method: Ballot['method']
  state: Ballot['state']
  voters: Ballot['voters']
  threshold: number | null
  items: { id: string; text: string }[]
  /** Votes on devices and counts by hand, apart; empty while nobody has voted. */
  channels: ChannelResults[]
  /** Tables that have voted, where a table votes as one; of people's votes nobody is told where they were given. */
  tables: string[]
}

/** What the projector may show of a vote: sums and spread, no single vote. */
export const publicResults = (ballot: Ballot, votes: readonly Vote[]): PublicResults => {
  const { title, method, state, voters, threshold, items } = ballot
  const { device, hand } = ballotResults(ballot, votes)
  const counted = countedVotes(ballot, votes)
  const tables = [...counted.device, ...counted.hand].flatMap(({ tableId }) => (tableId === null ? [] : [tableId]))
  return {
    title,
    method,
    state,
    voters,
    threshold,
    items: items.map(({ id, text }) => ({ id, text })),
    channels: [device, hand].filter((channel) => channel !== null),
    tables: voters === 'table' ? [...new Set(tables)].toSorted() : [],
  }
}
