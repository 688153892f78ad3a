import type { PeopleColumn } from './peopleColumns.ts'

/** `any` is a name that may be the whole name, the first or the last one, depending on what stands beside it. */
export type HeadingField = PeopleColumn | 'any'

/** Whole headings of registration systems in five languages, folded when compared. */
export const WHOLE_HEADINGS: Readonly<Record<HeadingField, string>> = {
  any: 'name|nome|nom|nombre',
  name: 'full name|your name|participant|participant name|attendee|attendee name|guest|person|nome e cognome|cognome e nome|nome cognome|cognome nome|nominativo|nome completo|partecipante|vor und nachname|name vorname|vorname nachname|nachname vorname|vollständiger name|teilnehmer|teilnehmername|nom et prénom|prénom et nom|nom prénom|prénom nom|nom complet|participante|nombre y apellidos|nombre y apellido|apellidos y nombre|nombre completo|badge name',
  firstName:
    'first name|firstname|given name|given names|forename|attendee name given name|attendee first name|participant first name|first|vorname|prénom|nombre de pila|nome di battesimo',
  lastName:
    'last name|lastname|surname|family name|attendee name family name|attendee last name|participant last name|last|cognome|nachname|familienname|zuname|nom de famille|apellidos|apellido|primer apellido',
  email:
    'email|e mail|mail|email address|e mail address|attendee email|participant email|contact email|indirizzo email|indirizzo e mail|indirizzo di posta elettronica|posta elettronica|e mail adresse|emailadresse|mailadresse|adresse e mail|adresse email|adresse mail|courriel|adresse électronique|correo|correo electrónico|dirección de correo electrónico|email del partecipante',
  organisation:
    'organisation|organization|company|company organization|company organisation|institution|affiliation|employer|organisation name|your organisation|your organization|name of organisation|entity|organizzazione|ente|azienda|istituzione|affiliazione|ente di appartenenza|ente organizzazione|società|firma|unternehmen|einrichtung|institut|arbeitgeber|organisme|entreprise|société|établissement|structure|organización|empresa|entidad|institución|invoice address company',
  stakeholderType:
    'stakeholder type|type of stakeholder|stakeholder|stakeholder group|stakeholder category|type of organisation|type of organization|organisation type|organization type|sector|helix|tipo di stakeholder|tipologia di stakeholder|tipologia di ente|tipo di ente|tipo di organizzazione|settore|categoria di stakeholder|type|tipo|typ|art der organisation|organisationstyp|sektor|type d organisation|type d organisme|type de structure|secteur|tipo de organización|tipo de entidad|grupo de interés|tipología',
  country: 'country|country of residence|country of origin|nation|state country|paese|nazione|stato|land|staat|pays|país|country code',
  city: 'city|town|municipality|home city|place|city town|città|comune|località|luogo|stadt|ort|wohnort|gemeinde|ville|commune|localité|ciudad|localidad|municipio',
  languages:
    'languages|language|spoken languages|languages spoken|working language|preferred language|lingue|lingua|lingue parlate|lingua preferita|sprachen|sprache|gesprochene sprachen|langues|langue|langues parlées|idiomas|idioma|lenguas',
  role: 'role|role in the workshop|function in the workshop|participant role|ruolo|ruolo nel laboratorio|rolle|rôle|rol|participant type|attendee type',
  quoteConsent:
    'quote consent|may be quoted|consent to be quoted|quotes|quotable|citable|consenso alla citazione|citazioni|citabile|zitate|zitieren|citations|citas',
  listConsent:
    'list consent|participant list|consent participant list|listed|publish name|elenco partecipanti|lista partecipanti|teilnehmerliste|liste des participants|lista de participantes',
  photoConsent:
    'photo consent|photos|photo|consent photos|foto|consenso foto|fotos|einwilligung fotos|bildrechte|image rights|droit à l image|derechos de imagen',
  access:
    'access|accessibility|accessibility needs|access needs|special needs|needs|requirements|special requirements|dietary requirements|dietary needs|diet|dieta|esigenze alimentari|ernährung|régime alimentaire|dieta alimentaria|accessibilità|esigenze di accessibilità|esigenze|necessità particolari|barrierefreiheit|unterstützungsbedarf|besondere bedürfnisse|accessibilité|besoins d accessibilité|besoins particuliers|accesibilidad|necesidades de accesibilidad|necesidades especiales',
  together: 'together|keep together|sits with|group|team|insieme|tenere insieme|gruppo|zusammen|gruppe|ensemble|groupe|juntos|grupo',
  apart: 'apart|keep apart|separate|separati|tenere separati|separare|getrennt|séparés|à part|separados|separar',
  status:
    'status|order status|attendee status|registration status|booking status|canceled|cancelled|cancellation|refunded|stato ordine|stato dell ordine|stato iscrizione|stato della registrazione|annullato|annullata|cancellato|rimborsato|bestellstatus|anmeldestatus|storniert|storno|statut|statut de la commande|statut de l inscription|annulé|remboursé|estado|estado del pedido|estado de la inscripción|cancelado|anulado',
  wishes:
    'wishes|preferred tables|preferred topics|topics|topic|table preference|preferences|workshop choice|temi|temi preferiti|tavoli preferiti|preferenze|wünsche|themen|bevorzugte themen|sujets|thèmes|préférences|temas|temas preferidos|preferencias',
}

/** Questions of web forms: what they hold, in the order in which they are tried. */
export const QUESTIONS: readonly (readonly [PeopleColumn, RegExp])[] = [
  ['photoConsent', /\b(photo\w*|picture\w*|film\w*|foto\w*|riprese|immagin\w*|aufnahm\w*|bild\w*|image|imagen\w*|video\w*)\b/],
  [
    'listConsent',
    /\b(list of participants|participants? list|attendee list|elenco (dei )?partecipanti|lista (dei )?partecipanti|teilnehm\w+liste|liste des participants|lista de (los )?participantes)\b/,
  ],
  ['quoteConsent', /\b(quot\w+|citat\w*|citazion\w*|zit(at|ier)\w*|cité\w*|cite\w*|citad\w*)\b/],
  [
    'access',
    /\b(accessib\w+|special needs|disabilit\w+|diet\w*|allerg\w+|intolleran\w+|unvertraglichkeit\w*|barrierefrei\w*|behinderung\w*|handicap\w*|esigenze particolari|assisten\w+|mobilit\w+ (needs|problems)|accesib\w+|discapacidad\w*|support needs)\b/,
  ],
  ['email', /\b(e mail|email|courriel|correo electronico|posta elettronica)\b/],
  ['firstName', /\b(first name|given name|vorname|prenom)\b/],
  ['lastName', /\b(last name|surname|family name|cognome|nachname|nom de famille|apellidos?)\b/],
  ['languages', /\b(languages?|lingu[ae]|sprachen?|langues?|idiomas?)\b/],
  [
    'stakeholderType',
    /\b(stakeholder|(type|kind) of (organi[sz]ation|institution|actor)|tip(o|ologia) di (ente|organizzazione|attore)|art (der|ihrer) (organisation|einrichtung)|type d(e |e l)?(organisation|organisme|structure)|tipo de (organizacion|entidad|actor))\b/,
  ],
  [
    'organisation',
    /\b(organi[sz]ation|institution|company|affiliation|organizzazione|ente|azienda|organisme|entreprise|einrichtung|organizacion|entidad|empresa)\b/,
  ],
  ['country', /\b(country|paese|land|pays|pais)\b/],
  ['city', /\b(city|citta|stadt|wohnort|ville|ciudad)\b/],
  [
    'wishes',
    /\b((preferred|which) (table|topic|session)s?|tavol[oi] (preferit[oi])|quali temi|welche themen|quels (themes|sujets)|que temas)\b/,
  ],
  ['role', /\b(role|ruolo|rolle|rol)\b/],
  [
    'name',
    /\b(full name|nome e cognome|vor und nachname|nom et prenom|nombre y apellidos|your name|ihr name|votre nom|tuo nome|su nombre)\b/,
  ],
]

/** Of somebody else, or what a person said no to: never taken without being told. */
export const NOT_OURS =
  /\b(buyer|billing|invoice|purchaser|payer|acquirente|fatturazione|fattura|rechnung\w*|kaufer\w*|acheteur|facturation|comprador|facturacion|emergency|notfall|emergenza|username|user name|file name|event name|nome evento|ticket name|table name|order)\b/
/** Whose name, address or role it is, said after it in five languages; what stands before it is the heading. */
export const OF_THE_GUEST =
  / (?:(?:of|of the|del|della|dell|dei|di|des|der|du|de la|de l|de) )(?:attendees?|participants?|guests?|partecipant[ei]|iscritt[oaie]|ospit[ei]|teilnehm\w+|gastes|invite|invitee|participantes?|asistentes?)$/
export const OPT_OUT = /\b(not|no|opt out|object|non|nicht|kein\w*|widerspr\w*|pas|refus\w*)\b/
export const CONSENTS = new Set<HeadingField>(['photoConsent', 'listConsent', 'quoteConsent'])
