import { scaleLinear } from 'd3-scale'
import type { ScatterData } from '../shared/domain/report/reportModel.ts'
import { ChartFrame, type ChartProps, FONT_SIZE, Label, withDefaults } from './ChartFrame.tsx'
import { numberPoints, placeLegend, placeMarks } from './scatterLayout.ts'

const MARGIN = 44
const TALLEST = 400
const LEGEND_GAP = 18
/** Room beyond the ends of the scale, as a share of it, so that no mark lies on the frame. */
const BEYOND = 0.09

/** The whole numbers of a short scale; of a long one only its ends and its middle. */
const ticksOf = ({ low, high }: ScatterData): number[] => {
  const whole = Number.isInteger(low) && Number.isInteger(high) && high - low <= 10
  return whole ? Array.from({ length: high - low + 1 }, (_, step) => low + step) : [low, (low + high) / 2, high]
}

/** Points on two scales, numbered; what the numbers mean stands below, so that no words lie on each other. */
export const ScatterChart = (props: ChartProps & { data: ScatterData }) => {
  const { data } = props
  const { palette, width, ...frame } = withDefaults(props)
  const plotHeight = Math.min(TALLEST, width)
  const span = Math.max(data.high - data.low, 1e-9)
  const domain = [data.low - span * BEYOND, data.low + span * (1 + BEYOND)]
  const box = { left: MARGIN, top: 6, right: width - 6, bottom: plotHeight - MARGIN }
  const x = scaleLinear().domain(domain).range([box.left, box.right]).clamp(true)
  const y = scaleLinear().domain(domain).range([box.bottom, box.top]).clamp(true)
  const [midX, midY] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  const points = numberPoints(data.rows.map(({ label }) => label))
  const marks = placeMarks(
    data.rows.map((row, index) => ({ number: points[index]!.number, x: x(row.x), y: y(row.y) })),
    box,
    FONT_SIZE,
  )
  const legend = placeLegend(points, width, FONT_SIZE)
  const legendTop = plotHeight + LEGEND_GAP
  return (
    <ChartFrame {...frame} palette={palette} width={width} height={legend.entries.length === 0 ? plotHeight : legendTop + legend.height}>
      <rect x={box.left} y={box.top} width={box.right - box.left} height={box.bottom - box.top} rx={6} fill="none" stroke={palette.line} />
      <path d={`M${midX} ${box.top}V${box.bottom}M${box.left} ${midY}H${box.right}`} stroke={palette.line} fill="none" />
      {ticksOf(data).map((tick) => (
        <g key={tick} fill={palette.inkQuiet}>
          <text x={x(tick)} y={box.bottom + 17} textAnchor="middle">
            {tick}
          </text>
          <text x={box.left - 10} y={y(tick) + FONT_SIZE * 0.36} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      <Label text={data.xLabel} x={midX} y={plotHeight - 9} width={box.right - box.left} lines={1} anchor="middle" fill={palette.ink} />
      <g transform={`translate(10 ${midY}) rotate(-90)`}>
        <Label text={data.yLabel} x={0} y={0} width={box.bottom - box.top} lines={1} anchor="middle" fill={palette.ink} />
      </g>
      {marks.map((mark) => (
        <g key={mark.numbers[0]}>
          <rect
            x={mark.x - mark.width / 2}
            y={mark.y - mark.height / 2}
            width={mark.width}
            height={mark.height}
            rx={12}
            fill={palette.accent}
          />
          {mark.lines.map((line, index) => (
            <text
              key={index}
              x={mark.x}
              y={mark.y + (index - (mark.lines.length - 1) / 2) * 15 + FONT_SIZE * 0.36}
              textAnchor="middle"
              fontWeight={600}
              fill={palette.onFill}
            >
              {line}
            </text>
          ))}
        </g>
      ))}
      {legend.entries.map((entry) => (
        <g key={entry.number}>
          {entry.lines.join(' ') === entry.text ? null : <title>{entry.text}</title>}
          <text x={entry.x + 20} y={legendTop + entry.y + 11} textAnchor="end" fontWeight={600} fill={palette.accent}>
            {entry.number}
          </text>
          {entry.lines.map((line, index) => (
            <text key={index} x={entry.x + 28} y={legendTop + entry.y + 11 + index * 15} fill={palette.ink}>
              {line}
            </text>
          ))}
        </g>
      ))}
    </ChartFrame>
  )
}
