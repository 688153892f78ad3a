import type { Note, Participant } from '../records/records.ts'
import type { Attribution } from '../records/vocabulary.ts'

/** True where neither names nor affiliations may leave the machine; no agreed rule counts as Chatham House. */
export const isAnonymous = (rule: Attribution): boolean => rule === 'none' || rule === 'chatham'

/** The rule for a report of several workshops: what was promised at one of them holds for all; of no rule and Chatham House, the first. */
export const strictestRule = (rules: readonly Attribution[]): Attribution =>
  rules.find(isAnonymous) ?? rules.find((rule) => rule === 'organisation') ?? rules[0] ?? 'chatham'

/** Letters of a name without case, accents, direction marks and doubled spaces, so that spellings meet. */
export const foldName = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}\p{Cc}]+/gu, (marks) => (/[\t\n\r]/.test(marks) ? ' ' : ''))
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()

const shared = (values: string[]): string | null =>
  values.length > 0 && values.every((value) => value === values[0]) ? values[0] || null : null

/**
 * Who may be named beside a note, or null. Several participants of one name count as known only where they agree:
 * one of them without consent silences all.
 */
export const speakerLine = (
  note: Pick<Note, 'speaker'>,
  participants: readonly Pick<Participant, 'name' | 'organisation' | 'quoteConsent'>[],
  rule: Attribution,
): string | null => {
  if (isAnonymous(rule) || note.speaker === null || note.speaker.trim() === '') return null
  const wanted = foldName(note.speaker)
  const known = participants.filter((person) => foldName(person.name) === wanted)
  const organisation = shared(known.map((person) => person.organisation.trim()))
  if (rule === 'organisation') return organisation
  if (known.some((person) => !person.quoteConsent)) return null
  return organisation === null ? note.speaker.trim() : `${note.speaker.trim()}, ${organisation}`
}

/** speakerLine for many notes: the participants are indexed once. */
export const speakerLines = (
  participants: readonly Pick<Participant, 'name' | 'organisation' | 'quoteConsent'>[],
  rule: Attribution,
): ((note: Pick<Note, 'speaker'>) => string | null) => {
  const byName = Map.groupBy(participants, (person) => foldName(person.name))
  return (note) => speakerLine(note, byName.get(foldName(note.speaker ?? '')) ?? [], rule)
}
