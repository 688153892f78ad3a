import { stemTexts } from '../similarity/stemTexts.ts'
import type { TextItem } from '../similarity/stemTexts.ts'
import { weigh } from '../similarity/weigh.ts'
import { isFiller } from './fillers.ts'

/** Fewer notes than this are no theme yet. */
export const LEAST_NOTES = 3
/** A word in more than this share of the notes is what the whole workshop is about. */
const TOO_COMMON = 0.3
/** In so few notes no word is too common: what is left without a theme may well be about one thing. */
const NEVER_COMMON = 12
/** Of a long note its rarest words that others have, too; otherwise one long note would outweigh all. */
const MOST_OF_NOTE = 60

export type TopicWords = {
  /** Of each note, by its place, the words that it could be grouped by, rarest first. */
  topics: number[][]
  /** Notes by such a word. */
  notesOf: Map<number, number[]>
  /** Words by their numbers, as people wrote them. */
  written: readonly string[]
  /** How much a word weighs: more, the fewer notes have it. */
  rarity: Float64Array
  /** How many words a note has, whatever they are. */
  lengths: number[]
}

/** Words by which notes can be grouped: in several notes and not in most of them, no numbers, no fillers, longer than two letters. */
export const topicWords = (notes: readonly TextItem[], languages: readonly string[]): TopicWords => {
  const stemmed = stemTexts(notes, languages)
  const { vectors, counts } = weigh(stemmed)
  const { written, stems } = stemmed
  const most = Math.max(NEVER_COMMON, notes.length * TOO_COMMON)
  const isTopic = written.map(
    (word, stem) =>
      counts[stem]! >= LEAST_NOTES && counts[stem]! <= most && word.length > 2 && !/^[\p{N}\p{P}]*$/u.test(word) && !isFiller(word),
  )
  const topics = vectors.map((vector) => [...vector.stems].filter((stem) => isTopic[stem]).slice(0, MOST_OF_NOTE))
  const notesOf = new Map<number, number[]>()
  for (const [note, ofNote] of topics.entries())
    for (const stem of ofNote) {
      const known = notesOf.get(stem)
      if (known) known.push(note)
      else notesOf.set(stem, [note])
    }
  const rarity = Float64Array.from(counts, (count) => Math.log(1 + notes.length / count))
  return { topics, notesOf, written, rarity, lengths: stems.map(({ length }) => length) }
}
