import * as z from 'zod'
import {
  ATTRIBUTIONS,
  HORIZONS,
  MAX_SAID_AGAIN,
  MAX_TABLES,
  METHODS,
  NOTE_KINDS,
  NOTE_TEXT_LIMIT,
  PERSON_ROLES,
  REPORT_TEXTS,
} from './vocabulary.ts'

/**
 * The content of a workshop, field by field. A change in the log writes one or more of these fields of one record;
 * the derived tables have one column per field. This file is the only place that lists them.
 */
const line = (max: number) => z.string().max(max)
const code = line(120).nullable()
const day = z.iso.date().nullable()
const instant = z.iso.datetime().nullable()
const minutes = z
  .number()
  .int()
  .min(0)
  .max(24 * 60)

export const workshopFields = z.strictObject({
  title: line(300),
  project: line(300),
  organiser: line(300),
  cities: z.array(line(120)).max(60),
  startsOn: day,
  endsOn: day,
  venue: line(300),
  languages: z.array(line(10)).max(10),
  attribution: z.enum(ATTRIBUTIONS),
  template: line(60).nullable(),
})

export const sessionFields = z.strictObject({
  rank: line(60),
  /** Day of the workshop, counted from 1. */
  day: z.number().int().min(1).max(60),
  title: line(300),
  method: z.enum(METHODS),
  question: line(1000),
  /** Fixed start as HH:MM; null follows the session before. */
  start: z.iso.time({ precision: -1 }).nullable(),
  /** The whole session, briefing and report-back included. */
  minutes,
  rounds: z.number().int().min(1).max(20),
  roundMinutes: minutes,
  moveMinutes: minutes,
  actualStart: instant,
  actualEnd: instant,
})

export const tableFields = z.strictObject({
  sessionId: line(60),
  number: z.number().int().min(1).max(MAX_TABLES),
  title: line(300),
  /** Empty means the question of the session. */
  question: line(1000),
  hostId: line(60).nullable(),
  rapporteurId: line(60).nullable(),
})

export const participantFields = z.strictObject({
  name: line(200),
  organisation: line(300),
  stakeholderType: code,
  country: line(80),
  city: line(120),
  role: z.enum(PERSON_ROLES),
  quoteConsent: z.boolean(),
  listConsent: z.boolean(),
})

export const noteFields = z.strictObject({
  sessionId: line(60),
  tableId: line(60),
  round: z.number().int().min(1).max(20),
  kind: z.enum(NOTE_KINDS),
  text: z.string().max(NOTE_TEXT_LIMIT),
  category: code,
  level: code,
  sector: code,
  lever: code,
  coBenefits: z.array(line(120)).max(40),
  horizon: z.enum(HORIZONS).nullable(),
  city: line(120).nullable(),
  speaker: line(200).nullable(),
  unclear: z.boolean(),
  /** A counter: every change adds its number, so that two tables' "+1" both count. */
  saidAgain: z.number().int().min(-MAX_SAID_AGAIN).max(MAX_SAID_AGAIN),
  source: z.enum(['typed', 'import', 'sample']),
  notedAt: z.iso.datetime(),
})

export const termFields = z.strictObject({
  taxonomy: line(60),
  code: line(120),
  label: z.record(line(10), line(200)),
  active: z.boolean(),
  rank: line(60),
})

export const takeawayFields = z.strictObject({ rank: line(60), text: line(2000) })

export const nextStepFields = z.strictObject({
  rank: line(60),
  what: line(2000),
  who: line(300),
  byWhen: line(60),
  level: code,
  done: z.boolean(),
})

export const reportTextFields = z.strictObject({ section: z.enum(REPORT_TEXTS), text: z.string().max(60_000) })

export const ENTITY_FIELDS = {
  workshop: workshopFields,
  session: sessionFields,
  table: tableFields,
  participant: participantFields,
  note: noteFields,
  term: termFields,
  takeaway: takeawayFields,
  nextStep: nextStepFields,
  reportText: reportTextFields,
} as const

export type Entity = keyof typeof ENTITY_FIELDS
export const ENTITIES = Object.keys(ENTITY_FIELDS) as readonly Entity[]
export type FieldsOf<E extends Entity> = z.infer<(typeof ENTITY_FIELDS)[E]>

/** Fields whose changes add up instead of replacing each other. */
export const COUNTER_FIELDS: Partial<Record<Entity, readonly string[]>> = { note: ['saidAgain'] }

/**
 * What every stored record carries besides its fields.
 * heads: ids of the changes that its present values come from; send them back as `seen` with an edit.
 * conflicts: fields that two people changed without seeing each other's version; both are kept in the log.
 */
export const recordMeta = z.strictObject({
  id: line(60),
  workshopId: line(60),
  heads: z.array(line(80)),
  conflicts: z.array(line(60)),
})
export type RecordMeta = z.infer<typeof recordMeta>
export type Stored<E extends Entity> = FieldsOf<E> & RecordMeta

const stored = <S extends z.ZodRawShape>(fields: z.ZodObject<S>) => fields.extend(recordMeta.shape)
export const storedWorkshop = stored(workshopFields)
export const storedSession = stored(sessionFields)
export const storedTable = stored(tableFields)
export const storedParticipant = stored(participantFields)
export const storedNote = stored(noteFields)
export const storedTerm = stored(termFields)
export const storedTakeaway = stored(takeawayFields)
export const storedNextStep = stored(nextStepFields)
export const storedReportText = stored(reportTextFields)

export type Workshop = Stored<'workshop'>
export type Session = Stored<'session'>
export type Table = Stored<'table'>
export type Participant = Stored<'participant'>
export type Note = Stored<'note'>
export type Term = Stored<'term'>
export type Takeaway = Stored<'takeaway'>
export type NextStep = Stored<'nextStep'>
export type ReportText = Stored<'reportText'>

/** Everything about one workshop, as features and the report need it. Lists are in their display order. */
export type WorkshopContent = {
  workshop: Workshop
  sessions: Session[]
  tables: Table[]
  participants: Participant[]
  notes: Note[]
  terms: Term[]
  takeaways: Takeaway[]
  nextSteps: NextStep[]
  reportTexts: ReportText[]
}
