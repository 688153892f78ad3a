import type { Note, Term, WorkshopContent } from '../records/records.ts'
import { foldText } from '../people/foldText.ts'
import type { TaxonomyFile } from '../taxonomy/taxonomy.ts'
import { CATEGORY_TAXONOMIES, NOTE_TAXONOMIES, type TaxonomyId } from '../taxonomy/taxonomyIds.ts'

type Renaming = (taxonomy: TaxonomyId, code: string) => string

const same = (code: string | null, rename: (code: string) => string): string | null => (code === null ? null : rename(code))

const recoded = (note: Note, rename: Renaming): Note => {
  const ofCategory = note.kind === 'challenge' || note.kind === 'priority' ? CATEGORY_TAXONOMIES[note.kind] : null
  return {
    ...note,
    category: ofCategory === null ? note.category : same(note.category, (code) => rename(ofCategory, code)),
    level: same(note.level, (code) => rename(NOTE_TAXONOMIES.level, code)),
    sector: same(note.sector, (code) => rename(NOTE_TAXONOMIES.sector, code)),
    lever: same(note.lever, (code) => rename(NOTE_TAXONOMIES.lever, code)),
    coBenefits: note.coBenefits.map((code) => rename(NOTE_TAXONOMIES.coBenefits, code)),
  }
}

/** Own terms of a workshop under other codes, where an earlier workshop uses the code for something else. */
const recodeTerms = (content: WorkshopContent, taken: Map<string, string>, shipped: ReadonlySet<string>): WorkshopContent => {
  const renamed = new Map<string, string>()
  const terms = content.terms.map((term): Term => {
    const key = `${term.taxonomy} ${term.code}`
    if (shipped.has(key)) return term
    const words = foldText(term.label['en'] ?? Object.values(term.label)[0] ?? '')
    let code = term.code
    for (let again = 2; (taken.get(`${term.taxonomy} ${code}`) ?? words) !== words; again += 1) code = `${term.code}-${again}`
    taken.set(`${term.taxonomy} ${code}`, words)
    if (code !== term.code) renamed.set(key, code)
    return code === term.code ? term : { ...term, code }
  })
  if (renamed.size === 0) return content
  const rename: Renaming = (taxonomy, code) => renamed.get(`${taxonomy} ${code}`) ?? code
  return {
    ...content,
    terms,
    notes: content.notes.map((note) => recoded(note, rename)),
    participants: content.participants.map((person) => ({
      ...person,
      stakeholderType: same(person.stakeholderType, (code) => rename('stakeholder-types', code)),
    })),
  }
}

/** Where two workshops word one term differently, the earlier one in the list decides. */
const firstWords = (terms: readonly Term[]): Term[] => {
  const first = new Map<string, string>()
  for (const { taxonomy, code, workshopId } of terms) if (!first.has(`${taxonomy} ${code}`)) first.set(`${taxonomy} ${code}`, workshopId)
  return terms.filter(({ taxonomy, code, workshopId }) => first.get(`${taxonomy} ${code}`) === workshopId)
}

/** Codes with which two workshops mean different things get different codes; the first workshop keeps its own. */
export const withOwnCodes = (contents: readonly WorkshopContent[], taxonomies: readonly TaxonomyFile[]): WorkshopContent[] => {
  if (contents.length < 2) return [...contents]
  const shipped = new Set(taxonomies.flatMap((file) => file.terms.map((term) => `${file.id} ${term.code}`)))
  const taken = new Map<string, string>()
  return contents.map((content) => recodeTerms(content, taken, shipped))
}

/** Several workshops as one, their lists one after the other; the first says what the report is called. */
export const joinContents = (contents: readonly WorkshopContent[]): WorkshopContent => {
  const [first] = contents
  if (first === undefined) throw new Error('A report needs a workshop.')
  if (contents.length === 1) return first
  const all = <K extends keyof WorkshopContent>(key: K): WorkshopContent[K] =>
    contents.flatMap((content) => content[key] as unknown[]) as unknown as WorkshopContent[K]
  return {
    workshop: first.workshop,
    sessions: all('sessions'),
    tables: all('tables'),
    participants: all('participants'),
    attendance: all('attendance'),
    seatingSetups: all('seatingSetups'),
    notes: all('notes'),
    terms: firstWords(all('terms')),
    takeaways: all('takeaways'),
    nextSteps: all('nextSteps'),
    reportTexts: first.reportTexts,
    digests: all('digests'),
    ballots: all('ballots'),
    votes: all('votes'),
    photos: all('photos'),
    themes: all('themes'),
    codings: all('codings'),
    duplicates: all('duplicates'),
    followUps: all('followUps'),
    cityChallenges: all('cityChallenges'),
    reportSetup: first.reportSetup,
  }
}
