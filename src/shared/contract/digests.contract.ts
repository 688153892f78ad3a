import * as z from 'zod'
import { storedDigest } from '../domain/records/records.ts'
import { digestFields } from '../domain/records/roomFields.ts'
import { facilitatorProcedure, id, seen, tableProcedure } from './base.ts'

/** What a round hands to the next at its table. */
export const digestsContract = {
  list: facilitatorProcedure.input(z.object({ workshopId: id })).output(z.array(storedDigest)),
  ofTable: tableProcedure.input(z.object({ tableId: id })).output(z.array(storedDigest)),
  /** Writes some fields of the digest of a round, which need not be there yet. Answers its heads: the `seen` of the next edit. */
  save: tableProcedure
    .input(
      z.object({
        tableId: id,
        round: digestFields.shape.round,
        fields: digestFields.pick({ headline: true, points: true, disagreement: true, readBack: true }).partial(),
        seen,
      }),
    )
    .output(z.object({ heads: z.array(z.string()) })),
}
