import * as z from 'zod'
import { reportSetupFields } from '../domain/records/harvestFields.ts'
import { storedReportSetup } from '../domain/records/records.ts'
import { ATTRIBUTIONS, REPORT_FORMATS, REPORT_LENGTHS, REPORT_TEMPLATES } from '../domain/records/vocabulary.ts'
import type { ReportModel } from '../domain/report/reportModel.ts'
import { facilitatorProcedure, id, nothing, seen } from './base.ts'

/**
 * What the report is about and how it is made. What is left out follows the setup of the first workshop (`report.setup`).
 * others: workshops that are compared with the first, in their order. sessionId: the session of a session report; city: of a city page.
 */
export const reportRequest = z.object({
  workshopId: id,
  others: z.array(id).max(200).optional(),
  language: z.enum(['en', 'it']),
  attribution: z.enum(ATTRIBUTIONS).optional(),
  template: z.enum(REPORT_TEMPLATES).optional(),
  length: z.enum(REPORT_LENGTHS).optional(),
  sessionId: id.optional(),
  city: z.string().max(120).optional(),
  mergeSmall: z.boolean().optional(),
  speakerCodes: z.boolean().optional(),
})
export type ReportRequest = z.infer<typeof reportRequest>

const reportModel = z.custom<ReportModel>((value) => typeof value === 'object' && value !== null)

/** A name, organisation or e-mail address that the attribution rule hides and that still stands in the report or its file. */
const identity = z.object({
  found: z.string(),
  what: z.enum(['name', 'organisation', 'email']),
  where: z.string(),
  noteId: z.string().nullable(),
})

/** A section that the template knows: as it is called now, as it is called by itself, and whether it is in the report. */
const sectionChoice = z.object({ id: z.string(), heading: z.string(), usual: z.string(), shown: z.boolean() })
export type SectionChoice = z.infer<typeof sectionChoice>

export const reportContract = {
  model: facilitatorProcedure
    .input(reportRequest)
    .output(z.object({ model: reportModel, identities: z.array(identity), sections: z.array(sectionChoice) })),
  /** `identities` were looked for in the finished file itself. */
  export: facilitatorProcedure
    .input(reportRequest.extend({ format: z.enum(REPORT_FORMATS) }))
    .output(z.object({ fileName: z.string(), mediaType: z.string(), contentBase64: z.string(), identities: z.array(identity) })),
  setup: facilitatorProcedure.input(z.object({ workshopId: id })).output(storedReportSetup.nullable()),
  saveSetup: facilitatorProcedure.input(z.object({ workshopId: id, fields: reportSetupFields.partial(), seen })).output(nothing),
}
