import { scaleLinear } from 'd3-scale'
import type { DotsChartData } from '../../shared/domain/votes/voteCharts.ts'
import { ChartFrame, type ChartProps, Label, withDefaults } from '../ChartFrame.tsx'
import { labelColumn } from './labelColumn.ts'

const ROW = 46
const BAR = 16
const GAP = 2
/** Narrower than this, blocks of single voters would be a grey blur: the bar is drawn as one. */
const NARROWEST = 4

/** A bar of dots per item, made of one block per voter, so that five people with one dot do not look like one with five. */
export const DotsChart = (props: ChartProps & { data: DotsChartData }) => {
  const { data } = props
  const { palette, width, ...frame } = withDefaults(props)
  const labels = labelColumn(data.rows, width)
  const most = Math.max(1, ...data.rows.map((row) => row.dots))
  const length = scaleLinear()
    .domain([0, most])
    .range([0, width - labels - 8])
  return (
    <ChartFrame {...frame} palette={palette} width={width} height={Math.max(1, data.rows.length) * ROW}>
      {data.rows.map((row, index) => {
        const y = index * ROW + 4
        const isInBlocks = row.givers !== null && length(1) >= NARROWEST
        let from = 0
        const blocks = (isInBlocks ? row.givers! : [row.dots]).map((dots) => ({ dots, from: (from += dots) - dots }))
        return (
          <g key={index}>
            <Label text={row.label} x={0} y={y + ROW / 2 - 4} width={labels - 12} lines={2} fill={palette.ink} />
            {row.dots === 0 ? <rect x={labels} y={y} width={1} height={BAR} fill={palette.inkQuiet} /> : null}
            {row.dots === 0
              ? null
              : blocks.map((block, at) => (
                  <rect
                    key={at}
                    x={labels + length(block.from)}
                    y={y}
                    width={Math.max(1, length(block.dots) - (isInBlocks ? GAP : 0))}
                    height={BAR}
                    rx={2}
                    fill={palette.accent}
                  />
                ))}
            <text x={labels} y={y + BAR + 15} fill={palette.inkQuiet}>
              {row.told}
            </text>
          </g>
        )
      })}
    </ChartFrame>
  )
}
