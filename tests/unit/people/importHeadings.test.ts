import { describe, expect, it } from 'vitest'
import { guessColumns, headingsKey, isKnownHeading } from '../../../src/shared/domain/people/import/headings.ts'

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
        role: 'Ticket Type',
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

  it('are taken once each', () => {
    const map = guess('Name|Name (2)|Email|Email (2)|Organisation|Company')
    expect(map).toEqual({ name: 'Name', email: 'Email', organisation: 'Organisation' })
  })
})

describe('headings', () => {
  it('make one key in whatever order and letters', () => {
    expect(headingsKey(['Name', 'E-Mail'])).toBe(headingsKey(['e-mail ', 'NAME']))
    expect(headingsKey(['Name', 'E-Mail'])).not.toBe(headingsKey(['Name']))
  })

  it('are told from names of people', () => {
    expect(['Nome', 'E-mail', 'Type of organisation', 'Prénom'].every(isKnownHeading)).toBe(true)
    expect(['Anna Rossi', 'Comune di Torino', '12', ''].some(isKnownHeading)).toBe(false)
  })
})
