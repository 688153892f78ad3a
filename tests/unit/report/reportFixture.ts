import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import i18next from 'i18next'
import { newDigest, newNote, newParticipant, newSession, newTable, newWorkshop } from '../../../src/shared/domain/records/defaults.ts'
import type { Note, Participant, RecordMeta, Session, Table, WorkshopContent } from '../../../src/shared/domain/records/records.ts'
import { NOTE_KINDS, PERSON_ROLES } from '../../../src/shared/domain/records/vocabulary.ts'
import type { ReportInput } from '../../../src/shared/domain/report/context.ts'
import type { ReportLanguage, Translate } from '../../../src/shared/domain/report/reportModel.ts'
import { type TaxonomyFile, taxonomyFile } from '../../../src/shared/domain/taxonomy/taxonomy.ts'
import { TAXONOMY_IDS } from '../../../src/shared/domain/taxonomy/taxonomyIds.ts'

export const resources = new URL('../../../resources', import.meta.url).pathname
const readJson = (...path: string[]): unknown => JSON.parse(readFileSync(join(resources, ...path), 'utf8'))

export const taxonomies: TaxonomyFile[] = TAXONOMY_IDS.map((id) => taxonomyFile.parse(readJson('taxonomies', `${id}.json`)))

const NAMESPACES = ['report', 'analysis', 'terms', 'votes']

/** The shipped messages through i18next, as the app uses them; a missing message fails the test. */
export const translator = (language: ReportLanguage): Translate => {
  const namespaces = Object.fromEntries(NAMESPACES.map((name) => [name, readJson('locales', language, `${name}.json`)]))
  const instance = i18next.createInstance()
  void instance.init({
    lng: language,
    initAsync: false,
    resources: { [language]: namespaces as Record<string, Record<string, string>> },
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (_languages, namespace, key) => {
      throw new Error(`No message ${namespace}:${key} in ${language}`)
    },
  })
  return (key, params) => instance.t(key, params ?? {})
}

const meta = (id: string): RecordMeta => ({ id, workshopId: 'w1', heads: [], conflicts: [] })

/** A small seeded generator: the same fixture on every run. */
export const seeded = (seed: number) => {
  let state = seed
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T
  return { next, pick }
}

const notMade = { photos: [], themes: [], codings: [], duplicates: [], followUps: [], cityChallenges: [], reportSetup: null }

export const emptyContent = (title = 'An empty workshop'): WorkshopContent => ({
  workshop: { ...newWorkshop(title), ...meta('w1') },
  sessions: [],
  tables: [],
  participants: [],
  attendance: [],
  seatingSetups: [],
  notes: [],
  terms: [],
  takeaways: [],
  nextSteps: [],
  reportTexts: [],
  digests: [],
  ballots: [],
  votes: [],
  ...notMade,
})

const SAID = [
  'Departments, municipalities and utilities each hold a part of the energy system, and nobody holds the whole.',
  'We have a plan for heat and a plan for energy, and they have never met.',
  'Funding ends two years before the first building is retrofitted.',
  'After every election the office that knew how to do it is renamed.',
  'The same twenty people are invited to every consultation.',
  'Measuring is left to whoever has time, so every city counts differently.',
  'A transport authority for the whole valley, with one ticket.',
  'Retrofit social housing first: bills fall where they hurt most.',
  'Cleaner air is the argument that works at the kitchen table.',
  'A standing group of cities and regions that meets before the call is published, not after.',
  'Trees on the way to school: shade, air and a reason to walk.',
  'One open register of who is responsible for which pipe, wire and roof.',
]
const NAMES = ['Ada Quartz', 'Bruno Feldspar', 'Clara Beryl', 'Dario Onyx', 'Elisa Topaz', 'Franco Jasper', 'Greta Opal']
const SURNAMES = ['Northgate', 'Southmill', 'Eastbrook', 'Westfield', 'Upperton', 'Lowbridge', 'Midwater']
const ORGANISATIONS = ['Municipality of Rivermouth', 'Alpine Energy Cooperative', 'Institute for Urban Heat', 'Tram Works Ltd']
const INITIATIVES = ['New European Bauhaus', 'Adaptation hubs', 'NetZeroCities', 'Driving Urban Transitions', 'Mission innovation']

const codes = (id: string): string[] => taxonomies.find((file) => file.id === id)?.terms.map((term) => term.code) ?? []

const participants = (count: number): Participant[] => {
  const { next, pick } = seeded(7)
  return Array.from({ length: count }, (_, i) => ({
    ...newParticipant(`${NAMES[i % NAMES.length]} ${SURNAMES[Math.floor(i / NAMES.length) % SURNAMES.length]}`),
    organisation: ORGANISATIONS[i % ORGANISATIONS.length] ?? '',
    stakeholderType: pick(codes('stakeholder-types')),
    country: pick(['IT', 'DE', 'SI', 'FR', 'PT']),
    role: i < 30 ? 'participant' : pick(PERSON_ROLES),
    quoteConsent: next() < 0.5,
    ...meta(`p${i}`),
  }))
}

const sessions: Session[] = [
  {
    ...newSession('Taking stock of the work packages', 'a'),
    method: 'panel',
    start: '09:30',
    minutes: 60,
    actualStart: '2026-05-12T07:35:00.000Z',
    actualEnd: '2026-05-12T08:40:00.000Z',
    ...meta('s1'),
  },
  { ...newSession('Coffee', 'b'), method: 'break', minutes: 20, ...meta('s2') },
  {
    ...newSession('Five initiatives, five tables', 'c'),
    method: 'rotating-tables',
    question: 'What do national actors need from this initiative, and what can they give to it?',
    minutes: 80,
    rounds: 3,
    roundMinutes: 20,
    moveMinutes: 3,
    actualStart: '2026-05-12T09:02:00.000Z',
    actualEnd: '2026-05-12T10:25:00.000Z',
    ...meta('s3'),
  },
  {
    ...newSession('What we take home', 'd'),
    day: 2,
    method: 'breakout-groups',
    start: '09:00',
    minutes: 90,
    ...meta('s4'),
  },
]

const tablesOf = (sessionId: string, titles: string[]): Table[] =>
  titles.map((title, i) => ({ ...newTable(sessionId, i + 1, title), ...meta(`${sessionId}-t${i + 1}`) }))

const notes = (count: number, tables: Table[], people: Participant[]): Note[] => {
  const { next, pick } = seeded(11)
  return Array.from({ length: count }, (_, i) => {
    const table = pick(tables)
    const kind = next() < 0.7 ? pick(NOTE_KINDS.slice(0, 3)) : pick(NOTE_KINDS)
    const round = table.sessionId === 's3' ? 1 + Math.floor(next() * 3) : 1
    const origin = { sessionId: table.sessionId, tableId: table.id, round, notedAt: new Date(1778570000000 + i * 61_000).toISOString() }
    const category =
      kind === 'challenge' ? pick(codes('challenges').slice(0, 6)) : kind === 'priority' ? pick(codes('priorities').slice(0, 5)) : null
    const tagged = kind === 'challenge' || kind === 'priority' || kind === 'co-benefit'
    return {
      ...newNote(origin, kind, pick(SAID)),
      category: next() < 0.85 ? category : null,
      level: next() < 0.5 ? pick(codes('levels')) : null,
      sector: next() < 0.3 ? pick(codes('sectors')) : null,
      coBenefits:
        tagged && next() < 0.6 ? [...new Set([pick(codes('co-benefits').slice(0, 6)), pick(codes('co-benefits').slice(0, 6))])] : [],
      horizon: kind === 'action' ? ('short' as const) : null,
      speaker: next() < 0.4 ? pick(people).name : null,
      unclear: next() < 0.06,
      saidAgain: next() < 0.2 ? 1 + Math.floor(next() * 3) : 0,
      ...meta(`note-${i}`),
    }
  })
}

/** A workshop of two days like the consortium meeting of the design: five initiatives, rotating tables, break-out groups. */
export const richContent = (noteCount = 180): WorkshopContent => {
  const people = participants(45)
  const tables = [...tablesOf('s3', INITIATIVES), ...tablesOf('s4', ['National platforms', 'Access to finance', 'Looking ahead'])]
  return {
    workshop: {
      ...newWorkshop('National platforms for climate-neutral cities'),
      project: 'A consortium of national networks (fictitious sample)',
      organiser: 'Urban Futures Secretariat',
      cities: ['Turin'],
      startsOn: '2026-05-12',
      endsOn: '2026-05-13',
      venue: 'Old weaving mill',
      ...meta('w1'),
    },
    sessions,
    tables,
    participants: people,
    attendance: [],
    seatingSetups: [],
    notes: notes(noteCount, tables, people),
    terms: [],
    takeaways: [
      'Five challenges are shared by nearly all countries; fragmented governance comes first.',
      'Co-benefits persuade where climate targets alone do not.',
      'National platforms need money that outlives a project.',
    ].map((text, i) => ({ rank: `${i}`, text, themes: [], ...meta(`k${i}`) })),
    nextSteps: [
      {
        what: 'Send the draft of the joint position to all networks',
        who: people[0]?.name ?? '',
        byWhen: '30 June 2026',
        level: 'national',
      },
      { what: 'Collect examples of open registers', who: 'Secretariat', byWhen: 'September 2026', level: 'eu' },
    ].map((step, i) => ({ ...step, rank: `${i}`, done: i === 1, ...meta(`x${i}`) })),
    digests: [1, 2].map((round) => ({
      ...newDigest({ sessionId: 's3', tableId: 's3-t1', round, notedAt: '2026-05-12T09:30:00.000Z' }),
      headline: `Round ${round} agrees that beauty needs maintenance`,
      points: ['Budgets for upkeep', '', 'Local crafts'],
      disagreement: round === 1 ? 'Some hold that new buildings come first.' : '',
      readBack: round === 1 ? ('yes' as const) : ('not-yet' as const),
      ...meta(`digest:s3-t1:${round}`),
    })),
    ballots: [],
    votes: [],
    ...notMade,
    reportTexts: [
      { section: 'subtitle' as const, text: 'What 45 people from five countries saw, wanted and doubted in two days' },
      {
        section: 'summary' as const,
        text: 'The networks agree more than they expected. Responsibility is split in every country, and money ends before the work does.\n\nThree next steps were agreed, none of which needs a new project.',
      },
      {
        section: 'context' as const,
        text: 'Since 2022 national networks support cities on their way to climate neutrality. The meeting took stock of two years of work.',
      },
      { section: 'outlook' as const, text: 'The networks meet again in autumn.' },
      { section: 'disclaimer' as const, text: 'The views in this report are those of the participants of the workshop.' },
    ].map((each, i) => ({ ...each, ...meta(`r${i}`) })),
  }
}

/** `content` is one workshop, or several of which the first leads. */
export const inputOf = (content: WorkshopContent | WorkshopContent[], over: Partial<ReportInput> = {}): ReportInput => {
  const language = over.language ?? 'en'
  return {
    contents: [content].flat(),
    taxonomies,
    language,
    attribution: 'chatham',
    t: translator(language),
    generatedAt: '2026-05-14T15:00:00.000Z',
    timeZone: 'Europe/Rome',
    ...over,
  }
}
