import type { PageItem, PrintPage } from '../../../src/shared/domain/print/page.ts'
import { typeface } from './printFixture.ts'

/** What a text or code covers, in millimetres; figures have nothing below the base line. */
export type Mark = { text: string; left: number; top: number; right: number; bottom: number }

const ASCENT = 0.76
const DESCENT = 0.22

const markOf = (item: PageItem): Mark | null => {
  if (item.kind === 'code') return { text: item.label, left: item.x, top: item.y, right: item.x + item.size, bottom: item.y + item.size }
  if (item.kind !== 'text') return null
  const { x, y, text, size, weight, align, turned } = item
  const width = typeface.measure(text, size, weight)
  const before = align === 'left' ? 0 : align === 'right' ? width : width / 2
  const below = /^[\d?–]+$/.test(text) ? 0 : DESCENT * size
  const upright = { left: x - before, right: x - before + width, top: y - ASCENT * size, bottom: y + below }
  if (!turned) return { text, ...upright }
  return { text, left: 2 * x - upright.right, right: 2 * x - upright.left, top: 2 * y - upright.bottom, bottom: 2 * y - upright.top }
}

/** Everything on a page that can be read. */
export const marksOf = ({ items }: PrintPage): Mark[] => items.flatMap((item) => markOf(item) ?? [])

/** Sentences about marks that leave the page or lie on each other; `slack` is what eyes do not see. */
export const clashes = (page: PrintPage, slack = 0.05): string[] => {
  const marks = marksOf(page).toSorted((a, b) => a.top - b.top)
  const outside = marks
    .filter(({ left, top, right, bottom }) => left < -slack || top < -slack || right > page.width + slack || bottom > page.height + slack)
    .map((mark) => `outside: ${JSON.stringify(mark)}`)
  const over = marks.flatMap((a, index) => {
    const found: string[] = []
    for (let other = index + 1; other < marks.length; other += 1) {
      const b = marks[other]!
      if (b.top >= a.bottom - slack) break
      if (b.left < a.right - slack && a.left < b.right - slack) found.push(`over each other: ${JSON.stringify(a)} and ${JSON.stringify(b)}`)
    }
    return found
  })
  return [...outside, ...over]
}
