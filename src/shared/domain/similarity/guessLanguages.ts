import { candidateLanguages, LANGUAGE_RULES } from './languages.ts'
import { splitClues } from './splitWords.ts'

/** This much of one language over the next is taken as sure. */
const CLEAR = 0.9
/** A word that two languages have is rather one of the workshop's. */
const OWN = 0.3
/** A letter that only one language has, against a word that only one has. */
const LETTER = 0.5
/** The beginning of a long text tells its language as well as all of it. */
const ENOUGH = 2000

type Scores = Map<string, number>

const add = (scores: Scores, code: string, value: number): Scores => scores.set(code, (scores.get(code) ?? 0) + value)

/**
 * The language of each text, one of the workshop's or of the five that are always looked for. First by their small words and letters; texts
 * that have too few go by the words that they share with texts whose language is clear, and what is left is in the first of the languages.
 */
export const guessLanguages = (texts: readonly { text: string; language?: string }[], ofWorkshop: readonly string[]): string[] => {
  const candidates = candidateLanguages(ofWorkshop)
  const speaking = new Map<string, readonly string[]>()
  const languagesOf = (clue: string): readonly string[] => {
    const known = speaking.get(clue) ?? candidates.filter((code) => LANGUAGE_RULES[code]!.clues.has(clue))
    speaking.set(clue, known)
    return known
  }

  const clues = texts.map(({ text }) => splitClues(text.slice(0, ENOUGH)))
  const own = ofWorkshop.flatMap((code) => ownRules(code) ?? [])
  const scores = clues.map((ofText) => {
    const found: Scores = new Map(ofText.length > 0 ? own.map((code) => [code, OWN]) : [])
    for (const clue of ofText) {
      const codes = languagesOf(clue)
      for (const code of codes) add(found, code, 1 / codes.length)
      for (const code of candidates) if (LANGUAGE_RULES[code]!.letters?.test(clue)) add(found, code, LETTER)
    }
    return found
  })
  const sure = texts.map(({ language }, index) => (language === undefined ? null : ownRules(language)) ?? clearest(scores[index]!))

  const seenIn = new Map<string, Scores>()
  for (const [index, language] of sure.entries()) {
    if (language === null) continue
    for (const clue of new Set(clues[index])) seenIn.set(clue, add(seenIn.get(clue) ?? new Map(), language, 1))
  }
  return sure.map((language, index) => {
    if (language !== null) return language
    const found = scores[index]!
    for (const clue of clues[index]!) {
      const counts = seenIn.get(clue)
      if (!counts) continue
      const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
      // As a small word of that language it has been counted.
      for (const [code, count] of counts) if (!languagesOf(clue).includes(code)) add(found, code, count / all)
    }
    return candidates.reduce((best, code) => ((found.get(code) ?? 0) > (found.get(best) ?? 0) ? code : best), candidates[0]!)
  })
}

/** A language that somebody has named, where there are rules for it. */
const ownRules = (language: string): string | null => {
  const code = language.toLowerCase().split(/[-_]/)[0]!
  return Object.hasOwn(LANGUAGE_RULES, code) ? code : null
}

const clearest = (scores: Scores): string | null => {
  const [first, second] = [...scores].toSorted((a, b) => b[1] - a[1])
  return first && first[1] - (second?.[1] ?? 0) >= CLEAR ? first[0] : null
}
