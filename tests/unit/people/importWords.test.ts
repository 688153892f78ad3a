import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../../src/shared/domain/people/import/answers.ts'
import { readCountry } from '../../../src/shared/domain/people/import/countries.ts'
import { folded, oneLine } from '../../../src/shared/domain/people/import/folding.ts'
import { readLanguages } from '../../../src/shared/domain/people/import/languages.ts'
import { readRole, speaksOfTables } from '../../../src/shared/domain/people/import/roles.ts'
import { typeReader } from '../../../src/shared/domain/people/import/typeWords.ts'
import { readTaxonomies } from '../../../src/host/features/resources.ts'
import { RESOURCES_DIR } from '../../support/testHost.ts'

describe('answers', () => {
  it.each([
    'yes',
    'Y',
    'TRUE',
    '1',
    'x',
    '✓',
    'Sì',
    'si',
    'Ja',
    'OUI',
    'Sí',
    'Acconsento',
    "J'accepte",
    'I agree to be photographed',
    'Einverstanden',
  ])('%s is a yes', (word) => expect(readAnswer(word)).toBe(true))
  it.each([
    'no',
    'N',
    'false',
    '0',
    '-',
    '☐',
    'Non acconsento',
    'Nein',
    'nicht einverstanden',
    'I do not agree',
    'Non',
    'No acepto',
    'lieber nicht',
  ])('%s is a no', (word) => expect(readAnswer(word)).toBe(false))
  it.each([
    'Yes, of course',
    'I agree that my name stands in the list',
    'Sì, volentieri',
    'Ja, gern',
    'consent given',
    'Consent to photos',
  ])('%s is a yes in more words', (words) => expect(readAnswer(words)).toBe(true))
  it.each([
    'consent refused',
    'Consent denied',
    'consent: no',
    'consent not given',
    'consent withdrawn',
    'Consent expired',
    'autorizzazione negata',
    'autorizzazione revocata',
    'consenso ritirato',
    'einverstanden: nein',
    'Einverstanden, aber ohne Namen',
    'Agree - no',
    "I agree, but don't publish my name",
    'Yes, but not in photos',
    'yes / no',
    'Yes if asked before',
    'Si, ma senza foto',
    'Sì, purché senza il nome',
    'Ja, außer Fotos',
    'Ja, nur in der Gruppe',
    'Oui, sauf les photos',
    'Oui mais pas en photo',
    'Sí, pero sin fotos',
    'Acepto sólo citas, excepto fotos',
    'constructor',
    'toString',
    '__proto__',
  ])('%s is not taken for a yes', (words) => expect(readAnswer(words)).toBeNull())
  it.each(['maybe', 'forse', '', '  ', '2', 'vielleicht', 'Simone', 'Janet', 'Nora'])('%j is neither', (word) =>
    expect(readAnswer(word)).toBeNull(),
  )
})

describe('countries', () => {
  it.each([
    ['Italy', 'IT'],
    ['ITALIA', 'IT'],
    ['it', 'IT'],
    ['ITA', 'IT'],
    ['Deutschland', 'DE'],
    ['Allemagne', 'DE'],
    ['Alemania', 'DE'],
    ['UK', 'GB'],
    ['The Netherlands', 'NL'],
    ['Olanda', 'NL'],
    ['Czech Republic', 'CZ'],
    ['Czechia', 'CZ'],
    ['España', 'ES'],
    ['U.S.A.', 'US'],
    ['Svizzera', 'CH'],
    ['Österreich', 'AT'],
    ['Côte d’Ivoire', 'CI'],
    ['Bosnia and Herzegovina', 'BA'],
  ])('%s is %s', (word, code) => expect(readCountry(word)).toBe(code))

  it.each(['Atlantis', '', 'ZZ', 'Europe', 'Torino', 'constructor', '__proto__'])('%j is none', (word) =>
    expect(readCountry(word)).toBeNull(),
  )
})

describe('languages', () => {
  it.each([
    ['it; en / de', ['it', 'en', 'de']],
    ['Italiano e inglese', ['it', 'en']],
    ['Deutsch und Englisch', ['de', 'en']],
    ['English (C1), français', ['en', 'fr']],
    ['IT EN', ['it', 'en']],
    ['en-GB', ['en']],
    ['español y catalán', ['es', 'ca']],
    ['Slovenščina', ['sl']],
    ['Klingon, it, Italian', ['Klingon', 'it']],
    ['', []],
    [' ; / ', []],
  ])('%j', (text, codes) => expect(readLanguages(text)).toEqual(codes))
})

describe('roles', () => {
  it.each([
    ['Conduttore del tavolo', 'host'],
    ['Tischgastgeberin', 'host'],
    ['rapporteur', 'rapporteur'],
    ['Relatore del tavolo', 'rapporteur'],
    ['Relatrice', 'speaker'],
    ['Teilnehmer/in', 'participant'],
    ['Dolmetscherin', 'interpreter'],
    ['Facilitatrice', 'facilitator'],
    ['Observateur', 'observer'],
  ])('%s is %s', (word, role) => expect(readRole(word)).toBe(role))
  it.each(['', 'king', 'constructor'])('%j is none', (word) => expect(readRole(word)).toBeNull())
  it.each(['Relatore', 'Relatrice'])('%s reports for a table where the roles are those of tables', (word) => {
    expect(readRole(word, speaksOfTables('Ruolo', ['Partecipante', 'Conduttore']))).toBe('rapporteur')
    expect(readRole(word, speaksOfTables('Ruolo al tavolo', []))).toBe('rapporteur')
    expect(readRole(word, speaksOfTables('Ruolo', ['Partecipante', word]))).toBe('speaker')
  })
  it.each([
    ['Relatore di tavolo', 'rapporteur'],
    ['Relatrice del tavolo 3', 'rapporteur'],
    ['Conduttrice tavolo 12', 'host'],
    ['Verbalizzante', 'rapporteur'],
  ])('%s is %s of one table', (word, role) => expect(readRole(word)).toBe(role))
})

describe('stakeholder types', () => {
  const shipped = readTaxonomies(RESOURCES_DIR).find(({ id }) => id === 'stakeholder-types')!
  const words = shipped.terms.map(({ code, label, group }) => ({ code, labels: Object.values(label), groups: Object.values(group ?? {}) }))
  const read = typeReader(words)

  it.each([
    ['city', 'city', true],
    ['Comune', 'city', true],
    ['Stadtverwaltung', 'city', true],
    ['Università', 'academia', true],
    ['Universität', 'academia', true],
    ['NGO', 'ngo-association', true],
    ['Impresa', 'business', true],
    ['Entreprise', 'business', true],
    ['Citoyens', 'residents', true],
    ['Civil society', 'ngo-association', false],
    ['Government', 'public-agency', false],
    ['Industry and business', 'business', false],
  ])('%s is %s', (word, code, exact) => expect(read(word)).toEqual({ code, exact }))

  it('know every shipped code and label, and those of a workshop', () => {
    for (const { code, labels } of words) for (const word of [code, ...labels]) expect(read(word), word).toEqual({ code, exact: true })
    const own = typeReader([...words, { code: 'fishers', labels: ['Fishing people'], groups: [] }])
    expect(own('fishing PEOPLE')).toEqual({ code: 'fishers', exact: true })
    expect(read('fishing people')).toBeNull()
    expect(typeReader([])('city')).toBeNull()
  })
})

describe('folding', () => {
  it('is the same for all spellings, and done once', () => {
    expect(folded('  ÉLODIE   O’Brien-Straße ')).toBe('elodie o brien strasse')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(folded(folded(text))).toBe(folded(text))
        expect(folded(`  ${text.normalize('NFD')} `)).toBe(folded(text.normalize('NFC')))
      }),
    )
  })

  it('leaves one line without control signs, and formulas as they are', () => {
    expect(oneLine(' a\u0000b\r\n\tc\u202ed\u00a0 e ')).toBe('a b cd e')
    expect(oneLine("=cmd|' /C calc'!A0")).toBe("=cmd|' /C calc'!A0")
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = oneLine(text)
        expect(line).not.toMatch(/\p{Cc}|\s\s|^\s|\s$/u)
        expect(oneLine(line)).toBe(line)
      }),
    )
  })
})
