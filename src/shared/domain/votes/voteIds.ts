import { v4, v5, v7 } from 'uuid'
import type { Ballot } from '../records/records.ts'

const NAMESPACE = '6b9f6d0a-5a53-4b5e-9d4c-8f1f7f0f2a61'

/** The id of a count by hand: two machines that type the same table's count write the same record. */
export const handCountId = (ballotId: string, tableId: string | null): string => v5(JSON.stringify([ballotId, tableId]), NAMESPACE)

/** An id for a new vote: a person's tells no order, so that nobody can say who came when; a table's is in the order of time. */
export const newVoteId = (voters: Ballot['voters']): string => (voters === 'table' ? v7() : v4())
