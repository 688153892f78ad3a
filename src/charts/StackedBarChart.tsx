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

type Series = StackedBarsData['series'][number]
const colourOf = (palette: ChartPalette, series: Series): string =>
  series.noteKind === null ? palette.otherKinds : palette.kinds[series.noteKind]

type LegendItem = { series: Series; x: number; row: number }

/** Places the legend's entries from left to right, in as many rows as they need. */
const placeLegend = (series: Series[], from: number, width: number): LegendItem[] => {
  let [x, row] = [from, 0]
  return series.map((each) => {
    const needs = 16 + textWidth(each.label, FONT_SIZE) + 18
    if (x > from && x + needs > width) [x, row] = [from, row + 1]
    const item = { series: each, x, row }
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
  const legend = placeLegend(data.series, labels, width)
  const legendTop = data.rows.length * ROW + 10
  const height = legendTop + ((legend.at(-1)?.row ?? 0) + 1) * LEGEND_ROW
  return (
    <ChartFrame {...frame} palette={palette} width={width} height={height}>
      {data.rows.map((row, index) => {
        const y = index * ROW + ROW / 2
        const parts = row.values.map((value, part) => ({
          value,
          from: length(row.values.slice(0, part).reduce((sum, each) => sum + each, 0)),
          series: data.series[part],
        }))
        return (
          <g key={index}>
            <Label text={row.label} x={0} y={y} width={labels - 8} fill={palette.ink} />
            {parts.map(({ value, from, series }, part) =>
              value === 0 || series === undefined ? null : (
                <g key={part}>
                  <rect
                    x={labels + from}
                    y={y - BAR / 2}
                    width={Math.max(1, length(value) - GAP)}
                    height={BAR}
                    rx={3}
                    fill={colourOf(palette, series)}
                  />
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
      {legend.map(({ series, x, row }) => (
        <g key={series.key}>
          <path d={kindPath(series.noteKind, x, legendTop + row * LEGEND_ROW + 4)} fill={colourOf(palette, series)} />
          <text x={x + 16} y={legendTop + row * LEGEND_ROW + 13} fill={palette.inkQuiet}>
            {series.label}
          </text>
        </g>
      ))}
    </ChartFrame>
  )
}
