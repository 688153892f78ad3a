import { folded, wordTable } from './folding.ts'

const ANSWERS = wordTable<boolean>([
  [true, 'yes|y|true|1|x|ok|checked|selected|on|granted|accepted|agreed|confirmed|given|yes please|of course|✓|✔|☑'],
  [true, 'consent|consent given|consent granted|consent confirmed|consent yes|consent ok|agree yes|accept yes'],
  [true, 'sì|si|s|vero|certo|accetto|acconsento|confermo|autorizzo|do il consenso|concesso|spuntato|consenso dato|autorizzazione data'],
  [true, 'ja|j|wahr|einverstanden|zugestimmt|erteilt|gerne|angekreuzt|einverstanden ja|einwilligung erteilt'],
  [true, 'oui|o|vrai|accepté|j accepte|d accord|bien sûr|coché|accord donné'],
  [true, 'sí|verdadero|acepto|aceptado|de acuerdo|autorizo|claro'],
  [false, 'no|n|false|0|off|none|unchecked|denied|declined|refused|not granted|no thanks|-|✗|✘|☐'],
  [false, 'falso|non accetto|non acconsento|non autorizzo|rifiuto|negato|no grazie'],
  [false, 'nein|falsch|nicht einverstanden|abgelehnt|lieber nicht'],
  [false, 'non|faux|je refuse|refusé|pas d accord|non merci'],
  [false, 'no acepto|rechazado|rechazo|no autorizo|en desacuerdo'],
])

// Signs without a letter are lost by folding, so they have a table of their own.
const SIGNS: ReadonlyMap<string, boolean> = new Map([
  ['✓', true],
  ['✔', true],
  ['☑', true],
  ['+', true],
  ['✗', false],
  ['✘', false],
  ['☐', false],
  ['-', false],
  ['–', false],
  ['—', false],
])

const REFUSAL =
  /^(no|non|nein|ne|not|i do not|i don t|i dont|ich bin nicht|ich mochte nicht|je ne|no doy|non do|non desidero|lieber nicht)\b/

const AGREEMENTS = [
  /^(yes|si|ja|oui|i agree|i consent|i accept|i give|do il|ich stimme|ich bin|j accepte|j autorise|doy)\b/,
  // Only words of somebody who agrees: "consent" and "autorizzazione" alone may be followed by anything.
  /^(agree|agreed|consent to|accept|accepted|acconsento|acconsentito|accetto|autorizzo|autorizzato|einverstanden|acepto|aceptado|autorizo)\b/,
]

/** Words that take something back or leave it open, wherever they stand. `t` is what folding leaves of "don't". */
const HOLDS_BACK = new RegExp(
  `\\b(?:${[
    'no|not|non|nor|none|never|t|dont|cannot|without|but|however|although|though|except|excluding|only|unless|until|if|when|maybe|perhaps|later|yet',
    'ask|asked|pending|missing|unclear|unknown|unsure|depends|disagree\\w*|refus\\w*|deni\\w*|deny\\w*|declin\\w*|withdr\\w*|revo[ck]\\w*|object\\w*',
    'oppos\\w*|reject\\w*|cancel\\w*|expire\\w*|against|limited|partial\\w*|other than|restrict\\w*',
    'senza|ma|pero|tuttavia|tranne|eccetto|salvo|solo|soltanto|solamente|mai|ne|niente|nessun\\w*|purche|se|forse|dopo|negat\\w*|nego|negare|rifiut\\w*',
    'revocat\\w*|ritir\\w*|scadut\\w*|mancant\\w*|manca|attesa|contrari\\w*|contro|dipende|esclus\\w*|parzial\\w*|limitat\\w*|annullat\\w*',
    'nein|nicht\\w*|kein\\w*|nie|niemals|ohne|aber|jedoch|doch|ausser|nur|wenn|falls|sofern|vielleicht|spater|abgel\\w*|ablehn\\w*|verweiger\\w*',
    'wider\\w*|zuruck\\w*|fehl\\w*|gegen|teilweise|untersag\\w*|entzogen|eingeschrankt|bedingt|ungern|weder|sondern|ausgenommen|offen',
    'pas|sans|mais|sauf|seulement|uniquement|jamais|aucun\\w*|hormis|excepte|peut etre|cependant|toutefois|retrait|retire\\w*|refus\\w*|attente|hors|ni|rien|plus tard',
    'sin|pero|excepto|menos|solamente|nunca|ningun\\w*|quiza\\w*|tal vez|rechaz\\w*|deneg\\w*|nieg\\w*|retirad\\w*|pendiente|aunque|tampoco|ni',
  ].join('|')})\\b`,
)

/**
 * Yes or no in English, Italian, German, French or Spanish; null for words that are neither, and for an agreement that is held back
 * in the same breath ("Yes, but …"): a consent is never guessed.
 */
export const readAnswer = (text: string): boolean | null => {
  const sign = SIGNS.get(text.trim())
  if (sign !== undefined) return sign
  const words = folded(text)
  if (words === '') return null
  const known = ANSWERS.get(words)
  if (known !== undefined) return known
  if (REFUSAL.test(words)) return false
  return !HOLDS_BACK.test(words) && AGREEMENTS.some((pattern) => pattern.test(words)) ? true : null
}
