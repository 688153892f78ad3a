import { fitText } from './fitText.ts'
import type { Room } from './fitText.ts'
import type { PageItem } from './page.ts'
import type { Pen } from './pen.ts'

type TextItem = Extract<PageItem, { kind: 'text' }>
type BoxItem = Extract<PageItem, { kind: 'box' }>

/** Where a text stands and how it may change to fit; `height` without a value is as high as its lines. */
export type TextBlock = { x: number; top: number; width: number; size: number } & Partial<
  Omit<Room, 'width' | 'size'> & Pick<TextItem, 'align' | 'tone' | 'role'> & { placed: 'top' | 'middle' }
>

/** Half the height of a capital letter of Inter, in font heights: the middle of a line of text is that far above its base line. */
const HALF_CAPITAL = 0.364

/** Sets a text into its room; `bottom` is where the next one may begin, `used` the height of its lines. */
export const placeText = (pen: Pen, text: string, block: TextBlock): { items: PageItem[]; bottom: number; used: number } => {
  const leading = block.leading ?? 1.25
  const lines = block.lines ?? 1
  const height = block.height ?? lines * leading * block.size
  const { size, lines: fitted } = fitText(pen, text, {
    width: block.width,
    height,
    size: block.size,
    least: block.least ?? block.size * 0.75,
    lines,
    leading,
    weight: block.weight ?? 'regular',
    wrap: block.wrap ?? 'late',
    balanced: block.balanced ?? block.align === 'centre',
  })
  const used = fitted.length * leading * size
  const top = block.placed === 'middle' ? block.top + (height - used) / 2 : block.top
  const align = block.align ?? 'left'
  const x = align === 'left' ? block.x : align === 'right' ? block.x + block.width : block.x + block.width / 2
  const items = fitted.map((line, index): PageItem => ({
    kind: 'text',
    x,
    y: top + (index + 0.5) * leading * size + HALF_CAPITAL * size,
    text: line,
    size,
    weight: block.weight ?? 'regular',
    align,
    tone: block.tone ?? 'ink',
    role: block.role ?? 'text',
    continues: index > 0,
    turned: false,
  }))
  return { items, bottom: block.height === undefined ? block.top + used : block.top + height, used }
}

/** A line from one point to another. */
export const line = (x: number, y: number, x2: number, y2: number, { width = 0.25, dashed = false } = {}): PageItem => ({
  kind: 'line',
  x,
  y,
  x2,
  y2,
  width,
  dashed,
})

/** A box, filled with a tint unless said otherwise. */
export const box = (x: number, y: number, width: number, height: number, look: Partial<BoxItem> = {}): PageItem => ({
  kind: 'box',
  x,
  y,
  width,
  height,
  radius: 0,
  fill: 'soft',
  stroke: false,
  ...look,
})

/** A QR code with its text alternative; two modules around it must stay white. */
export const code = (x: number, y: number, size: number, value: string, label: string): PageItem => ({
  kind: 'code',
  x,
  y,
  size,
  value,
  label,
})

/** The same items elsewhere on the page. */
export const moved = (items: readonly PageItem[], dx: number, dy: number): PageItem[] =>
  items.map((item) =>
    item.kind === 'line'
      ? { ...item, x: item.x + dx, y: item.y + dy, x2: item.x2 + dx, y2: item.y2 + dy }
      : { ...item, x: item.x + dx, y: item.y + dy },
  )

/** The same items upside down within an area of this size; they repeat, so screen readers skip them. */
export const turned = (items: readonly PageItem[], width: number, height: number): PageItem[] =>
  items.map((item) => {
    const [x, y] = [width - item.x, height - item.y]
    switch (item.kind) {
      case 'text':
        return { ...item, x, y, turned: true, role: 'artifact', continues: false }
      case 'line':
        return { ...item, x, y, x2: width - item.x2, y2: height - item.y2 }
      case 'box':
        return { ...item, x: x - item.width, y: y - item.height }
      case 'code':
        return { ...item, x: x - item.size, y: y - item.size }
    }
  })
