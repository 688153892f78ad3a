import type { Pdf } from './letters.ts'

type Attributes = ReadonlyMap<string, string>

const attributesOf = (tag: string): Attributes =>
  new Map([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]))
const numberOf = (attributes: Attributes, name: string, usual: number): number => Number(attributes.get(name) ?? usual)
const colourOf = (value: string | undefined, usual: string | null): string | null =>
  value === undefined ? usual : value === 'none' ? null : value

const drawPath = (pdf: Pdf, attributes: Attributes): void => {
  const d = attributes.get('d')
  if (d === undefined) return
  const fill = colourOf(attributes.get('fill'), '#000000')
  const stroke = colourOf(attributes.get('stroke'), null)
  if (fill !== null) {
    const rule = attributes.get('fill-rule') === 'evenodd' ? 'even-odd' : 'non-zero'
    pdf
      .fillOpacity(numberOf(attributes, 'fill-opacity', 1))
      .path(d)
      .fill(fill, rule)
  }
  if (stroke === null) return
  const dashes = attributes
    .get('stroke-dasharray')
    ?.split(/[\s,]+/)
    .map(Number)
  pdf.lineWidth(numberOf(attributes, 'stroke-width', 1)).strokeOpacity(numberOf(attributes, 'stroke-opacity', 1))
  if (dashes) pdf.dash(dashes as unknown as number, {})
  else pdf.undash()
  pdf.path(d).stroke(stroke)
}

const transformOf = (attributes: Attributes): number[] | null => {
  const numbers = /^matrix\(([^)]*)\)$/
    .exec(attributes.get('transform') ?? '')?.[1]
    ?.split(/[\s,]+/)
    .map(Number)
  return numbers?.length === 6 ? numbers : null
}

/**
 * Draws a picture that consists of groups and paths alone, as resvg writes it, with its upper left corner at x, y. Sharp at any size, and
 * smaller than its dots.
 */
export const drawSvg = (pdf: Pdf, svg: string, x: number, y: number, scale: number): void => {
  pdf.save()
  pdf.translate(x, y).scale(scale)
  for (const [tag, closing, name, rest] of svg.matchAll(/<(\/?)(g|path)\b([^>]*)>/g)) {
    if (closing === '/') {
      pdf.restore()
      continue
    }
    const attributes = attributesOf(rest ?? '')
    const matrix = transformOf(attributes)
    pdf.save()
    if (matrix) pdf.transform(...(matrix as [number, number, number, number, number, number]))
    if (name === 'path') drawPath(pdf, attributes)
    else if (attributes.has('opacity')) pdf.opacity(numberOf(attributes, 'opacity', 1))
    if (name === 'path' || tag.endsWith('/>')) pdf.restore()
  }
  pdf.restore()
}
