import type { CityChallenge, Note } from '../records/records.ts'
import type { NoteKind } from '../records/vocabulary.ts'
import { matches } from '../similarity/matches.ts'
import { phrases } from './phrases.ts'

/** Who has the same trouble says so as one of these. */
export const TROUBLE_KINDS: readonly NoteKind[] = ['challenge', 'obstacle']
/** Who knows a way says so as one of these. */
export const WAY_KINDS: readonly NoteKind[] = ['action', 'idea', 'priority', 'opportunity', 'decision', 'commitment']

/** A theme of a note that answers to the challenge, and how much. */
export type CandidateTheme = { label: string; weight: number }
export type Candidate = Pick<Note, 'id' | 'kind' | 'text' | 'category' | 'sector'> & { themes?: readonly CandidateTheme[] }
type Sought = Pick<CityChallenge, 'title' | 'description' | 'lookingFor' | 'sectors' | 'challenges'>

/** A note that answers to a challenge: by which words, codes and themes, and how much that is; a higher weight comes first. */
export type Answer = { id: string; shared: string[]; codes: string[]; themes: string[]; weight: number }

/** Tried on the sample workshops: below, phrases and notes share what every workshop talks about. */
const LIKE_ENOUGH = 0.15
const FEWEST_SHARED = 2
/** A category that somebody chose says more than two common words; a sector alone says the least. */
const CATEGORY_WEIGHT = 0.5
const SECTOR_WEIGHT = 0.2

/**
 * Notes that answer to what a city struggles with or looks for, the weightiest first: similar words, its challenge as their category, one
 * of its sectors, or a theme that speaks of it. `languages` as in `matches`.
 */
export const answersTo = (sought: Sought, notes: readonly Candidate[], languages: readonly string[]): Answer[] => {
  const found = new Map<string, Answer>()
  const answer = (id: string): Answer => {
    const known = found.get(id) ?? { id, shared: [], codes: [], themes: [], weight: 0 }
    found.set(id, known)
    return known
  }
  for (const { id, kind, category, sector, themes = [] } of notes) {
    if (category !== null && TROUBLE_KINDS.includes(kind) && sought.challenges.includes(category))
      note(answer(id), category, CATEGORY_WEIGHT)
    if (sector !== null && sought.sectors.includes(sector)) note(answer(id), sector, SECTOR_WEIGHT)
    if (themes.length === 0) continue
    const known = answer(id)
    known.themes = [...new Set(themes.map(({ label }) => label))]
    known.weight += Math.max(...themes.map(({ weight }) => weight))
  }
  const compare = (text: string, kinds: readonly NoteKind[]): void => {
    const left = phrases(text).map((phrase, index) => ({ id: String(index), text: phrase }))
    const right = notes.filter(({ kind }) => kinds.includes(kind))
    const best = new Map<string, { likeness: number; shared: string[] }>()
    for (const { rightId, likeness, shared } of matches(left, right, LIKE_ENOUGH, languages))
      if (shared.length >= FEWEST_SHARED && !best.has(rightId)) best.set(rightId, { likeness, shared })
    for (const [id, { likeness, shared }] of best) {
      const known = answer(id)
      known.shared = shared
      known.weight += likeness
    }
  }
  // A title sums up in words that every workshop uses; it speaks only where nobody described the challenge.
  const trouble = sought.description.trim() || sought.title
  compare(trouble, TROUBLE_KINDS)
  compare(sought.lookingFor.trim() || trouble, WAY_KINDS)
  return [...found.values()].toSorted((one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1))
}

const note = (answer: Answer, code: string, weight: number): void => {
  answer.codes.push(code)
  answer.weight += weight
}
