import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/host/spreadsheets/readText.ts'
import { openPeopleImport, previewHere } from './peopleImport.ts'

const LIST = 'Nome,Ente,Città\nÉlodie Müller,Comune di Torino,Forlì\nZoë Łuksza,"Università, Torino",Łódź\n'
const WESTERN = 'Nome,Ente,Città\nÉlodie Müller,Comune di Torino,Forlì\nAnna Rossi,"Università, Torino",Cefalù\n'

const names = async (content: Uint8Array | string): Promise<string[]> =>
  (await previewHere(content)).people.map(({ name, fields }) => [name, fields.organisation, fields.city].filter(Boolean).join(' | '))

describe('a text file', () => {
  it.each([
    ['UTF-8', Buffer.from(LIST)],
    ['UTF-8 with its mark', iconv.encode(LIST, 'utf8', { addBOM: true })],
    ['UTF-16LE with its mark', iconv.encode(LIST, 'utf16-le', { addBOM: true })],
    ['UTF-16BE with its mark', iconv.encode(LIST, 'utf16-be', { addBOM: true })],
    ['UTF-16LE without', iconv.encode(LIST, 'utf16-le', { addBOM: false })],
    ['UTF-16BE without', iconv.encode(LIST, 'utf16-be', { addBOM: false })],
  ])('in %s is read', async (_what, bytes) => {
    expect(await names(bytes)).toEqual(['Élodie Müller | Comune di Torino | Forlì', 'Zoë Łuksza | Università, Torino | Łódź'])
  })

  it('in Windows-1252 is read', async () => {
    expect(await names(iconv.encode(WESTERN, 'win1252'))).toEqual([
      'Élodie Müller | Comune di Torino | Forlì',
      'Anna Rossi | Università, Torino | Cefalù',
    ])
  })

  it('in UTF-8 with a broken letter is read all the same, and that letter told', async () => {
    const bytes = Buffer.from(LIST.replace('Forlì', 'Forl\u0001'))
    bytes[bytes.indexOf(1)] = 0xe9
    const { people, problems } = await previewHere(bytes)
    expect(people.map(({ name, fields }) => `${name} ${fields.city}`)).toEqual(['Élodie Müller Forl\ufffd', 'Zoë Łuksza Łódź'])
    expect(problems).toEqual([{ row: 1, column: 'Città', message: 'lettersLost', value: 'Forl\ufffd' }])
  })

  it.each([',', ';', '\t', '|'])('with the separator %j is read', async (delimiter) => {
    const text = stringify(
      [
        ['Name', 'Organisation', 'Note'],
        ['Anna Rossi', 'A, B; C', 'x | y\tz'],
        ['Marco Bianchi', 'D', 'one, two, three; four'],
      ],
      { delimiter },
    )
    expect((await previewHere(text)).people.map(({ fields }) => fields.organisation)).toEqual(['A, B; C', 'D'])
  })

  it.each(['\n', '\r\n', '\r'])('with lines that end in %j is read, with quoted ones inside', async (end) => {
    const text = `Name;City${end}"Anna${end}Rossi";Torino${end}${end}"Marco ""Mac"" Bianchi";"Mi${end}lano"${end}`
    expect(await names(text)).toEqual(['Anna Rossi | Torino', 'Marco "Mac" Bianchi | Mi lano'])
  })

  it('may name its separator, have titles above and blank lines', async () => {
    const text =
      'sep=;\r\nParticipants of the workshop\r\n;;\r\nExported on 3 May;;\r\nName;Email;City\r\n\r\nAnna Rossi;a@x.it;Torino\r\n;;\r\n'
    const { columns, total, people } = await previewHere(text)
    expect(columns).toEqual(['Name', 'Email', 'City'])
    expect([total, people.map(({ name }) => name)]).toEqual([1, ['Anna Rossi']])
  })

  it('may have a quote inside a text', async () => {
    expect(await names('Name,City\nAnna "Annie" Rossi,Torino\n')).toEqual(['Anna "Annie" Rossi | Torino'])
  })

  it('has short rows filled, long rows skipped and told', async () => {
    const { people, problems, total } = await previewHere('Name,City,Email\nAnna Rossi\nMarco,Bianchi,Torino,m@x.it\nEva Neri,Roma,,\n')
    expect(people.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual(['Anna Rossi added', ' skipped', 'Eva Neri added'])
    expect(problems).toEqual([{ row: 2, column: '', message: 'tooManyCells', value: '4' }])
    expect(total).toBe(3)
  })

  it('has headings twice, missing, or not at all', async () => {
    const twice = await previewHere('Name,City,Name,,City\nAnna Rossi,Torino,x,y,z\n')
    expect(twice.columns).toEqual(['Name', 'City', 'Name (2)', 'Column D', 'City (2)'])
    const beyond = await previewHere('Name,City\nAnna Rossi,Torino,x\nEva Neri,Roma,y\n')
    expect(beyond.columns).toEqual(['Name', 'City', 'Column C'])
    const none = await previewHere('Anna Rossi;anna@x.it\nEva Neri;eva@x.it\n')
    expect(none).toMatchObject({ columns: ['Column A', 'Column B'], map: { name: 'Column A', email: 'Column B' }, added: 2 })
  })

  it('loses control signs, and keeps formulas as words', async () => {
    const test = await openPeopleImport()
    await test.importFile(
      'Name,Organisation,City\n"=cmd|\' /C calc\'!A0",@SUM(1+1),+39 Torino\nAn\u0007na\u202e Rossi,-2+3,"=HYPERLINK(""http://x"")"\n',
    )
    expect((await test.people()).map(({ name, organisation, city }) => [name, organisation, city])).toEqual([
      ["=cmd|' /C calc'!A0", '@SUM(1+1)', '+39 Torino'],
      ['An na Rossi', '-2+3', '=HYPERLINK("http://x")'],
    ])
    test.close()
  })

  it('comes back as it was written, whatever is in it', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/\p{Cc}/gu, '').toWellFormed())
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('windows', 'unix', 'mac') as fc.Arbitrary<'windows' | 'unix' | 'mac'>,
        fc.constantFrom('utf8', 'utf16-le', 'utf16-be'),
        (rows, delimiter, ends, encoding) => {
          const table = [['Name', 'City', 'Note'], ...rows]
          const text = stringify(table, { delimiter, record_delimiter: ends, quoted: true })
          expect(readText(iconv.encode(text, encoding, { addBOM: true })).cells).toEqual(table)
        },
      ),
      { numRuns: 300 },
    )
  })
})
