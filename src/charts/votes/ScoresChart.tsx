import { scaleLinear } from 'd3-scale'
import type { ScoresChartData } from '../../shared/domain/votes/voteCharts.ts'
import { ChartFrame, type ChartProps, Label, withDefaults } from '../ChartFrame.tsx'
import type { ChartPalette } from '../palette.ts'
import { labelColumn } from './labelColumn.ts'

const ROW = 76
const TALL = 30
const AXIS = 18

/** Per row a histogram of 1 to 5, the middle half as a line below it and the median as a tick: agreement and disagreement are seen. */
export const ScoresChart = (props: ChartProps & { data: ScoresChartData }) => {
  const { data } = props
  const { palette, width, ...frame } = withDefaults(props)
  const labels = labelColumn(data.rows, width)
  const x = scaleLinear()
    .domain([0.5, 5.5])
    .range([labels, Math.min(width - 4, labels + 300)])
  const step = x(1) - x(0)
  return (
    <ChartFrame {...frame} palette={palette} width={width} height={Math.max(1, data.rows.length) * ROW + AXIS}>
      {data.rows.map((row, index) => {
        const base = index * ROW + TALL + 14
        return (
          <g key={index}>
            {row.label === data.rows[index - 1]?.label ? null : (
              <Label text={row.label} x={0} y={base - 16} width={labels - 12} fill={palette.ink} />
            )}
            <text x={0} y={base + 16} fill={palette.inkQuiet}>
              {row.axis}
            </text>
            {row.histogram === null ? null : <Bars histogram={row.histogram} x={x} step={step} base={base} palette={palette} />}
            <line x1={x(1) - step / 2} x2={x(5) + step / 2} y1={base} y2={base} stroke={palette.line} />
            {row.lower === null || row.upper === null ? null : (
              <line x1={x(row.lower)} x2={x(row.upper)} y1={base + 5} y2={base + 5} stroke={palette.ink} strokeWidth={3} />
            )}
            <path d={`M${x(row.middle)} ${base + 1}l5 6-5 6-5-6z`} fill={palette.ink} />
            <text x={labels} y={base + 25} fontWeight={row.isSplit ? 600 : 400} fill={row.isSplit ? palette.ink : palette.inkQuiet}>
              {row.told}
            </text>
          </g>
        )
      })}
      {[1, 2, 3, 4, 5].map((score) => (
        <text key={score} x={x(score)} y={data.rows.length * ROW + 12} textAnchor="middle" fill={palette.inkQuiet}>
          {score}
        </text>
      ))}
    </ChartFrame>
  )
}

type BarsProps = { histogram: readonly number[]; x: (score: number) => number; step: number; base: number; palette: ChartPalette }

function Bars({ histogram, x, step, base, palette }: BarsProps) {
  const most = Math.max(1, ...histogram)
  return histogram.map((voters, index) => {
    const height = (voters / most) * TALL
    return voters === 0 ? null : (
      <g key={index}>
        <rect x={x(index + 1) - step * 0.36} y={base - height} width={step * 0.72} height={height} rx={2} fill={palette.accent} />
        <text x={x(index + 1)} y={base - height - 3} textAnchor="middle" fontSize={11} fontWeight={600} fill={palette.ink}>
          {voters}
        </text>
      </g>
    )
  })
}
