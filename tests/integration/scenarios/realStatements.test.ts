import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { sectionOf, tableIn } from './reportTables.ts'

const FOLDER = process.env.TAVOLATA_REAL_DATA ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url))
const FILES = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.csv')) : []
const WHY = FILES.length === 0 ? ' (skipped: no folder of real statements; name one with TAVOLATA_REAL_DATA)' : ''

/** Language that nobody here wrote: five conversations as five tables, themed from what the statements share, and reported. */
describe.skipIf(FILES.length === 0)(`a report on real statements${WHY}`, () => {
  let test: TestHost
  let workshopId: string
  let notes: number

  beforeAll(async () => {
    test = openTestHost()
    const { client } = test
    workshopId = (await client.workshops.create({ title: 'Consultations', template: null, language: 'en' })).id
    const { id: sessionId } = await client.agenda.addSession({ workshopId, fields: { title: 'Statements', method: 'rotating-tables' } })
    for (const name of FILES) {
      const map = { text: 'comment-body', table: `=${name.split('.')[1]}`, notedAt: 'datetime' }
      const contentBase64 = readFileSync(join(FOLDER, name)).toString('base64')
      await client.notes.importCsv({ workshopId, sessionId, contentBase64, map, dryRun: false })
    }
    notes = (await client.notes.list({ workshopId })).length
  })
  afterAll(() => test.close())

  it('finds duplicates that can be explained by their words, and joins none of them by itself', async () => {
    const suggested = await test.client.duplicates.suggest({ workshopId })
    expect(suggested.length).toBeGreaterThan(5)
    expect(suggested.filter(({ shared }) => shared.length === 0)).toEqual([])
    expect(await test.client.duplicates.list({ workshopId })).toEqual([])
  })

  it('becomes themes, and a report that counts every statement', async () => {
    const { client } = test
    const suggestions = await client.themes.suggest({ workshopId })
    expect(suggestions.length).toBeGreaterThan(5)
    for (const { label, noteIds } of suggestions.slice(0, 12)) await client.themes.create({ workshopId, fields: { label }, noteIds })
    const { codings } = await client.themes.list({ workshopId })
    const coded = new Set(codings.map(({ noteId }) => noteId)).size
    expect(coded).toBeGreaterThan(notes / 10)

    const { model } = await client.report.model({ workshopId, language: 'en' })
    const listed = sectionOf(model, 'annex').blocks.flatMap((block) => (block.type === 'notes' ? block.items : []))
    expect(listed).toHaveLength(notes)
    const headings = sectionOf(model, 'themes').blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []))
    expect(headings.length).toBeGreaterThanOrEqual(12)
    const withoutTheme = tableIn(model, 'themes', 'themes-table').find(([name]) => name === 'No theme')
    expect(withoutTheme?.[1]).toBe(String(notes - coded))
  })
})
