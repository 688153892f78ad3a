import type { StageView } from '../../contract/stage.contract.ts'
import { familyNameIn } from '../print/nameOrder.ts'
import type { Note, Participant } from '../records/records.ts'
import type { Attribution } from '../records/vocabulary.ts'
import { foldName } from '../report/attribution.ts'
import { identityFinder } from '../report/identities.ts'

export type StagePerson = Pick<Participant, 'id' | 'name' | 'organisation' | 'quoteConsent'>
export type StageNote = Pick<Note, 'id' | 'kind' | 'text' | 'speaker' | 'unclear' | 'tableId'>

/** As many as can be read in the back row. */
const MOST = 4
const LONGEST = 220
const E_MAIL = /\S@\S/

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)

/** Jean-Luc is also written with a longer dash, or with a blank. */
const withoutDashes = (text: string): string => text.normalize('NFC').replace(/\p{Pd}/gu, ' ')

/** A text without a break, cut at a word where it is too long for the projector. */
const shortened = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= LONGEST) return flat
  const cut = flat.slice(0, LONGEST)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST - 40)).trimEnd()}…`
}

const finderOf = (people: readonly StagePerson[], rule: Attribution, speakers: readonly string[]): ((text: string) => boolean) => {
  const plain = people.map((one) => ({ ...one, name: withoutDashes(one.name), organisation: withoutDashes(one.organisation) }))
  const find = identityFinder(plain, rule, speakers.map(withoutDashes))
  const silent = people.filter(({ quoteConsent }) => rule !== 'named' || !quoteConsent)
  const families = silent.map(({ name }) => withoutDashes(familyNameIn(name))).filter((name) => name.length > 2)
  const family =
    families.length === 0 ? null : new RegExp(String.raw`(?<![\p{L}\p{N}])(${families.map(escaped).join('|')})(?![\p{L}\p{N}])`, 'u')
  return (text) => {
    const dashless = withoutDashes(text)
    return find(dashless).length === 0 && !E_MAIL.test(text) && !family?.test(dashless)
  }
}

/**
 * Says of a text whether everybody in the room may read it. Nobody looks it over before it is shown, so it is stricter than a report:
 * a family name alone keeps it off, too, and so does any e-mail address.
 */
export const isForEverybody = (
  people: readonly StagePerson[],
  rule: Attribution,
  speakers: readonly string[],
): ((text: string) => boolean) => {
  // Most of the time nothing is asked, and looking for hundreds of names takes longer than all the rest.
  let find: ((text: string) => boolean) | null = null
  return (text) => (find ??= finderOf(people, rule, speakers))(text)
}

/**
 * The newest notes that may be shown, without their speakers. Unclear ones are not ready; a quotation is left out where its speaker is
 * known and did not agree to be quoted. `notes` come with the newest first.
 */
export const newestOnStage = (
  notes: readonly StageNote[],
  numberOf: ReadonlyMap<string, number>,
  people: readonly StagePerson[],
  isFit: (text: string) => boolean,
): StageView['newest'] => {
  const silent = new Set(people.filter(({ quoteConsent }) => !quoteConsent).map(({ name }) => foldName(name)))
  const shown: StageView['newest'] = []
  for (const { id, kind, text, speaker, unclear, tableId } of notes) {
    if (shown.length === MOST) break
    const table = numberOf.get(tableId)
    const isSilent = kind === 'quote' && silent.has(foldName(speaker ?? ''))
    if (unclear || isSilent || table === undefined || text.trim() === '' || !isFit(text)) continue
    shown.push({ id, kind, text: shortened(text), table })
  }
  return shown
}
