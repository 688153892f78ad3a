import { rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newTestFolder } from '../../support/testHost.ts'
import { run, runJson } from '../commandLine/run.ts'
import { workbookOf } from './peopleImport.ts'
import { zipOf } from './zipOf.ts'

let folder: string
let data: string
let workshop: string
beforeEach(async () => {
  folder = newTestFolder()
  data = join(folder, 'data')
  workshop = (await runJson<{ workshop: string }>(data, ['sample', 'torino'])).workshop
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const fileOf = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const importing = (file: string, ...more: string[]): string[] => ['people', 'import', file, '--workshop', workshop, ...more]

type Counts = { added: number; updated: number; skipped: number; problems: { row: number; message: string }[] }

describe('people import', () => {
  it('takes the first row for a person on demand', async () => {
    const csv = fileOf('bare.csv', 'Anna Rossi;Torino\nEva Neri;Ivrea\n')
    expect(await runJson<Counts>(data, importing(csv, '--dry-run'))).toMatchObject({ added: 1, problems: [{ message: 'headingsUnknown' }] })
    const bare = importing(csv, '--no-headings', '--map', '{"name":"Column A","city":"Column B"}')
    expect(await runJson<Counts>(data, bare)).toMatchObject({ added: 2, problems: [] })
  })

  it('prints what became of a CSV and of a workbook', async () => {
    const csv = fileOf('people.csv', 'Nome;Cognome;E-mail\nAnna;Rossi;anna@x.it\n;;nobody@x.it\n')
    expect(await runJson<Counts>(data, importing(csv, '--dry-run'))).toMatchObject({
      added: 1,
      skipped: 1,
      problems: [{ row: 2, message: 'noName' }],
    })
    expect(await runJson<Counts>(data, importing(csv))).toMatchObject({ added: 1 })
    const workbook = fileOf(
      'people.xlsx',
      await workbookOf([
        ['Who', 'Mail'],
        ['Anna Rossi', 'anna@x.it'],
        ['Eva Neri', null],
      ]),
    )
    expect(await runJson<Counts>(data, importing(workbook, '--map', '{"name":"Who","email":"Mail"}'))).toMatchObject({
      added: 1,
      updated: 0,
    })
    expect(await runJson<Counts>(data, importing(workbook))).toMatchObject({ added: 0, updated: 0 })
  })

  it('says in a sentence what is wrong with a file', async () => {
    const large = fileOf('large.csv', 'Name\n')
    truncateSync(large, 100 * 1024 * 1024)
    const cases: [string[], RegExp][] = [
      [importing(large), /larger than Tavolata takes \(20 MB\)/],
      [importing(fileOf('old.xls', Buffer.from('d0cf11e0a1b11ae100', 'hex'))), /old Excel file.*save it as \.xlsx or \.csv/],
      [importing(fileOf('bomb.xlsx', zipOf({ 'xl/workbook.xml': 'x', '../a': 'x' }))), /can do harm.*copy the table into a new workbook/],
      [importing(fileOf('colours.csv', 'Colour,Size\nred,3\n')), /There is no column "name"\. The file has: Colour, Size/],
      [importing(fileOf('a.csv', 'Name\nAnna'), '--map', '{"nonsense":"Name"}'), /--map takes JSON such as/],
      [['people', 'import', 'missing.csv', '--workshop', workshop], /There is no file missing\.csv/],
      [['people', 'import', large], /required option '--workshop/],
    ]
    for (const [words, sentence] of cases) {
      const { code, stdout, stderr } = await run(data, words)
      expect([code, stdout]).toEqual([1, ''])
      expect(stderr).toMatch(sentence)
      expect(stderr).not.toMatch(/\n\s+at /)
    }
  })
})
