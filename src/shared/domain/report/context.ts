import type { WorkshopContent } from '../records/records.ts'
import type { Attribution, NoteKind, ReportTextSection } from '../records/vocabulary.ts'
import { NOTE_KINDS } from '../records/vocabulary.ts'
import { type TaxonomyFile } from '../taxonomy/taxonomy.ts'
import { CATEGORY_TAXONOMIES, type TaxonomyId } from '../taxonomy/taxonomyIds.ts'
import { isAnonymous, speakerLines } from './attribution.ts'
import { catalogueNotes, type CataloguedNote } from './catalogue.ts'
import { type Formats, makeFormats } from './format.ts'
import { identityFinder } from './identities.ts'
import { type Lexicon, makeLexicon } from './lexicon.ts'
import type { ReportLanguage, Translate } from './reportModel.ts'

export type ReportInput = {
  content: WorkshopContent
  taxonomies: readonly TaxonomyFile[]
  language: ReportLanguage
  attribution: Attribution
  t: Translate
  /** ISO instant. */
  generatedAt: string
  /** IANA name; instants of the agenda are shown in it. UTC unless given. */
  timeZone?: string
}

/** What every section of the report is built from; made once. */
export type ReportContext = {
  content: WorkshopContent
  rule: Attribution
  anonymous: boolean
  t: Translate
  lexicon: Lexicon
  formats: Formats
  generatedAt: string
  notes: CataloguedNote[]
  /** The kinds that have notes, in their fixed order. */
  kinds: NoteKind[]
  byKind: Map<NoteKind, CataloguedNote[]>
  /** The organiser's words for a section, '' where there are none. */
  written: (section: ReportTextSection) => string
  speaker: (item: CataloguedNote) => string | null
  /** True where a text names a participant, another speaker or an organisation that the rule keeps out. */
  namesSomeone: (text: string) => boolean
}

/** The list that the category of a kind comes from; other kinds have free categories. */
export const categoryTaxonomy = (kind: NoteKind): TaxonomyId | null =>
  kind === 'challenge' || kind === 'priority' ? CATEGORY_TAXONOMIES[kind] : null

export const makeContext = (input: ReportInput): ReportContext => {
  const { content, attribution: rule, language } = input
  const notes = catalogueNotes(content)
  const byKind = Map.groupBy(notes, ({ note }) => note.kind)
  const speaker = speakerLines(content.participants, rule)
  const find = identityFinder(
    content.participants,
    rule,
    content.notes.map((note) => note.speaker),
  )
  return {
    content,
    rule,
    anonymous: isAnonymous(rule),
    t: input.t,
    lexicon: makeLexicon(input.taxonomies, content.terms, language),
    formats: makeFormats(language, input.timeZone ?? 'UTC'),
    generatedAt: input.generatedAt,
    notes,
    kinds: NOTE_KINDS.filter((kind) => byKind.has(kind)),
    byKind,
    written: (section) => {
      const texts = content.reportTexts.filter((each) => each.section === section).map((each) => each.text.trim())
      return texts.filter((text) => text !== '').join('\n\n')
    },
    speaker: ({ note }) => speaker(note),
    namesSomeone: (text) => find(text).length > 0,
  }
}
