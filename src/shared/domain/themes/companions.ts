import type { TopicWords } from './topicWords.ts'

/** Two words go together where they meet this many times as often as chance would have it. */
const LIFT = 1.5
/** In half of a word's notes is together anyway: among few notes chance says little. */
const ENOUGH = 0.5

export type Companion = { stem: number; weight: number }

/**
 * Words that go with a word in the notes that are not `taken` yet, more often than by chance, at most `most` of them: by how many of
 * those notes have both, a rare word weighing more. `taken` has a 1 for each note that is out.
 */
export const companionFinder = (
  { topics, notesOf, written, rarity }: TopicWords,
  taken: Uint8Array,
  most: number,
): ((stem: number) => Companion[]) => {
  const together = new Int32Array(written.length)
  return (stem) => {
    const met: number[] = []
    for (const note of notesOf.get(stem) ?? []) {
      if (taken[note]) continue
      for (const other of topics[note]!) {
        if (together[other] === 0) met.push(other)
        together[other]! += 1
      }
    }
    const share = Math.min(ENOUGH, (LIFT * notesOf.get(stem)!.length) / topics.length)
    const found = met.filter((other) => other !== stem && together[other]! > 1 && together[other]! >= share * notesOf.get(other)!.length)
    const weighed = found.map((other) => ({ stem: other, weight: together[other]! * rarity[other]! }))
    for (const other of met) together[other] = 0
    return weighed.sort((a, b) => b.weight - a.weight || (written[a.stem]! < written[b.stem]! ? -1 : 1)).slice(0, most)
  }
}
