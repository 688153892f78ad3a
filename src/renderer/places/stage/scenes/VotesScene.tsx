import type { StageMoment } from '../stageMoment.ts'
import { OpenVote } from './OpenVote.tsx'
import { VoteResults } from './VoteResults.tsx'

/** The vote that is open; between votes what came out of the last one. */
export function VotesScene({ moment }: { moment: StageMoment }) {
  const { ballots, results } = moment.view
  return ballots.length === 0 && results ? <VoteResults view={moment.view} results={results} /> : <OpenVote moment={moment} />
}
