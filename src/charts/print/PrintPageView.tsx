import { encode } from 'uqr'
import type { PageItem, PrintPage } from '../../shared/domain/print/page.ts'
import { paperFills, paperLine, paperTones } from './paperColours.ts'

/** The family under which the page that shows this has the fonts of the PDF; others are near enough until they are there. */
export const PRINT_FONT = "'Tavolata Print', 'Inter Variable', sans-serif"

const ANCHORS = { left: 'start', centre: 'middle', right: 'end' } as const

/** The dark modules of a QR code as one path, a rectangle for each run of a row. */
const codePath = (value: string): { path: string; modules: number } => {
  const { data } = encode(value, { ecc: 'M', border: 0 })
  const runs = data.flatMap((row, y) => {
    const dark = row.map((module) => (module ? '1' : '0')).join('')
    return Array.from(dark.matchAll(/1+/g), ({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
  })
  return { path: runs.join(''), modules: data.length }
}

function Item({ item }: { item: PageItem }) {
  switch (item.kind) {
    case 'text':
      return (
        <text
          x={item.x}
          y={item.y}
          fontSize={item.size}
          fontWeight={item.weight === 'bold' ? 600 : 400}
          textAnchor={ANCHORS[item.align]}
          fill={paperTones[item.tone]}
          transform={item.turned ? `rotate(180 ${item.x} ${item.y})` : undefined}
          aria-hidden={item.role === 'artifact' || undefined}
        >
          {item.text}
        </text>
      )
    case 'line':
      return (
        <line
          x1={item.x}
          y1={item.y}
          x2={item.x2}
          y2={item.y2}
          stroke={paperLine}
          strokeWidth={item.width}
          strokeDasharray={item.dashed ? '1.5 1' : undefined}
        />
      )
    case 'box':
      return (
        <rect
          x={item.x}
          y={item.y}
          width={item.width}
          height={item.height}
          rx={item.radius}
          fill={item.fill === 'none' ? 'none' : paperFills[item.fill]}
          stroke={item.stroke ? paperLine : 'none'}
          strokeWidth={0.25}
        />
      )
    case 'code': {
      const { path, modules } = codePath(item.value)
      return (
        <g role="img" aria-label={item.label} transform={`translate(${item.x} ${item.y}) scale(${item.size / modules})`}>
          <path d={path} fill={paperTones.ink} shapeRendering="crispEdges" />
        </g>
      )
    }
  }
}

/** One printed page, from the same model as the PDF; it takes the width that it is given. */
export function PrintPageView({ page, label, className }: { page: PrintPage; label: string; className?: string | undefined }) {
  return (
    <svg className={className} viewBox={`0 0 ${page.width} ${page.height}`} role="group" aria-label={label} fontFamily={PRINT_FONT}>
      <rect width={page.width} height={page.height} fill={paperTones.paper} />
      {page.items.map((item, index) => (
        <Item key={index} item={item} />
      ))}
    </svg>
  )
}
