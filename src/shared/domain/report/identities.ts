import type { Participant } from '../records/records.ts'
import type { Attribution } from '../records/vocabulary.ts'
import { foldName, isAnonymous } from './attribution.ts'
import { textsOf } from './blockTexts.ts'
import type { ReportModel } from './reportModel.ts'

type Person = Pick<Participant, 'id' | 'name' | 'organisation' | 'quoteConsent'> & Partial<Pick<Participant, 'email' | 'listConsent'>>
/** Who spoke, note by note, as typed. */
type Speakers = readonly (string | null)[]

export type IdentityFinding = {
  /** null for a speaker who is not on the list of participants. */
  participantId: string | null
  what: 'name' | 'organisation' | 'email'
  /** The name, organisation or address as the list of participants, or the note of a speaker who is not on it, has it. */
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

export type Needle = Pick<IdentityFinding, 'participantId' | 'what' | 'found'>
type Place = Omit<IdentityFinding, keyof Needle>

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
    // An address is nobody's to publish, whatever the rule.
    if (person.email !== undefined) add(foldName(person.email), { participantId: person.id, what: 'email', found: person.email })
  }
  if (rule === 'named') return needles
  for (const speaker of unlisted(speakers, participants)) {
    const name = { participantId: null, what: 'name', found: speaker } as const
    for (const spelling of spellings(speaker)) add(spelling, name)
  }
  return needles
}

const WORD = /[\p{L}\p{N}]+/gu
const endsInLetter = (text: string): boolean => /[\p{L}\p{N}]$/u.test(text)
const startsWithLetter = (text: string): boolean => /^[\p{L}\p{N}]/u.test(text)

/** `offset` is where the first word of the text begins. */
type Spelling = { text: string; offset: number; needles: Needle[] }

/** Spellings by their first word, so that a long text is read once however many people there are; '' has those without a word. */
const byFirstWord = (needles: Map<string, Needle[]>): Map<string, Spelling[]> => {
  const spelled = [...needles].map(([text, own]) => {
    const [first] = text.matchAll(WORD)
    return { word: first?.[0] ?? '', spelling: { text, offset: first?.index ?? 0, needles: own } }
  })
  return new Map([...Map.groupBy(spelled, ({ word }) => word)].map(([word, all]) => [word, all.map(({ spelling }) => spelling)]))
}

/**
 * A finder of the names, organisations and e-mail addresses that the rule keeps out: those of participants, and speakers who are not on
 * their list. Whole words only; case, accents and direction marks make no difference. Linear in the text.
 */
export const identityFinder = (
  participants: readonly Person[],
  rule: Attribution,
  speakers: Speakers = [],
): ((text: string) => Needle[]) => {
  const spellings = byFirstWord(needlesOf(participants, rule, speakers))
  if (spellings.size === 0) return () => []
  const wordless = spellings.get('') ?? []
  return (typed) => {
    const text = foldName(typed)
    const found = new Set<Needle>()
    for (const { text: sign, needles } of wordless) if (text.includes(sign)) for (const needle of needles) found.add(needle)
    for (const { 0: word, index } of text.matchAll(WORD))
      for (const { text: spelling, offset, needles } of spellings.get(word) ?? []) {
        const from = index - offset
        const to = from + spelling.length
        if (from < 0 || !text.startsWith(spelling, from)) continue
        if (endsInLetter(text.slice(Math.max(0, from - 2), from)) || startsWithLetter(text.slice(to, to + 2))) continue
        for (const needle of needles) found.add(needle)
      }
    return [...found]
  }
}

const placesOf = (model: ReportModel): Place[] => {
  const { kicker, project, disclaimer, logo } = model.cover
  const cover = [model.title, model.subtitle, project, kicker, disclaimer, logo?.alt ?? '']
  const facts = textsOf(model.cover.facts).map(({ text }) => text)
  return [
    ...[...cover, ...facts].map((text) => ({ sectionId: 'cover', where: model.words.titlePage, noteId: null, text })),
    ...model.sections.flatMap((section) => {
      const at = { sectionId: section.id, where: `${section.number} ${section.heading}`.trim() }
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
  const listed = new Set(participants.flatMap(({ id, listConsent }) => (listConsent === true ? [id] : [])))
  const seen = new Map<string, Needle[]>()
  return placesOf(model).flatMap((place) => {
    const needles = seen.get(place.text) ?? find(place.text)
    seen.set(place.text, needles)
    // Whoever agreed to be listed, but not to be quoted, is right in the list and nowhere else.
    const out = place.sectionId === 'participant-list' ? needles.filter(({ participantId }) => !listed.has(participantId ?? '')) : needles
    return out.map((needle) => ({ ...needle, ...place }))
  })
}
