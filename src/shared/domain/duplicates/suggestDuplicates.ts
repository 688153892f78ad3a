import type { DuplicateSuggestion } from '../../contract/themes.contract.ts'
import type { Duplicate, Note } from '../records/records.ts'
import { cosine, sharedByAll } from '../similarity/cosine.ts'
import { findPairs } from '../similarity/findPairs.ts'
import { foldWords } from '../similarity/splitWords.ts'
import { stemTexts, wordsOf } from '../similarity/stemTexts.ts'
import { weigh } from '../similarity/weigh.ts'
import { decidedPairs } from './decidedPairs.ts'
import { joinAlike } from './joinAlike.ts'
import type { Cluster } from './joinAlike.ts'

export type ComparedNote = Pick<Note, 'id' | 'text' | 'kind'>

/** Two notes are suggested from this likeness on; found by hand on notes of workshops and on 780 statements of online consultations. */
export const NEAR = 0.62
/** Notes that are not word by word the same are never wholly alike. */
const ALMOST = 0.99
/** The most notes of one suggestion, which is what one can look through, and what `separate` takes. */
const MOST = 60

/**
 * Groups of notes that may say the same and that nobody has decided about: those of one kind first, then the likest. Every note of a group
 * is like every other one of it, so nothing unrelated comes in through a third note. Nothing hangs on the order of the notes.
 */
export const suggestDuplicates = (
  given: readonly ComparedNote[],
  duplicates: readonly Pick<Duplicate, 'noteId' | 'otherId' | 'verdict'>[],
  languages: readonly string[],
): DuplicateSuggestion[] => {
  const notes = given.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const folded = notes.map(({ text }) => foldWords(text))
  const { isDecided } = decidedPairs(
    notes.map(({ id }) => id),
    duplicates,
  )
  const mayJoin = (one: number, other: number): boolean => !isDecided(notes[one]!.id, notes[other]!.id)

  const stemmed = stemTexts(notes, languages)
  const clusters = startFromEqual(notes, folded, mayJoin)
  // Of notes that are word by word the same, the first one speaks for all.
  const speakers = clusters.map(({ members }) => members[0]!)
  const weighed = weigh(stemmed)
  const vectors = speakers.map((note) => weighed.vectors[note]!)
  const found = findPairs({ ...weighed, vectors }, NEAR, () => true)
  const isOneKind = (one: number, other: number): boolean => notes[speakers[one]!]!.kind === notes[speakers[other]!]!.kind
  const ordered = found
    .map((pair) => ({ ...pair, oneKind: isOneKind(pair.left, pair.right) }))
    .sort((a, b) => Number(b.oneKind) - Number(a.oneKind) || b.likeness - a.likeness || a.left - b.left || a.right - b.right)

  const likeness = (one: number, other: number): number => cosine(vectors[one]!, vectors[other]!)
  const groups = joinAlike(clusters, ordered, { most: MOST, threshold: NEAR, likeness, mayJoin })
  return groups
    .filter(({ members }) => members.length > 1)
    .map(({ members, least }) => {
      const sorted = members.toSorted((a, b) => a - b)
      const isEqual = sorted.every((note) => folded[note] === folded[sorted[0]!])
      const shared = sharedByAll(sorted.map((note) => weighed.vectors[note]!))
      const suggestion: DuplicateSuggestion = {
        kind: isEqual ? 'equal' : 'near',
        noteIds: sorted.map((note) => notes[note]!.id),
        shared: wordsOf(stemmed, shared),
        likeness: isEqual ? 1 : Math.min(least, ALMOST),
      }
      return { suggestion, oneKind: sorted.every((note) => notes[note]!.kind === notes[sorted[0]!]!.kind) }
    })
    .sort(
      (a, b) =>
        Number(b.oneKind) - Number(a.oneKind) ||
        b.suggestion.likeness - a.suggestion.likeness ||
        (a.suggestion.noteIds[0]! < b.suggestion.noteIds[0]! ? -1 : 1),
    )
    .map(({ suggestion }) => suggestion)
}

/** One cluster for each set of notes with the same words, and one for every other note that has any. */
const startFromEqual = (
  notes: readonly ComparedNote[],
  folded: readonly string[],
  mayJoin: (one: number, other: number) => boolean,
): Cluster[] => {
  const open = new Map<string, Cluster[]>()
  const clusters: Cluster[] = []
  for (const index of notes.keys()) {
    if (folded[index] === '') continue
    const equals = open.get(folded[index]!) ?? []
    open.set(folded[index]!, equals)
    const cluster = equals.find(({ members }) => members.length < MOST && members.every((member) => mayJoin(member, index)))
    if (cluster) cluster.members.push(index)
    else {
      const alone: Cluster = { members: [index], least: 1 }
      equals.push(alone)
      clusters.push(alone)
    }
  }
  return clusters
}
