import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { abbreviationsIn } from '../../../src/shared/domain/report/abbreviations.ts'
import { buildReport } from '../../../src/shared/domain/report/buildReport.ts'
import { makeContext } from '../../../src/shared/domain/report/context.ts'
import { evidenceText } from '../../../src/shared/domain/report/evidence.ts'
import { logoOf } from '../../../src/shared/domain/report/logo.ts'
import { LONGEST_CELL, shortened } from '../../../src/shared/domain/report/shortened.ts'
import { inputOf, richContent, translator } from './reportFixture.ts'

const content = richContent(120)
const context = makeContext(inputOf(content))
const idOf = new Map(context.notes.map(({ note, ref }) => [ref, note.id]))
const textOf = (...refs: string[]) =>
  evidenceText(
    context,
    refs.map((ref) => idOf.get(ref) ?? 'unknown'),
  )

describe('the evidence of a figure', () => {
  it.each([
    [[], ''],
    [['N-007'], 'Note: N-007'],
    [['N-008', 'N-007'], 'Notes: N-007, N-008'],
    [['N-003', 'N-001', 'N-002', 'N-002'], 'Notes: N-001 to N-003'],
    [['N-099', 'N-020', 'N-001', 'N-100', 'N-002', 'N-101', 'N-003'], 'Notes: N-001 to N-003, N-020, N-099 to N-101'],
    [['N-001', 'N-999'], 'Note: N-001'],
  ])('is %j in words', (refs, text) => {
    expect(textOf(...refs)).toBe(text)
  })

  it('names exactly its notes, however they lie', () => {
    const refs = [...idOf.keys()]
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...refs), { minLength: 1 }), (some) => {
        const words = textOf(...some)
          .replace(/^Notes?: /, '')
          .split(', ')
        const named = words.flatMap((word) => {
          const [from, to = from] = word.split(' to ').map((ref) => Number(ref.slice(2)))
          return Array.from({ length: to! - from! + 1 }, (_, i) => `N-${String(from! + i).padStart(3, '0')}`)
        })
        expect(named).toEqual(some.toSorted())
      }),
    )
  })

  it('stands under every table and picture that has notes, in the language of the report', () => {
    const blocks = buildReport(inputOf(content, { language: 'it' })).sections.flatMap((section) => section.blocks)
    const figures = blocks.filter((block) => block.type === 'table' || block.type === 'chart')
    expect(figures.length).toBeGreaterThan(20)
    for (const { id, noteIds, evidence } of figures) expect(evidence !== '', id).toBe(noteIds.length > 0)
    expect(figures.some(({ evidence }) => evidence.startsWith('Note: da N-001 a N-'))).toBe(true)
  })
})

describe('the lists in front', () => {
  const model = buildReport(inputOf(content))
  const [lists] = model.sections
  it('have every figure and table with its number', () => {
    const rows = lists!.blocks.flatMap((block) => (block.type === 'facts' ? block.rows : [])).filter(({ label }) => /\d$/.test(label))
    const blocks = model.sections.flatMap((section) => section.blocks)
    const expected = [
      ...blocks.flatMap((b) => (b.type === 'chart' || b.type === 'photo' ? [{ label: `Figure ${b.number}`, caption: b.caption }] : [])),
      ...blocks.flatMap((b) => (b.type === 'table' ? [{ label: `Table ${b.number}`, caption: b.caption }] : [])),
    ]
    expect(rows.map(({ label }) => label)).toEqual(expected.map(({ label }) => label))
    for (const [i, { values }] of rows.entries()) expect(expected[i]!.caption.startsWith(values[0]!), values[0]).toBe(true)
    expect(rows.some(({ values }, i) => values[0]!.length < expected[i]!.caption.length)).toBe(true)
    expect(expected.length).toBeGreaterThan(20)
  })

  it('explain the short forms that occur, and no others', () => {
    const found = (text: string) => abbreviationsIn([text], translator('en')).map(({ short }) => short)
    expect(found('MRV and the NEB; SDGs, R&D (EU)')).toEqual(['EU', 'MRV', 'NEB', 'R&D', 'SDG'])
    expect(found('neb, EUROPE, MRVX, aEU, NEBULA')).toEqual([])
    const italian = abbreviationsIn(['Le ONG e la R&S'], translator('it'))
    expect(italian.map(({ short }) => short)).toEqual(['ONG', 'R&S'])
    expect(italian[0]!.long).toBe('Organizzazione non governativa')
  })
})

describe('a logo', () => {
  const base64 = (...bytes: number[]) => Buffer.from(bytes).toString('base64')
  const png = base64(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)
  it('is a PNG or a JPEG by its first bytes', () => {
    expect(logoOf(png, 'Sign')).toEqual({ base64: png, mediaType: 'image/png', alt: 'Sign' })
    expect(logoOf(base64(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'Sign')?.mediaType).toBe('image/jpeg')
  })
  it.each([
    '',
    Buffer.from('<svg onload="x">').toString('base64'),
    `${png}"`,
    `${png.slice(0, 8)}\n`,
    Buffer.from('GIF89a').toString('base64'),
  ])('is left out where it is %j', (text) => {
    expect(logoOf(text, 'Sign')).toBeNull()
  })
})

it('cuts a long text for a cell behind a whole letter', () => {
  expect(shortened('  a \n b ')).toBe('a b')
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '🌳', 'é'), minLength: 250, maxLength: 700 }), (text) => {
      const cut = shortened(text)
      expect(cut.length).toBeLessThanOrEqual(LONGEST_CELL)
      expect(cut.isWellFormed()).toBe(true)
    }),
  )
})
