import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import writeExcelFile from 'write-excel-file/node'
import { atMost, inScratch, runCommand } from './measure.ts'
import type { Figure } from './measure.ts'

const ROWS = 50_000
const HEADINGS = [
  'First name',
  'Last name',
  'Email',
  'Organisation',
  'Type of organisation',
  'Country',
  'City',
  'Languages',
  'Role',
  'Photos',
  'Accessibility',
  'Topics',
]
const TYPES = ['City', 'Universität', 'ONG']
const COUNTRIES = ['Italia', 'Germany', 'FR']

const registrations = (): string[][] => [
  HEADINGS,
  ...Array.from({ length: ROWS }, (_, n) => [
    `Anna${n}`,
    `Rossi${n * 7}`,
    `person.${n}@example.org`,
    `Comune ${n % 500}`,
    TYPES[n % 3]!,
    COUNTRIES[n % 3]!,
    'Torino',
    'it; en',
    'participant',
    n % 2 ? 'yes' : 'no',
    n % 50 ? '' : 'wheelchair',
    'Energy; Water',
  ]),
]

/** Whole commands, process start included: what 50,000 rows would do, and writing them. */
export const peopleBench = (): Promise<Figure[]> =>
  inScratch(async (folder) => {
    const rows = registrations()
    const files = { CSV: join(folder, 'people.csv'), XLSX: join(folder, 'people.xlsx') }
    writeFileSync(files.CSV, rows.map((row) => row.join(',')).join('\r\n'))
    writeFileSync(files.XLSX, await writeExcelFile(rows.map((row) => row.map((value) => ({ value })))).toBuffer())
    const data = join(folder, 'data')
    const { stdout } = await runCommand('sample', 'torino', '--data', data)
    const { workshop } = JSON.parse(stdout) as { workshop: string }
    const importing = (file: string, ...more: string[]) =>
      runCommand('people', 'import', file, '--workshop', workshop, '--data', data, ...more)
    const figures: Figure[] = []
    for (const [kind, file] of Object.entries(files)) {
      const { ms, peakMb } = await importing(file, '--dry-run')
      figures.push(atMost(`reading 50,000 people from ${kind}, told row by row`, ms / 1000, 's', 5))
      figures.push(atMost(`reading 50,000 people from ${kind}, peak memory`, peakMb, 'MB', 1500))
    }
    const { ms } = await importing(files.CSV)
    const again = await importing(files.CSV)
    return [
      ...figures,
      { what: 'import of 50,000 people, in one action', value: ms / 1000, unit: 's', bar: 'for information', ok: true },
      { what: 'the same again, which changes nothing', value: again.ms / 1000, unit: 's', bar: 'for information', ok: true },
    ]
  })
