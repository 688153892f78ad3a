import * as z from 'zod'
import { participantFields } from '../domain/records/records.ts'
import { facilitatorProcedure, id, nothing, seen } from './base.ts'

export const participantsContract = {
  /** One or many at once: typed one by one or pasted from a list. One undo takes all of them back. */
  add: facilitatorProcedure
    .input(
      z.object({
        workshopId: id,
        people: z
          .array(participantFields.partial().extend({ name: z.string().min(1).max(200) }))
          .min(1)
          .max(5000),
      }),
    )
    .output(z.object({ ids: z.array(z.string()) })),
  update: facilitatorProcedure.input(z.object({ id, fields: participantFields.partial(), seen })).output(nothing),
  remove: facilitatorProcedure.input(z.object({ ids: z.array(id).min(1).max(5000) })).output(nothing),
}
