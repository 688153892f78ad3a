import type { ReactNode } from 'react'
import { type ChartPalette, screenPalette } from './palette.ts'
import { wrapText } from './textFit.ts'

/** What every chart is given besides its data. */
export type ChartProps = {
  /** Unique on the page; the title and the description are found by it. */
  id: string
  title: string
  description: string
  palette?: ChartPalette
  /** Pixels; the height follows from the data. */
  width?: number
}

export const DEFAULT_WIDTH = 640
export const FONT_SIZE = 12

type FrameProps = Required<Omit<ChartProps, 'palette'>> & { height: number; palette: ChartPalette; children: ReactNode }

/** The svg element with its text alternative. */
export const ChartFrame = ({ id, title, description, palette, width, height, children }: FrameProps) => (
  <svg
    xmlns="http://www.w3.org/2000/svg"
    role="img"
    aria-labelledby={`${id}-title ${id}-desc`}
    viewBox={`0 0 ${width} ${height}`}
    width={width}
    height={height}
    fontFamily={palette.font}
    fontSize={FONT_SIZE}
  >
    <title id={`${id}-title`}>{title}</title>
    <desc id={`${id}-desc`}>{description}</desc>
    {children}
  </svg>
)

type LabelProps = {
  text: string
  x: number
  /** Middle of the label. */
  y: number
  width: number
  lines?: number
  anchor?: 'start' | 'middle' | 'end'
  size?: number
  fill: string
}

/** A label broken into lines around its middle. */
export const Label = ({ text, x, y, width, lines = 2, anchor = 'start', size = FONT_SIZE, fill }: LabelProps) => {
  const parts = wrapText(text, width, size, lines)
  const first = y - ((parts.length - 1) * 15) / 2 + size * 0.36
  return (
    <text textAnchor={anchor} fontSize={size} fill={fill}>
      {parts.map((part, index) => (
        <tspan key={index} x={x} y={first + index * 15}>
          {part}
        </tspan>
      ))}
    </text>
  )
}

export const withDefaults = (props: ChartProps): Required<ChartProps> => ({
  ...props,
  palette: props.palette ?? screenPalette,
  width: props.width ?? DEFAULT_WIDTH,
})
