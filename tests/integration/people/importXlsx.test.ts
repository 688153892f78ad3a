import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { readXlsx } from '../../../src/host/spreadsheets/readXlsx.ts'
import { previewHere, workbookOf } from './peopleImport.ts'
import { partsOf, rawWorkbook, rowsOf, sheetOf } from './xlsxParts.ts'
import { zipOf } from './zipOf.ts'

describe('a workbook', () => {
  it('is read like a text: titles, order, blank rows and columns', async () => {
    const bytes = await workbookOf([
      ['Registrations, 3 May', null, null, null],
      [null, null, null, null],
      ['Città', 'Cognome', 'Nome', 'E-mail'],
      ['Torino', 'Rossi', 'Anna', 'anna@x.it'],
      [null, null, null, null],
      ['Forlì', 'Müller', 'Élodie', null],
    ])
    const { sheets, sheet, columns, people, total, problems } = await previewHere(bytes)
    expect({ sheets, sheet, columns, total, problems }).toEqual({
      sheets: ['Sheet1'],
      sheet: 'Sheet1',
      columns: ['Città', 'Cognome', 'Nome', 'E-mail'],
      total: 2,
      problems: [],
    })
    expect(people.map(({ row, name, fields }) => [row, name, fields.city])).toEqual([
      [1, 'Anna Rossi', 'Torino'],
      [2, 'Élodie Müller', 'Forlì'],
    ])
  })

  it('gives numbers, dates and ticks as words', async () => {
    const bytes = await writeExcelFile([
      ['Name', 'City', 'Organisation', 'Photos', 'When'].map((value) => ({ value })),
      [
        { value: 'Anna Rossi' },
        { value: 10_121 },
        { value: 0.1 },
        { value: true },
        { value: new Date(Date.UTC(2026, 4, 3)), format: 'dd/mm/yyyy' },
      ],
    ]).toBuffer()
    const { sample, people } = await previewHere(bytes)
    expect(sample).toEqual([['Anna Rossi', '10121', '0.1', 'true', '2026-05-03']])
    expect(people[0]!.fields).toMatchObject({ city: '10121', organisation: '0.1', photoConsent: true })
  })

  it('has sheets to choose from', async () => {
    const bytes = await writeExcelFile([
      { data: [[{ value: 'Name' }], [{ value: 'Anna Rossi' }]], sheet: 'Day 1' },
      { data: [[{ value: 'Name' }], [{ value: 'Eva Neri' }]], sheet: 'Day 2 & "more"' },
    ]).toBuffer()
    expect(await previewHere(bytes)).toMatchObject({
      sheets: ['Day 1', 'Day 2 & "more"'],
      sheet: 'Day 1',
      people: [{ name: 'Anna Rossi' }],
    })
    const second = await previewHere(bytes, { sheet: 'Day 2 & "more"' })
    expect(second).toMatchObject({ sheet: 'Day 2 & "more"', people: [{ name: 'Eva Neri' }] })
    await expect(previewHere(bytes, { sheet: 'Day 3' })).rejects.toMatchObject({ detail: { context: 'noSheet' } })
  })

  it('begins with a sheet that can be seen', async () => {
    const bytes = rawWorkbook([['Name'], ['Anna Rossi']], {
      'xl/workbook.xml':
        '<workbook><sheets><sheet name="Codes" state="hidden" r:id="rId1"/><sheet name="List" r:id="rId1"/></sheets></workbook>',
    })
    expect(await previewHere(bytes)).toMatchObject({ sheets: ['List', 'Codes'], sheet: 'List', added: 1 })
  })

  it('gives what a formula said last, and names those that never said anything and those that failed', async () => {
    const bytes = rawWorkbook([
      ['Name', 'City', 'Organisation'],
      ['<c t="str"><f>A1&amp;B1</f><v>Anna Rossi</v></c>', '<c><f>1+1</f></c>', '<c t="e"><f>X</f><v>#REF!</v></c>'],
      ['=cmd|calc', '<c><f>HYPERLINK("http://x")</f><v></v></c>', '<c t="str"><f>""</f><v></v></c>'],
    ])
    const { people, problems } = await previewHere(bytes)
    expect(people.map(({ name, fields }) => [name, fields.city, fields.organisation])).toEqual([
      ['Anna Rossi', undefined, undefined],
      ['=cmd|calc', undefined, undefined],
    ])
    expect(problems).toEqual([
      { row: 1, column: 'City', message: 'formulaWithoutValue', value: '' },
      { row: 1, column: 'Organisation', message: 'errorInCell', value: '#REF!' },
      { row: 2, column: 'City', message: 'formulaWithoutValue', value: '' },
    ])
  })

  it('with macros is read without them, and says so', async () => {
    const bytes = rawWorkbook([['Name'], ['Anna Rossi']], { 'xl/vbaProject.bin': 'macro', 'xl/_rels/vbaProject.bin.rels': '<x/>' })
    expect(await previewHere(bytes)).toMatchObject({
      added: 1,
      problems: [{ row: 0, column: '', message: 'macrosIgnored', value: '' }],
    })
  })

  it('may be painted to its last row and column', async () => {
    const rows = `${rowsOf([['Name'], ['Anna Rossi']])}<row r="3"><c r="XFD3" s="1"/></row><row r="1048576" ht="20"/>`
    expect(await previewHere(zipOf(partsOf(sheetOf(rows))))).toMatchObject({ added: 1, columns: ['Name'] })
  })

  it('may leave out where its cells are', async () => {
    const text = (words: string): string => `<c t="inlineStr"><is><t>${words}</t></is></c>`
    const rows = `<row>${text('Name')}<c/>${text('City')}</row><row>${text('Anna Rossi')}<c s="1"></c>${text('Torino')}</row>`
    const { columns, people } = await previewHere(zipOf(partsOf(sheetOf(rows))))
    expect([columns, people[0]!.fields]).toEqual([['Name', 'Column B', 'City'], { name: 'Anna Rossi', city: 'Torino' }])
  })

  it('comes back as it was written, whatever is in it', async () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 10 })
      .map((text) => text.replace(/\p{Cc}/gu, '').toWellFormed())
      // The writer keeps its texts as keys of an object and loses those that every object has.
      .filter((text) => text !== '' && !(text in {}) && !/[\ufffe\uffff]|_x[0-9a-f]{4}_/iu.test(text))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), async (rows) => {
        const table = [['Name', 'City'], ...rows]
        expect((await readXlsx(await workbookOf(table))).cells).toEqual(table)
      }),
      { numRuns: 40 },
    )
  })
})
