import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { exportPalette } from '../../../src/charts/palette.ts'
import { TimelineChart } from '../../../src/charts/TimelineChart.tsx'
import { besideWords, yearTicks } from '../../../src/charts/timelineGrid.ts'
import { MOST_PER_YEAR, placeLane } from '../../../src/charts/timelineLayout.ts'
import { NOTE_KINDS } from '../../../src/shared/domain/records/vocabulary.ts'
import type { TimelineData } from '../../../src/shared/domain/report/reportModel.ts'

type Item = TimelineData['rows'][number]['items'][number]
const itemOf = (year: number, text = 'A milestone', noteKind: Item['noteKind'] = 'milestone'): Item => ({ year, text, noteKind })
const dataOf = (...lanes: Item[][]): TimelineData => ({
  kind: 'timeline',
  from: 2015,
  to: 2050,
  rows: lanes.map((items, index) => ({ label: `Lane ${index}`, items, noteIds: [] })),
})
const draw = (data: TimelineData, width = 640): string =>
  renderToStaticMarkup(<TimelineChart id="t" title="Years" description="In words" palette={exportPalette} data={data} width={width} />)

const anyItem = fc.record({
  year: fc.integer({ min: 2015, max: 2050 }),
  text: fc.string({ maxLength: 90 }),
  noteKind: fc.constantFrom(...NOTE_KINDS, null),
})

describe('a timeline', () => {
  it('has every item once, within its width, and nothing on anything else', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 50 }), fc.integer({ min: 280, max: 900 }), (items, width) => {
        const xOf = (year: number): number => 18 + ((year - 2015) / 35) * (width - 36)
        const lane = placeLane(items, xOf, width, 12)
        expect(lane.items.reduce((sum, { count }) => sum + count, 0)).toBe(items.length)
        for (const [index, one] of lane.items.entries()) {
          expect(one.from).toBeGreaterThanOrEqual(-0.001)
          expect(one.to).toBeLessThanOrEqual(width + 0.001)
          expect(one.top + one.height).toBeLessThanOrEqual(lane.height)
          for (const other of lane.items.slice(index + 1)) {
            const isBeside = one.to <= other.from || other.to <= one.from
            const isBelow = one.top + one.height <= other.top || other.top + other.height <= one.top
            expect(isBeside || isBelow).toBe(true)
          }
        }
      }),
    )
  })

  it('counts what does not fit into one year', () => {
    const lane = placeLane(
      Array.from({ length: MOST_PER_YEAR + 4 }, (_, index) => itemOf(2030, `Item ${index}`)),
      () => 300,
      640,
      12,
    )
    expect(lane.items).toHaveLength(MOST_PER_YEAR)
    expect(lane.items.at(-1)).toMatchObject({ item: null, count: 5, full: '+5' })
  })

  it('writes round years that never touch', () => {
    expect(yearTicks(2015, 2050, 600, 58)).toEqual([2015, 2020, 2025, 2030, 2035, 2040, 2045, 2050])
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2200 }),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 200, max: 900 }),
        (from, span, length) => {
          const ticks = yearTicks(from, from + span, length, 58)
          for (const tick of ticks) expect(tick >= from && tick <= from + span).toBe(true)
          for (const [index, tick] of ticks.entries())
            if (index > 0) expect(((tick - ticks[index - 1]!) * length) / Math.max(1, span)).toBeGreaterThanOrEqual(58)
        },
      ),
    )
  })

  it('writes whole texts where they fit a page, however wide it is', () => {
    const text = 'All the plans for heat in the districts of both cities are adopted, with their money, and read out in the two councils'
    for (const width of [320, 640]) {
      const lanes = dataOf([itemOf(2018, text), itemOf(2030, text), itemOf(2030, text)], [itemOf(2050, text), itemOf(2034, text)])
      const svg = draw(lanes, width)
      expect(svg).not.toContain('…')
      for (const [, words] of svg.matchAll(/font-weight="400"[^>]*>(.*?)<\/text>/g))
        expect(words!.replace(/<\/tspan><tspan[^>]*>/g, ' ').replace(/<[^>]*>/g, '')).toBe(text)
    }
  })

  it('shortens all of them where they do not, keeps the whole text beside, and says the year', () => {
    const text = 'Heat plans of all districts adopted '.repeat(6).trim()
    const svg = draw(
      dataOf(
        Array.from({ length: 30 }, (_, index) => itemOf(2015 + index, text)),
        [itemOf(2030, text)],
      ),
    )
    expect(svg).toContain(`<title>2030: ${text}</title>`)
    expect(svg).toContain('…')
  })

  it('leads the line of a year around all words, and leaves out nothing else of it', () => {
    const word = fc
      .tuple(
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 180 }),
        fc.integer({ min: 1, max: 40 }),
      )
      .map(([from, long, top, tall]) => ({ from, to: from + long, top, bottom: top + tall }))
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.integer({ min: 0, max: 130 }), (words, x) => {
        const pieces = besideWords(x, 0, 200, words)
        const over = words.filter(({ from, to }) => from - 3 < x && x < to + 3)
        for (let y = 0.5; y < 200; y += 1) {
          const isDrawn = pieces.filter(([from, to]) => from < y && y < to).length
          expect(isDrawn).toBe(over.some(({ top, bottom }) => top - 3 < y && y < bottom + 3) ? 0 : 1)
        }
      }),
    )
  })

  it('draws later years further right', () => {
    const xs = [...draw(dataOf([itemOf(2020, 'a'), itemOf(2040, 'b')])).matchAll(/<path d="M([\d.]+) [\d.]+h1\.5/g)].map((match) =>
      Number(match[1]),
    )
    expect(xs).toHaveLength(2)
    expect(xs[0]).toBeLessThan(xs[1]!)
  })

  it('has its words, one lane per row, and survives one year only or nothing at all', () => {
    const svg = draw(dataOf([itemOf(2020)], [itemOf(2050, 'At the edge of the picture')]))
    expect(svg).toContain('<title id="t-title">Years</title><desc id="t-desc">In words</desc>')
    expect(svg).toContain('Lane 0')
    expect(svg).toContain('Lane 1')
    expect(svg).not.toMatch(/NaN|undefined|Infinity|var\(/)
    expect(draw({ ...dataOf([itemOf(2030)]), from: 2030, to: 2030 })).not.toMatch(/NaN|Infinity/)
    expect(draw(dataOf())).toContain('<svg')
  })
})
