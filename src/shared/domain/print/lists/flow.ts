import type { PageItem } from '../page.ts'

/** A row of a list: its height, and its items for the place that it gets. */
export type Row = { height: number; draw: (y: number) => PageItem[]; /** Stays on one page with the row after it. */ leads?: boolean }

/** Puts rows on as few pages as they need, between `top` and `bottom`. A row that is higher than a page gets one of its own. */
export const flow = (rows: readonly Row[], top: number, bottom: number): PageItem[][] => {
  const pages: PageItem[][] = [[]]
  let y = top
  for (const [index, row] of rows.entries()) {
    const needed = row.height + (row.leads ? (rows[index + 1]?.height ?? 0) : 0)
    if (y + needed > bottom + 1e-6 && pages.at(-1)!.length > 0) {
      pages.push([])
      y = top
    }
    pages.at(-1)!.push(...row.draw(y))
    y += row.height
  }
  return pages
}
