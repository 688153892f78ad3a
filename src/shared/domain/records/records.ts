import * as z from 'zod'
import { LONGEST_ID, day, instant, line, minutes, round } from './fields.ts'
import { cityChallengeFields, codingFields, duplicateFields, followUpFields, reportSetupFields, themeFields } from './harvestFields.ts'
import { ballotFields, clockFields, digestFields, messageFields, photoFields, voteFields } from './roomFields.ts'
import {
  ATTENDANCE_STATES,
  ATTRIBUTIONS,
  HORIZONS,
  MAX_SAID_AGAIN,
  MAX_SEATED,
  MAX_TABLES,
  METHODS,
  MIX_ATTRIBUTES,
  NOTE_KINDS,
  NOTE_TEXT_LIMIT,
  PERSON_ROLES,
  PLAN_REASONS,
  REPORT_TEXTS,
} from './vocabulary.ts'

/**
 * The content of a workshop, field by field. A change in the log writes one or more of these fields of one record;
 * the derived tables have one column per field. This file is the only place that lists them.
 */
const code = line(120).nullable()
const seats = z.number().int().min(0).max(MAX_SEATED)
const labels = z.array(line(60)).max(10)

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
  /** Last days on which people's data, and what they need to take part, may be kept; null follows the dates of the workshop. */
  keepPeopleUntil: day,
  keepAccessUntil: day,
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
  /** Seats of this table where it differs from the seating of its session. */
  minSeats: seats.nullable(),
  maxSeats: seats.nullable(),
  /** Taken out of the seating from this round on, without losing its notes; null is open. */
  closedFrom: round.nullable(),
  /** Added half-way: open from this round on. */
  openFrom: round.nullable(),
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
  photoConsent: z.boolean(),
  email: line(320),
  languages: z.array(line(40)).max(10),
  /** What somebody needs to take part; for that purpose only, and erased first. */
  access: line(500),
  /** People with a label in common sit together, or never at one table. */
  together: labels,
  apart: labels,
  /** Titles or numbers of tables that the person would like to visit, dearest first. */
  wishes: z.array(line(300)).max(20),
  walkIn: z.boolean(),
})

/** One person on one day of the workshop; its id is `attendanceId`. */
export const attendanceFields = z.strictObject({
  participantId: line(60),
  day: z.number().int().min(1).max(60),
  state: z.enum(ATTENDANCE_STATES),
  arrivedAt: instant,
  leftAt: instant,
})

/** How the people of one session are to be seated; its id is `seatingSetupId`. */
export const seatingSetupFields = z.strictObject({
  sessionId: line(60),
  /** Seats of every table that has no number of its own; null is as level as it can be. */
  minSeats: seats.nullable(),
  maxSeats: seats.nullable(),
  noReturn: z.boolean(),
  mix: z.array(z.enum(MIX_ATTRIBUTES)).max(MIX_ATTRIBUTES.length),
  useTogether: z.boolean(),
  useApart: z.boolean(),
  useWishes: z.boolean(),
  roles: z.array(z.enum(PERSON_ROLES)).max(PERSON_ROLES.length),
  /** People of these roles who do not sit here all the same. */
  leftOut: z.array(line(60)).max(5000),
  locks: z.array(z.strictObject({ participantId: line(60), round, tableId: line(60) })).max(20_000),
  seed: z.number().int().min(0).max(0xffff_ffff),
  /** Rounds that are over. */
  played: z.number().int().min(0).max(20),
})

/** One version of who sits where in a session. Versions are kept; the one with the highest number holds. */
export const seatingPlanFields = z.strictObject({
  sessionId: line(60),
  number: z.number().int().min(1).max(10_000),
  reason: z.enum(PLAN_REASONS),
  reasonText: line(300),
  madeAt: z.iso.datetime(),
  /** When people were told; what they were told is what a re-plan tries to keep. */
  announcedAt: instant,
  /** Rounds that were over when this version was made. */
  played: z.number().int().min(0).max(20),
  method: line(60),
  /** Proven when it was made: no plan had fewer repeat meetings. */
  bound: z.number().int().min(0),
  people: z.array(line(60)).max(MAX_SEATED),
  tables: z.array(line(60)).max(MAX_TABLES),
  /** One list per round: for each of `people` the index into `tables`, or -1 for not there. */
  seats: z.array(z.array(z.number().int().min(-1).max(MAX_TABLES)).max(MAX_SEATED)).max(20),
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
  /** When a milestone or an action is due, where somebody named a year. */
  year: z.number().int().min(1900).max(2200).nullable(),
  city: line(120).nullable(),
  speaker: line(200).nullable(),
  unclear: z.boolean(),
  /** A counter: every change adds its number, so that two tables' "+1" both count. */
  saidAgain: z.number().int().min(-MAX_SAID_AGAIN).max(MAX_SAID_AGAIN),
  /** paper: typed later from a capture sheet; carried: brought along from an earlier workshop. */
  source: z.enum(['typed', 'import', 'sample', 'paper', 'carried']),
  notedAt: z.iso.datetime(),
})

export const termFields = z.strictObject({
  taxonomy: line(60),
  code: line(120),
  label: z.record(line(10), line(200)),
  active: z.boolean(),
  rank: line(60),
})

export const takeawayFields = z.strictObject({
  rank: line(60),
  text: line(2000),
  /** Themes that it rests on; their notes are its evidence. */
  themes: z.array(line(60)).max(60),
})

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
  attendance: attendanceFields,
  seatingSetup: seatingSetupFields,
  seatingPlan: seatingPlanFields,
  note: noteFields,
  term: termFields,
  takeaway: takeawayFields,
  nextStep: nextStepFields,
  reportText: reportTextFields,
  clock: clockFields,
  message: messageFields,
  digest: digestFields,
  photo: photoFields,
  ballot: ballotFields,
  vote: voteFields,
  theme: themeFields,
  coding: codingFields,
  duplicate: duplicateFields,
  followUp: followUpFields,
  cityChallenge: cityChallengeFields,
  reportSetup: reportSetupFields,
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
  id: line(LONGEST_ID),
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
export const storedAttendance = stored(attendanceFields)
export const storedSeatingSetup = stored(seatingSetupFields)
export const storedSeatingPlan = stored(seatingPlanFields)
export const storedNote = stored(noteFields)
export const storedTerm = stored(termFields)
export const storedTakeaway = stored(takeawayFields)
export const storedNextStep = stored(nextStepFields)
export const storedReportText = stored(reportTextFields)
export const storedClock = stored(clockFields)
export const storedMessage = stored(messageFields)
export const storedDigest = stored(digestFields)
export const storedPhoto = stored(photoFields)
export const storedBallot = stored(ballotFields)
export const storedVote = stored(voteFields)
export const storedTheme = stored(themeFields)
export const storedCoding = stored(codingFields)
export const storedDuplicate = stored(duplicateFields)
export const storedFollowUp = stored(followUpFields)
export const storedCityChallenge = stored(cityChallengeFields)
export const storedReportSetup = stored(reportSetupFields)

export type Workshop = Stored<'workshop'>
export type Session = Stored<'session'>
export type Table = Stored<'table'>
export type Participant = Stored<'participant'>
export type Attendance = Stored<'attendance'>
export type SeatingSetup = Stored<'seatingSetup'>
export type SeatingPlan = Stored<'seatingPlan'>
export type Note = Stored<'note'>
export type Term = Stored<'term'>
export type Takeaway = Stored<'takeaway'>
export type NextStep = Stored<'nextStep'>
export type ReportText = Stored<'reportText'>
export type Clock = Stored<'clock'>
export type ClockStep = Clock['steps'][number]
export type Message = Stored<'message'>
export type Digest = Stored<'digest'>
export type Photo = Stored<'photo'>
export type Ballot = Stored<'ballot'>
export type Vote = Stored<'vote'>
export type Theme = Stored<'theme'>
export type Coding = Stored<'coding'>
export type Duplicate = Stored<'duplicate'>
export type FollowUp = Stored<'followUp'>
export type CityChallenge = Stored<'cityChallenge'>
export type ReportSetup = Stored<'reportSetup'>

/** Everything about one workshop, as features and the report need it. Lists are in their display order. */
export type WorkshopContent = {
  workshop: Workshop
  sessions: Session[]
  tables: Table[]
  participants: Participant[]
  attendance: Attendance[]
  seatingSetups: SeatingSetup[]
  notes: Note[]
  terms: Term[]
  takeaways: Takeaway[]
  nextSteps: NextStep[]
  reportTexts: ReportText[]
  digests: Digest[]
  ballots: Ballot[]
  votes: Vote[]
  photos: Photo[]
  themes: Theme[]
  codings: Coding[]
  duplicates: Duplicate[]
  followUps: FollowUp[]
  cityChallenges: CityChallenge[]
  /** Null where nobody has put the report together by hand. */
  reportSetup: ReportSetup | null
}
