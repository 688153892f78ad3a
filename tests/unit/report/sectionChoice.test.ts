import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { REPORT_TEXTS } from '../../../src/shared/domain/records/vocabulary.ts'
import { reportOf } from '../../../src/shared/domain/report/buildReport.ts'
import { makeContext } from '../../../src/shared/domain/report/context.ts'
import { DEFAULT_OPTIONS, optionsOf, type ReportOptions } from '../../../src/shared/domain/report/options.ts'
import { OUTLINES } from '../../../src/shared/domain/report/outlines.ts'
import { sectionsInOrder } from '../../../src/shared/domain/report/sectionOrder.ts'
import { SECTIONS } from '../../../src/shared/domain/report/templates.ts'
import { newReportSetup } from '../../../src/shared/domain/records/defaults.ts'
import { inputOf, richContent } from './reportFixture.ts'

const content = richContent(40)
const report = (options: Partial<ReportOptions>) => reportOf(makeContext(inputOf(content, { options: { ...DEFAULT_OPTIONS, ...options } })))
const shown = (id: string, heading = '') => ({ id, heading, shown: true })

describe('the sections of a report', () => {
  it('stand in the order of the organiser, under her headings, without what she left out', () => {
    const { model, sections } = report({
      sections: [shown('takeaways', 'What we take home'), shown('summary'), { id: 'kinds', heading: '', shown: false }],
    })
    const main = model.sections.filter(({ number }) => /^\d/.test(number))
    expect(main.slice(0, 2).map(({ id, number, heading }) => [id, number, heading])).toEqual([
      ['takeaways', '1', 'What we take home'],
      ['next-steps', '2', 'Next steps'],
    ])
    expect(main.map(({ id }) => id)).not.toContain('kinds')
    expect(sections.find(({ id }) => id === 'kinds')).toEqual({
      id: 'kinds',
      heading: 'Results by kind of note',
      usual: 'Results by kind of note',
      shown: false,
    })
    expect(sections.find(({ id }) => id === 'takeaways')).toMatchObject({ heading: 'What we take home', usual: 'Takeaways', shown: true })
  })

  it('that nobody placed stand behind the one that they usually follow; ids that nobody knows are passed over', () => {
    const ids = sectionsInOrder({
      ...DEFAULT_OPTIONS,
      sections: [shown('levels'), shown('no-such-section'), shown('summary'), shown('levels')],
    }).map(({ id }) => id)
    expect(new Set(ids)).toEqual(new Set(OUTLINES.synthesis.sections))
    expect(ids.indexOf('levels')).toBeLessThan(ids.indexOf('summary'))
    expect(ids[ids.indexOf('summary') + 1]).toBe('context')
    expect(ids[ids.indexOf('levels') + 1]).toBe('sectors')
  })

  it('are each there once, annexes last, whatever was said', () => {
    const some = fc.array(fc.record({ id: fc.constantFrom(...Object.keys(SECTIONS), 'x'), heading: fc.string(), shown: fc.boolean() }), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(some, fc.constantFrom('synthesis', 'article', 'city'), (sections, template) => {
        const placed = sectionsInOrder({ ...DEFAULT_OPTIONS, template: template as 'synthesis', sections })
        expect(placed.map(({ id }) => id).toSorted()).toEqual([...OUTLINES[template as 'synthesis'].sections].toSorted())
        const parts = placed.map(({ part }) => ['front', 'main', 'annex'].indexOf(part))
        expect(parts).toEqual(parts.toSorted())
      }),
    )
  })
})

describe('the words of the organiser', () => {
  const text = (section: string) => `My own words about ${section}.\n\nAnd a second paragraph.`
  const written = {
    ...content,
    reportTexts: REPORT_TEXTS.map((section) => ({ section, text: text(section), id: section, workshopId: 'w1', heads: [], conflicts: [] })),
  }
  const model = reportOf(makeContext(inputOf(written))).model

  it('stand before what is generated, in every section that has a text', () => {
    const withText = model.sections.filter(({ id }) => SECTIONS[id]!.text !== null)
    expect(withText.length).toBeGreaterThan(18)
    for (const { id, blocks } of withText) {
      const said = text(SECTIONS[id]!.text!).split('\n\n')
      expect(blocks.slice(0, 2), id).toEqual(said.map((each) => ({ type: 'paragraph', text: each, tone: 'body', noteIds: [] })))
    }
    expect(model.subtitle).toBe(text('subtitle'))
    expect(model.cover.disclaimer).toBe(text('disclaimer'))
  })

  it('have their place in the synthesis report or on its cover, every one', () => {
    const there = new Set([...model.sections.map(({ id }) => SECTIONS[id]!.text), 'subtitle', 'disclaimer'])
    expect(REPORT_TEXTS.filter((section) => !there.has(section))).toEqual([])
  })

  it('survive when notes come and go', () => {
    const later = reportOf(makeContext(inputOf({ ...written, notes: richContent(90).notes, participants: [] }))).model
    for (const section of REPORT_TEXTS.filter((each) => each !== 'subtitle' && each !== 'disclaimer'))
      expect(JSON.stringify(later), section).toContain(`My own words about ${section}.`)
  })
})

it('what was asked for goes before the setup, and the setup before the usual', () => {
  const setup = { ...newReportSetup(), template: 'article' as const, mergeSmall: true, showPhotos: false, sections: [shown('stock')] }
  expect(optionsOf(null, {})).toEqual(DEFAULT_OPTIONS)
  expect(optionsOf(setup, {})).toMatchObject({
    template: 'article',
    length: 'full',
    mergeSmall: true,
    showPhotos: false,
    sections: [shown('stock')],
  })
  expect(optionsOf(setup, { template: 'session', sessionId: 's', mergeSmall: false })).toMatchObject({
    template: 'session',
    sessionId: 's',
    mergeSmall: false,
  })
})
