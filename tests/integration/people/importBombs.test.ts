import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runInThread } from '../../../src/host/spreadsheets/runInThread.ts'
import { slimSheet } from '../../../src/host/spreadsheets/sheetXml.ts'
import { elementsOf } from '../../../src/host/spreadsheets/xml.ts'
import { openPeopleImport, previewHere } from './peopleImport.ts'
import type { PeopleImport } from './peopleImport.ts'
import { partsOf, rawWorkbook, rowsOf, sheetOf } from './xlsxParts.ts'
import { zipOf } from './zipOf.ts'

let test: PeopleImport
beforeEach(async () => {
  test = await openPeopleImport()
})
afterEach(() => test.close())

const LIST = [['Name'], ['Anna Rossi']]
const SHEET = sheetOf(rowsOf(LIST))
const MEGABYTE = 1024 * 1024
const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * MEGABYTE, 32)
const entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'

describe('a workbook that was made to do harm', () => {
  it('is told from one that was not', async () => {
    expect(await previewHere(zipOf(partsOf(SHEET)))).toMatchObject({ added: 1, problems: [] })
  })

  it.each([
    ['shrank a thousand times', zipOf(partsOf(SHEET, { 'xl/media/image1.png': zeros(20) })), 'unsafe'],
    [
      'has parts that lie about their size',
      zipOf(partsOf(SHEET, { 'xl/worksheets/sheet1.xml': { content: zeros(30), claimed: 1000 } })),
      'unpacked',
    ],
    [
      'has parts that claim too much',
      zipOf(partsOf(SHEET, { 'xl/worksheets/sheet1.xml': { content: SHEET, claimed: SHEET.length + 5 } })),
      'unsafe',
    ],
    ['claims gigabytes', zipOf(partsOf(SHEET, { 'xl/media/a.png': { content: zeros(1), claimed: 4_000_000_000 } })), 'unpacked'],
    [
      'is more than 200 MB in honest pieces',
      zipOf(partsOf(SHEET, Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`xl/media/${i}.png`, zeros(4)])))),
      'unpacked',
    ],
    [
      'has 3,000 parts',
      zipOf(partsOf(SHEET, Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`xl/media/${i}.png`, 'x'])))),
      'unpacked',
    ],
    ['leads out of its folder', zipOf(partsOf(SHEET, { '../../evil.xml': 'x' })), 'unsafe'],
    ['leads out half-way', zipOf(partsOf(SHEET, { 'xl/../../evil.xml': 'x' })), 'unsafe'],
    ['has an absolute name', zipOf(partsOf(SHEET, { '/etc/evil.xml': 'x' })), 'unsafe'],
    ['has a name of Windows', zipOf(partsOf(SHEET, { 'xl\\evil.xml': 'x' })), 'unsafe'],
    ['has a drive letter', zipOf(partsOf(SHEET, { 'C:evil.xml': 'x' })), 'unsafe'],
    ['has a link', zipOf(partsOf(SHEET, { 'xl/link.xml': { content: '/etc/passwd', mode: 0o120777 } })), 'unsafe'],
    ['holds an archive', zipOf(partsOf(SHEET, { 'xl/embeddings/a.zip': zipOf({ a: 'b' }) })), 'unsafe'],
    ['holds an archive under another name', zipOf(partsOf(SHEET, { 'xl/media/a.png': zipOf({ a: 'b'.repeat(500) }) })), 'unsafe'],
    [
      'has one name twice',
      zipOf(
        [...Object.entries(partsOf(SHEET)), ['xl/workbook.xml', 'x']].map(
          ([name, part]) => [name, typeof part === 'string' ? { content: part } : part] as never,
        ),
      ),
      'unsafe',
    ],
    ['has a password', zipOf(partsOf(SHEET, { 'xl/secret.xml': { content: 'x', encrypted: true } })), 'password'],
    ['names a file of the machine in its sheet', zipOf(partsOf(SHEET.replace('<worksheet', `${entity}<worksheet`))), 'unsafe'],
    ['names one in its list of sheets', rawWorkbook(LIST, { 'xl/workbook.xml': `${entity}<workbook/>` }), 'unsafe'],
    [
      'names one in UTF-16',
      zipOf(
        partsOf('', {
          'xl/worksheets/sheet1.xml': Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${entity}${SHEET}`, 'utf16le'),
        }),
      ),
      'unsafe',
    ],
    ['laughs a billion times', zipOf(partsOf(`<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${SHEET}`)), 'unsafe'],
    ['is cut short', zipOf(partsOf(SHEET)).subarray(0, 400), 'workbook'],
    ['has no end', Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.alloc(300)]), 'workbook'],
    [
      'has a broken part',
      zipOf(partsOf(SHEET, { 'xl/worksheets/sheet1.xml': { content: SHEET, packed: Buffer.alloc(50, 255) } })),
      'workbook',
    ],
    ['has no sheet', rawWorkbook(LIST, { 'xl/workbook.xml': '<workbook><sheets/></workbook>' }), 'workbook'],
    ['has a sheet that is no XML', zipOf(partsOf('<worksheet><sheetData><row></worksheet>')), 'workbook'],
    ['has cells without a shared text', rawWorkbook([['Name'], ['<c t="s"><v>99</v></c>']]), 'workbook'],
    [
      'has a cell far to the right',
      zipOf(partsOf(sheetOf('<row r="1"><c r="A1"><v>1</v></c><c r="ZZZZZZ1"><v>1</v></c></row>'))),
      'columns',
    ],
    [
      'has a row far below',
      zipOf(partsOf(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="99999999999"><c><v>1</v></c></row>'))),
      'workbook',
    ],
    [
      'has more than 50,000 rows',
      zipOf(partsOf(sheetOf('<row><c t="inlineStr"><is><t>Anna Rossi</t></is></c></row>'.repeat(50_100)))),
      'rows',
    ],
  ])('is refused where it %s', async (_what, bytes, context) => {
    await expect(previewHere(bytes)).rejects.toMatchObject({ detail: { context } })
  })

  it('is refused where one long text stands in a million cells', async () => {
    const shared = `<sst><si><t>${'x'.repeat(9000)}</t></si></sst>`
    const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(20)}</row>`
    const parts = partsOf(sheetOf(`<row><c t="inlineStr"><is><t>Name</t></is></c></row>${row.repeat(10_000)}`), {
      'xl/sharedStrings.xml': shared,
    })
    const list = String(parts['xl/_rels/workbook.xml.rels']).replace(
      '</Relationships>',
      '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    )
    const bytes = zipOf({ ...parts, 'xl/_rels/workbook.xml.rels': list })
    await expect(previewHere(bytes)).rejects.toMatchObject({ code: 'TOO_LARGE', detail: { context: 'unpacked' } })
  })

  it('leaves the host answering', async () => {
    const bomb = zipOf(partsOf(SHEET, { 'xl/media/image1.png': zeros(20) }))
    await expect(test.importFile(bomb)).rejects.toMatchObject({ code: 'UNREADABLE_FILE', data: { detail: { context: 'unsafe' } } })
    expect(await test.importFile('Name\nAnna Rossi\n')).toMatchObject({ added: 1 })
  })

  it('can be given up while it is read', async () => {
    const stop = new AbortController()
    const { workshopId } = test
    const content = Buffer.from(`Name,Email\n${Array.from({ length: 40_000 }, (_, i) => `Anna ${i} Rossi,a${i}@x.it`).join('\n')}`)
    const ended = new Promise<number>((resolve) => {
      process.once('worker', (thread) => {
        thread.once('online', () => stop.abort())
        thread.once('exit', resolve)
      })
    })
    const reading = test.client.participants.importFile(
      { workshopId, fileName: 'a.csv', contentBase64: content.toString('base64') },
      { signal: stop.signal },
    )
    await expect(reading).rejects.toThrow()
    // A thread that came to its end by itself ends with 0.
    expect(await ended).toBe(1)
    expect(await test.people()).toEqual([])
  })

  it('is given up after its time', async () => {
    await expect(runInThread(import.meta.url, 'endlessThread', null, undefined, 0.05)).rejects.toMatchObject({
      code: 'TOO_LARGE',
      detail: { context: 'seconds' },
    })
  })

  it.each([
    ['blanks in a formula', `<c r="A2"><f>1</f>${' '.repeat(80_000)}x</c>`],
    ['blanks before a value', `<c r="A2" t="e">${' '.repeat(80_000)}<x/></c>`],
    ['types of a cell', `<c r="A2" ${'t="e" '.repeat(80_000)}<`],
    ['blanks behind a name', `<c r${' '.repeat(80_000)}x="1"><f>1</f></c>`],
    ['letters of a place', `<c r="${'A'.repeat(80_000)}"><f>1</f></c>`],
  ])('costs no more than its length with many %s', (_what, cell) => {
    const xml = `<sheetData><row r="1">${cell}</row></sheetData>`
    expect(slimSheet(xml).xml).toContain('sheetData')
  })

  it('costs no more than its length with long words in its lists', () => {
    expect(elementsOf(`<sheet ${'a'.repeat(200_000)} name="People"/>`, 'sheet')).toEqual([{ name: 'People' }])
    expect(elementsOf('<sheet name="&constructor;&amp;"/>', 'sheet')).toEqual([{ name: '&constructor;&' }])
  })
})
