import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openImport } from './importing.ts'
import type { ImportTest } from './importing.ts'

let test: ImportTest
beforeEach(async () => {
  test = await openImport()
})
afterEach(() => test.close())

const ROWS = ['Più alberi in città', 'Größe – “naïve” €', 'plain']
const csv = (separator: string, newline: string): string =>
  ['text', ...ROWS]
    .map((text) => `${text}${separator}idea`)
    .join(newline)
    .replace('idea', 'kind')

describe('files in the encodings that people have', () => {
  it.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16 little-endian', (text: string) => iconv.encode(text, 'utf16-le', { addBOM: true })],
    ['UTF-16 big-endian', (text: string) => iconv.encode(text, 'utf16-be', { addBOM: true })],
    ['Windows-1252', (text: string) => iconv.encode(text, 'win1252')],
  ])('%s', async (_name, encode) => {
    expect(await test.importFile(encode(csv(';', '\r\n')))).toEqual({ added: 3, updated: 0, skipped: 0, problems: [] })
    expect(await test.texts()).toEqual(ROWS)
  })

  it.each([',', ';', '\t', '|'])('separated by %j', async (separator) => {
    expect((await test.importFile(csv(separator, '\n'))).added).toBe(3)
    expect((await test.notes()).map(({ text, kind }) => [text, kind])).toEqual(ROWS.map((text) => [text, 'idea']))
  })

  it.each(['\n', '\r\n', '\r'])('with lines that end in %j', async (newline) => {
    expect((await test.importFile(csv(',', newline) + newline)).added).toBe(3)
    expect(await test.texts()).toEqual(ROWS)
  })

  it('with emoji, right-to-left text and what is left of half a character', async () => {
    const half = Buffer.concat([
      iconv.encode('text\nhalf ', 'utf16-le', { addBOM: true }),
      Buffer.from([0x3d, 0xd8]),
      iconv.encode('\n🌳 עץ\n', 'utf16-le'),
    ])
    expect((await test.importFile(half)).added).toBe(2)
    expect(await test.texts()).toEqual(['half \ufffd', '🌳 עץ'])
    expect(await test.importFile(half)).toMatchObject({ added: 0, skipped: 2 })
  })

  it('finds the separator in the heading, not in quoted names', async () => {
    expect(
      (await test.importFile('"text, with; many | signs";kind\nHello;idea', { map: { text: 'text, with; many | signs' } })).added,
    ).toBe(1)
    expect(await test.texts()).toEqual(['Hello'])
  })
})
