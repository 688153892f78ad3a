import * as z from 'zod'
import { sessionFields, tableFields } from '../domain/records/records.ts'
import { created, facilitatorProcedure, id, nothing, seen } from './base.ts'

/** Sessions of the agenda and the tables inside them. Order is by day and rank; the host gives the ranks. */
export const agendaContract = {
  addSession: facilitatorProcedure
    .input(
      z.object({
        workshopId: id,
        fields: sessionFields
          .omit({ rank: true })
          .partial()
          .extend({ title: z.string().max(300) }),
        /** Put it behind this session; null puts it first of its day; leaving it out puts it last. */
        after: id.nullable().optional(),
      }),
    )
    .output(created),
  updateSession: facilitatorProcedure.input(z.object({ id, fields: sessionFields.omit({ rank: true }).partial(), seen })).output(nothing),
  moveSession: facilitatorProcedure.input(z.object({ id, day: z.number().int().min(1).max(60), after: id.nullable() })).output(nothing),
  /** Removes the session and its tables; notes taken there stay in the harvest. */
  removeSession: facilitatorProcedure.input(z.object({ id })).output(nothing),
  addTables: facilitatorProcedure
    .input(z.object({ sessionId: id, titles: z.array(z.string().max(300)).min(1).max(200) }))
    .output(z.object({ ids: z.array(z.string()) })),
  updateTable: facilitatorProcedure.input(z.object({ id, fields: tableFields.omit({ sessionId: true }).partial(), seen })).output(nothing),
  removeTable: facilitatorProcedure.input(z.object({ id })).output(nothing),
}
