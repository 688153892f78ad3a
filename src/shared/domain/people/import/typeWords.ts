import { folded } from './folding.ts'

/** What an import has to know of one stakeholder type: its code and all labels, and the heading that it stands under. */
export type TypeWord = { code: string; labels: readonly string[]; groups: readonly string[] }

/** Words of registration forms, in five languages, for the shipped types. Codes that a workshop does not have are passed over. */
const SYNONYMS: Readonly<Record<string, string>> = {
  city: 'city|cities|municipality|local government|local authority|city council|town|comune|città|ente locale|enti locali|amministrazione comunale|stadt|gemeinde|kommune|stadtverwaltung|kommunalverwaltung|ville|commune|mairie|collectivité locale|ciudad|municipio|ayuntamiento|gobierno local',
  region:
    'region|regional authority|province|regione|provincia|ente regionale|bundesland|landesregierung|région|conseil régional|gobierno regional|comunidad autónoma',
  'national-authority':
    'national government|ministry|central government|federal government|ministero|governo nazionale|stato|bundesministerium|ministerium|bund|ministère|état|gouvernement|ministerio|gobierno nacional|gobierno',
  'eu-institution':
    'eu|european commission|european union|eu institution|commissione europea|unione europea|europäische kommission|eu institution|commission européenne|comisión europea|unión europea',
  'national-platform': 'national platform|piattaforma nazionale|nationale plattform|plateforme nationale|plataforma nacional',
  'public-agency':
    'agency|public body|public sector|public authority|public administration|agenzia|ente pubblico|pubblica amministrazione|pa|settore pubblico|behörde|öffentliche verwaltung|verwaltung|öffentlicher sektor|agence|administration publique|secteur public|service public|agencia|administración pública|sector público|organismo público',
  academia:
    'university|research|research institute|researcher|university research|academic|academia|research centre|research center|università|ricerca|ente di ricerca|accademia|universität|hochschule|forschung|wissenschaft|forschungseinrichtung|université|recherche|universidad|investigación|centro de investigación|science',
  education:
    'education|school|training|scuola|formazione|istruzione|schule|bildung|école|éducation|enseignement|escuela|educación|enseñanza',
  business:
    'business|company|companies|industry|private sector|private company|enterprise|sme|firm|startup|start up|impresa|azienda|imprese|settore privato|industria|unternehmen|wirtschaft|industrie|firma|privatwirtschaft|entreprise|secteur privé|empresa|sector privado',
  'energy-company':
    'energy|utility|utilities|energy company|energia|azienda energetica|multiutility|energieversorger|stadtwerke|énergie|fournisseur d énergie|energía|empresa energética',
  consultancy: 'consultant|consulting|consultancy|consulenza|consulente|beratung|berater|conseil|consultoría|consultor',
  investor:
    'investor|investors|bank|finance|financial institution|fund|banca|investitore|finanza|fondazione bancaria|bank|finanzen|finanzsektor|investoren|banque|investisseur|banco|inversor|finanzas',
  'ngo-association':
    'ngo|non profit|nonprofit|non governmental organisation|non governmental organization|association|charity|foundation|third sector|ong|associazione|terzo settore|no profit|fondazione|onlus|verein|nro|verband|stiftung|gemeinnützig|association|fondation|asociación|fundación|tercer sector',
  'climate-network': 'network|initiative|climate network|rete|iniziativa|netzwerk|klimainitiative|réseau|red',
  'professional-body':
    'professional association|chamber|chamber of commerce|trade association|trade union|union|ordine professionale|camera di commercio|associazione di categoria|sindacato|kammer|handelskammer|gewerkschaft|berufsverband|chambre de commerce|syndicat|cámara de comercio|sindicato|colegio profesional',
  residents:
    'citizen|citizens|resident|residents|community|community group|individual|private person|cittadino|cittadina|cittadini|cittadinanza|abitanti|privato|privato cittadino|bürger|bürgerin|bürgerschaft|bürger innen|privatperson|anwohner|citoyen|citoyenne|citoyens|habitants|particulier|ciudadano|ciudadana|ciudadanía|vecinos|particular',
  'vulnerable-groups': 'vulnerable groups|gruppi vulnerabili|vulnerable gruppen|groupes vulnérables|grupos vulnerables',
  'health-care':
    'health|health care|healthcare|hospital|sanità|salute|ospedale|gesundheit|gesundheitswesen|krankenhaus|santé|hôpital|salud|sanidad|hospital',
}

/** Words for a whole helix, and the shipped type that stands for it. */
const GENERAL: Readonly<Record<string, string>> = {
  'public-agency':
    'government|governo|regierung|governance|public|policy maker|policymaker|policy|decisore politico|politik|politique|política',
  'ngo-association':
    'civil society|cso|società civile|zivilgesellschaft|société civile|sociedad civil|civil society organisation|civil society organization',
  'climate-network': 'natural environment|environment|ambiente|umwelt|environnement|medio ambiente',
}

export type TypeReader = (text: string) => { code: string; exact: boolean } | null

/** Reads stakeholder types by their code, their label in any language, or a usual word; `exact` is false where a general word stands for a whole helix. */
export const typeReader = (types: readonly TypeWord[]): TypeReader => {
  const codes = new Set(types.map(({ code }) => code))
  const table = new Map<string, { code: string; exact: boolean }>()
  const learn = (words: readonly string[], code: string, exact: boolean): void => {
    for (const word of words.map(folded)) if (word !== '' && codes.has(code) && !table.has(word)) table.set(word, { code, exact })
  }
  for (const { code, labels } of types) learn([code, ...labels], code, true)
  for (const { code, labels } of types)
    learn(
      labels.flatMap((label) => label.split(/ or | o |\//)),
      code,
      true,
    )
  for (const [code, words] of Object.entries(SYNONYMS)) learn(words.split('|'), code, true)
  for (const [code, words] of Object.entries(GENERAL)) learn(words.split('|'), code, false)
  for (const { code, groups } of types) learn(groups, code, false)
  return (text) => table.get(folded(text)) ?? null
}
