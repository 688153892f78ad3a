import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPastedPeople } from '../../../src/renderer/places/plan/people/paste/readPastedPeople.ts'
import { splitCells } from '../../../src/renderer/places/plan/people/paste/splitCells.ts'
import { typeReader } from '../../../src/shared/domain/people/import/typeWords.ts'
import { readTopics } from '../../../src/renderer/places/plan/session/readTopics.ts'
import { splitNames } from '../../../src/renderer/places/plan/workshop/ListField.tsx'

const readType = typeReader([{ code: 'city', labels: ['City or municipality', 'Città o comune'], groups: ['Government'] }])
const read = (text: string, present: { name: string; organisation: string }[] = []) => readPastedPeople(text, readType, present)

describe('people from pasted lines', () => {
  test.each([
    ['semicolons', 'Ada Rossi; Comune di Torino; Italy; Torino'],
    ['tabs', 'Ada Rossi\tComune di Torino\tItaly\tTorino'],
    ['commas', 'Ada Rossi,Comune di Torino,Italy,Torino'],
    ['commas and quotes', '"Ada Rossi","Comune di Torino",Italy,Torino'],
  ])('%s', (_, line) => {
    expect(read(line).lines[0]?.person).toMatchObject({
      name: 'Ada Rossi',
      organisation: 'Comune di Torino',
      country: 'Italy',
      city: 'Torino',
    })
  })

  test('a line of headings sets the order, in Italian too, and joins first and last names', () => {
    const { hasHeader, lines } = read('Cognome\tNome\tPaese\tEnte\tTelefono\tRuolo\nRossi\tAda\tItalia\tComune\t011\tconduttore del tavolo')
    expect(hasHeader).toBe(true)
    expect(lines.map((line) => line.person)).toEqual([
      { name: 'Ada Rossi', organisation: 'Comune', country: 'Italia', city: '', stakeholderType: null, role: 'host' },
    ])
  })

  test('types are found by their words in either language or by their code; unknown ones are not guessed', () => {
    const types = read('name;type\nA;città o comune\nB;CITY\nC;wizard\nD;government').lines.map((line) => line.person.stakeholderType)
    expect(types).toEqual(['city', 'city', null, null])
  })

  test('nobody is added twice, and the line that names nobody is told', () => {
    const { lines } = read('Ada Rossi;Comune\nadá rossi;comune\n;Ghost\nBo Li;X', [{ name: 'Bo Li', organisation: 'X' }])
    expect(lines.map(({ line, problem }) => [line, problem])).toEqual([
      [1, null],
      [2, 'twice'],
      [3, 'noName'],
      [4, 'known'],
    ])
  })

  test('who is known is known however the name is written, as in an import', () => {
    const present = [
      { name: 'Anna Rossi', organisation: 'Comune di Torino' },
      { name: 'Bo Li', organisation: 'X' },
      { name: 'Bo Li', organisation: 'Y' },
    ]
    const { lines } = read(
      'ROSSI Anna;Comune di Torino\nDott.ssa Anna Rossi\nRossi, Ànna;comune di torino\nAnna Rossi;Ente\nBo Li\nLI Bo;Y',
      present,
    )
    expect(lines.map(({ problem }) => problem)).toEqual(['known', 'known', 'known', null, null, 'known'])
  })

  test('cells in quotes may hold the separator and doubled quotes', () => {
    expect(splitCells('"Doe; Jane";"The ""Lab"""')).toEqual([{ line: 1, cells: ['Doe; Jane', 'The "Lab"'] }])
  })

  test('any text is read without losing a filled line', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 20 }), (names) => {
        fc.pre(!['name', 'nome', 'participant'].includes(names[0] ?? ''))
        const { lines, hasHeader } = read(names.join('\r\n'))
        expect(lines).toHaveLength(names.length - Number(hasHeader))
      }),
    )
    fc.assert(fc.property(fc.string(), (text) => read(text).lines.every((line) => line.person.name.length <= 200)))
  })
})

test('topics lose list marks and table numbers, but not numbers that belong to them', () => {
  expect(readTopics('1. Bauhaus\r\n- Adaptation\n\n• Mobility \nTable 3: Water\n2030 targets\n15-minute city')).toEqual([
    'Bauhaus',
    'Adaptation',
    'Mobility',
    'Water',
    '2030 targets',
    '15-minute city',
  ])
})

test('cities are split at commas and semicolons, without doubles', () => {
  expect(splitNames(' Torino, Milano; Torino ,, ')).toEqual(['Torino', 'Milano'])
})
