import { ChartFrame, type ChartProps, FONT_SIZE, withDefaults } from './ChartFrame.tsx'
import { cellsPath, MEETING_CLASSES, type MeetingClass, type MetPair } from './meetingCells.ts'
import type { ChartPalette } from './palette.ts'
import { textWidth, wrapText } from './textFit.ts'

export type MeetingsData = {
  people: readonly { label: string }[]
  pairs: readonly MetPair[]
  /** Places in the list behind which a line is drawn: the end of a group. */
  breaks: readonly number[]
}

/** Below this a name would not be readable beside its row. */
export const NAMED_FROM = 11
const LABELS = 170
const GAP = 8

/** Pixels that names take at the left, for a cell of `size`. */
export const labelWidth = (data: MeetingsData, size: number): number =>
  size < NAMED_FROM
    ? 0
    : Math.min(LABELS, Math.max(0, ...data.people.map(({ label }) => textWidth(label, Math.min(FONT_SIZE, size - 1)))) + GAP)

const strengthOf = (palette: ChartPalette): Record<MeetingClass, { fill: string; fillOpacity: number }> => ({
  rule: { fill: palette.inkQuiet, fillOpacity: 0.45 },
  once: { fill: palette.accent, fillOpacity: 0.32 },
  twice: { fill: palette.accent, fillOpacity: 1 },
  more: { fill: palette.tones.challenge, fillOpacity: 1 },
})

/**
 * Who met whom, as a triangle: one row and one column per person, a square where two share a table, stronger for each time again.
 * `size` is the width of a square in pixels; `lit` marks one person's row and column.
 */
export const MeetingsChart = (props: ChartProps & { data: MeetingsData; size: number; lit?: number | null }) => {
  const { data, size, lit = null } = props
  const { palette, width: _width, ...frame } = withDefaults(props)
  const people = data.people.length
  const left = labelWidth(data, size)
  const side = people * size
  const font = Math.min(FONT_SIZE, size - 1)
  const gap = size > 5 ? 1 : 0
  return (
    <ChartFrame {...frame} palette={palette} width={Math.ceil(left + side + 1)} height={Math.ceil(side + 1)}>
      {left > 0
        ? data.people.map(({ label }, index) => (
            <text
              key={index}
              x={left - GAP}
              y={index * size + size / 2 + font * 0.36}
              textAnchor="end"
              fontSize={font}
              fontWeight={index === lit ? 700 : 400}
              fill={index === lit ? palette.accent : palette.ink}
            >
              {wrapText(label, left - GAP, font, 1)[0]}
            </text>
          ))
        : null}
      <g transform={`translate(${left} 0)`}>
        <path d={`M0 0L${side} ${side}H0Z`} fill={palette.line} fillOpacity={0.35} />
        {lit === null ? null : <LitPerson at={lit} size={size} side={side} palette={palette} />}
        {MEETING_CLASSES.map((of) => (
          <path key={of} d={cellsPath(data.pairs, of, size, gap)} {...strengthOf(palette)[of]} />
        ))}
        {data.breaks.map((at) => (
          <path
            key={at}
            d={`M0 ${at * size}H${at * size}V${side}`}
            fill="none"
            stroke={palette.inkQuiet}
            strokeOpacity={0.5}
            strokeWidth={0.75}
          />
        ))}
      </g>
    </ChartFrame>
  )
}

/** One person's row, left of the diagonal, and column below it. */
const LitPerson = ({ at, size, side, palette }: { at: number; size: number; side: number; palette: ChartPalette }) => (
  <path
    d={`M0 ${at * size}H${(at + 1) * size}V${side}H${at * size}V${(at + 1) * size}H0Z`}
    fill={palette.accent}
    fillOpacity={0.16}
    stroke={palette.accent}
    strokeWidth={1}
  />
)

/** The key of the colours, for the words around the picture: fill and opacity of each class. */
export const meetingKey = (palette: ChartPalette) => MEETING_CLASSES.map((of) => ({ of, ...strengthOf(palette)[of] }))
