import { encode } from 'uqr'

/** Light modules around the code, without which cameras do not find it (ISO/IEC 18004 asks for four). */
const QUIET_ZONE = 4

/** Dark modules of one row as horizontal runs, so that the drawing has few parts. */
const runsOf = (row: readonly boolean[], y: number): string => {
  let path = ''
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue
    const from = x
    while (row[x + 1]) x += 1
    path += `M${from} ${y}h${x - from + 1}v1h${from - x - 1}z`
  }
  return path
}

/** A QR code of a text, as large as its frame. Always black on white: many cameras do not read it the other way round. */
export const QrCode = ({ text, title, className }: { text: string; title: string; className?: string | undefined }) => {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const side = size + 2 * QUIET_ZONE
  return (
    <svg
      viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`}
      role="img"
      aria-label={title}
      className={className}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET_ZONE} y={-QUIET_ZONE} width={side} height={side} fill="#ffffff" />
      <path d={data.map(runsOf).join('')} fill="#000000" />
    </svg>
  )
}
