import type { Json } from '../changes/change.ts'
import type { Entity, FieldsOf } from './records.ts'
import { SEATED_ROLES } from './vocabulary.ts'

/** A synthesis report with all its sections in their usual order. */
const REPORT_SETUP: FieldsOf<'reportSetup'> = {
  template: 'synthesis',
  length: 'full',
  sections: [],
  others: [],
  mergeSmall: false,
  speakerCodes: false,
  showPhotos: true,
  deliverable: '',
  workPackage: '',
  dissemination: null,
  grantNumber: '',
  version: '',
  authors: [],
  partners: [],
  dueOn: null,
  deliveredOn: null,
  abstract: '',
  funding: '',
  revisions: [],
  logo: '',
  logoAlt: '',
}

/**
 * Values of fields that a change may leave out: those that came after a kind of record was first published, and those of records that two
 * laptops may begin at the same time, so that neither writes over what only the other one chose.
 */
export const LATER_FIELDS = {
  workshop: { keepPeopleUntil: null, keepAccessUntil: null },
  table: { minSeats: null, maxSeats: null, closedFrom: null, openFrom: null },
  participant: { photoConsent: false, email: '', languages: [], access: '', together: [], apart: [], wishes: [], walkIn: false },
  note: { year: null },
  takeaway: { themes: [] },
  coding: { reason: '' },
  reportSetup: REPORT_SETUP,
} as const satisfies { [E in Entity]?: Partial<FieldsOf<E>> }

/** All such fields of one kind of record. */
export const laterFields = (entity: Entity): Record<string, Json> =>
  (LATER_FIELDS as Partial<Record<Entity, Record<string, Json>>>)[entity] ?? {}

/** The value of a field that a record has never been given, or undefined where its first change must have arrived first. */
export const laterValue = (entity: Entity, field: string): Json | undefined => laterFields(entity)[field]

/** Values of a new record where its maker says nothing else. Functions, so that no two records share an array. */
export const newWorkshop = (title: string): FieldsOf<'workshop'> => ({
  title,
  project: '',
  organiser: '',
  cities: [],
  startsOn: null,
  endsOn: null,
  venue: '',
  languages: ['en'],
  attribution: 'chatham',
  template: null,
  ...LATER_FIELDS.workshop,
})

export const newSession = (title: string, rank: string): FieldsOf<'session'> => ({
  rank,
  day: 1,
  title,
  method: 'plenary',
  question: '',
  start: null,
  minutes: 30,
  rounds: 1,
  roundMinutes: 0,
  moveMinutes: 0,
  actualStart: null,
  actualEnd: null,
})

export const newTable = (sessionId: string, number: number, title: string): FieldsOf<'table'> => ({
  sessionId,
  number,
  title,
  question: '',
  hostId: null,
  rapporteurId: null,
  ...LATER_FIELDS.table,
})

export const newParticipant = (name: string): FieldsOf<'participant'> => ({
  name,
  organisation: '',
  stakeholderType: null,
  country: '',
  city: '',
  role: 'participant',
  quoteConsent: false,
  listConsent: false,
  ...LATER_FIELDS.participant,
  languages: [],
  together: [],
  apart: [],
  wishes: [],
})

export const newAttendance = (participantId: string, day: number): FieldsOf<'attendance'> => ({
  participantId,
  day,
  state: 'expected',
  arrivedAt: null,
  leftAt: null,
})

/** The fixed ids of records of which there is one per person and day, or one per session. */
export const attendanceId = (participantId: string, day: number): string => `${participantId}:${day}`
export const seatingSetupId = (sessionId: string): string => `seating:${sessionId}`
export const clockId = (sessionId: string, tableId: string | null): string => `clock:${tableId ?? sessionId}`
export const codingId = (noteId: string, themeId: string): string => `coding:${noteId}:${themeId}`
/** The same for both orders of two notes. */
export const duplicateId = (one: string, other: string): string => `duplicate:${one < other ? `${one}:${other}` : `${other}:${one}`}`
/** One for each later note; what was dropped has one in each workshop that dropped it. */
export const followUpId = (workshopId: string, { noteId, earlierId }: { noteId: string | null; earlierId: string }): string =>
  noteId === null ? `follow-up:${workshopId}:${earlierId}` : `follow-up:${noteId}`
export const reportSetupId = (workshopId: string): string => `report:${workshopId}`
export const digestId = (tableId: string, round: number): string => `digest:${tableId}:${round}`

/** Guests of rotating tables go round; in all other sessions people may come back to a table. */
export const newSeatingSetup = (sessionId: string, method: FieldsOf<'session'>['method']): FieldsOf<'seatingSetup'> => ({
  sessionId,
  minSeats: null,
  maxSeats: null,
  noReturn: method === 'rotating-tables',
  mix: [],
  useTogether: true,
  useApart: true,
  useWishes: true,
  roles: [...SEATED_ROLES],
  leftOut: [],
  locks: [],
  seed: 1,
  played: 0,
})

/** Where and when a note was taken; its stamp. */
export type NoteOrigin = { sessionId: string; tableId: string; round: number; notedAt: string }

export const newNote = (origin: NoteOrigin, kind: FieldsOf<'note'>['kind'], text: string): FieldsOf<'note'> => ({
  ...origin,
  kind,
  text,
  category: null,
  level: null,
  sector: null,
  lever: null,
  coBenefits: [],
  horizon: null,
  ...LATER_FIELDS.note,
  city: null,
  speaker: null,
  unclear: false,
  saidAgain: 0,
  source: 'typed',
})

/** An empty digest of one round at one table. */
export const newDigest = ({ sessionId, tableId, round, notedAt }: NoteOrigin): FieldsOf<'digest'> => ({
  sessionId,
  tableId,
  round,
  headline: '',
  points: [],
  disagreement: '',
  readBack: 'not-yet',
  writtenAt: notedAt,
})

/** Five dots for everybody; the ways to vote are chosen by hand. */
export const newBallot = (title: string, rank: string, sessionId: string | null): FieldsOf<'ballot'> => ({
  sessionId,
  rank,
  title,
  method: 'dots',
  items: [],
  dots: 5,
  mostPerItem: null,
  voters: 'person',
  threshold: null,
  state: 'draft',
  openedAt: null,
  closedAt: null,
})

export const newTakeaway = (text: string, rank: string): FieldsOf<'takeaway'> => ({ rank, text, themes: [] })

export const newNextStep = (what: string, rank: string): FieldsOf<'nextStep'> => ({
  rank,
  what,
  who: '',
  byWhen: '',
  level: null,
  done: false,
})

export const newTheme = (label: string, rank: string): FieldsOf<'theme'> => ({
  rank,
  label,
  definition: '',
  colour: 'pine',
  parentId: null,
  mergedInto: null,
  splitFrom: null,
})

export const newCityChallenge = (title: string, rank: string): FieldsOf<'cityChallenge'> => ({
  rank,
  title,
  city: '',
  country: '',
  sizeClass: null,
  sectors: [],
  challenges: [],
  description: '',
  lookingFor: '',
  source: '',
  publishedOn: null,
})

export const newReportSetup = (): FieldsOf<'reportSetup'> => ({ ...REPORT_SETUP })
