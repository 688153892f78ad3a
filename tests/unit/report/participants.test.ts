import { describe, expect, it } from 'vitest'
import type { Attendance, WorkshopContent } from '../../../src/shared/domain/records/records.ts'
import type { AttendanceState } from '../../../src/shared/domain/records/vocabulary.ts'
import { buildReport } from '../../../src/shared/domain/report/buildReport.ts'
import { DEFAULT_OPTIONS } from '../../../src/shared/domain/report/options.ts'
import { presenceOf } from '../../../src/shared/domain/report/people.ts'
import { otherWorkshop } from './otherWorkshop.ts'
import { inputOf, richContent } from './reportFixture.ts'

const base = richContent(10)
const was = (participantId: string, state: AttendanceState, day = 1): Attendance => ({
  participantId,
  day,
  state,
  arrivedAt: null,
  leftAt: null,
  id: `${participantId}:${day}`,
  workshopId: 'w1',
  heads: [],
  conflicts: [],
})

/** Of eight people on the list five came, on one day or the other; a ninth came without having registered. */
const content: WorkshopContent = {
  ...base,
  participants: base.participants.slice(0, 9).map((person, i) => ({ ...person, walkIn: i === 8 })),
  attendance: [
    ...['p0', 'p1', 'p2', 'p8'].map((id) => was(id, 'here')),
    was('p3', 'left'),
    was('p4', 'expected'),
    was('p4', 'here', 2),
    was('p5', 'absent'),
    was('p6', 'late'),
  ],
}

const section = (contents: WorkshopContent[], language: 'en' | 'it' = 'en', mergeSmall = false) =>
  buildReport(inputOf(contents, { language, options: { ...DEFAULT_OPTIONS, mergeSmall } })).sections.find(
    ({ id }) => id === 'participants',
  )!.blocks
const rowsOf = (blocks: ReturnType<typeof section>, id: string) => {
  const table = blocks.find((block) => block.type === 'table' && block.id === id)
  return table?.type === 'table' ? [...table.rows, table.total ?? []].map((row) => row.map(({ text }) => text)) : []
}
const sentences = (blocks: ReturnType<typeof section>) => blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []))

describe('who was there', () => {
  it('is who was seen on any day; whoever was expected, late or absent and never seen did not come', () => {
    const { registered, people, walkIns, noShows, recorded } = presenceOf(content)
    expect({ registered, came: people.length, walkIns, noShows, recorded }).toEqual({
      registered: 8,
      came: 6,
      walkIns: 1,
      noShows: 3,
      recorded: true,
    })
  })

  it('is told in a sentence, in both languages', () => {
    expect(sentences(section([content]))[0]).toBe(
      'The list of participants has 8 people. 6 people took part, 1 of them without having registered; 3 people on the list did not come.',
    )
    expect(sentences(section([content], 'it'))[0]).toContain(
      'Presenti: 6 persone, di cui 1 senza iscrizione; assenti dall’elenco: 3 persone.',
    )
    const nobodyNew = { ...content, participants: content.participants.slice(0, 8) }
    expect(sentences(section([nobodyNew]))[0]).toContain('5 people took part; 3 people on the list did not come.')
  })

  it('is the list where attendance was not recorded, and says so', () => {
    expect(sentences(section([base]))[0]).toBe(
      'The list of participants has 45 people. Attendance was not recorded, so the counts are those of the list.',
    )
  })
})

describe('people in counts', () => {
  it('are those who came, by type, helix, country and role', () => {
    const blocks = section([content])
    for (const part of ['type', 'helix', 'country', 'role']) expect(rowsOf(blocks, `participants-${part}`).at(-1)).toEqual(['Total', '6'])
  })

  it('have a column for each workshop, and add up by row and by column', () => {
    const rows = rowsOf(
      section([content, otherWorkshop(base, 'b-', { cities: ['Milan'], startsOn: '2026-06-01', endsOn: null })]),
      'participants-type',
    )
    const total = rows.at(-1)!
    expect(total).toEqual(['Total', '6', '45', '51'])
    for (const row of rows) expect(Number(row[1]) + Number(row[2])).toBe(Number(row[3]))
    for (const at of [1, 2, 3]) expect(rows.slice(0, -1).reduce((sum, row) => sum + Number(row[at]), 0)).toBe(Number(total[at]))
  })

  it('show no group under five where that was asked for, and no columns that would give one away', () => {
    const rows = rowsOf(
      section([content, otherWorkshop(base, 'b-', { cities: ['Milan'], startsOn: '2026-06-01', endsOn: null })], 'en', true),
      'participants-type',
    )
    expect(rows.at(-1)).toEqual(['Total', '51'])
    for (const [label, people] of rows) expect(Number(people) >= 5 || /fewer than 5/.test(label!)).toBe(true)
    expect(rows.slice(0, -1).reduce((sum, row) => sum + Number(row[1]), 0)).toBe(51)
  })

  it('tell who was new, absent or unregistered only where small numbers may be shown', () => {
    const two = [content, otherWorkshop(base, 'b-', { cities: ['Milan'], startsOn: '2026-06-01', endsOn: null })]
    expect(rowsOf(section(two), 'participants-presence')).toEqual([
      ['Turin', '8', '6', '1', '3', '6', '0'],
      ['Milan', '45', '–', '–', '–', '39', '6'],
      ['Total', '53', '6', '1', '3', '45', '6'],
    ])
    expect(rowsOf(section(two, 'en', true), 'participants-presence')).toEqual([
      ['Turin', '8', '6'],
      ['Milan', '45', '–'],
      ['Total', '53', '6'],
    ])
  })

  it('are no percentages', () => {
    expect(JSON.stringify(section([content]))).not.toContain('%')
  })
})
