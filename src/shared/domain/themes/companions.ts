import type { TopicWords } from './topicWords.ts'

export type Companion = { stem: number; weight: number }

/**
 * Words that go with a word in the notes that are not `taken` yet, at most `most` of them: by how many of those notes have both, a rare
 * word weighing more. `taken` has a 1 for each note that is out.
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
    const found = met.filter((other) => other !== stem && together[other]! > 1)
    const weighed = found.map((other) => ({ stem: other, weight: together[other]! * rarity[other]! }))
    for (const other of met) together[other] = 0
    return weighed.sort((a, b) => b.weight - a.weight || (written[a.stem]! < written[b.stem]! ? -1 : 1)).slice(0, most)
  }
}
