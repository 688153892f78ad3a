import { folded, wordTable } from './folding.ts'

const ANSWERS = wordTable<boolean>([
  [true, 'yes|y|true|1|x|ok|checked|selected|on|granted|accepted|agreed|confirmed|given|yes please|of course|✓|✔|☑'],
  [true, 'sì|si|s|vero|certo|accetto|acconsento|confermo|autorizzo|do il consenso|concesso|spuntato'],
  [true, 'ja|j|wahr|einverstanden|zugestimmt|erteilt|gerne|angekreuzt'],
  [true, 'oui|o|vrai|accepté|j accepte|d accord|bien sûr|coché'],
  [true, 'sí|verdadero|acepto|aceptado|de acuerdo|autorizo|claro'],
  [false, 'no|n|false|0|off|none|unchecked|denied|declined|refused|not granted|no thanks|-|✗|✘|☐'],
  [false, 'falso|non accetto|non acconsento|non autorizzo|rifiuto|negato|no grazie'],
  [false, 'nein|falsch|nicht einverstanden|abgelehnt|lieber nicht'],
  [false, 'non|faux|je refuse|refusé|pas d accord|non merci'],
  [false, 'no acepto|rechazado|rechazo|no autorizo|en desacuerdo'],
])

// Signs without a letter are lost by folding, so they have a table of their own.
const SIGNS: Record<string, boolean> = {
  '✓': true,
  '✔': true,
  '☑': true,
  '+': true,
  '✗': false,
  '✘': false,
  '☐': false,
  '-': false,
  '–': false,
  '—': false,
}

const STARTS: readonly (readonly [boolean, RegExp])[] = [
  [false, /^(no|non|nein|ne|not|i do not|i don t|i dont|ich bin nicht|ich mochte nicht|je ne|no doy|non do|non desidero|lieber nicht)\b/],
  [true, /^(yes|si|ja|oui|i agree|i consent|i accept|i give|do il|ich stimme|ich bin|j accepte|j autorise|doy)\b/],
  [true, /^(agree|consent|accept|acconsent|accett|autorizz|einverstanden|acept|autoriz)/],
]

/** Yes or no in English, Italian, German, French or Spanish; null for words that are neither. */
export const readAnswer = (text: string): boolean | null => {
  const sign = SIGNS[text.trim()]
  if (sign !== undefined) return sign
  const words = folded(text)
  if (words === '') return null
  const known = ANSWERS.get(words)
  if (known !== undefined) return known
  return STARTS.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}
