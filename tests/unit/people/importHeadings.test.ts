import { describe, expect, it } from 'vitest'
import { keyOfHeadings, mapAt, positionsOf } from '../../../src/host/features/participants/headingPositions.ts'
import { readLanguages } from '../../../src/shared/domain/people/import/languages.ts'
import { guessColumns, isKnownHeading } from '../../../src/shared/domain/people/import/headings.ts'

const guess = (headings: string, rows: readonly (readonly string[])[] = []) => guessColumns(headings.split('|'), rows)

describe('columns of registration systems', () => {
  it.each([
    [
      'Eventbrite',
      'Order no.|Order Date|First Name|Last Name|Email|Quantity|Ticket Type|Buyer First Name|Buyer Last Name|Buyer Email|Company|Country|City',
      {
        firstName: 'First Name',
        lastName: 'Last Name',
        email: 'Email',
        organisation: 'Company',
        country: 'Country',
        city: 'City',
      },
    ],
    [
      'Pretix',
      'Order code|Order date|E-mail|Attendee name|Attendee name: Given name|Attendee name: Family name|Attendee email|Invoice address name|Voucher|Organisation',
      {
        firstName: 'Attendee name: Given name',
        lastName: 'Attendee name: Family name',
        email: 'Attendee email',
        organisation: 'Organisation',
      },
    ],
    [
      'Indico',
      'ID|Name|Email Address|Affiliation|Position|Country|Registration date',
      { name: 'Name', email: 'Email Address', organisation: 'Affiliation', country: 'Country' },
    ],
    [
      'EUSurvey',
      'Contribution ID|User name|First name|Surname|Your organisation|Type of organisation|Country of origin|Do you need accessibility support?',
      {
        firstName: 'First name',
        lastName: 'Surname',
        organisation: 'Your organisation',
        stakeholderType: 'Type of organisation',
        country: 'Country of origin',
        access: 'Do you need accessibility support?',
      },
    ],
    [
      'Google Forms in Italian',
      'Informazioni cronologiche|Indirizzo email|Nome e cognome|Ente di appartenenza|Lingue parlate|Acconsenti a essere fotografato durante l’evento?|Hai esigenze di accessibilità?',
      {
        email: 'Indirizzo email',
        name: 'Nome e cognome',
        organisation: 'Ente di appartenenza',
        languages: 'Lingue parlate',
        photoConsent: 'Acconsenti a essere fotografato durante l’evento?',
        access: 'Hai esigenze di accessibilità?',
      },
    ],
    [
      'Microsoft Forms',
      'ID|Start time|Completion time|Email|Name|Which organisation do you work for?|Which languages do you speak?|May we take photos of you?',
      {
        email: 'Email',
        name: 'Name',
        organisation: 'Which organisation do you work for?',
        languages: 'Which languages do you speak?',
        photoConsent: 'May we take photos of you?',
      },
    ],
    [
      'German lists',
      'Anrede|Vorname|Name|E-Mail-Adresse|Einrichtung|Ort|Land|Sprachen|Rolle|Einwilligung Fotos|Teilnehmerliste',
      {
        firstName: 'Vorname',
        lastName: 'Name',
        email: 'E-Mail-Adresse',
        organisation: 'Einrichtung',
        city: 'Ort',
        country: 'Land',
        languages: 'Sprachen',
        role: 'Rolle',
        photoConsent: 'Einwilligung Fotos',
        listConsent: 'Teilnehmerliste',
      },
    ],
    [
      'French lists',
      'Nom|Prénom|Courriel|Structure|Ville|Pays|Langues|Droit à l’image',
      {
        firstName: 'Prénom',
        lastName: 'Nom',
        email: 'Courriel',
        organisation: 'Structure',
        city: 'Ville',
        country: 'Pays',
        languages: 'Langues',
        photoConsent: 'Droit à l’image',
      },
    ],
    [
      'Spanish lists',
      'Nombre|Apellidos|Correo electrónico|Entidad|Ciudad|País|Idiomas|Necesidades de accesibilidad',
      {
        firstName: 'Nombre',
        lastName: 'Apellidos',
        email: 'Correo electrónico',
        organisation: 'Entidad',
        city: 'Ciudad',
        country: 'País',
        languages: 'Idiomas',
        access: 'Necesidades de accesibilidad',
      },
    ],
    [
      'Italian lists',
      'COGNOME *|NOME *|E-mail:|ente',
      { firstName: 'NOME *', lastName: 'COGNOME *', email: 'E-mail:', organisation: 'ente' },
    ],
    [
      'our own names',
      'name|keep together|keep apart|wishes',
      { name: 'name', together: 'keep together', apart: 'keep apart', wishes: 'wishes' },
    ],
  ])('of %s are known', (_what, headings, map) => {
    expect(guess(headings)).toEqual(map)
  })

  it('are known in any order', () => {
    expect(guess('Email|Cognome|Organizzazione|Nome')).toEqual(guess('Nome|Organizzazione|Cognome|Email'))
  })

  it('that say no are not taken for a yes', () => {
    expect(guess('Name|I do not want to be photographed').photoConsent).toBeUndefined()
    expect(guess('Name|Non voglio essere fotografato: foto').photoConsent).toBeUndefined()
  })

  it('without telling headings are known by what they hold', () => {
    const rows = [
      ['12', 'Ada Lovelace', 'ada@x.org'],
      ['13', 'Grace Brewster Hopper', 'grace@x.org'],
    ]
    expect(guess('Column A|Column B|Column C', rows)).toEqual({ name: 'Column B', email: 'Column C' })
  })

  it.each([
    ['Nome del partecipante|Cognome del partecipante|E-mail', 'Nome del partecipante', 'Cognome del partecipante'],
    ['Given name of the participant|Surname of the participant', 'Given name of the participant', 'Surname of the participant'],
    ['Vorname des Teilnehmers|Name des Teilnehmers', 'Vorname des Teilnehmers', 'Name des Teilnehmers'],
    ['Prénom du participant|Nom du participant', 'Prénom du participant', 'Nom du participant'],
    ['Nombre del participante|Apellidos del participante', 'Nombre del participante', 'Apellidos del participante'],
  ])('that say whose name it is are known: %s', (headings, firstName, lastName) => {
    expect(guess(headings)).toMatchObject({ firstName, lastName })
    expect(guess(headings).name).toBeUndefined()
  })

  it('of a name of the participant alone are the name', () => {
    expect(guess('Name des Teilnehmers|Stadt').name).toBe('Name des Teilnehmers')
    expect(guess('Name of the participant|City').name).toBe('Name of the participant')
  })

  it('of the state of a registration are told from countries by what they hold', () => {
    expect(guess('Name|Attendee Status|Ticket Type|Dietary requirements')).toEqual({
      name: 'Name',
      status: 'Attendee Status',
      access: 'Dietary requirements',
    })
    expect(
      guess('Nome|Stato', [
        ['Anna', 'Confermato'],
        ['Bo', 'Annullato'],
      ]),
    ).toEqual({ name: 'Nome', status: 'Stato' })
    expect(
      guess('Nome|Stato', [
        ['Anna', 'Italia'],
        ['Bo', 'Francia'],
      ]),
    ).toEqual({ name: 'Nome', country: 'Stato' })
  })

  it('are taken once each', () => {
    const map = guess('Name|Name (2)|Email|Email (2)|Organisation|Company')
    expect(map).toEqual({ name: 'Name', email: 'Email', organisation: 'Organisation' })
  })
})

describe('headings', () => {
  it('make one key in whatever order and letters', () => {
    expect(keyOfHeadings(['Name', 'E-Mail'])).toBe(keyOfHeadings(['e-mail ', 'NAME']))
    expect(keyOfHeadings(['Name', 'E-Mail'])).not.toBe(keyOfHeadings(['Name']))
  })

  it('are remembered without their words', () => {
    const positions = positionsOf({ name: 'Anna Rossi', email: 'anna@x.it' }, ['anna@x.it', 'Torino', 'Anna Rossi'])
    expect(JSON.stringify(positions) + keyOfHeadings(['Anna Rossi'])).not.toMatch(/anna|rossi|torino/i)
    expect(mapAt(positions, ['TORINO', 'ANNA ROSSI', 'Anna@X.it'])).toEqual({ name: 'ANNA ROSSI', email: 'Anna@X.it' })
    expect(mapAt(positions, ['Anna Rossi'])).toBeUndefined()
  })

  it('are judged at once, however long', () => {
    const long = 80_000
    for (const cell of [':'.repeat(long), `${'* '.repeat(long)}x`, `a@${'.'.repeat(long)} `, ' ('.repeat(long), `A${'a '.repeat(long)}1`]) {
      expect(isKnownHeading(cell)).toBe(false)
      expect(guessColumns(['One'], [[cell]])).toEqual({})
      expect(readLanguages('('.repeat(long))).toEqual([])
    }
  })

  it('are told from names of people', () => {
    expect(['Nome', 'E-mail', 'Type of organisation', 'Prénom'].every(isKnownHeading)).toBe(true)
    expect(['Anna Rossi', 'Comune di Torino', '12', ''].some(isKnownHeading)).toBe(false)
  })
})
