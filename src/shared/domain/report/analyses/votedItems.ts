import type { Ballot } from '../../records/records.ts'
import { type ChannelResults, ballotResults } from '../../votes/ballotResults.ts'
import type { ReportContext } from '../context.ts'

/** One way in which the votes of a closed ballot came in. Devices and hand counts are never added up. */
export type ClosedVote = { ballot: Ballot; results: ChannelResults; title: string }

const byRank = (a: Ballot, b: Ballot): number => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : 1)

/** Closed votes of these methods, workshop by workshop in the order of their plans. */
export const closedVotes = ({ contents, several, nameOf }: ReportContext, methods: readonly Ballot['method'][]): ClosedVote[] =>
  contents.flatMap(({ ballots, votes }) =>
    ballots
      .filter(({ state, method }) => state === 'closed' && methods.includes(method))
      .toSorted(byRank)
      .flatMap((ballot) => {
        const { device, hand } = ballotResults(ballot, votes)
        const title = several ? `${nameOf(ballot.workshopId)}: ${ballot.title}` : ballot.title
        return [device, hand].flatMap((results) => (results === null ? [] : [{ ballot, results, title }]))
      }),
  )

/** The notes behind an item of a ballot: the one that it was made from, and those that say the same. */
export const notesBehind = ({ byId, groups }: ReportContext): ((ballot: Ballot, item: string) => string[]) => {
  const members = new Map(groups.groups.flatMap(({ memberIds }) => memberIds.map((id) => [id, memberIds] as const)))
  return (ballot, item) => {
    const noteId = ballot.items.find(({ id }) => id === item)?.noteId ?? null
    if (noteId === null || !byId.has(noteId)) return []
    return members.get(noteId) ?? [noteId]
  }
}
