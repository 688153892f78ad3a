import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBetterName, joinedName, maySpellTheSame, nameKey, spokenName } from '../../../src/shared/domain/people/import/names.ts'

describe('names', () => {
  it.each([
    ['Rossi, Anna', 'Anna Rossi'],
    ['ROSSI, ANNA', 'ANNA ROSSI'],
    ['De Luca , Maria Pia', 'Maria Pia De Luca'],
    ['García Márquez, Gabriel', 'Gabriel García Márquez'],
    ['van der Berg, Jan', 'Jan van der Berg'],
    ['Anna Rossi, PhD', 'Anna Rossi, PhD'],
    ['Anna Rossi, ENEA', 'Anna Rossi, ENEA'],
    ['Anna Rossi, Comune di Torino', 'Anna Rossi, Comune di Torino'],
    ['Anna  Rossi', 'Anna Rossi'],
    ['Rossi,', 'Rossi,'],
    [',', ','],
    ['a, b, c', 'a, b, c'],
    ['=1+1, Anna', 'Anna =1+1'],
  ])('%j is spoken %j', (written, spoken) => expect(spokenName(written)).toBe(spoken))

  it('of two parts are one', () => {
    expect([joinedName(' Anna ', 'Rossi'), joinedName('', 'Rossi'), joinedName('Anna', '')]).toEqual(['Anna Rossi', 'Rossi', 'Anna'])
  })

  it.each(['ROSSI Anna', 'rossi, anna', 'Ánna  Rossi', 'Dott.ssa Anna Rossi', 'Prof. Dr. Anna Rossi', 'Anna ROSSI'])(
    '%s is Anna Rossi',
    (name) => expect(nameKey(name)).toBe(nameKey('Anna Rossi')),
  )

  it.each(['Anna Rosso', 'Anna', 'Rossi', 'Hanna Rossi', 'Anna Maria Rossi'])('%s is somebody else until an address says more', (name) =>
    expect(nameKey(name)).not.toBe(nameKey('Anna Rossi')),
  )

  it.each([
    ['Anna Rossi', 'A. Rossi', true],
    ['Anna Rossi', 'Anna Maria Rossi', true],
    ['Anna Rossi', 'Ana Rosi', false],
    ['Annalisa Rossini', 'Analisa Rosini', true],
    ['Anna Rossi', 'Marco Rossi', false],
    ['Anna Rossi', 'Anna Bianchi', false],
    ['Müller', 'Mueller', true],
  ])('%s and %s may be one: %s', (a, b, same) => {
    expect(maySpellTheSame(nameKey(a), nameKey(b))).toBe(same)
    expect(maySpellTheSame(nameKey(b), nameKey(a))).toBe(same)
  })

  it.each([
    ['Anna Rossi', 'anna rossi', true],
    ['José García', 'Jose Garcia', true],
    ['anna rossi', 'Anna Rossi', false],
    ['ANNA ROSSI', 'Anna Rossi', false],
    ['Rossi Anna', 'Anna Rossi', false],
    ['Jose Garcia', 'José García', false],
    ['Anna Maria Rossi', 'Anna Rossi', true],
  ])('%s is better than %s: %s', (file, known, better) => expect(isBetterName(file, known)).toBe(better))

  it('never become better than themselves, and never change back and forth', () => {
    const name = fc.constantFrom('Anna Rossi', 'ANNA ROSSI', 'anna rossi', 'Ànna Rossi', 'Rossi Anna', 'A. Rossi')
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(isBetterName(a, a)).toBe(false)
        if (nameKey(a) === nameKey(b) && a !== b) expect(isBetterName(a, b) && isBetterName(b, a)).toBe(false)
      }),
    )
  })
})
