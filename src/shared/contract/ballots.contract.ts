import * as z from 'zod'
import { storedBallot, storedVote } from '../domain/records/records.ts'
import { ballotFields, voteFields } from '../domain/records/roomFields.ts'
import { created, facilitatorProcedure, id, nothing, seen, tableProcedure } from './base.ts'

const ballotEdit = ballotFields.omit({ rank: true, state: true, openedAt: true, closedAt: true })

export const ballotsContract = {
  list: facilitatorProcedure.input(z.object({ workshopId: id })).output(z.array(storedBallot)),
  /** What was cast and counted, in no order that tells who came when; only whole votes, never who. */
  votes: facilitatorProcedure.input(z.object({ ballotId: id })).output(z.array(storedVote)),
  create: facilitatorProcedure
    .input(z.object({ workshopId: id, fields: ballotEdit.partial().extend({ title: ballotFields.shape.title.min(1) }) }))
    .output(created),
  /** INVALID for items and rules of a ballot that is open, or in which somebody has voted; the title may always be put right. */
  update: facilitatorProcedure.input(z.object({ id, fields: ballotEdit.partial(), seen })).output(nothing),
  /** INVALID for opening a ballot that nobody could vote in, and for taking one back to a draft that has votes. */
  setState: facilitatorProcedure.input(z.object({ id, state: ballotFields.shape.state })).output(nothing),
  remove: facilitatorProcedure.input(z.object({ id })).output(nothing),
  /** Ballots that this table can vote in now. */
  open: tableProcedure.input(z.object({ tableId: id })).output(z.array(storedBallot)),
  /**
   * One vote; the caller chooses the id, so that sending again counts once, even after the ballot was closed. Where a table votes as one,
   * it replaces what the table said before. INVALID where the ballot is not open to this table, or the vote breaks its rules.
   */
  cast: tableProcedure.input(z.object({ id, ballotId: id, tableId: id, marks: voteFields.shape.marks })).output(nothing),
  /** A count by hand, of one table or of the whole room; writing it again replaces it. */
  typeCount: facilitatorProcedure
    .input(z.object({ ballotId: id, ...voteFields.pick({ tableId: true, voters: true, marks: true }).shape }))
    .output(created),
  removeVote: facilitatorProcedure.input(z.object({ id })).output(nothing),
}
