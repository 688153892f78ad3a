import type { MatrixData } from '../shared/domain/report/reportModel.ts'
import { ChartFrame, type ChartProps, FONT_SIZE, Label, withDefaults } from './ChartFrame.tsx'
import { textWidth, wrapText } from './textFit.ts'

const ROW = 34
const CELL = 28
const GAP = 8
/** Five classes, not a ramp: between the fourth and the fifth no ink reads well on the fill. */
const STRENGTHS = [0.1, 0.22, 0.36, 0.5, 1]

/** Which of the five classes a value belongs to, or -1 for none. */
export const strengthOf = (value: number, most: number): number =>
  value <= 0 || most <= 0 ? -1 : Math.min(4, Math.ceil((value / most) * 5) - 1)

/** A grid of counts; the stronger the fill the more notes, and the number stands in every cell. */
export const MatrixChart = (props: ChartProps & { data: MatrixData }) => {
  const { data } = props
  const { palette, width, ...frame } = withDefaults(props)
  const widest = Math.max(60, ...data.rows.map((row) => textWidth(row.label, FONT_SIZE)))
  const labels = Math.min(width * 0.36, widest + 14)
  const step = Math.min(96, (width - labels) / Math.max(1, data.columns.length))
  const longest = Math.max(1, ...data.columns.flatMap((each) => each.split(/\s+/)).map((word) => textWidth(word, FONT_SIZE)))
  // A word that is cut says nothing: the heads shrink together until the longest fits.
  const headSize = Math.max(8, Math.min(FONT_SIZE, (FONT_SIZE * (step - 4)) / longest))
  const headLines = Math.max(1, ...data.columns.map((each) => wrapText(each, step - 4, headSize, 3).length))
  const head = headLines * 15 + 10
  const most = Math.max(0, ...data.rows.flatMap((row) => row.values))
  return (
    <ChartFrame {...frame} palette={palette} width={width} height={head + data.rows.length * ROW}>
      {data.columns.map((each, j) => (
        <Label
          key={j}
          text={each}
          x={labels + j * step + (step - GAP) / 2}
          y={head / 2 - 2}
          width={step - 4}
          lines={3}
          anchor="middle"
          size={headSize}
          fill={palette.inkQuiet}
        />
      ))}
      {data.rows.map((row, i) => {
        const y = head + i * ROW + CELL / 2
        return (
          <g key={i}>
            <Label text={row.label} x={0} y={y} width={labels - 14} fill={palette.ink} />
            {row.values.map((value, j) => {
              const strength = strengthOf(value, most)
              const empty = strength < 0
              return (
                <g key={j}>
                  <rect
                    x={labels + j * step}
                    y={y - CELL / 2}
                    width={step - GAP}
                    height={CELL}
                    rx={4}
                    fill={empty ? palette.line : palette.tones[data.tone]}
                    fillOpacity={empty ? 0.35 : STRENGTHS[strength]}
                  />
                  <text
                    x={labels + j * step + (step - GAP) / 2}
                    y={y + FONT_SIZE * 0.36}
                    textAnchor="middle"
                    fontWeight={empty ? 400 : 600}
                    fill={empty ? palette.inkQuiet : strength === 4 ? palette.onFill : palette.ink}
                  >
                    {value}
                  </text>
                </g>
              )
            })}
          </g>
        )
      })}
    </ChartFrame>
  )
}
