import * as z from 'zod'
import { label } from '../domain/taxonomy/taxonomy.ts'
import { nextStepFields, reportTextFields, takeawayFields } from '../domain/records/records.ts'
import { created, facilitatorProcedure, id, nothing, seen } from './base.ts'

/** What the organiser makes of the notes: takeaways, next steps, the words of the report, own terms. */
export const harvestContract = {
  addTakeaway: facilitatorProcedure
    .input(z.object({ workshopId: id, text: takeawayFields.shape.text, themes: takeawayFields.shape.themes.default([]) }))
    .output(created),
  updateTakeaway: facilitatorProcedure
    .input(z.object({ id, text: takeawayFields.shape.text.optional(), themes: takeawayFields.shape.themes.optional(), seen }))
    .output(nothing),
  /** Puts it behind another one; null puts it first. */
  moveTakeaway: facilitatorProcedure.input(z.object({ id, after: id.nullable() })).output(nothing),
  removeTakeaway: facilitatorProcedure.input(z.object({ id })).output(nothing),
  addNextStep: facilitatorProcedure
    .input(z.object({ workshopId: id, fields: nextStepFields.omit({ rank: true }).partial().extend({ what: nextStepFields.shape.what }) }))
    .output(created),
  updateNextStep: facilitatorProcedure.input(z.object({ id, fields: nextStepFields.omit({ rank: true }).partial(), seen })).output(nothing),
  removeNextStep: facilitatorProcedure.input(z.object({ id })).output(nothing),
  saveReportText: facilitatorProcedure
    .input(z.object({ workshopId: id, section: reportTextFields.shape.section, text: reportTextFields.shape.text, seen }))
    .output(nothing),
  /** A term of one's own, or another label for (or hiding of) a shipped one with the same code. */
  saveTerm: facilitatorProcedure
    .input(
      z.object({ workshopId: id, taxonomy: z.string(), code: z.string().max(120).optional(), label, active: z.boolean().default(true) }),
    )
    .output(z.object({ id: z.string(), code: z.string() })),
  removeTerm: facilitatorProcedure.input(z.object({ id })).output(nothing),
}
