import { guessLanguages } from './guessLanguages.ts'
import { splitWords } from './splitWords.ts'
import { NOT, stemWord } from './stemWord.ts'

export type TextItem = { id: string; text: string; language?: string }

export type StemmedTexts = {
  /** Of each text its distinct stems, as indexes into `written`, smallest first. */
  stems: Int32Array[]
  /** How people write a stem most often; '' for the one that stands for "not". */
  written: string[]
}

/** Texts of so few words are about them, even if they are words that say nothing elsewhere. */
const FEW = 2

/** What texts are about: their words without endings, accents, stop words and addresses. */
export const stemTexts = (texts: readonly TextItem[], languages: readonly string[]): StemmedTexts => {
  const guessed = guessLanguages(texts, languages)
  const indexes = new Map<string, number>()
  const spellings: Map<string, number>[] = []
  const known = new Map<string, Map<string, number>>()

  const indexOf = (stem: string): number => {
    const index = indexes.get(stem) ?? spellings.length
    if (index === spellings.length) {
      indexes.set(stem, index)
      spellings.push(new Map())
    }
    return index
  }
  /** -1 for a word that says nothing. */
  const lookUp = (word: string, language: string): number => {
    const ofLanguage = known.get(language) ?? new Map<string, number>()
    known.set(language, ofLanguage)
    let index = ofLanguage.get(word)
    if (index === undefined) {
      const stem = stemWord(word, language, false)
      index = stem === null ? -1 : indexOf(stem)
      ofLanguage.set(word, index)
    }
    return index
  }

  const stems = texts.map(({ text }, at) => {
    const language = guessed[at]!
    const words = splitWords(text)
    let found = words.map((word) => lookUp(word, language))
    if (words.length <= FEW && found.every((index) => index < 0))
      found = words.map((word) => {
        const stem = stemWord(word, language, true)
        return stem === null ? -1 : indexOf(stem)
      })
    const distinct = new Set<number>()
    for (const [place, index] of found.entries()) {
      if (index < 0 || distinct.has(index)) continue
      distinct.add(index)
      const spelling = spellings[index]!
      spelling.set(words[place]!, (spelling.get(words[place]!) ?? 0) + 1)
    }
    return Int32Array.from(distinct).sort()
  })
  return { stems, written: spellings.map((counts, index) => (index === indexes.get(NOT) ? '' : mostWritten(counts))) }
}

const mostWritten = (counts: ReadonlyMap<string, number>): string => {
  let winner = ''
  let most = 0
  for (const [word, count] of counts)
    if (count > most || (count === most && word < winner)) {
      winner = word
      most = count
    }
  return winner
}

/** Stems as people wrote them. */
export const wordsOf = ({ written }: StemmedTexts, stems: readonly number[]): string[] =>
  stems.map((stem) => written[stem]!).filter((word) => word !== '')
