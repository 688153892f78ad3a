import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PAPERS_OF, PRINT_KINDS } from '../../../src/shared/domain/print/kinds.ts'
import { box, code } from '../../../src/shared/domain/print/draw.ts'
import { clashes } from './marks.ts'
import { layOut, sourceOf } from './printFixture.ts'

const letters = fc.constantFrom(...'aeioumnrstlWMłżśąΩλήШжЇ’-.  李🙂é')
const word = fc.string({ unit: letters, minLength: 1, maxLength: 30 })
const long = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' ').slice(0, 200))
const room = fc.record({
  people: fc.array(fc.record({ name: long, organisation: fc.oneof(fc.constant(''), long) }), { minLength: 1, maxLength: 30 }),
  topics: fc.array(fc.oneof(fc.constant(''), long), { minLength: 1, maxLength: 60 }),
  rounds: fc.integer({ min: 1, max: 20 }),
  title: fc.oneof(fc.constant('Workshop'), long),
  question: fc.oneof(
    fc.constant(''),
    fc.array(long, { maxLength: 5 }).map((parts) => parts.join(' ')),
  ),
})

describe('pages', () => {
  it.each(PRINT_KINDS)('of %s have nothing outside, and no two texts on each other, whatever people are called', (kind) => {
    fc.assert(
      fc.property(room, fc.constantFrom(...PAPERS_OF[kind]), fc.boolean(), fc.constantFrom('en', 'it'), (drawn, paper, large, language) => {
        const source = sourceOf(drawn)
        source.tables[0]!.hostId = source.participants[0]!.id
        const made = layOut(source, { kind, paper, large, language })
        if (typeof made === 'string') throw new Error(`refused: ${made}`)
        expect(made.pages.length).toBeGreaterThan(0)
        expect(made.pages.flatMap((page) => clashes(page))).toEqual([])
        expect(made.outline.every(({ page }) => page < made.pages.length)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('with steps in place of lists keep to their room as well', () => {
    fc.assert(
      fc.property(
        room,
        fc.constantFrom('itineraries', 'badges'),
        fc.integer({ min: 0, max: 9 }),
        fc.boolean(),
        (drawn, kind, step, large) => {
          for (const paper of PAPERS_OF[kind]) {
            const count = drawn.topics.length
            const source = sourceOf({ ...drawn, seat: (person, round) => (person + step * round) % count })
            const made = layOut(source, { kind, paper, large, stepForm: true })
            if (typeof made === 'string') throw new Error(`refused: ${made}`)
            expect(made.pages.flatMap((page) => clashes(page))).toEqual([])
          }
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('the check of pages', () => {
  const text = (x: number, y: number, written = 'Ag') =>
    ({
      kind: 'text',
      x,
      y,
      text: written,
      size: 5,
      weight: 'bold',
      align: 'left',
      tone: 'ink',
      role: 'text',
      continues: false,
      turned: false,
    }) as const
  const page = (...items: Parameters<typeof clashes>[0]['items']) => ({ width: 100, height: 100, items })

  it('finds texts on each other, on codes and outside', () => {
    expect(clashes(page(text(10, 10), text(12, 12)))).toHaveLength(1)
    expect(clashes(page(text(10, 30), code(12, 20, 20, 'X', 'x')))).toHaveLength(1)
    expect(clashes(page(text(95, 10, 'Anna')))).toHaveLength(1)
    expect(clashes(page({ ...text(2, 50), turned: true }))).toHaveLength(1)
  })

  it('lets texts stand beside and below each other, and on boxes', () => {
    expect(clashes(page(box(0, 0, 100, 100), text(10, 10), text(30, 10), text(10, 16)))).toEqual([])
  })
})
