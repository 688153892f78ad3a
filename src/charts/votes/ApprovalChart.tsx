import type { ApprovalChartData } from '../../shared/domain/votes/voteCharts.ts'
import { ChartFrame, type ChartProps, Label, withDefaults } from '../ChartFrame.tsx'
import { labelColumn } from './labelColumn.ts'

const ROW = 46
const BAR = 16
const HEAD = 20

const top = (index: number): number => HEAD + index * ROW + 4

/** Yes as a share of yes and no, over the line from which an item is adopted. Nothing is drawn where nobody said either. */
export const ApprovalChart = (props: ChartProps & { data: ApprovalChartData }) => {
  const { data } = props
  const { palette, width, ...frame } = withDefaults(props)
  const labels = labelColumn(data.rows, width)
  const whole = width - labels - 8
  const bottom = HEAD + Math.max(1, data.rows.length) * ROW
  const line = data.threshold === null ? null : labels + (whole * data.threshold) / 100
  return (
    <ChartFrame {...frame} palette={palette} width={width} height={bottom}>
      {data.rows.map((row, index) => {
        const y = top(index)
        const votes = row.yes + row.no
        const length = votes === 0 ? 0 : (whole * row.yes) / votes
        return (
          <g key={index}>
            <Label text={row.label} x={0} y={y + ROW / 2 - 4} width={labels - 12} fill={palette.ink} />
            <rect x={labels} y={y} width={whole} height={BAR} rx={3} fill="none" stroke={palette.otherKinds} />
            {length > 0 ? (
              <rect x={labels} y={y} width={length} height={BAR} rx={3} fill={row.isAdopted ? palette.accent : palette.otherKinds} />
            ) : null}
            <text x={labels} y={y + BAR + 15} fill={palette.inkQuiet}>
              {row.told}
            </text>
          </g>
        )
      })}
      {line === null ? null : (
        <g>
          {data.rows.map((_, index) => (
            <line key={index} x1={line} x2={line} y1={top(index) - 4} y2={top(index) + BAR + 3} stroke={palette.ink} strokeWidth={2} />
          ))}
          <text x={line} y={11} textAnchor={data.threshold! > 80 ? 'end' : 'middle'} fontWeight={600} fill={palette.ink}>
            {data.thresholdLabel}
          </text>
        </g>
      )}
    </ChartFrame>
  )
}
