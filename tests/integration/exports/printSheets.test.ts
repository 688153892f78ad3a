import readXlsxFile from 'read-excel-file/node'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { badgeCode } from '../../../src/shared/domain/people/badgeCode.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { readZip } from './zipFile.ts'
import { plantRoom } from './plantRoom.ts'
import type { PlantedRoom } from './plantRoom.ts'

const NAMES = ['=HYPERLINK("http://x")', 'Łukasz, "Luk" O’Brien', '@sum', 'Ελένη\u0000', '\uFF1Dcmd|x', '-2+3']
const table = (person: number, round: number): number => (person + round) % 3

let host: TestHost
let room: PlantedRoom
beforeAll(async () => {
  host = openTestHost()
  room = await plantRoom(host.client, { people: NAMES.length, tables: 3, rounds: 2, nameOf: (person) => NAMES[person]!, seat: table })
})
afterAll(() => host.close())

const bytesOf = async (format: 'csv' | 'xlsx', language: 'en' | 'it' = 'en') => {
  const file = await host.client.print.sheet({ sessionId: room.sessionId, format, language })
  return { ...file, bytes: Buffer.from(file.contentBase64, 'base64') }
}

const rowsOf = async (bytes: Buffer, sheet: string) => {
  const found = (await readXlsxFile(bytes)).find((one) => one.sheet === sheet)
  if (!found) throw new Error(`There is no sheet ${sheet}.`)
  return found.data
}

describe('the seating as CSV', () => {
  it('has one row per person and one column per round', async () => {
    const { bytes, mediaType, fileName } = await bytesOf('csv')
    expect(mediaType).toBe('text/csv; charset=utf-8')
    expect(fileName).toBe('Seating - Tables - Room of tables.csv')
    const [heading, ...rows] = parse(bytes, { bom: true }) as string[][]
    expect(heading).toEqual(['Name', 'Organisation', 'Country', 'Role', 'Badge code', 'Round 1', 'Round 2'])
    expect(rows).toHaveLength(NAMES.length)
    for (const [person, id] of room.people.entries()) {
      const row = rows.find((cells) => cells[4] === badgeCode(id))!
      expect(row.slice(5)).toEqual([String(table(person, 0) + 1), String(table(person, 1) + 1)])
    }
  })

  it('has no cell that a spreadsheet would run', async () => {
    const { bytes } = await bytesOf('csv')
    const cells = (parse(bytes, { bom: true }) as string[][]).flat()
    expect(cells.filter((cell) => /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell))).toEqual([])
    expect(cells).toContain(`'${NAMES[0]}`)
    expect(cells).toContain(NAMES[1])
  })
})

describe('the seating as XLSX', () => {
  it('has a sheet by person, with numbers as numbers and names as texts', async () => {
    const { bytes, fileName } = await bytesOf('xlsx', 'it')
    expect(fileName).toBe('Posti ai tavoli - Tables - Room of tables.xlsx')
    const rows = await rowsOf(bytes, 'Per persona')
    expect(rows[0]).toEqual(['Nome', 'Organizzazione', 'Paese', 'Ruolo', 'Codice del badge', 'Turno 1', 'Turno 2'])
    expect(rows.slice(1).map(([name]) => name)).toContain(NAMES[0])
    const own = rows.find((cells) => cells[4] === badgeCode(room.people[0]!))!
    expect(own.slice(5)).toEqual([1, 2])
  })

  it('has a sheet by table, with every seat once', async () => {
    const { bytes } = await bytesOf('xlsx')
    const [, ...rows] = await rowsOf(bytes, 'By table')
    expect(rows).toHaveLength(2 * NAMES.length)
    expect(rows.map(([round, number]) => [round, number])).toEqual(
      [1, 2].flatMap((round) =>
        [1, 2, 3].flatMap((number) => [
          [round, number],
          [round, number],
        ]),
      ),
    )
  })

  it('holds no formula', async () => {
    const { bytes } = await bytesOf('xlsx')
    const sheets = [...readZip(bytes)].filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name)).map(([, file]) => file.toString('utf8'))
    expect(sheets).toHaveLength(2)
    for (const sheet of sheets) expect(sheet).not.toMatch(/<f[ >]/)
  })
})
