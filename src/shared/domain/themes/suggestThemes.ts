import type { ThemeSuggestion } from '../../contract/themes.contract.ts'
import type { Note } from '../records/records.ts'
import { companionFinder } from './companions.ts'
import { LEAST_NOTES, topicWords } from './topicWords.ts'

const MOST_SUGGESTIONS = 24
/** Words that explain a suggestion, beside the one that it starts from. */
const COMPANIONS = 5
/** One word is enough to explain notes that have few more. */
const SHORT_NOTE = 3

/**
 * Groups of notes that share words, largest first; a note stands in one group at most. Each group starts from one word that all of its
 * notes have, taken where it goes together with other words most; those explain it. Nothing hangs on the order of the notes but their
 * order within a group.
 */
export const suggestThemes = (given: readonly Pick<Note, 'id' | 'text'>[], languages: readonly string[]): ThemeSuggestion[] => {
  const notes = given.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const place = new Map(given.map(({ id }, index) => [id, index]))
  const found = groupByTopics(notes, languages)
  return found
    .sort((a, b) => b.members.length - a.members.length || (a.words[0]! < b.words[0]! ? -1 : 1))
    .map(({ words, members }) => ({
      label: labelOf(words),
      words,
      noteIds: members.map((note) => notes[note]!.id).sort((a, b) => place.get(a)! - place.get(b)!),
    }))
}

type Group = { words: string[]; members: number[] }

/** Takes the strongest word with all free notes that have it, again and again. */
const groupByTopics = (notes: readonly Pick<Note, 'id' | 'text'>[], languages: readonly string[]): Group[] => {
  const topics = topicWords(notes, languages)
  const { notesOf, written, rarity, lengths } = topics
  const taken = new Uint8Array(notes.length)
  const companionsOf = companionFinder(topics, taken, COMPANIONS)
  const freeOf = (stem: number): number[] => notesOf.get(stem)!.filter((note) => !taken[note])
  const scoreOf = (stem: number): number => {
    const free = freeOf(stem).length
    const bound = companionsOf(stem).reduce((sum, { weight }) => sum + weight, 0)
    return free < LEAST_NOTES ? 0 : free * rarity[stem]! + bound / 2
  }

  // At first as if the rarest words went with every note: too high, and put right where it matters.
  const rarest = [...notesOf.keys()].reduce((most, stem) => Math.max(most, rarity[stem]!), 0)
  const scores = new Map([...notesOf].map(([stem, { length }]) => [stem, length * (rarity[stem]! + (COMPANIONS * rarest) / 2)]))
  const groups: Group[] = []
  while (groups.length < MOST_SUGGESTIONS) {
    const best = strongest(scores, written)
    if (best === null) break
    const score = scoreOf(best)
    if (score < scores.get(best)!) {
      scores.set(best, score)
      continue
    }
    scores.delete(best)
    const companions = companionsOf(best)
    const members = freeOf(best)
    const length = members.reduce((sum, note) => sum + lengths[note]!, 0)
    if (companions.length === 0 && length > SHORT_NOTE * members.length) continue
    for (const note of members) taken[note] = 1
    groups.push({ words: [best, ...companions.map(({ stem }) => stem)].map((stem) => written[stem]!), members })
  }
  return groups
}

const strongest = (scores: ReadonlyMap<number, number>, written: readonly string[]): number | null => {
  let best: number | null = null
  let most = 0
  for (const [stem, score] of scores)
    if (score > most || (score === most && best !== null && written[stem]! < written[best]!)) {
      best = stem
      most = score
    }
  return best
}

/** The first two words, the first with a capital. */
const labelOf = (words: readonly string[]): string => {
  const label = words.slice(0, 2).join(', ')
  return label.charAt(0).toLocaleUpperCase() + label.slice(1)
}
