import type { StageResults } from '../../contract/stageResults.ts'
import type { Ballot, Vote } from '../records/records.ts'
import { publicResults } from '../votes/publicResults.ts'

/** Whether a vote concerns the people in a session: its own votes, and those of everybody. */
export const isAskedIn = ({ sessionId: asked }: Pick<Ballot, 'sessionId'>, sessionId: string | undefined): boolean =>
  asked === null || asked === sessionId

/** The vote that was closed last. */
export const closedLast = <B extends Pick<Ballot, 'state' | 'closedAt'>>(ballots: readonly B[]): B | undefined =>
  ballots.filter(({ state }) => state === 'closed').toSorted((a, b) => ((a.closedAt ?? '') < (b.closedAt ?? '') ? 1 : -1))[0]

/** What the projector tells of a closed vote. An item that may not be read by everybody keeps its place without its words. */
export const stageResults = (ballot: Ballot, votes: readonly Vote[], isFit: (text: string) => boolean): StageResults => {
  const { title, voters, threshold, items, channels } = publicResults(ballot, votes)
  return {
    id: ballot.id,
    title,
    voters,
    threshold,
    items: items.map(({ id, text }) => ({ id, text: isFit(text) ? text : null })),
    channels: channels.flatMap((results): StageResults['channels'] => {
      const { channel } = results
      return channel === 'both' ? [] : [{ ...results, channel }]
    }),
  }
}
