import { folded } from './folding.ts'

const LANGUAGES = ['en', 'it', 'de', 'fr', 'es'] as const

/** Names that the five languages use beside those of the Unicode tables, and the three-letter codes of ISO 3166 for the countries that come most. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  AL: 'alb',
  AR: 'arg',
  AT: 'aut|a',
  AU: 'aus',
  BA: 'bih|bosnia|bosnien',
  BE: 'bel|b',
  BG: 'bgr',
  BR: 'bra|brazil',
  BY: 'blr',
  CA: 'can',
  CH: 'che|confederazione svizzera',
  CN: 'chn',
  CY: 'cyp',
  CZ: 'cze|czech republic|repubblica ceca|tschechische republik|république tchèque|república checa',
  DE: 'deu|ger|d|federal republic of germany|brd',
  DK: 'dnk',
  EE: 'est',
  ES: 'esp|e',
  FI: 'fin',
  FR: 'fra|f',
  GB: 'gbr|uk|u k|great britain|england|scotland|wales|northern ireland|gran bretagna|inghilterra|grossbritannien|england|angleterre|grande bretagne|gran bretaña|inglaterra',
  GE: 'geo',
  GR: 'grc|el|hellas',
  HR: 'hrv',
  HU: 'hun',
  IE: 'irl|republic of ireland|eire',
  IN: 'ind',
  IS: 'isl',
  IT: 'ita|i',
  JP: 'jpn',
  LT: 'ltu',
  LU: 'lux',
  LV: 'lva',
  MA: 'mar',
  MD: 'mda|republic of moldova',
  ME: 'mne',
  MK: 'mkd|macedonia|mazedonien',
  MT: 'mlt',
  MX: 'mex',
  NL: 'nld|holland|olanda|hollande|holanda|the netherlands|i paesi bassi',
  NO: 'nor',
  NZ: 'nzl',
  PL: 'pol',
  PT: 'prt',
  RO: 'rou|rom',
  RS: 'srb',
  RU: 'rus|russian federation',
  SE: 'swe',
  SI: 'svn',
  SK: 'svk|slovak republic|repubblica slovacca',
  TN: 'tun',
  TR: 'tur|turkey|türkiye|turkiye',
  UA: 'ukr',
  US: 'usa|u s a|united states of america|stati uniti d america|amerika',
  XK: 'xkx',
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
let table: ReadonlyMap<string, string> | undefined

/** Withdrawn codes and codes of groups have names, too, and would take the names of countries. */
const NO_COUNTRY = new Set(
  'EU EZ UN XA XB ZZ QO AC CP DG TA AN BU CS DD DY FQ FX HV JT MI NH NQ NT PC PU PZ QU RH SU TP UK VD WK YD YU ZR'.split(' '),
)

const countryTable = (): ReadonlyMap<string, string> => {
  if (table) return table
  const found = new Map<string, string>()
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter((code) => !NO_COUNTRY.has(code))
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
    for (const code of codes) {
      const name = names.of(code)
      if (name === undefined) continue
      for (const words of [folded(name), folded(name).replace(AND, ' ')]) if (!found.has(words)) found.set(words, code)
      found.set(code.toLowerCase(), code)
    }
  }
  for (const [code, names] of Object.entries(OTHER_NAMES)) for (const name of names.split('|')) found.set(folded(name), code)
  table = found
  return found
}

const AND = / (?:and|e|ed|und|et|y) /g

/** The two-letter code (ISO 3166-1) of a country by its name in five languages, or its two- or three-letter code; null for other words. */
export const readCountry = (text: string): string | null => {
  const words = folded(text)
  return countryTable().get(words) ?? countryTable().get(words.replace(AND, ' ')) ?? null
}
