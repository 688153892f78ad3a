import { scaleLinear } from 'd3-scale'
import type { BarsData } from '../shared/domain/report/reportModel.ts'
import { ChartFrame, type ChartProps, FONT_SIZE, Label, withDefaults } from './ChartFrame.tsx'
import { kindPath } from './kindMarks.ts'
import { textWidth, wrapText } from './textFit.ts'

const ROW = 30
/** Where a label needs two lines. */
const TALL_ROW = 38
const BAR = 18

/** Horizontal bars, longest label first served; each bar carries its number. */
export const BarChart = (props: ChartProps & { data: BarsData }) => {
  const { data } = props
  const { palette, width, ...frame } = withDefaults(props)
  const signs = data.rows.some((row) => row.noteKind !== null) ? 18 : 0
  const widest = Math.max(60, ...data.rows.map((row) => textWidth(row.label, FONT_SIZE)))
  const labels = Math.min(width * 0.42, widest + 8) + signs
  const isTall = data.rows.some(({ label }) => wrapText(label, labels - signs - 4, FONT_SIZE, 2).length > 1)
  const height = isTall ? TALL_ROW : ROW
  const most = Math.max(1, ...data.rows.map((row) => row.value))
  const length = scaleLinear()
    .domain([0, most])
    .range([0, width - labels - 56])
  return (
    <ChartFrame {...frame} palette={palette} width={width} height={Math.max(1, data.rows.length) * height + 4}>
      {data.rows.map((row, index) => {
        const y = index * height + height / 2 + 2
        const colour = row.noteKind === null ? palette.accent : palette.kinds[row.noteKind]
        return (
          <g key={index}>
            {row.noteKind !== null && <path d={kindPath(row.noteKind, 0, y - 5)} fill={colour} />}
            <Label text={row.label} x={signs} y={y} width={labels - signs - 4} fill={palette.ink} />
            {row.value > 0 ? (
              <rect x={labels} y={y - BAR / 2} width={Math.max(2, length(row.value))} height={BAR} rx={3} fill={colour} />
            ) : null}
            <text x={labels + length(row.value) + 8} y={y + FONT_SIZE * 0.36} fontWeight={600} fill={palette.ink}>
              {row.value}
            </text>
          </g>
        )
      })}
    </ChartFrame>
  )
}
