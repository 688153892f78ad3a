import { describe, expect, it } from 'vitest'
import { newCityChallenge, newReportSetup, newTheme } from '../../../src/shared/domain/records/defaults.ts'
import { REPORT_LENGTHS, REPORT_TEMPLATES } from '../../../src/shared/domain/records/vocabulary.ts'
import type { WorkshopContent } from '../../../src/shared/domain/records/records.ts'
import { buildReport } from '../../../src/shared/domain/report/buildReport.ts'
import { textsOf } from '../../../src/shared/domain/report/blockTexts.ts'
import { DEFAULT_OPTIONS } from '../../../src/shared/domain/report/options.ts'
import { OUTLINES } from '../../../src/shared/domain/report/outlines.ts'
import type { ReportModel } from '../../../src/shared/domain/report/reportModel.ts'
import { SECTIONS } from '../../../src/shared/domain/report/templates.ts'
import { otherWorkshop } from './otherWorkshop.ts'
import { emptyContent, inputOf, richContent } from './reportFixture.ts'

const meta = (id: string) => ({ id, workshopId: 'w1', heads: [], conflicts: [] })

/** A workshop in which somebody has done everything that a report can show. */
const fullContent = (): WorkshopContent => {
  const content = richContent()
  const [first, second] = content.notes
  return {
    ...content,
    themes: [{ ...newTheme('Split responsibility', 'a'), definition: 'Nobody holds the whole.', ...meta('theme-1') }],
    codings: content.notes.slice(0, 30).map(({ id }) => ({ noteId: id, themeId: 'theme-1', reason: '', ...meta(`coding-${id}`) })),
    duplicates: [{ noteId: first!.id, otherId: second!.id, verdict: 'same', reason: '', ...meta('duplicate-1') }],
    attendance: content.participants.slice(0, 40).map(({ id }) => ({
      participantId: id,
      day: 1,
      state: 'here',
      arrivedAt: null,
      leftAt: null,
      ...meta(`${id}:1`),
    })),
    cityChallenges: [
      { ...newCityChallenge('Warm homes', 'a'), city: 'Turin', country: 'IT', description: 'Cold flats.', ...meta('city-1') },
    ],
    photos: [
      {
        sessionId: 's3',
        tableId: 's3-t1',
        round: 1,
        caption: 'The wall',
        consent: 'nobody',
        width: 800,
        height: 600,
        bytes: 10,
        hash: 'a'.repeat(64),
        takenAt: '2026-05-12T10:00:00.000Z',
        ...meta('photo-1'),
      },
    ],
    reportSetup: {
      ...newReportSetup(),
      deliverable: 'D4.3',
      dissemination: 'public',
      authors: ['An Author'],
      abstract: 'In short.',
      funding: 'Paid by the Union.',
      revisions: [{ version: '1.0', date: '2026-05-14', author: 'An Author', change: 'First version' }],
      ...meta('report:w1'),
    },
  }
}

const several = (content: WorkshopContent): WorkshopContent[] => [
  content,
  otherWorkshop(content, 'b-', { title: 'The second workshop', cities: ['Milan'], startsOn: '2026-06-01', endsOn: '2026-06-01' }),
]

const textsIn = (model: ReportModel): string[] =>
  model.sections.flatMap((section) => section.blocks.flatMap(textsOf).map(({ text }) => text))

const NOTHING_LIKE = /\b(consensus|consenso sul|consenso tra|participants agreed|i partecipanti concordano|unanim)/i

describe.each(REPORT_TEMPLATES)('the template %s', (template) => {
  it.each([
    ['an empty workshop', [emptyContent()]],
    ['a full workshop', [fullContent()]],
    ['several workshops', several(fullContent())],
  ] as const)('tells %s in both languages and lengths, with words for everything', (_, contents) => {
    for (const language of ['en', 'it'] as const)
      for (const length of REPORT_LENGTHS) {
        const model = buildReport(inputOf([...contents], { language, options: { ...DEFAULT_OPTIONS, template, length } }))
        expect(model.sections.length).toBeGreaterThan(0)
        for (const { id, blocks } of model.sections) expect(blocks.length, id).toBeGreaterThan(0)
        expect(JSON.stringify(model)).not.toMatch(/NaN|undefined|Infinity|Invalid|(report|terms|analysis|votes):[a-z]|\{\{/)
        expect(textsIn(model).filter((text) => NOTHING_LIKE.test(text))).toEqual([])
      }
  })

  it('has only sections that exist, front matter before chapters and annexes last', () => {
    const parts = OUTLINES[template].sections.map((id) => ['front', 'main', 'annex'].indexOf(SECTIONS[id]?.part ?? ''))
    expect(parts).not.toContain(-1)
    expect(parts).toEqual(parts.toSorted())
    const { notInShort, onRequest, sections } = OUTLINES[template]
    for (const id of [...notInShort, ...onRequest]) expect(sections).toContain(id)
  })
})

it('says less in short', () => {
  const length = (short: boolean): number =>
    JSON.stringify(buildReport(inputOf(fullContent(), { options: { ...DEFAULT_OPTIONS, length: short ? 'short' : 'full' } }))).length
  expect(length(true)).toBeLessThan(length(false) / 2)
})

describe('a session report', () => {
  const content = fullContent()
  const report = (sessionId: string | null) =>
    buildReport(inputOf(content, { options: { ...DEFAULT_OPTIONS, template: 'session', sessionId } }))
  const refs = (model: ReportModel): string[] =>
    model.sections.flatMap(({ blocks }) => blocks.flatMap((b) => (b.type === 'notes' ? b.items.map((i) => i.noteId) : [])))

  it('is about the last session with notes where none is named', () => {
    expect(report(null).title).toBe('What we take home')
    expect(report('no such session').title).toBe('What we take home')
  })

  it('has the notes and hand-overs of its session only', () => {
    const model = report('s3')
    const ofSession = new Set(content.notes.filter(({ sessionId }) => sessionId === 's3').map(({ id }) => id))
    expect(refs(model).length).toBeGreaterThan(5)
    expect(refs(model).filter((id) => !ofSession.has(id))).toEqual([])
    expect(textsIn(model)).toContain('Round 1 agrees that beauty needs maintenance')
    expect(textsIn(report('s4'))).not.toContain('Round 1 agrees that beauty needs maintenance')
  })
})

const ANNEX = [{ id: 'annex', heading: '', shown: true }]

describe('a city page', () => {
  const [turin, milan] = several(fullContent())
  const page = (city: string | null) =>
    buildReport(inputOf([turin!, milan!], { options: { ...DEFAULT_OPTIONS, template: 'city', city, sections: ANNEX } }))

  it('is about the city that was asked for, else the first', () => {
    expect([page('Milan').title, page(null).title, page('Atlantis').title]).toEqual(['Milan', 'Turin', 'Turin'])
  })

  it('has the notes of that city, under the ids that they have in the whole report', () => {
    const annex = (model: ReportModel) => model.sections.at(-1)!.blocks.flatMap((b) => (b.type === 'notes' ? b.items : []))
    const whole = new Map(annex(buildReport(inputOf([turin!, milan!]))).map(({ noteId, ref }) => [noteId, ref]))
    const items = annex(page('Milan'))
    expect(items).toHaveLength(milan!.notes.length)
    for (const { noteId, ref } of items) expect([noteId.startsWith('b-'), ref]).toEqual([true, whole.get(noteId)])
  })
})

it('writes down who wrote what for whom, in front of the chapters and without a number', () => {
  const model = buildReport(inputOf(fullContent()))
  const [document] = model.sections
  expect([document!.id, document!.number]).toEqual(['document', ''])
  const words = document!.blocks.flatMap(textsOf).map(({ text }) => text)
  for (const text of ['D4.3', 'Public', 'An Author', 'In short.', 'Paid by the Union.', '14 May 2026', 'First version'])
    expect(words).toContain(text)
  expect(document!.blocks.flatMap((b) => (b.type === 'heading' ? [b.number] : []))).toEqual(['', ''])
})
