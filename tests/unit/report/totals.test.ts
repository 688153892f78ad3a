import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newNote, newSession, newTable } from '../../../src/shared/domain/records/defaults.ts'
import type { WorkshopContent } from '../../../src/shared/domain/records/records.ts'
import { HORIZONS, METHODS, NOTE_KINDS, REPORT_TEMPLATES } from '../../../src/shared/domain/records/vocabulary.ts'
import { buildReport } from '../../../src/shared/domain/report/buildReport.ts'
import { DEFAULT_OPTIONS } from '../../../src/shared/domain/report/options.ts'
import type { ReportModel, TableBlock } from '../../../src/shared/domain/report/reportModel.ts'
import { emptyContent, inputOf } from './reportFixture.ts'

const some = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null })
const meta = (workshopId: string, id: string) => ({ id, workshopId, heads: [], conflicts: [] })

/** Notes at tables that are there or not, with codes that a list knows or not. */
const noteShape = fc.record({
  session: fc.constantFrom('s0', 's1', 'gone'),
  table: fc.constantFrom('t0', 't1', 't2', 'gone'),
  round: fc.integer({ min: 1, max: 3 }),
  kind: fc.constantFrom(...NOTE_KINDS),
  text: fc.string({ maxLength: 40 }),
  category: some(['fragmented-governance', 'access-to-finance', 'own', '']),
  level: some(['city', 'region', 'inter-city', 'own']),
  sector: some(['water', 'others', 'own']),
  lever: some(['government-policy', 'social-innovation']),
  coBenefits: fc.uniqueArray(fc.constantFrom('health', 'use-investment', 'cleaner-air', 'own'), { maxLength: 4 }),
  horizon: some(HORIZONS),
  year: some([2030, 2050]),
  city: some(['Milan', 'milan ', 'Turin', '']),
  unclear: fc.boolean(),
  saidAgain: fc.integer({ min: 0, max: 3 }),
})

const workshop = (id: string) =>
  fc
    .tuple(fc.array(noteShape, { maxLength: 25 }), fc.tuple(fc.constantFrom(...METHODS), fc.constantFrom(...METHODS)))
    .map(([notes, methods]): WorkshopContent => {
      const content = emptyContent(`Workshop ${id}`)
      return {
        ...content,
        workshop: { ...content.workshop, id, workshopId: id, cities: ['Milan'] },
        sessions: methods.map((method, i) => ({ ...newSession(`Session ${i}`, `${i}`), method, ...meta(id, `${id}-s${i}`) })),
        tables: [0, 1, 2].map((i) => ({ ...newTable(`${id}-s${i % 2}`, i + 1, `Table ${i}`), ...meta(id, `${id}-t${i}`) })),
        notes: notes.map(({ session, table, kind, text, round, ...tags }, i) => ({
          ...newNote({ sessionId: `${id}-${session}`, tableId: `${id}-${table}`, round, notedAt: '2026-05-12T10:00:00.000Z' }, kind, text),
          ...tags,
          ...meta(id, `${id}-n${i}`),
        })),
      }
    })

const tablesIn = (model: ReportModel): TableBlock[] =>
  model.sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'table'))
const count = (text: string | undefined): number => Number((text ?? '').replaceAll(',', ''))

it('always equal the notes, for any workshops', () => {
  fc.assert(
    fc.property(workshop('a'), workshop('b'), fc.constantFrom(...REPORT_TEMPLATES), (a, b, template) => {
      const model = buildReport(inputOf([a, b], { options: { ...DEFAULT_OPTIONS, template } }))
      const known = new Set([...a.notes, ...b.notes].map(({ id }) => id))
      for (const { id, columns, rows, total, noteIds } of tablesIn(model)) {
        for (const note of noteIds) expect(known.has(note), id).toBe(true)
        // A count of notes in a cell stands for as many notes as it says.
        const at = columns.findIndex(({ header }) => header === 'Notes')
        if (at < 0) continue
        for (const row of rows) expect(new Set(row[at]!.noteIds).size, `${id} ${row[0]!.text}`).toBe(count(row[at]!.text))
        const added = rows.reduce((sum, row) => sum + count(row[at]!.text), 0)
        if (total !== null) expect(added, id).toBe(count(total[at]!.text))
      }
      if (template !== 'synthesis') return
      const annex = model.sections.at(-1)!.blocks.flatMap((block) => (block.type === 'notes' ? block.items : []))
      expect(new Set(annex.map(({ noteId }) => noteId))).toEqual(known)
      expect(annex).toHaveLength(known.size)
      const workflow = tablesIn(model).find(({ id }) => id === 'method-workflow')!
      expect(workflow.rows.map((row) => count(row.at(-1)!.text)).toSorted()).toEqual([a.notes.length, b.notes.length].toSorted())
    }),
    { numRuns: 80 },
  )
})
