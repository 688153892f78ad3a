import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readCatalogue } from '../../architecture/catalogue.ts'
import { openPeopleImport, previewHere } from './peopleImport.ts'
import type { PeopleImport } from './peopleImport.ts'
import { zipOf } from './zipOf.ts'

let test: PeopleImport
beforeEach(async () => {
  test = await openPeopleImport()
})
afterEach(() => test.close())

const catalogue = { en: readCatalogue('en'), it: readCatalogue('it') }

type Refusal = { code: string; detail: Record<string, string | number> }
const refusal = (content: Uint8Array | string): Promise<Refusal | null> =>
  previewHere(content).then(
    () => null,
    (error: Refusal) => error,
  )

const old = Buffer.from('d0cf11e0a1b11ae1', 'hex')

describe('a file that is no table', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['blank lines', '\n \n\r\n', 'empty'],
    ['separators alone', ';;\n;;\n', 'empty'],
    ['an old workbook', Buffer.concat([old, Buffer.alloc(600)]), 'xls'],
    ['a workbook with a password', Buffer.concat([old, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]), 'password'],
    ['an OpenDocument table', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }), 'ods'],
    ['an OpenDocument text', zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'document'],
    ['a Word document', zipOf({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }), 'document'],
    ['a binary workbook', zipOf({ '[Content_Types].xml': '<x/>', 'xl/workbook.bin': 'x' }), 'xlsb'],
    ['a Numbers document', zipOf({ 'Index/Document.iwa': 'x' }), 'numbers'],
    ['an archive', zipOf({ 'list.csv': 'Name\nAnna' }), 'archive'],
    ['a gzip archive', Buffer.from('1f8b0800000000000003', 'hex'), 'archive'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ', 'pdf'],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'image'],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image'],
    ['a bitmap', Buffer.from('424d36000000000000003600', 'hex'), 'image'],
    ['a rich text', '{\\rtf1\\ansi Anna}', 'document'],
    ['a web page that is called .xls', '<html><table><tr><td>Name</td></tr></table></html>', 'html'],
    ['a spreadsheet of 2003 in XML', '<?xml version="1.0"?><Workbook/>', 'html'],
    ['random bytes', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * i * 31 + i * 7) % 256)), 'binary'],
    ['an open quote', 'Name,City\n"Anna,Torino\nEva,Roma\n', 'quotes'],
  ])('is refused with what to do: %s', async (_what, content, reason) => {
    expect(await refusal(content)).toMatchObject({ code: 'UNREADABLE_FILE', detail: { context: reason } })
    for (const words of Object.values(catalogue)) expect(words.get(`errors:UNREADABLE_FILE_${reason}`)?.length).toBeGreaterThan(20)
  })

  it.each([
    ['50,001 rows', `Name\n${'Anna Rossi\n'.repeat(50_001)}`, 'rows', '50000 rows'],
    ['201 columns', `Name${',x'.repeat(200)}\nAnna`, 'columns', '200 columns'],
    ['201 cells in a row', `Name,City\nAnna${',x'.repeat(200)}`, 'columns', '200 columns'],
    ['more than 20 MB', Buffer.alloc(20 * 1024 * 1024 + 1, 'Anna Rossi\n'), 'file', '20 MB'],
  ])('is refused: %s', async (_what, content, context, limit) => {
    const most = Number.parseInt(limit, 10)
    expect(await refusal(content)).toMatchObject({ code: 'TOO_LARGE', detail: { context, limit, most } })
    for (const words of Object.values(catalogue)) expect(words.get(`errors:TOO_LARGE_${context}`)).toContain('{{most}}')
  })

  it('leaves the people and the host as they were', async () => {
    for (const content of ['', '%PDF-1.7', Buffer.concat([old, Buffer.alloc(600)])]) {
      await expect(test.previewFile(content)).rejects.toMatchObject({ code: 'UNREADABLE_FILE' })
      await expect(test.importFile(content)).rejects.toMatchObject({ code: 'UNREADABLE_FILE' })
    }
    expect(await test.people()).toEqual([])
    expect(await test.importFile('Name\nAnna Rossi\n')).toMatchObject({ added: 1 })
  })

  it('of 100 MB is refused before it is decoded', async () => {
    const contentBase64 = 'A'.repeat(Math.ceil((100 * 1024 * 1024) / 3) * 4)
    const { workshopId } = test
    const input = { workshopId, fileName: 'a.csv', contentBase64 }
    await expect(test.client.participants.previewFile(input)).rejects.toMatchObject({
      code: 'TOO_LARGE',
      data: { detail: { limit: '20 MB' } },
    })
  })

  it('is refused for a workshop that is not there', async () => {
    const input = { workshopId: 'missing', fileName: 'a.csv', contentBase64: Buffer.from('Name\nAnna').toString('base64') }
    await expect(test.client.participants.importFile(input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('leaves nothing of what it holds in the log', async () => {
    await test.previewFile('Name;Needs\nSecret Person;Secret wheelchair\n', { map: { name: 'Secret heading' } }).catch(() => {})
    await test.importFile('Name;Accessibility\nSecret Person;Secret wheelchair\n')
    const log = readFileSync(join(test.dataDir, 'logs', 'host.log'), 'utf8')
    expect(log).toContain('UNKNOWN_COLUMN')
    expect(log).not.toContain('Secret')
  })
})
