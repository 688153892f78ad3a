import { folded } from './folding.ts'

const NAMED_IN = ['en', 'it', 'de', 'fr', 'es'] as const
const CODES =
  'ar bg bs ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu is it ja ka ko lb lt lv mk mt nl no pl pt ro ru sk sl sq sr sv tr uk ur vi zh'.split(
    ' ',
  )
/** The sign language of a country is a need to take part, but some forms ask for it here. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  cs: 'cz',
  da: 'dk',
  el: 'gr|hellenic',
  en: 'gb|uk|eng',
  es: 'castellano|spa',
  it: 'ita',
  de: 'ger|deu',
  fr: 'fra|fre',
  nb: 'norsk bokmal',
  no: 'nb|nor',
  sl: 'si',
  sv: 'se',
  uk: 'ua',
  zh: 'mandarin|cinese mandarino',
  nl: 'flemish|fiammingo|flamisch|dutch',
  ca: 'valenciano',
}

let table: ReadonlyMap<string, string> | undefined

const languageTable = (): ReadonlyMap<string, string> => {
  if (table) return table
  const found = new Map<string, string>()
  for (const code of CODES) found.set(code, code)
  for (const language of [...NAMED_IN, 'own'])
    for (const code of CODES) {
      const name = folded(new Intl.DisplayNames(language === 'own' ? code : language, { type: 'language' }).of(code) ?? code)
      if (!found.has(name)) found.set(name, code)
    }
  for (const [code, names] of Object.entries(OTHER_NAMES))
    for (const name of names.split('|')) if (!found.has(folded(name))) found.set(folded(name), code)
  table = found
  return found
}

/** Parts of a list of languages: "it; en / de", "Italiano e inglese", "English (C1)". Known ones as their ISO 639 code, others as they are. */
export const readLanguages = (text: string): string[] => {
  const parts = text
    .replace(/\([^()]*\)/g, ' ')
    .split(/[;,/|+&\n•]|\s(?:e|ed|and|und|et|y)\s|\s-\s/i)
    .map((part) => part.trim())
    .filter((part) => folded(part) !== '')
  return [...new Set(parts.flatMap(languageOf))]
}

const languageOf = (part: string): string[] => {
  const known = languageTable()
  const words = folded(part)
  const whole = known.get(words) ?? (/^[a-z]{2}[-_][a-z]{2}$/i.test(part) ? known.get(words.slice(0, 2)) : undefined)
  if (whole) return [whole]
  // "it en" has no separator but blanks.
  const codes = words.split(' ').map((word) => known.get(word))
  return codes.length > 1 && codes.every((code) => code !== undefined) ? codes : [part]
}
