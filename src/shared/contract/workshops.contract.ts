import * as z from 'zod'
import {
  storedAttendance,
  storedNextStep,
  storedParticipant,
  storedReportText,
  storedSeatingSetup,
  storedSession,
  storedTable,
  storedTakeaway,
  storedTerm,
  storedWorkshop,
  workshopFields,
} from '../domain/records/records.ts'
import { taxonomyFile } from '../domain/taxonomy/taxonomy.ts'
import { created, facilitatorProcedure, id, nothing, seen, tableProcedure } from './base.ts'

export const workshopSummary = z.object({
  id: z.string(),
  title: z.string(),
  project: z.string(),
  cities: z.array(z.string()),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  venue: z.string(),
  attribution: z.string(),
  sessions: z.number(),
  tables: z.number(),
  participants: z.number(),
  notes: z.number(),
  changedAt: z.string(),
})
export type WorkshopSummary = z.infer<typeof workshopSummary>

/** A template or sample on offer, in the language asked for. */
export const offer = z.object({ name: z.string(), title: z.string(), about: z.string() })

/** All of a workshop except its notes, which come by themselves because there may be thousands. */
export const workshopPlan = z.object({
  workshop: storedWorkshop,
  sessions: z.array(storedSession),
  tables: z.array(storedTable),
  participants: z.array(storedParticipant),
  attendance: z.array(storedAttendance),
  seatingSetups: z.array(storedSeatingSetup),
  terms: z.array(storedTerm),
  takeaways: z.array(storedTakeaway),
  nextSteps: z.array(storedNextStep),
  reportTexts: z.array(storedReportText),
})
export type WorkshopPlan = z.infer<typeof workshopPlan>

const language = z.enum(['en', 'it'])

export const workshopsContract = {
  list: facilitatorProcedure.output(z.array(workshopSummary)),
  offers: facilitatorProcedure.input(z.object({ language })).output(z.object({ templates: z.array(offer), samples: z.array(offer) })),
  /** A station gets its own table and session, and of the people only what it may name. */
  plan: tableProcedure.input(z.object({ workshopId: id })).output(workshopPlan),
  taxonomies: tableProcedure.output(z.array(taxonomyFile)),
  /** `template` names an entry of `offers`; null starts empty. */
  create: facilitatorProcedure
    .input(z.object({ title: z.string().min(1).max(300), template: z.string().nullable(), language }))
    .output(created),
  /** Adds the workshops of a sample; returns the first. */
  addSample: facilitatorProcedure
    .input(z.object({ name: z.string(), title: z.string().max(300).optional() }))
    .output(created.extend({ all: z.array(z.string()) })),
  update: facilitatorProcedure.input(z.object({ id, fields: workshopFields.partial(), seen })).output(nothing),
  remove: facilitatorProcedure.input(z.object({ id })).output(nothing),
}
