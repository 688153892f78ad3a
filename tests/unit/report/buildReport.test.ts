import { describe, expect, it } from 'vitest'
import { agendaDays } from '../../../src/shared/domain/agenda/agendaDays.ts'
import { formatClock } from '../../../src/shared/domain/agenda/clock.ts'
import { newSession } from '../../../src/shared/domain/records/defaults.ts'
import { buildReport } from '../../../src/shared/domain/report/buildReport.ts'
import { DEFAULT_OPTIONS } from '../../../src/shared/domain/report/options.ts'
import type { ReportModel, TableBlock } from '../../../src/shared/domain/report/reportModel.ts'
import { emptyContent, inputOf, richContent } from './reportFixture.ts'

const blocksOf = (model: ReportModel) => model.sections.flatMap((section) => section.blocks)
const tablesOf = (model: ReportModel): TableBlock[] => blocksOf(model).filter((block) => block.type === 'table')
const tableOf = (model: ReportModel, id: string): TableBlock => {
  const found = tablesOf(model).find((block) => block.id === id)
  if (found === undefined) throw new Error(`No table ${id}`)
  return found
}
const count = (text: string | undefined): number => Number((text ?? '').replaceAll(',', ''))

describe('a report of a full workshop', () => {
  const content = richContent()
  const model = buildReport(inputOf(content))

  it('has its sections in order, the annex last', () => {
    expect(model.sections.map(({ id, number }) => `${number} ${id}`)).toEqual([
      ' lists',
      '1 summary',
      '2 context',
      '3 method',
      '4 participants',
      '5 themes',
      '6 kinds',
      '7 ranking',
      '8 priorities',
      '9 co-benefits',
      '10 levels',
      '11 sectors',
      '12 timeline',
      '13 crosswalk',
      '14 takeaways',
      '15 next-steps',
      '16 open',
      '17 evaluation',
      'A agenda',
      'B topics',
      'C quotes',
      'D annex',
    ])
  })

  it('counts a country once, however it was written, and names it in the language of the report', () => {
    const participants = content.participants.map((one) => ({ ...one, country: one.country === 'FR' ? 'Francia' : one.country }))
    const mixed = { ...content, participants: [{ ...content.participants[0]!, country: 'fr' }, ...participants.slice(1)] }
    const rows = (language: 'en' | 'it') =>
      tableOf(buildReport({ ...inputOf(mixed), language }), 'participants-country').rows.map((row) => row[0]?.text)
    expect(rows('en').toSorted()).toEqual(['France', 'Germany', 'Italy', 'Portugal', 'Slovenia'])
    expect(rows('it').toSorted()).toEqual(['Francia', 'Germania', 'Italia', 'Portogallo', 'Slovenia'])
  })

  it('is plain data and the same for the same input', () => {
    expect(JSON.parse(JSON.stringify(model))).toEqual(model)
    expect(buildReport(inputOf(richContent()))).toEqual(model)
  })

  it('adds up every table of counts to its total row', () => {
    const summed = tablesOf(model).filter((table) => table.total !== null)
    expect(summed.length).toBeGreaterThan(8)
    for (const { id, columns, rows, total } of summed) {
      const notes = columns.findIndex(({ header }) => header === 'Notes' || header === 'People')
      const at = notes < 0 ? 1 : notes
      const added = rows.reduce((sum, row) => sum + count(row[at]?.text), 0)
      expect(added, id).toBe(count(total?.[at]?.text))
    }
  })

  it('backs every count of a cross table with exactly that many notes', () => {
    for (const id of ['topic-matrix-s3', 'topic-matrix-s4', 'levels-table', 'co-benefits-priority-table']) {
      const table = tableOf(model, id)
      for (const row of table.rows)
        for (const cell of row.slice(1, -1)) expect(cell.noteIds.length, `${id} ${row[0]?.text}`).toBe(count(cell.text))
      const rowSums = table.rows.reduce((sum, row) => sum + count(row.at(-1)?.text), 0)
      expect(rowSums).toBe(count(table.total?.at(-1)?.text))
    }
  })

  it('counts each note once by table and kind', () => {
    const inSessions = ['s3', 's4'].map((id) => count(tableOf(model, `topic-matrix-${id}`).total?.at(-1)?.text))
    expect(inSessions[0]! + inSessions[1]!).toBe(content.notes.length)
  })

  it('says in the caption that a note with two co-benefits counts twice', () => {
    const challenges = content.notes.filter((note) => note.kind === 'challenge' && note.coBenefits.length > 0)
    const mentions = challenges.reduce((sum, note) => sum + note.coBenefits.length, 0)
    const table = tableOf(model, 'co-benefits-challenge-table')
    expect(mentions).toBeGreaterThan(challenges.length)
    expect(count(table.total?.at(-1)?.text)).toBe(mentions)
    expect(table.caption).toContain(`${challenges.length} notes`)
    expect(table.caption).toContain(`${mentions} mentions`)
    expect(new Set(table.noteIds).size).toBe(challenges.length)
  })

  it('lists every note once in the annex, with a short id by session, table, round and time', () => {
    const items = model.sections.at(-1)!.blocks.flatMap((block) => (block.type === 'notes' ? block.items : []))
    expect(items.map((item) => item.noteId).sort()).toEqual(content.notes.map((note) => note.id).sort())
    expect(items[0]?.ref).toBe('N-001')
    expect(items.at(-1)?.ref).toBe(`N-${content.notes.length}`)
    expect(items.filter((item) => item.unclear).length).toBe(content.notes.filter((note) => note.unclear).length)
    const shuffled = { ...content, notes: content.notes.toReversed() }
    const again = buildReport(inputOf(shuffled))
      .sections.at(-1)!
      .blocks.flatMap((b) => (b.type === 'notes' ? b.items : []))
    expect(again.map((item) => [item.ref, item.noteId])).toEqual(items.map((item) => [item.ref, item.noteId]))
  })

  it('puts the notes that were said again most first under their topic', () => {
    const topics = model.sections.find((section) => section.id === 'topics')!
    const lists = topics.blocks.flatMap((block) => (block.type === 'notes' ? [block.items.filter((item) => !item.unclear)] : []))
    expect(lists.length).toBe(8)
    for (const items of lists) {
      const again = items.map((item) => item.saidAgain)
      expect(again).toEqual(again.toSorted((a, b) => b - a))
    }
  })

  it('prints the date beside the actual times of a session that took place on another day', () => {
    const sessions = content.sessions.map((session, index) =>
      index === 0 ? { ...session, actualStart: '2026-11-22T08:35:00.000Z', actualEnd: '2026-11-22T09:05:00.000Z' } : session,
    )
    const actual = (given: typeof sessions) =>
      tableOf(buildReport(inputOf({ ...content, sessions: given })), 'agenda-1').rows.map((row) => row[3]?.text)
    expect(actual(sessions)[0]).toBe('09:35–10:05, 22 November 2026')
    expect(actual(sessions).slice(1)).toEqual(actual(content.sessions).slice(1))
    expect(actual(content.sessions).join()).not.toContain('2026')
  })

  it('shows planned and actual times of the agenda in the zone of the workshop', () => {
    const rows = tableOf(model, 'agenda-1').rows.map((row) => row.map((cell) => cell.text))
    expect(rows[0]).toEqual(['Taking stock of the work packages', 'Panel', '09:30–10:30', '09:35–10:40'])
    expect(rows[2]?.slice(1)).toEqual(['Rotating tables, 3 rounds of 20 minutes', '10:50–12:10', '11:02–12:25'])
  })

  it('backs the sentence about notes said again with those notes and no others', () => {
    const kinds = model.sections.find((section) => section.id === 'kinds')!
    const sentences = kinds.blocks.flatMap((block) => (block.type === 'paragraph' && block.text.endsWith(' said again.') ? [block] : []))
    expect(sentences.length).toBeGreaterThan(2)
    for (const { text, noteIds } of sentences) expect(noteIds).toHaveLength(count(/^\d+/.exec(text)?.[0]))
    const again = content.notes.filter((note) => note.saidAgain > 0).map((note) => note.id)
    expect(sentences.flatMap((each) => each.noteIds).sort()).toEqual(again.sort())
  })

  it('never prints a percentage', () => {
    expect(JSON.stringify(model)).not.toContain('%')
  })

  it('adds up groups that could point at a person where that is asked for, and only there', () => {
    const rolesOf = (mergeSmall: boolean) => {
      const table = tableOf(buildReport(inputOf(content, { options: { ...DEFAULT_OPTIONS, mergeSmall } })), 'participants-role')
      return { rows: table.rows.map((row) => [row[0]!.text, count(row[1]?.text)] as const), total: count(table.total?.[1]?.text) }
    }
    const merged = rolesOf(true)
    for (const [label, people] of merged.rows) expect(people >= 5 || /^\d+ groups? of fewer than 5$/.test(label)).toBe(true)
    const apart = rolesOf(false)
    expect(apart.rows.some(([, people]) => people < 5)).toBe(true)
    expect([merged.total, apart.total]).toEqual([45, 45])
  })
})

describe.each(['en', 'it'] as const)('an empty workshop in %s', (language) => {
  const model = buildReport(inputOf(emptyContent(), { language }))

  it('gives a whole report that says what is still to come', () => {
    expect(model.sections.length).toBeGreaterThan(10)
    for (const section of model.sections) expect(section.blocks.length, section.id).toBeGreaterThan(0)
    expect(blocksOf(model).some((block) => block.type === 'paragraph' && block.tone === 'pending')).toBe(true)
    expect(JSON.stringify(model)).not.toMatch(/NaN|undefined|Infinity|Invalid/)
  })
})

it('finds an Italian message for everything that the full report says', () => {
  const model = buildReport(inputOf(richContent(), { language: 'it' }))
  expect(model.sections[1]?.heading).toBe('Sintesi')
  expect(JSON.stringify(model)).not.toMatch(/report:|terms:|\{\{/)
})

it('gives a place to notes whose session or table is missing', () => {
  const content = richContent(10)
  const lost = { ...content, sessions: [], tables: [] }
  const model = buildReport(inputOf(lost))
  const items = model.sections.at(-1)!.blocks.flatMap((block) => (block.type === 'notes' ? block.items : []))
  expect(items).toHaveLength(10)
  expect(items[0]?.place).toBe('table unknown')
})

it('gives the same planned times as the plan, also where sessions overlap or none has a fixed start', () => {
  const session = (id: string, start: string | null, minutes: number) => ({
    ...newSession(`Session ${id}`, id),
    id,
    workshopId: 'w1',
    heads: [],
    conflicts: [],
    start,
    minutes,
  })
  const sessions = [session('A', null, 30), session('B', '10:00', 120), session('C', '10:30', 15), session('D', null, 45)]
  const rows = tableOf(buildReport(inputOf({ ...emptyContent(), sessions })), 'agenda-1').rows.map((row) => row[2]?.text)
  expect(rows).toEqual(['09:00–09:30', '10:00–12:00', '10:30–10:45', '12:00–12:45'])
  const planned = agendaDays(sessions, null, null)[0]!.schedule.sessions
  expect(rows).toEqual(planned.map(({ start, end }) => `${formatClock(start)}–${formatClock(end)}`))
})

describe('results by topic after something was removed from the plan', () => {
  const content = richContent()
  const topicsOf = (without: Partial<typeof content>) => {
    const topics = buildReport(inputOf({ ...content, ...without })).sections.find((section) => section.id === 'topics')!
    const headings = topics.blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []))
    const ids = topics.blocks.flatMap((block) => (block.type === 'paragraph' ? block.noteIds : []))
    const totals = topics.blocks.flatMap((block) => (block.type === 'table' ? [count(block.total?.at(-1)?.text)] : []))
    return { headings, ids: ids.sort(), total: totals.reduce((sum, each) => sum + each, 0) }
  }
  const all = content.notes.map((note) => note.id).sort()

  it('has nothing extra while all is there', () => {
    const { headings, ids } = topicsOf({})
    expect(headings).not.toContain('Table no longer there')
    expect(ids).toEqual(all)
  })

  it('keeps the notes of a removed table under its session', () => {
    const { headings, ids, total } = topicsOf({ tables: content.tables.filter((table) => table.id !== 's3-t2') })
    expect(headings.filter((text) => text === 'Table no longer there')).toHaveLength(1)
    expect(ids).toEqual(all)
    expect(total).toBe(all.length)
  })

  it.each([
    ['with its tables', content.tables.filter((table) => table.sessionId !== 's3'), 'Table no longer there'],
    ['without its tables', content.tables, 'Table 1: New European Bauhaus'],
  ])('keeps the notes of a removed session, removed %s', (_, tables, topic) => {
    const { headings, ids } = topicsOf({ sessions: content.sessions.filter((session) => session.id !== 's3'), tables })
    expect(headings).toContain('Notes without a session')
    expect(headings).toContain(topic)
    expect(ids).toEqual(all)
  })

  it('keeps every note when the whole plan is gone', () => {
    expect(topicsOf({ sessions: [], tables: [] }).ids).toEqual(all)
  })
})
