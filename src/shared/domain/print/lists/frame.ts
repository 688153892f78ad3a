import { line, placeText } from '../draw.ts'
import type { PageItem } from '../page.ts'
import { BODY, sized } from '../sheet.ts'
import type { Sheet } from '../sheet.ts'

export const MARGIN = 15

/** The heading of a list: what it is, and of which workshop. `bottom` is where the list may begin. */
export const heading = (sheet: Sheet, width: number, title: string, about: string): { items: PageItem[]; bottom: number } => {
  const across = { x: MARGIN, width: width - 2 * MARGIN } as const
  const workshop = placeText(sheet.pen, sheet.source.workshop.title, {
    ...across,
    top: MARGIN - 3,
    size: sized(sheet, 3.8, 1.15),
    least: 3.2,
    lines: 2,
    tone: 'soft',
    wrap: 'early',
    leading: 1.2,
  })
  const name = placeText(sheet.pen, title, {
    ...across,
    top: workshop.bottom + 0.5,
    size: sized(sheet, 8, 1.15),
    least: 5,
    lines: 2,
    wrap: 'early',
    leading: 1.15,
    weight: 'bold',
    role: 'heading',
  })
  const below = placeText(sheet.pen, about, {
    ...across,
    top: name.bottom + 0.8,
    size: sized(sheet, 4, 1.15),
    least: 3.3,
    lines: 2,
    leading: 1.2,
  })
  return { items: [...workshop.items, ...name.items, ...below.items], bottom: below.bottom + 4 }
}

/** Space that `footer` takes at the bottom of a page. */
export const FOOTER = 12

/** "Page 2 of 7" and a note at the bottom of every page. */
export const withFooter = (
  sheet: Sheet,
  pages: readonly PageItem[][],
  { width, height }: { width: number; height: number },
  note: string,
): PageItem[][] =>
  pages.map((items, index) => [
    ...items,
    line(MARGIN, height - MARGIN - 3.2, width - MARGIN, height - MARGIN - 3.2, { width: 0.2 }),
    ...placeText(sheet.pen, note, {
      x: MARGIN,
      top: height - MARGIN - 2.2,
      width: width - 2 * MARGIN - 40,
      height: 9,
      size: BODY,
      least: 2.6,
      lines: 2,
      leading: 1.2,
      wrap: 'early',
      tone: 'soft',
    }).items,
    ...placeText(sheet.pen, sheet.t('print:paper.pageOf', { page: index + 1, pages: pages.length }), {
      x: width - MARGIN - 38,
      top: height - MARGIN - 2.2,
      width: 38,
      size: BODY,
      align: 'right',
      tone: 'soft',
    }).items,
  ])
