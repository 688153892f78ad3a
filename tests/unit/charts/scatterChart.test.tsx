import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { exportPalette } from '../../../src/charts/palette.ts'
import { ScatterChart } from '../../../src/charts/ScatterChart.tsx'
import { numberPoints, placeLegend, placeMarks } from '../../../src/charts/scatterLayout.ts'
import { textWidth } from '../../../src/charts/textFit.ts'
import type { ScatterData } from '../../../src/shared/domain/report/reportModel.ts'

const dataOf = (rows: { label: string; x: number; y: number }[]): ScatterData => ({
  kind: 'scatter',
  xLabel: 'Effort',
  yLabel: 'Impact',
  low: 1,
  high: 5,
  rows: rows.map((row) => ({ ...row, noteIds: [] })),
})
const draw = (data: ScatterData, width = 640): string =>
  renderToStaticMarkup(<ScatterChart id="s" title="Plot" description="In words" palette={exportPalette} data={data} width={width} />)

/** Of sums of fractions of a pixel. */
const ROUNDING = 1e-6
const frame = { left: 40, top: 6, right: 600, bottom: 360 }
const spot = fc.record({ x: fc.double({ min: 40, max: 600, noNaN: true }), y: fc.double({ min: 6, max: 360, noNaN: true }) })

describe('a plot of points', () => {
  it('names every point once, on marks that neither overlap nor leave the frame', () => {
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 60 }), (spots) => {
        const points = spots.map((one, index) => ({ number: index + 1, ...one }))
        const marks = placeMarks(points, frame, 12)
        expect(marks.flatMap(({ numbers }) => numbers).toSorted((a, b) => a - b)).toEqual(points.map(({ number }) => number))
        for (const [index, mark] of marks.entries()) {
          expect(mark.x - mark.width / 2).toBeGreaterThanOrEqual(frame.left - ROUNDING)
          expect(mark.x + mark.width / 2).toBeLessThanOrEqual(frame.right + ROUNDING)
          expect(mark.y - mark.height / 2).toBeGreaterThanOrEqual(frame.top - ROUNDING)
          expect(mark.y + mark.height / 2).toBeLessThanOrEqual(frame.bottom + ROUNDING)
          for (const other of marks.slice(index + 1)) {
            const apartX = Math.abs(mark.x - other.x) >= (mark.width + other.width) / 2
            const apartY = Math.abs(mark.y - other.y) >= (mark.height + other.height) / 2
            expect(apartX || apartY).toBe(true)
          }
        }
      }),
    )
  })

  it('leaves points alone that lie apart, each where it belongs', () => {
    const points = [
      { number: 4, x: 100, y: 100 },
      { number: 5, x: 300, y: 100 },
      { number: 7, x: 300, y: 300 },
    ]
    expect(placeMarks(points, frame, 12).map(({ numbers, x, y }) => ({ number: numbers[0], x, y }))).toEqual(points)
  })

  it('explains its numbers within its width, without lines on each other', () => {
    const rows = fc.array(fc.record({ label: fc.string({ maxLength: 120 }), x: fc.constant(1), y: fc.constant(1) }), { maxLength: 40 })
    fc.assert(
      fc.property(rows, fc.integer({ min: 280, max: 900 }), (given, width) => {
        const { entries, height } = placeLegend(
          given.map(({ label }, index) => ({ number: index + 1, text: label })),
          width,
          12,
        )
        expect(entries.map(({ number }) => number)).toEqual(given.map((_, index) => index + 1))
        for (const entry of entries) {
          const bottom = entry.y + Math.max(1, entry.lines.length) * 15
          expect(bottom).toBeLessThanOrEqual(height)
          for (const line of entry.lines) expect(entry.x + 28 + textWidth(line, 12)).toBeLessThanOrEqual(width + 0.001)
          const below = entries.filter((other) => other.x === entry.x && other.y > entry.y)
          for (const other of below) expect(other.y).toBeGreaterThanOrEqual(bottom)
        }
      }),
    )
  })

  it('takes the numbers that the labels bring, and counts where not all do', () => {
    expect(numberPoints(['1. Shade', '3. A 2. bus'])).toEqual([
      { number: 1, text: 'Shade' },
      { number: 3, text: 'A 2. bus' },
    ])
    for (const labels of [
      ['1. Shade', 'Bus'],
      ['1. Shade', '1. Bus'],
      ['2030 plan', '4.'],
    ])
      expect(numberPoints(labels)).toEqual(labels.map((text, index) => ({ number: index + 1, text })))
  })

  it('has its words, its scale and both names of its axes', () => {
    const svg = draw(dataOf([{ label: 'Shaded <streets>', x: 2, y: 4.5 }]))
    expect(svg).toContain('<title id="s-title">Plot</title><desc id="s-desc">In words</desc>')
    for (const word of ['Effort', 'Impact', 'Shaded &lt;streets&gt;']) expect(svg).toContain(word)
    for (const score of [1, 2, 3, 4, 5]) expect(svg).toContain(`>${score}</text>`)
    expect(svg).not.toMatch(/NaN|undefined|Infinity|var\(/)
  })

  it('puts more impact higher and more effort further right', () => {
    const [one, two] = [
      ...draw(
        dataOf([
          { label: 'a', x: 1, y: 5 },
          { label: 'b', x: 5, y: 1 },
        ]),
      ).matchAll(/<rect x="([\d.]+)" y="([\d.]+)"[^>]* rx="12"/g),
    ]
    expect(Number(one![1])).toBeLessThan(Number(two![1]))
    expect(Number(one![2])).toBeLessThan(Number(two![2]))
  })

  it('survives no points, one value for the whole scale, and a phone', () => {
    expect(draw(dataOf([]))).toContain('<svg')
    expect(draw({ ...dataOf([{ label: 'a', x: 3, y: 3 }]), low: 3, high: 3 })).not.toContain('NaN')
    expect(draw(dataOf([{ label: 'a word that is long', x: 3, y: 3 }]), 280)).toContain('viewBox="0 0 280 ')
  })

  it('keeps the whole of a label that it had to cut', () => {
    const label = 'Shade '.repeat(60).trim()
    expect(draw(dataOf([{ label, x: 3, y: 3 }]))).toContain(`<title>${label}</title>`)
  })
})
