import type { PageNumberEstimator } from 'docx'
import { estimatePageNumbers } from 'docx/layout'

type Body = Parameters<PageNumberEstimator>[0]

/** The style of the headings inside the annex, which the list of contents does not know. */
export const UNLISTED_STYLE = 'AnnexHeading'

const isEnd = (child: unknown): boolean => JSON.stringify(child).includes(`"${UNLISTED_STYLE}"`)

/** The body up to the annex's first part, and the properties of its last section, which end every body. */
const withoutAnnex = (body: Body): Body =>
  Object.fromEntries(
    Object.entries(body).map(([name, children]) => {
      if (!Array.isArray(children)) return [name, children]
      const all: unknown[] = children
      const end = all.findIndex((child) => isParagraph(child) && isEnd(child))
      return [name, end < 0 ? all : [...all.slice(0, end), ...all.slice(-1)]]
    }),
  )

const isParagraph = (child: unknown): boolean => typeof child === 'object' && child !== null && 'w:p' in child

/**
 * The pages of the headings in the list of contents. The annex begins on a page of its own and holds most of the
 * words, so that laying out the rest of it would take ten times as long and tell nothing.
 */
export const contentsPageNumbers: PageNumberEstimator = (body, context) => estimatePageNumbers(withoutAnnex(body), context)
