import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Ballot } from '../../shared/domain/records/records.ts'
import { api } from '../transport/api.ts'
import { startVoteQueue, useGivenVotes } from './voteQueue.ts'
import type { GivenVote } from './voteStore.ts'

/** An open ballot and what this device has given in it. */
export type TableBallot = { ballot: Ballot; given: GivenVote[] }

/** Ballots that are open to this table, and votes of it that the host would not count. */
export const useTableBallots = (tableId: string): { open: TableBallot[]; refused: GivenVote[] } => {
  const { data } = useQuery(api.ballots.open.queryOptions({ input: { tableId } }))
  const votes = useGivenVotes((state) => state.votes)
  useEffect(() => void startVoteQueue(), [])
  const own = votes.filter((vote) => vote.tableId === tableId)
  return {
    open: (data ?? []).map((ballot) => ({
      ballot,
      given: own.filter((vote) => vote.ballotId === ballot.id && vote.state !== 'refused'),
    })),
    refused: own.filter((vote) => vote.state === 'refused'),
  }
}
