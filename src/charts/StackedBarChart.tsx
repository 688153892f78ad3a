import { scaleLinear } from 'd3-scale'
import type { StackedBarsData } from '../shared/domain/report/reportModel.ts'
import { ChartFrame, type ChartProps, FONT_SIZE, Label, withDefaults } from './ChartFrame.tsx'
import { kindPath } from './kindMarks.ts'
import type { ChartPalette } from './palette.ts'
import { textWidth } from './textFit.ts'

const ROW = 34
const BAR = 20
const LEGEND_ROW = 22
const GAP = 2
/** Keys of the parts that have no name of their own: what nobody tagged, and what a wide table adds up as others. */
const REST = new Set(['', ' other'])

type Series = StackedBarsData['series'][number]
/** Kinds have their own colours, and what is none of them is grey. Where no part is a kind, each but the rest has a colour by its place. */
const coloursOf = (palette: ChartPalette, series: readonly Series[]): string[] => {
  const hasKinds = series.some(({ noteKind }) => noteKind !== null)
  return series.map(({ key, noteKind }, index) => {
    if (noteKind !== null) return palette.kinds[noteKind]
    return hasKinds || REST.has(key) ? palette.otherKinds : palette.series[index % palette.series.length]!
  })
}

type LegendItem = { series: Series; colour: string; x: number; row: number }

/** Places the legend's entries from left to right, in as many rows as they need. */
const placeLegend = (series: Series[], colours: readonly string[], from: number, width: number): LegendItem[] => {
  let [x, row] = [from, 0]
  return series.map((each, index) => {
    const needs = 16 + textWidth(each.label, FONT_SIZE) + 18
    if (x > from && x + needs > width) [x, row] = [from, row + 1]
    const item = { series: each, colour: colours[index]!, x, row }
    x += needs
    return item
  })
}

/** Bars in parts; a part carries its number where there is room, the whole always does. */
export const StackedBarChart = (props: ChartProps & { data: StackedBarsData }) => {
  const { data } = props
  const { palette, width, ...frame } = withDefaults(props)
  const widest = Math.max(60, ...data.rows.map((row) => textWidth(row.label, FONT_SIZE)))
  const labels = Math.min(width * 0.4, widest + 12)
  const totals = data.rows.map((row) => row.values.reduce((sum, value) => sum + value, 0))
  const length = scaleLinear()
    .domain([0, Math.max(1, ...totals)])
    .range([0, width - labels - 48])
  const colours = coloursOf(palette, data.series)
  const legend = placeLegend(data.series, colours, labels, width)
  const legendTop = data.rows.length * ROW + 10
  const height = legendTop + ((legend.at(-1)?.row ?? 0) + 1) * LEGEND_ROW
  return (
    <ChartFrame {...frame} palette={palette} width={width} height={height}>
      {data.rows.map((row, index) => {
        const y = index * ROW + ROW / 2
        const parts = row.values.map((value, part) => ({
          value,
          from: length(row.values.slice(0, part).reduce((sum, each) => sum + each, 0)),
          colour: colours[part],
        }))
        return (
          <g key={index}>
            <Label text={row.label} x={0} y={y} width={labels - 8} fill={palette.ink} />
            {parts.map(({ value, from, colour }, part) =>
              value === 0 || colour === undefined ? null : (
                <g key={part}>
                  <rect x={labels + from} y={y - BAR / 2} width={Math.max(1, length(value) - GAP)} height={BAR} rx={3} fill={colour} />
                  {length(value) > 22 && (
                    <text
                      x={labels + from + (length(value) - GAP) / 2}
                      y={y + FONT_SIZE * 0.36}
                      textAnchor="middle"
                      fontWeight={600}
                      fill={palette.onFill}
                    >
                      {value}
                    </text>
                  )}
                </g>
              ),
            )}
            <text x={labels + length(totals[index] ?? 0) + 6} y={y + FONT_SIZE * 0.36} fontWeight={600} fill={palette.ink}>
              {totals[index]}
            </text>
          </g>
        )
      })}
      {legend.map(({ series, colour, x, row }) => (
        <g key={series.key}>
          <path d={kindPath(series.noteKind, x, legendTop + row * LEGEND_ROW + 4)} fill={colour} />
          <text x={x + 16} y={legendTop + row * LEGEND_ROW + 13} fill={palette.inkQuiet}>
            {series.label}
          </text>
        </g>
      ))}
    </ChartFrame>
  )
}
