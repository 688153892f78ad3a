import type { ThemeSuggestion } from '../../contract/themes.contract.ts'
import type { Note } from '../records/records.ts'
import { companionFinder } from './companions.ts'
import type { Companion } from './companions.ts'
import { LEAST_NOTES, topicWords } from './topicWords.ts'

const MOST_SUGGESTIONS = 24
/** Words that hold a suggestion together, beside the one that it starts from. More make it loose. */
const COMPANIONS = 3
/** One word is enough to explain notes that have few more. */
const SHORT_NOTE = 3
/** A word that so few notes have is about one thing by itself. */
const RARE = 5

/**
 * Groups of notes that share words, largest first; a note stands in one group at most. Each group starts from one word that all of its
 * notes have, and each of them has one of the words, too, that go with it most; short notes may have it alone, and so may all where few
 * have it. Those words explain the group. Nothing hangs on the order of the notes but their order within a group.
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
  /** Free notes with a word and one of its companions; a short note needs the word alone, and so does a rare word. */
  const membersOf = (stem: number, companions: readonly Companion[]): number[] => {
    const others = new Set(companions.map((companion) => companion.stem))
    const isRare = notesOf.get(stem)!.length <= RARE
    const belongs = (note: number): boolean =>
      isRare || lengths[note]! <= SHORT_NOTE || topics.topics[note]!.some((other) => others.has(other))
    return notesOf.get(stem)!.filter((note) => !taken[note] && belongs(note))
  }
  const scoreOf = (stem: number): number => {
    const companions = companionsOf(stem)
    const members = membersOf(stem, companions).length
    const bound = companions.reduce((sum, { weight }) => sum + weight, 0)
    return members < LEAST_NOTES ? 0 : members * rarity[stem]! + bound / 2
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
    const members = membersOf(best, companions)
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
