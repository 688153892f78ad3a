import type { Participant } from '../records/records.ts'
import type { Attribution } from '../records/vocabulary.ts'
import { foldName, isAnonymous } from './attribution.ts'
import type { ReportBlock, ReportModel } from './reportModel.ts'

type Person = Pick<Participant, 'id' | 'name' | 'organisation' | 'quoteConsent'>
/** Who spoke, note by note, as typed. */
type Speakers = readonly (string | null)[]

export type IdentityFinding = {
  /** null for a speaker who is not on the list of participants. */
  participantId: string | null
  what: 'name' | 'organisation'
  /** The name or organisation as the list of participants, or the note of a speaker who is not on it, has it. */
  found: string
  /** 'cover' or the id of a section. */
  sectionId: string
  /** The same in words. */
  where: string
  /** The note whose words name the person, where it is one. */
  noteId: string | null
  /** The text in which it was found. */
  text: string
}

type Needle = Pick<IdentityFinding, 'participantId' | 'what' | 'found'>
type Place = Omit<IdentityFinding, keyof Needle>

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)

/** 'Anna Maria Rossi' is also found as 'Rossi Anna Maria' and 'Rossi, Anna Maria'. */
const spellings = (name: string): string[] => {
  const parts = foldName(name).split(' ')
  const last = parts.at(-1)
  if (last === undefined || parts.length < 2) return [foldName(name)]
  const first = parts.slice(0, -1).join(' ')
  return [`${first} ${last}`, `${last} ${first}`, `${last}, ${first}`]
}

/**
 * Speakers who are on no list, each once. The organisation of a participant follows its own rule, also where somebody
 * typed it as the speaker; a single letter stands for nobody and would be found everywhere.
 */
const unlisted = (speakers: Speakers, participants: readonly Person[]): string[] => {
  const listed = new Set(participants.flatMap((person) => [foldName(person.name), foldName(person.organisation)]))
  const byName = new Map(speakers.map((speaker) => [foldName(speaker ?? ''), (speaker ?? '').trim()]))
  return [...byName].filter(([name]) => name.length > 1 && !listed.has(name)).map(([, typed]) => typed)
}

const needlesOf = (participants: readonly Person[], rule: Attribution, speakers: Speakers): Map<string, Needle[]> => {
  const needles = new Map<string, Needle[]>()
  const add = (spelling: string, needle: Needle): void => {
    if (spelling !== '') needles.set(spelling, [...(needles.get(spelling) ?? []), needle])
  }
  for (const person of participants) {
    const nameAllowed = rule === 'named' && person.quoteConsent
    const name = { participantId: person.id, what: 'name', found: person.name } as const
    const organisation = { participantId: person.id, what: 'organisation', found: person.organisation } as const
    if (!nameAllowed) for (const spelling of spellings(person.name)) add(spelling, name)
    if (isAnonymous(rule)) add(foldName(person.organisation), organisation)
  }
  if (rule === 'named') return needles
  for (const speaker of unlisted(speakers, participants)) {
    const name = { participantId: null, what: 'name', found: speaker } as const
    for (const spelling of spellings(speaker)) add(spelling, name)
  }
  return needles
}

/**
 * A finder of the names and organisations that the rule keeps out: those of participants, and speakers who are not on
 * their list. Whole words only; case, accents and direction marks make no difference.
 */
export const identityFinder = (
  participants: readonly Person[],
  rule: Attribution,
  speakers: Speakers = [],
): ((text: string) => Needle[]) => {
  const needles = needlesOf(participants, rule, speakers)
  if (needles.size === 0) return () => []
  const longestFirst = [...needles.keys()].sort((a, b) => b.length - a.length)
  // The look-ahead lets matches overlap: an organisation may contain a name.
  const alternatives = longestFirst.map(escaped).join('|')
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?=(${alternatives})(?![\p{L}\p{N}]))`, 'gu')
  return (text) => {
    const found = new Set<Needle>()
    for (const match of foldName(text).matchAll(pattern)) for (const n of needles.get(match[1] ?? '') ?? []) found.add(n)
    return [...found]
  }
}

const textsOf = (block: ReportBlock): { text: string; noteId: string | null }[] => {
  const plain = (...texts: string[]) => texts.map((text) => ({ text, noteId: null }))
  switch (block.type) {
    case 'heading':
      return plain(block.text, block.lead)
    case 'paragraph':
      return plain(block.text)
    case 'list':
      return plain(...block.items.map((item) => item.text))
    case 'facts':
      return plain(...block.rows.flatMap((row) => [row.label, ...row.values]))
    case 'table': {
      const rows = block.total === null ? block.rows : [...block.rows, block.total]
      return plain(block.caption, ...block.columns.map((c) => c.header), ...rows.flat().map((cell) => cell.text))
    }
    case 'chart': {
      const labels = block.data.rows.map((row) => row.label)
      const heads = block.data.kind === 'matrix' ? block.data.columns : []
      return plain(block.caption, block.alt, ...labels, ...heads)
    }
    case 'photo':
      return plain(block.caption, block.alt)
    case 'quote':
      return [block.text, block.source].map((text) => ({ text, noteId: block.noteId }))
    case 'notes':
      return block.items.flatMap((item) =>
        [item.text, item.place, item.speaker ?? '', ...item.tags].map((text) => ({ text, noteId: item.noteId })),
      )
  }
}

const placesOf = (model: ReportModel): Place[] => {
  const cover = [model.title, model.subtitle, model.cover.project, model.cover.kicker, model.cover.disclaimer]
  const facts = textsOf(model.cover.facts).map(({ text }) => text)
  return [
    ...[...cover, ...facts].map((text) => ({ sectionId: 'cover', where: model.words.titlePage, noteId: null, text })),
    ...model.sections.flatMap((section) => {
      const at = { sectionId: section.id, where: `${section.number} ${section.heading}` }
      const texts = section.blocks.flatMap(textsOf).map((place) => ({ ...at, ...place }))
      return [{ ...at, noteId: null, text: section.heading }, ...texts]
    }),
  ]
}

/**
 * Every place of a finished report where the name or organisation of a participant, or the name of one of the
 * `speakers`, stands although the rule keeps it out.
 * Notes are never rewritten; this is what the facilitator reads before handing the report on.
 */
export const findIdentities = (
  model: ReportModel,
  participants: readonly Person[],
  rule: Attribution,
  speakers: Speakers = [],
): IdentityFinding[] => {
  const find = identityFinder(participants, rule, speakers)
  const seen = new Map<string, Needle[]>()
  return placesOf(model).flatMap((place) => {
    const needles = seen.get(place.text) ?? find(place.text)
    seen.set(place.text, needles)
    return needles.map((needle) => ({ ...needle, ...place }))
  })
}
