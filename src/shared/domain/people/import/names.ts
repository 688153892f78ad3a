import { folded, oneLine } from './folding.ts'

const TITLES = new Set(
  'dr dra drs prof professor professore professoressa mr mrs ms miss ing dipl arch dott dottore dottoressa dottssa ssa sig signor signora herr frau monsieur madame mme mlle sr sra avv phd msc'.split(
    ' ',
  ),
)
const PARTICLES = new Set(
  'de del della dello dei di da dal van von der den ten ter la le du dos das do el al bin ibn san st mac o'.split(' '),
)

const wordsOf = (text: string): string[] => text.split(' ').filter(Boolean)
const isShout = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase()

/** Is what stands behind the comma of "Rossi, Anna" the first name, and not a title, an acronym or an organisation? */
const isTurned = (before: string, after: string): boolean => {
  const last = wordsOf(before)
  const first = wordsOf(after)
  if (last.length === 0 || first.length === 0 || last.length > 4 || first.length > 2) return false
  if (/[\d@(]/.test(after) || first.some((word) => TITLES.has(folded(word).replaceAll(' ', '')))) return false
  if (isShout(after) && after.replaceAll('.', '').length > 1 && !isShout(before)) return false
  return !first.some((word) => PARTICLES.has(folded(word)))
}

/** A name in the order in which it is spoken: "Rossi, Anna" becomes "Anna Rossi", "Anna Rossi, PhD" stays. */
export const spokenName = (text: string): string => {
  const name = oneLine(text)
  const [before = '', after = '', ...more] = name.split(',').map((part) => part.trim())
  return more.length === 0 && isTurned(before, after) ? `${after} ${before}` : name
}

/** First and last name as one; either may be missing. */
export const joinedName = (first: string, last: string): string => oneLine(`${first} ${last}`)

const tokensOf = (name: string): string[] => {
  const all = wordsOf(folded(name.replace(/['’ʼ`´]/g, '')))
  const real = all.filter((word) => !TITLES.has(word))
  return real.length > 0 ? real : all
}

/** Equal for "Anna Rossi", "ROSSI Ànna" and "Dott.ssa Anna  Rossi". Empty where there is no letter or digit at all. */
export const nameKey = (name: string): string => tokensOf(name).toSorted().join(' ')

/** Do these keys of names have a word in common? */
export const shareWord = (a: string, b: string): boolean => {
  const words = new Set(a.split(' '))
  return b.split(' ').some((word) => word.length > 1 && words.has(word))
}

/** May two keys be spellings of one name: initials for words, a letter or two wrong, a second name left out? */
export const maySpellTheSame = (a: string, b: string): boolean => {
  const [few, many] = [a.split(' '), b.split(' ')].toSorted((x, y) => x.length - y.length) as [string[], string[]]
  const left = [...many]
  return few.every((word) => {
    const found = left.findIndex((other) => isNear(word, other))
    if (found < 0) return false
    left.splice(found, 1)
    return true
  })
}

const isNear = (a: string, b: string): boolean => {
  if (a === b) return true
  const shorter = Math.min(a.length, b.length)
  if (shorter === 1) return a[0] === b[0]
  const allowed = shorter >= 7 ? 2 : shorter >= 4 ? 1 : 0
  return Math.abs(a.length - b.length) <= allowed && shorter < 60 && distance(a, b) <= allowed
}

/** Letters to add, drop or change, after Levenshtein. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}

/**
 * Does the file spell a known name better? Another name counts; the same words turned round, in capitals or without their accents
 * do not, so that a careless list spoils nothing.
 */
export const isBetterName = (file: string, known: string): boolean => {
  if (file === known) return false
  if (nameKey(file) !== nameKey(known)) return true
  const isPoor = (name: string): boolean => isShout(name) || name === name.toLowerCase()
  if (folded(file) !== folded(known) || isPoor(file)) return false
  const accents = (name: string): number => name.normalize('NFD').match(/\p{M}/gu)?.length ?? 0
  return accents(file) >= accents(known)
}
