import * as z from 'zod'
import { PAPERS, PRINT_KINDS } from '../domain/print/kinds.ts'
import { NAME_ORDERS } from '../domain/print/nameOrder.ts'
import { printDocument } from '../domain/print/page.ts'
import { facilitatorProcedure, id } from './base.ts'

const asked = z.object({
  sessionId: id,
  /** The version to print; the newest without. Sheets that show no seats need none. */
  planId: id.optional(),
  kind: z.enum(PRINT_KINDS),
  paper: z.enum(PAPERS),
  language: z.enum(['en', 'it']),
  /** For people who read from afar or see badly. */
  large: z.boolean().default(false),
  /** Only these people (itineraries, badges: those whose seats changed) or all. */
  people: z.array(id).max(5000).optional(),
  /** "Start table + step" in place of the list of tables, where the plan allows it. */
  stepForm: z.boolean().default(false),
  /** Of the lists of everybody (sign-in, wall): by the name as it is written, or by what is usually the family name. */
  nameOrder: z.enum(NAME_ORDERS).default('name'),
})
export type AskedPrint = z.input<typeof asked>

const file = z.object({ fileName: z.string(), mediaType: z.string(), contentBase64: z.string() })

export const printContract = {
  /** The pages, to look at before paper is used. */
  pages: facilitatorProcedure.input(asked).output(printDocument),
  pdf: facilitatorProcedure.input(asked).output(file),
  /** Who sits where as a table: one row per person, one column per round; CSV or XLSX. */
  sheet: facilitatorProcedure
    .input(z.object({ sessionId: id, planId: id.optional(), format: z.enum(['csv', 'xlsx']), language: z.enum(['en', 'it']) }))
    .output(file),
}
