import { duplicateGroups, type DuplicateGroups } from '../duplicates/duplicateGroups.ts'
import { countryKey } from '../people/country.ts'
import type { SeatingPlan, Session, Workshop, WorkshopContent } from '../records/records.ts'
import type { Attribution, NoteKind, ReportTextSection } from '../records/vocabulary.ts'
import { NOTE_KINDS } from '../records/vocabulary.ts'
import type { TaxonomyFile } from '../taxonomy/taxonomy.ts'
import { CATEGORY_TAXONOMIES, type TaxonomyId } from '../taxonomy/taxonomyIds.ts'
import { codedNotes, type CodedNotes } from '../themes/codedNotes.ts'
import { type Evidence, evidenceOf, makeEvidencePlace } from '../themes/evidence.ts'
import { seatedTypes } from '../themes/seatedTypes.ts'
import { themeTree, type ThemeTree } from '../themes/themeTree.ts'
import { isAnonymous } from './attribution.ts'
import { catalogueNotes, type CataloguedNote } from './catalogue.ts'
import { cityFinder } from './cities.ts'
import { type Formats, makeFormats } from './format.ts'
import { identityFinder } from './identities.ts'
import { joinContents, withOwnCodes } from './joinContents.ts'
import { type Lexicon, makeLexicon } from './lexicon.ts'
import { DEFAULT_OPTIONS, type ReportOptions } from './options.ts'
import type { ParagraphBlock, ReportLanguage, Translate } from './reportModel.ts'
import { scopeOf } from './scope.ts'
import { rememberWords } from './rememberWords.ts'
import { speakerFinder } from './speakers.ts'
import { workshopNames } from './workshopNames.ts'
import { writtenTexts } from './writtenTexts.ts'

export type ReportInput = {
  /** The first workshop leads: its title, its texts, its setup. */
  contents: WorkshopContent[]
  taxonomies: readonly TaxonomyFile[]
  language: ReportLanguage
  attribution: Attribution
  t: Translate
  /** ISO instant. */
  generatedAt: string
  /** IANA name; instants of the agenda are shown in it. UTC unless given. */
  timeZone?: string
  /** Of all sessions, for the types of people who sat where a note was taken; without them only speakers tell. */
  seatingPlans?: readonly SeatingPlan[]
  /** A whole synthesis report unless given. */
  options?: ReportOptions
  /** True for a file that goes out: what the organiser still has to write is not mentioned in it. */
  finished?: boolean
  /** A code for a speaker whose name is hidden; asked once per name. Without it nobody gets one. */
  speakerCode?: (name: string) => string
}

/** What every section of the report is built from; made once. */
export type ReportContext = {
  /** The workshops of the report; a session report and a city page have only what belongs to them. */
  contents: WorkshopContent[]
  /** The first workshop as it is: its title, its texts, its setup. */
  lead: WorkshopContent
  /** All of them as one. */
  content: WorkshopContent
  options: ReportOptions
  /** True for the short version. */
  short: boolean
  /** True where there is more than one workshop. */
  several: boolean
  rule: Attribution
  anonymous: boolean
  t: Translate
  language: ReportLanguage
  lexicon: Lexicon
  formats: Formats
  generatedAt: string
  notes: CataloguedNote[]
  byId: Map<string, CataloguedNote>
  /** Notes by the id of their session, and of their table. */
  bySession: Map<string, CataloguedNote[]>
  byTable: Map<string, CataloguedNote[]>
  /** The kinds that have notes, in their fixed order. */
  kinds: NoteKind[]
  byKind: Map<NoteKind, CataloguedNote[]>
  workshopOf: (noteId: string) => Workshop
  /** A workshop in a few words, e.g. 'Milan 2'. */
  nameOf: (workshopId: string) => string
  /** The title of a session, with its workshop where there are several. */
  sessionTitle: (session: Session) => string
  /** The city that a note is about: its own, else the one city of its workshop, else ''. */
  cityOf: (item: CataloguedNote) => string
  /** Cities of the workshops, then those that only notes name. */
  cities: string[]
  /** The session of a session report and the city of a city page; null elsewhere. */
  sessionId: string | null
  city: string | null
  themes: ThemeTree
  coded: CodedNotes
  groups: DuplicateGroups
  evidence: (noteIds: readonly string[]) => Evidence
  /** The organiser's words for a section, '' where there are none: of the whole report, or workshop by workshop under their names. */
  written: (section: ReportTextSection) => string
  writtenBlocks: (section: ReportTextSection) => ParagraphBlock[]
  /** True where texts stand workshop by workshop. */
  writtenApart: boolean
  finished: boolean
  speaker: (item: CataloguedNote) => string | null
  /** True where a text names a participant, another speaker or an organisation that the rule keeps out. */
  namesSomeone: (text: string) => boolean
}

/** The list that the category of a kind comes from; other kinds have free categories. */
export const categoryTaxonomy = (kind: NoteKind): TaxonomyId | null =>
  kind === 'challenge' || kind === 'priority' ? CATEGORY_TAXONOMIES[kind] : null

/** Looks everything up that sections share, once; linear in the notes. Throws where there is no workshop. */
export const makeContext = (input: ReportInput): ReportContext => {
  const { attribution: rule, language, options = DEFAULT_OPTIONS } = input
  const contents = withOwnCodes(input.contents, input.taxonomies)
  const whole = joinContents(contents)
  const { cityOf, cities } = cityFinder(contents)
  const scope = scopeOf(contents, catalogueNotes(whole), options, cityOf, cities)
  const content = scope.contents === contents ? whole : joinContents(scope.contents)
  const { notes } = scope
  const byId = new Map(notes.map((item) => [item.note.id, item]))
  const byKind = Map.groupBy(notes, ({ note }) => note.kind)
  const workshops = new Map(contents.map(({ workshop }) => [workshop.id, workshop]))
  const names = workshopNames(contents.map(({ workshop }) => workshop))
  const several = scope.contents.length > 1
  const find = identityFinder(
    whole.participants,
    rule,
    whole.notes.map((note) => note.speaker),
  )
  const ids = notes.map(({ note }) => note.id)
  const themes = themeTree(content.themes)
  const place = makeEvidencePlace({
    notes: notes.map(({ note }) => note),
    tables: content.tables,
    sessions: content.sessions,
    participants: content.participants.map((person) => ({ ...person, country: countryKey(person.country) })),
    cities,
    cityOf: (note) => cityOf({ note }),
    duplicates: content.duplicates,
    ...(input.seatingPlans === undefined ? {} : { typesAt: seatedTypes(input.seatingPlans, whole.participants) }),
  })
  const t = rememberWords(input.t)
  const nameOf = (workshopId: string): string => names.get(workshopId) ?? ''
  return {
    contents: scope.contents,
    lead: contents[0]!,
    content,
    options,
    short: options.length === 'short',
    several,
    rule,
    anonymous: isAnonymous(rule),
    t,
    language,
    lexicon: makeLexicon(input.taxonomies, whole.terms, language),
    formats: makeFormats(language, input.timeZone ?? 'UTC'),
    generatedAt: input.generatedAt,
    notes,
    byId,
    bySession: Map.groupBy(notes, ({ note }) => note.sessionId),
    byTable: Map.groupBy(notes, ({ note }) => note.tableId),
    kinds: NOTE_KINDS.filter((kind) => byKind.has(kind)),
    byKind,
    workshopOf: (noteId) => workshops.get(byId.get(noteId)?.note.workshopId ?? '') ?? whole.workshop,
    nameOf,
    sessionTitle: ({ title, workshopId }) => (several ? `${nameOf(workshopId)} – ${title}` : title),
    cityOf,
    cities: scope.city === null ? cities : [scope.city],
    sessionId: scope.sessionId,
    city: scope.city,
    themes,
    coded: codedNotes(themes, content.codings, new Set(ids)),
    groups: duplicateGroups(ids, content.duplicates),
    evidence: (noteIds) => evidenceOf(noteIds, place),
    ...writtenTexts(scope.contents, nameOf),
    finished: input.finished ?? false,
    speaker: speakerFinder(contents, rule, options.speakerCodes ? (input.speakerCode ?? null) : null),
    namesSomeone: (text) => find(text).length > 0,
  }
}
