import { scaleLinear } from 'd3-scale'
import type { TimelineData } from '../shared/domain/report/reportModel.ts'
import { ChartFrame, type ChartProps, FONT_SIZE, Label, withDefaults } from './ChartFrame.tsx'
import { kindPath } from './kindMarks.ts'
import type { ChartPalette } from './palette.ts'
import { textWidth } from './textFit.ts'
import { besideWords, yearTicks } from './timelineGrid.ts'
import { LINE, placeLanes, type PlacedItem, SIGN, SIGN_GAP } from './timelineLayout.ts'

const AXIS = 26
const LANE_HEAD = 26
const LANE_GAP = 14
const SIDE = 18
/** Semibold letters are wider. */
const BOLD = 1.1
const TICKS_APART = 58
/** Lanes that fill more than this do not fit a page as wide as the picture: in square pixels, because narrow words need more lines. */
const PAGE = 640 * 700

const uprightLine = (x: number, pieces: readonly [number, number][]): string => pieces.map(([from, to]) => `M${x} ${from}V${to}`).join('')

/** Years from left to right and one lane per row; what falls into the same years is stacked. No line of a year goes through words. */
export const TimelineChart = (props: ChartProps & { data: TimelineData }) => {
  const { data } = props
  const { palette, width, ...frame } = withDefaults(props)
  const [from, to] = data.from < data.to ? [data.from, data.to] : [data.from - 1, data.from + 1]
  const xOf = scaleLinear()
    .domain([from, to])
    .range([SIDE, width - SIDE])
    .clamp(true)
  const placed = placeLanes(data.rows, xOf, { width, size: FONT_SIZE, tallest: PAGE / width })
  const lanes = data.rows.map((row, index) => ({ label: row.label, ...placed[index]! }))
  const bodies = lanes.map((lane) => LANE_HEAD + lane.height + LANE_GAP)
  const tops = bodies.map((_, lane) => AXIS + bodies.slice(0, lane).reduce((sum, body) => sum + body, 0))
  const height =
    AXIS +
    Math.max(
      1,
      bodies.reduce((sum, body) => sum + body, 0),
    )
  const words = lanes.flatMap((lane, index) => [
    { from: 0, to: textWidth(lane.label, FONT_SIZE) * BOLD, top: tops[index]!, bottom: tops[index]! + LANE_HEAD },
    ...lane.items.map(({ from, to, top, height: tall }) => {
      const above = tops[index]! + LANE_HEAD + top
      return { from, to, top: above, bottom: above + tall }
    }),
  ])
  return (
    <ChartFrame {...frame} palette={palette} width={width} height={height}>
      {yearTicks(from, to, width - 2 * SIDE, TICKS_APART).map((year) => (
        <g key={year}>
          <path d={uprightLine(xOf(year), besideWords(xOf(year), AXIS - 6, height, words))} stroke={palette.line} strokeDasharray="2 4" />
          <text x={xOf(year)} y={13} textAnchor="middle" fill={palette.inkQuiet}>
            {year}
          </text>
        </g>
      ))}
      <path d={`M0 ${AXIS - 6}H${width}`} stroke={palette.inkQuiet} />
      {lanes.map((lane, index) => (
        <g key={index} transform={`translate(0 ${tops[index]})`}>
          {index === 0 ? null : <path d={`M0 0H${width}`} stroke={palette.line} />}
          <g fontWeight={600}>
            <Label text={lane.label} x={0} y={14} width={width} lines={1} fill={palette.ink} />
          </g>
          <g transform={`translate(0 ${LANE_HEAD})`}>
            {lane.items.map((placed, at) => (
              <ItemMark key={at} placed={placed} palette={palette} />
            ))}
          </g>
        </g>
      ))}
    </ChartFrame>
  )
}

const ItemMark = ({ placed, palette }: { placed: PlacedItem; palette: ChartPalette }) => {
  const { item, x, top, lines, anchor } = placed
  const kind = item?.noteKind ?? null
  const colour = item === null ? palette.inkQuiet : kind === null ? palette.accent : palette.kinds[kind]
  const words = anchor === 'start' ? x + SIGN + SIGN_GAP : x - SIGN - SIGN_GAP
  return (
    <g>
      {item === null ? null : (
        <>
          <title>{`${item.year}: ${placed.full}`}</title>
          <path d={kindPath(kind, x - SIGN, top + 2)} fill={colour} />
        </>
      )}
      <text textAnchor={anchor} fontWeight={item === null ? 600 : 400} fill={item === null ? palette.inkQuiet : palette.ink}>
        {lines.map((line, index) => (
          <tspan key={index} x={words} y={top + 11 + index * LINE}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  )
}
