import type { Ballot, Vote } from '../records/records.ts'
import { countedVotes } from './countedVotes.ts'
import { tallyApproval, tallyDots, tallyScores } from './tallies.ts'
import type { ApprovalTally, DotsTally, ScoresTally } from './tallies.ts'

/** How votes came in; `both` only where somebody asked to see them added up. */
export type ResultsChannel = 'device' | 'hand' | 'both'

export type MethodTally =
  | { method: 'dots'; items: DotsTally[] }
  | { method: 'scores'; items: ScoresTally[] }
  | { method: 'approval'; items: ApprovalTally[] }

/** One way in which votes came; items in the order of the ballot. */
export type ChannelResults = { channel: ResultsChannel; voters: number } & MethodTally

export type BallotResults = {
  /** Null where nothing came in that way. */
  device: ChannelResults | null
  hand: ChannelResults | null
  /** Both added up, for whoever asks: nobody may be in both. Null where one is missing. */
  both: ChannelResults | null
  broken: number
  asideOfRoom: number
}

const tally = (ballot: Ballot, votes: readonly Vote[]): MethodTally => {
  if (ballot.method === 'dots') return { method: 'dots', items: tallyDots(ballot, votes) }
  if (ballot.method === 'scores') return { method: 'scores', items: tallyScores(ballot, votes) }
  return { method: 'approval', items: tallyApproval(ballot, votes) }
}

const channelResults = (ballot: Ballot, channel: ResultsChannel, votes: readonly Vote[]): ChannelResults | null =>
  votes.length === 0 ? null : { channel, voters: votes.reduce((voters, vote) => voters + vote.voters, 0), ...tally(ballot, votes) }

/** What came out of a vote. Votes on devices and counts by hand stand apart. */
export const ballotResults = (ballot: Ballot, votes: readonly Vote[]): BallotResults => {
  const { device, hand, broken, asideOfRoom } = countedVotes(ballot, votes)
  return {
    device: channelResults(ballot, 'device', device),
    hand: channelResults(ballot, 'hand', hand),
    both: device.length > 0 && hand.length > 0 ? channelResults(ballot, 'both', [...device, ...hand]) : null,
    broken,
    asideOfRoom,
  }
}
