import { scaleLinear } from 'd3-scale'
import type { PlotChartData } from '../../shared/domain/votes/voteCharts.ts'
import { ChartFrame, type ChartProps, withDefaults } from '../ChartFrame.tsx'

const MARGIN = 40
const TALLEST = 420
const RADIUS = 12
/** The scale with room for the names of the fields beyond its ends. */
const [LOW, HIGH] = [0.55, 5.45]

type Point = PlotChartData['points'][number]

/** Items at the same spot share one mark that names them all. */
const bySpot = (points: readonly Point[]): Point[][] => [
  ...Map.groupBy(points, ({ impact, effort }) => `${impact.toFixed(2)} ${effort.toFixed(2)}`).values(),
]

/** Impact over effort: each item is a number at its medians, with a thin cross over the middle half of the scores. */
export const PlotChart = (props: ChartProps & { data: PlotChartData }) => {
  const { data } = props
  const { palette, width, ...frame } = withDefaults(props)
  const height = Math.min(TALLEST, width)
  const x = scaleLinear()
    .domain([LOW, HIGH])
    .range([MARGIN, width - 8])
  const y = scaleLinear()
    .domain([LOW, HIGH])
    .range([height - MARGIN, 8])
  const corners = [
    { x: x(LOW) + 8, y: y(HIGH) + 17, anchor: 'start' },
    { x: x(HIGH) - 8, y: y(HIGH) + 17, anchor: 'end' },
    { x: x(HIGH) - 8, y: y(LOW) - 9, anchor: 'end' },
    { x: x(LOW) + 8, y: y(LOW) - 9, anchor: 'start' },
  ] as const
  return (
    <ChartFrame {...frame} palette={palette} width={width} height={height}>
      <rect x={x(LOW)} y={y(HIGH)} width={x(HIGH) - x(LOW)} height={y(LOW) - y(HIGH)} rx={6} fill="none" stroke={palette.line} />
      <path d={`M${x(3)} ${y(LOW)}V${y(HIGH)}M${x(LOW)} ${y(3)}H${x(HIGH)}`} stroke={palette.line} />
      {data.fields.map((name, index) => (
        <text key={index} x={corners[index]!.x} y={corners[index]!.y} textAnchor={corners[index]!.anchor} fill={palette.inkQuiet}>
          {name}
        </text>
      ))}
      {[1, 2, 3, 4, 5].map((score) => (
        <g key={score} fill={palette.inkQuiet} textAnchor="middle">
          <text x={x(score)} y={height - MARGIN + 16}>
            {score}
          </text>
          <text x={MARGIN - 14} y={y(score) + 4}>
            {score}
          </text>
        </g>
      ))}
      <text x={(x(LOW) + x(HIGH)) / 2} y={height - 6} textAnchor="middle" fontWeight={600} fill={palette.ink}>
        {data.effort}
      </text>
      <text transform={`translate(12 ${(y(LOW) + y(HIGH)) / 2}) rotate(-90)`} textAnchor="middle" fontWeight={600} fill={palette.ink}>
        {data.impact}
      </text>
      {data.points.map((point) =>
        point.reach === null ? null : (
          <path
            key={point.number}
            d={`M${x(point.reach.effort[0])} ${y(point.impact)}H${x(point.reach.effort[1])}M${x(point.effort)} ${y(point.reach.impact[0])}V${y(point.reach.impact[1])}`}
            stroke={palette.accent}
            strokeWidth={1.5}
            opacity={0.55}
          />
        ),
      )}
      {bySpot(data.points).map((spot) => {
        const words = spot.map((point) => point.number).join(', ')
        const half = Math.max(RADIUS, words.length * 4 + 6)
        const [cx, cy] = [x(spot[0]!.effort), y(spot[0]!.impact)]
        return (
          <g key={words}>
            <rect x={cx - half} y={cy - RADIUS} width={half * 2} height={RADIUS * 2} rx={RADIUS} fill={palette.accent} />
            <text x={cx} y={cy + 4} textAnchor="middle" fontWeight={600} fill={palette.onFill}>
              {words}
            </text>
          </g>
        )
      })}
    </ChartFrame>
  )
}
