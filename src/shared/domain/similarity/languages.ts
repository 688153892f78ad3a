import { stemmer as danish } from '@orama/stemmers/danish'
import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as finnish } from '@orama/stemmers/finnish'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as hungarian } from '@orama/stemmers/hungarian'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stemmer as norwegian } from '@orama/stemmers/norwegian'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as romanian } from '@orama/stemmers/romanian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { stemmer as swedish } from '@orama/stemmers/swedish'
import { stopwords as danishStops } from '@orama/stopwords/danish'
import { stopwords as dutchStops } from '@orama/stopwords/dutch'
import { stopwords as englishStops } from '@orama/stopwords/english'
import { stopwords as finnishStops } from '@orama/stopwords/finnish'
import { stopwords as frenchStops } from '@orama/stopwords/french'
import { stopwords as germanStops } from '@orama/stopwords/german'
import { stopwords as hungarianStops } from '@orama/stopwords/hungarian'
import { stopwords as italianStops } from '@orama/stopwords/italian'
import { stopwords as norwegianStops } from '@orama/stopwords/norwegian'
import { stopwords as portugueseStops } from '@orama/stopwords/portuguese'
import { stopwords as romanianStops } from '@orama/stopwords/romanian'
import { stopwords as spanishStops } from '@orama/stopwords/spanish'
import { stopwords as swedishStops } from '@orama/stopwords/swedish'

/** How a language bends its words, and the words that say nothing about what a text is about. */
export type LanguageRules = {
  stem: (word: string) => string
  stops: ReadonlySet<string>
  negations: ReadonlySet<string>
  /** What tells the language: stop words, negations, and what is elided before a vowel with its apostrophe. */
  clues: ReadonlySet<string>
  /** Letters that the others of the first five do not have. */
  letters: RegExp | null
}

/** Words of the lists that do say what a note is about: jobs, work, time, value, state. */
const TOPICS: Record<string, string> = {
  es: 'empleo trabajo trabajar trabajan valor tiempo estado estados uso horas',
}

/** "We need cars" and "we need no cars" are not the same: these words count. */
const NEGATIONS: Record<string, string> = {
  en: 'not no never without against cannot nor',
  it: 'non no mai senza contro nessun nessuno nessuna',
  de: 'nicht kein keine keinen keinem keiner keines nie niemals ohne gegen',
  fr: 'pas non sans jamais contre aucun aucune',
  es: 'no nunca sin contra ningún ninguno ninguna jamás',
}

/** Words that bind and are missing in the lists. */
const MORE_STOPS: Record<string, string> = {
  en: 'also just like get got really please etc e.g eg ie via per upon among within us many much lot lots make made let need needs don doesn didn won isn aren wasn weren hasn haven hadn wouldn shouldn couldn use used using way ways new give given come comes go going thing things take taken put keep want wants look see say said think know',
  it: 'essere fare anche ancora già così deve devono dovrebbe dovrebbero bisogna serve servono occorre può possono molto molti molte poi ogni solo quindi però oppure cioè ecc nuovo nuova nuovi nuove modo cosa cose dare usare',
  de: 'dass mehr sowie bzw z.b etc bereits immer dafür dabei darf dürfen sollten müssen möchten brauchen braucht neu neue neuen neuer neues geben gibt',
  fr: 'plus très aussi bien tout tous toute toutes comme faut faire doit doivent être avoir entre peut peuvent besoin etc si donc ainsi nouveau nouvelle nouveaux nouvelles chose choses façon donner',
  es: 'hacer hacen necesitamos necesita necesitan etc',
}

/** Before a vowel, with an apostrophe in place of the vowel. */
const ELISIONS: Record<string, string> = {
  it: "l' un' d' c' dell' all' dall' nell' sull' quest' quell'",
  fr: "l' d' c' j' m' n' s' t' qu' jusqu' lorsqu' puisqu'",
}

const LETTERS: Record<string, RegExp> = { it: /[ìò]/u, de: /[äöüß]/u, fr: /[êîôûçœ]/u, es: /[ñáíóú¿¡]/u }

const words = (list: Record<string, string>, code: string): string[] => (list[code] ?? '').split(' ').filter((word) => word !== '')

const rules = (code: string, stem: (word: string) => string, stops: readonly string[]): LanguageRules => {
  const negations = new Set(words(NEGATIONS, code))
  const topics = new Set(words(TOPICS, code))
  const all = [...stops, ...words(MORE_STOPS, code)].map((word) => word.toLowerCase().normalize('NFC'))
  const found = new Set(all.filter((word) => !negations.has(word) && !topics.has(word)))
  const clues = new Set([...found, ...negations, ...words(ELISIONS, code)])
  return { stem, stops: found, negations, clues, letters: LETTERS[code] ?? null }
}

/** Twice: "ciudades" becomes "ciudad" and only then what "ciudad" becomes. */
const twice = (word: string): string => spanish(spanish(word))

/** The rules for French leave "augmentent" as it is, whose singular is "augmente". */
const singular = (word: string): string => {
  const stem = french(word)
  return stem === word && word.length > 6 && word.endsWith('ent') ? french(word.slice(0, -2)) : stem
}

/** By ISO 639-1 code. The first five are looked for in every workshop, the others where its languages name them. */
export const LANGUAGE_RULES: Readonly<Record<string, LanguageRules>> = {
  en: rules('en', english, englishStops),
  it: rules('it', italian, italianStops),
  de: rules('de', german, germanStops),
  fr: rules('fr', singular, frenchStops),
  es: rules('es', twice, spanishStops),
  pt: rules('pt', portuguese, portugueseStops),
  nl: rules('nl', dutch, dutchStops),
  sv: rules('sv', swedish, swedishStops),
  da: rules('da', danish, danishStops),
  nb: rules('nb', norwegian, norwegianStops),
  no: rules('no', norwegian, norwegianStops),
  fi: rules('fi', finnish, finnishStops),
  ro: rules('ro', romanian, romanianStops),
  hu: rules('hu', hungarian, hungarianStops),
}

const ALWAYS = ['en', 'it', 'de', 'fr', 'es']

/** Languages that a text may be in: those of the workshop first. `it-IT` counts as `it`; languages without rules are passed over. */
export const candidateLanguages = (ofWorkshop: readonly string[]): string[] => [
  ...new Set(
    [...ofWorkshop.map((code) => code.toLowerCase().split(/[-_]/)[0]!), ...ALWAYS].filter((code) => Object.hasOwn(LANGUAGE_RULES, code)),
  ),
]
