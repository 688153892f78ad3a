import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RouterClient } from '@orpc/server'
import type { AppRouter } from '../../../src/host/rpc/router.ts'
import { openTestHost, newTestFolder } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { run, runJson } from '../commandLine/run.ts'
import type { Listed } from '../commandLine/run.ts'

const FOLDER = process.env.TAVOLATA_REAL_DATA ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url))
const FILES = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.csv')) : []
const WHY = FILES.length === 0 ? ' (skipped: no folder of real statements; name one with TAVOLATA_REAL_DATA)' : ''

type Imported = { added: number; skipped: number; problems: unknown[] }

/** What the file holds, read with another reader's rules: statements with text, as often as they were made. */
const statementsOf = (name: string): string[] => {
  const rows = parse(readFileSync(join(FOLDER, name), 'utf8'), { columns: true, bom: true }) as Record<string, string>[]
  return rows.map((row) => (row['comment-body'] ?? '').trim()).filter(Boolean)
}
const topicOf = (name: string): string => name.split('.')[1] ?? name

describe.skipIf(FILES.length === 0)(`real statements of public consultations${WHY}`, () => {
  let folder: string
  let data: string
  let workshop: string
  let session: string
  const results = new Map<string, Imported>()

  beforeAll(async () => {
    folder = newTestFolder()
    data = join(folder, 'data')
    const test: TestHost = openTestHost({ dataDir: data })
    const client: RouterClient<AppRouter> = test.client
    workshop = (await client.workshops.create({ title: 'Consultations', template: null, language: 'en' })).id
    session = (await client.agenda.addSession({ workshopId: workshop, fields: { title: 'Statements', method: 'rotating-tables' } })).id
    test.close()
    for (const name of FILES) {
      const map = JSON.stringify({ text: 'comment-body', table: `=${topicOf(name)}`, notedAt: 'datetime' })
      results.set(
        name,
        await runJson<Imported>(data, ['notes', 'import', join(FOLDER, name), '--workshop', workshop, '--session', session, '--map', map]),
      )
    }
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('come in completely, one table per consultation', async () => {
    expect(FILES.length).toBeGreaterThan(0)
    for (const name of FILES) expect({ name, added: results.get(name)!.added }).toEqual({ name, added: statementsOf(name).length })
    const [listed] = await runJson<Listed>(data, ['list'])
    expect(listed!.sessions[0]!.tables.map(({ title }) => title)).toEqual(FILES.map(topicOf))
    const total = FILES.reduce((sum, name) => sum + statementsOf(name).length, 0)
    expect(await runJson(data, ['check'])).toMatchObject({ ok: true, workshops: 1, notes: total })
  })

  it('are stored word for word', async () => {
    const out = join(folder, 'notes.csv')
    expect((await run(data, ['report', '--workshop', workshop, '--format', 'csv', '--out', out])).code).toBe(0)
    const rows = parse(readFileSync(out, 'utf8'), { columns: true, bom: true }) as { table: string; text: string }[]
    for (const name of FILES) {
      const stored = rows.filter(({ table }) => table.includes(topicOf(name))).map(({ text }) => text.replace(/^'(?=[=+\-@\t\r])/, ''))
      expect(stored.toSorted(), name).toEqual(statementsOf(name).toSorted())
    }
  })

  it('are not doubled by a second import', async () => {
    const name = FILES[0]!
    const map = JSON.stringify({ text: 'comment-body', table: `=${topicOf(name)}`, notedAt: 'datetime' })
    const again = await runJson<Imported>(data, [
      'notes',
      'import',
      join(FOLDER, name),
      '--workshop',
      workshop,
      '--session',
      session,
      '--map',
      map,
    ])
    expect(again).toMatchObject({ added: 0, skipped: results.get(name)!.added + results.get(name)!.skipped })
  })

  it('are found as a plain search of the texts finds them', async () => {
    const test = openTestHost({ dataDir: data })
    try {
      const notes = await test.client.notes.list({ workshopId: workshop })
      for (const word of ['water', 'tax', 'people', 'māori', 'new zealand']) {
        const { total } = await test.client.notes.search({ workshopId: workshop, query: word })
        const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
        const parts = fold(word).split(' ')
        const wanted = notes.filter(({ text }) =>
          parts.every((part) =>
            fold(text)
              .split(/[^\p{L}\p{N}]+/u)
              .some((one) => one.startsWith(part)),
          ),
        )
        expect({ word, total }).toEqual({ word, total: wanted.length })
      }
      expect((await test.client.notes.search({ workshopId: workshop, query: 'water' })).total).toBeGreaterThan(10)
    } finally {
      test.close()
    }
  })

  it.each(['docx', 'html', 'md', 'csv'])('make a report as %s', async (format) => {
    const out = join(folder, `report.${format}`)
    const { code, stdout } = await run(data, ['report', '--workshop', workshop, '--format', format, '--out', out])
    expect([code, stdout]).toEqual([0, ''])
    expect(readFileSync(out).length).toBeGreaterThan(10_000)
  })
})
