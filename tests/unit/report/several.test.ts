import { describe, expect, it } from 'vitest'
import { newParticipant, newReportSetup } from '../../../src/shared/domain/records/defaults.ts'
import type { Term, WorkshopContent } from '../../../src/shared/domain/records/records.ts'
import { buildReport } from '../../../src/shared/domain/report/buildReport.ts'
import { makeContext } from '../../../src/shared/domain/report/context.ts'
import type { ReportModel } from '../../../src/shared/domain/report/reportModel.ts'
import { workshopNames } from '../../../src/shared/domain/report/workshopNames.ts'
import { otherWorkshop } from './otherWorkshop.ts'
import { emptyContent, inputOf, richContent } from './reportFixture.ts'

const turin = richContent(60)
const milan = otherWorkshop(turin, 'b-', { title: 'The second workshop', cities: ['Milan'], startsOn: '2026-06-01', endsOn: '2026-06-01' })
const again = otherWorkshop(turin, 'c-', { title: 'The third', startsOn: '2026-07-01', endsOn: null })

const annexOf = (model: ReportModel) => model.sections.at(-1)!.blocks
const section = (model: ReportModel, id: string) => model.sections.find((each) => each.id === id)!
const headings = (model: ReportModel, id: string) => section(model, id).blocks.flatMap((b) => (b.type === 'heading' ? [b.text] : []))

describe('a report of several workshops', () => {
  const model = buildReport(inputOf([turin, milan, again]))

  it('has every note of all once, each with an id of its own', () => {
    const items = annexOf(model).flatMap((block) => (block.type === 'notes' ? block.items : []))
    expect(items).toHaveLength(180)
    expect(new Set(items.map(({ ref }) => ref)).size).toBe(180)
    expect(new Set(items.map(({ noteId }) => noteId))).toEqual(
      new Set([turin, milan, again].flatMap(({ notes }) => notes.map(({ id }) => id))),
    )
  })

  it('names the workshop wherever a session is named', () => {
    const titles = headings(model, 'topics').filter((text) => text.includes('Five initiatives'))
    expect(titles).toEqual(['Turin 1', 'Milan', 'Turin 2'].map((name) => `${name} – Five initiatives, five tables`))
    expect(headings(buildReport(inputOf(turin)), 'topics')).toContain('Five initiatives, five tables')
  })

  it('lets the first lead, and lists the takeaways of the others under their names', () => {
    const own = turin.reportTexts.find(({ section: of }) => of === 'subtitle')!.text
    expect(model.subtitle).toBe('')
    expect(buildReport(inputOf(turin)).subtitle).toBe(own)
    expect(model.title).toBe('A consortium of national networks (fictitious sample): Turin and Milan')
    expect(headings(model, 'takeaways')).toEqual(['Turin 1', 'Milan', 'Turin 2'])
    const lists = section(model, 'takeaways').blocks.filter(({ type }) => type === 'list')
    expect(lists).toHaveLength(3)
    const steps = section(model, 'next-steps').blocks.find((block) => block.type === 'table')!
    expect(steps.rows.map((row) => row.at(-1)!.text)).toEqual(['Turin 1', 'Turin 1', 'Milan', 'Milan', 'Turin 2', 'Turin 2'])
  })

  it('lets nobody speak for all: texts stand under the name of their workshop, unless the setup of the first names the others', () => {
    const summary = turin.reportTexts.find(({ section: of }) => of === 'summary')!.text.split(/\n\s*\n/)[0]!
    const [name, first] = section(model, 'summary').blocks
    expect([name, first]).toMatchObject([{ text: 'Turin 1', tone: 'quiet' }, { text: summary }])
    const setup = {
      ...newReportSetup(),
      others: [milan.workshop.id, again.workshop.id],
      id: 'setup',
      workshopId: 'w1',
      heads: [],
      conflicts: [],
    }
    const joint = buildReport(inputOf([{ ...turin, reportSetup: setup }, milan, again]))
    expect(section(joint, 'summary').blocks[0]).toMatchObject({ text: summary })
    expect(joint.subtitle).not.toBe('')
  })

  it('tells in order of time how each was run', () => {
    const table = section(model, 'method').blocks.find((block) => block.type === 'table' && block.id === 'method-workflow')
    const rows = table?.type === 'table' ? table.rows.map((row) => [row[0]!.text, row[3]!.text, row.at(-1)!.text]) : []
    expect(rows.map((row) => row.map((text) => text.replaceAll(/\s+/gu, ' ')))).toEqual([
      ['Turin 1', '12 – 13 May 2026', '60'],
      ['Milan', '1 June 2026', '60'],
      ['Turin 2', '1 July 2026', '60'],
    ])
  })
})

describe('short names of workshops', () => {
  const workshop = (id: string, title: string, cities: string[], startsOn: string | null) => ({
    ...emptyContent(title).workshop,
    id,
    cities,
    startsOn,
  })
  it('are their cities, numbered by date where there are several of one, else their titles', () => {
    const names = workshopNames([
      workshop('late', 'B', ['Milan'], '2027-01-01'),
      workshop('two', 'Two cities', ['Milan', 'Turin'], '2026-01-01'),
      workshop('early', 'A', ['Milan'], '2026-01-01'),
      workshop('undated', 'C', ['Milan'], null),
      workshop('turin', 'D', ['Turin'], null),
    ])
    expect(Object.fromEntries(names)).toEqual({ late: 'Milan 2', two: 'Two cities', early: 'Milan 1', undated: 'Milan 3', turin: 'Turin' })
  })
})

describe('own terms of two workshops', () => {
  const term = (content: WorkshopContent, code: string, en: string): Term => ({
    taxonomy: 'sectors',
    code,
    label: { en },
    active: true,
    rank: 'a',
    id: `${content.workshop.id}-${code}-${en}`,
    workshopId: content.workshop.id,
    heads: [],
    conflicts: [],
  })
  const withTerms = (content: WorkshopContent, terms: Term[], sector: string): WorkshopContent => ({
    ...content,
    terms,
    notes: content.notes.slice(0, 3).map((note) => ({ ...note, sector })),
  })
  const sectorsOf = (contents: WorkshopContent[]) => {
    const { lexicon, notes } = makeContext(inputOf(contents))
    return Object.fromEntries(
      [...Map.groupBy(notes, ({ note }) => lexicon.label('sectors', note.sector ?? ''))].map(([label, items]) => [label, items.length]),
    )
  }

  it('stay apart where one code means two things', () => {
    const contents = [
      withTerms(turin, [term(turin, 'local', 'Farming')], 'local'),
      withTerms(milan, [term(milan, 'local', 'Fashion')], 'local'),
      withTerms(again, [term(again, 'local', 'Fashion')], 'local'),
    ]
    expect(sectorsOf(contents)).toEqual({ Farming: 3, Fashion: 6 })
  })

  it('are one where they mean the same, and a shipped code stays itself', () => {
    expect(
      sectorsOf([withTerms(turin, [term(turin, 'farm', 'Farming')], 'farm'), withTerms(milan, [term(milan, 'farm', ' farming')], 'farm')]),
    ).toEqual({
      Farming: 6,
    })
    const shipped = [withTerms(turin, [term(turin, 'water', 'Rivers')], 'water'), withTerms(milan, [], 'water')]
    expect(sectorsOf(shipped)).toEqual({ Rivers: 6 })
  })
})

describe('people of several workshops', () => {
  const person = (content: WorkshopContent, id: string, name: string, email = '') => ({
    ...newParticipant(name),
    email,
    id: `${content.workshop.id}-${id}`,
    workshopId: content.workshop.id,
    heads: [],
    conflicts: [],
  })
  const first = {
    ...turin,
    participants: [
      person(turin, '1', 'Ada Quartz', 'ada@one.example'),
      person(turin, '2', 'Bo Onyx'),
      person(turin, '3', 'Bo Onyx'),
      person(turin, '4', 'Cy Opal', 'cy@a.example'),
    ],
  }
  const second = {
    ...again,
    participants: [
      person(again, '1', 'A. Quartz', 'ADA@one.example'),
      person(again, '2', 'bo  ónyx'),
      person(again, '3', 'Cy Opal', 'cy@b.example'),
      person(again, '4', 'Di Jade'),
    ],
  }

  it('are known again by e-mail, else by name, and no further', () => {
    const model = buildReport(inputOf([second, first], { attribution: 'chatham' }))
    const table = section(model, 'participants').blocks.find((block) => block.type === 'table' && block.id === 'participants-presence')
    const rows = table?.type === 'table' ? table.rows.map((row) => row.map(({ text }) => text)) : []
    // Ada by her address, one of the two Bos by name; the second Cy has another address.
    expect(rows).toEqual([
      ['Turin 1', '4', '–', '–', '–', '4', '0'],
      ['Turin 2', '4', '–', '–', '–', '2', '2'],
    ])
    expect(JSON.stringify(section(model, 'participants').blocks)).toContain('8 attendances of 6 people')
  })
})
