import type { Ballot, Vote } from '../records/records.ts'
import { voteProblem } from './voteProblem.ts'

export type CountedVotes = {
  device: Vote[]
  hand: Vote[]
  /** Votes that break the rules, which only another machine's older ballot can have let in. */
  broken: number
  /** Counts of tables that are left aside because the whole room was counted, too. */
  asideOfRoom: number
}

/** The newest per table: ids of a table's votes are ordered by time. */
const newestOfTables = (votes: readonly Vote[]): Vote[] => {
  const newest = new Map<string | null, Vote>()
  for (const vote of votes) {
    const known = newest.get(vote.tableId)
    if (known === undefined || known.id < vote.id) newest.set(vote.tableId, vote)
  }
  return [...newest.values()]
}

/**
 * The votes that count, by the way in which they came. The same vote twice is one vote; a table that votes as one has one; a count of
 * the whole room stands for the counts of its tables. The order of `votes` changes nothing.
 */
export const countedVotes = (ballot: Ballot, votes: readonly Vote[]): CountedVotes => {
  const own = [...new Map(votes.filter((vote) => vote.ballotId === ballot.id).map((vote) => [vote.id, vote])).values()]
  const fair = own.filter((vote) => voteProblem(ballot, vote) === null).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const cast = fair.filter((vote) => vote.channel === 'device')
  const typed = newestOfTables(fair.filter((vote) => vote.channel === 'hand'))
  const ofRoom = typed.filter((vote) => vote.tableId === null)
  return {
    device: ballot.voters === 'table' ? newestOfTables(cast) : cast,
    hand: ofRoom.length > 0 ? ofRoom : typed,
    broken: own.length - fair.length,
    asideOfRoom: ofRoom.length > 0 ? typed.length - ofRoom.length : 0,
  }
}
