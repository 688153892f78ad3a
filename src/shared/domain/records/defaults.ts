import type { FieldsOf } from './records.ts'

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
  city: null,
  speaker: null,
  unclear: false,
  saidAgain: 0,
  source: 'typed',
})

export const newNextStep = (what: string, rank: string): FieldsOf<'nextStep'> => ({
  rank,
  what,
  who: '',
  byWhen: '',
  level: null,
  done: false,
})
