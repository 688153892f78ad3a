import type { PersonRole } from '../../records/vocabulary.ts'
import { folded, wordTable } from './folding.ts'

const ROLES = wordTable<PersonRole>([
  ['participant', 'participant|attendee|guest|delegate|member|visitor|partecipante|ospite|invitato|invitata|delegato|delegata|uditore'],
  [
    'participant',
    'teilnehmer|teilnehmerin|teilnehmende|teilnehmende r|teilnehmer in|gast|délégué|invité|invitée|participante|asistente|invitada',
  ],
  ['participant', 'general admission|standard|regular|participants|partecipanti|participants e s'],
  [
    'host',
    'host|table host|table lead|table leader|conduttore|conduttrice|conduttore del tavolo|conduttrice del tavolo|padrone di casa|coordinatore del tavolo',
  ],
  [
    'host',
    'gastgeber|gastgeberin|tischgastgeber|tischgastgeberin|tischleitung|hôte|hôtesse|hôte de table|animateur de table|anfitrión|anfitriona|anfitrión de mesa',
  ],
  [
    'rapporteur',
    'rapporteur|rapporteuse|scribe|note taker|notetaker|recorder|secretary|relatore del tavolo|relatrice del tavolo|verbalizzante|verbalista|segretario',
  ],
  [
    'rapporteur',
    'berichterstatter|berichterstatterin|protokollant|protokollantin|protokoll|schriftführer|secrétaire|relator|relatora|redactor',
  ],
  [
    'facilitator',
    'facilitator|moderator|organiser|organizer|staff|crew|team|trainer|facilitatore|facilitatrice|moderatore|moderatrice|organizzatore|organizzatrice',
  ],
  [
    'facilitator',
    'moderatorin|moderation|veranstalter|veranstalterin|organisator|facilitateur|facilitatrice|animateur|animatrice|modérateur|modératrice|organisateur|organisatrice|facilitador|facilitadora|moderador|moderadora|organizador|organizadora',
  ],
  [
    'speaker',
    'speaker|keynote|keynote speaker|panelist|panellist|presenter|lecturer|relatore|relatrice|oratore|oratrice|referent|referentin|redner|rednerin|sprecher|vortragende|vortragender',
  ],
  ['speaker', 'intervenant|intervenante|orateur|oratrice|conférencier|conférencière|ponente|orador|oradora|conferenciante'],
  ['speaker', 'relatori|relatrici'],
  [
    'interpreter',
    'interpreter|translator|interprete|traduttore|traduttrice|dolmetscher|dolmetscherin|übersetzer|übersetzerin|interprète|traducteur|traductrice|intérprete|traductor|traductora',
  ],
  [
    'observer',
    'observer|press|journalist|media|osservatore|osservatrice|stampa|giornalista|beobachter|beobachterin|presse|observateur|observatrice|journaliste|observador|observadora|prensa|periodista',
  ],
])

/** "… of table 3", which leaves a role what it is. */
const AT_TABLE = / (?:(?:del|di|al|dal|of|of the|at|am|an|de|de la|du|a la|de l) )?(?:tavolo|table|tisch|mesa)(?: \d{1,3})?$/
const TABLES = /\b(?:tavol[oi]|tables?|tisch\w*|mesas?)\b/
/** In Italian the one who speaks to all and the one who reports for a table bear the same name. */
const EITHER = new Set(['relatore', 'relatrice', 'relatori', 'relatrici'])

/** A word that stands for a speaker as well as for a rapporteur. */
export const isEitherRole = (text: string): boolean => EITHER.has(folded(text))

/**
 * A role by its code or by a word in five languages; null for others. `tables` says that the roles of the file belong to tables, where
 * "relatore" is the rapporteur.
 */
export const readRole = (text: string, tables = false): PersonRole | null => {
  const words = folded(text)
  const bare = words.replace(AT_TABLE, '')
  if (EITHER.has(bare) && (tables || bare !== words)) return 'rapporteur'
  return ROLES.get(words) ?? ROLES.get(bare) ?? null
}

/** Are the roles of a column those of tables, by its heading or because it names hosts? */
export const speaksOfTables = (heading: string, cells: readonly string[]): boolean =>
  TABLES.test(folded(heading)) || [...new Set(cells)].some((cell) => cell.length < 100 && readRole(cell) === 'host')
