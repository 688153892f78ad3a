import type { PageNumberEstimator } from 'docx'
import { estimatePageNumbers } from 'docx/layout'

type Body = Parameters<PageNumberEstimator>[0]

/** The style of the headings inside the annex, which the list of contents does not know. */
export const UNLISTED_STYLE = 'AnnexHeading'

/** Laying out takes time by the square of a paragraph's runs. */
const MOST_RUNS = 40

const isEnd = (child: unknown): boolean => JSON.stringify(child).includes(`"${UNLISTED_STYLE}"`)

/** The body up to the annex's first part, and the properties of its last section, which end every body. */
const withoutAnnex = (children: readonly unknown[]): unknown[] => {
  const end = children.findIndex((child) => isParagraph(child) && isEnd(child))
  return end < 0 ? [...children] : [...children.slice(0, end), ...children.slice(-1)]
}

const isParagraph = (child: unknown): child is { 'w:p': unknown } => typeof child === 'object' && child !== null && 'w:p' in child

/** A paragraph as several with the same properties, which fill nearly the same lines; itself where it is short. */
const inParts = (paragraph: unknown): unknown[] => {
  if (!isParagraph(paragraph) || !Array.isArray(paragraph['w:p']) || paragraph['w:p'].length <= MOST_RUNS) return [paragraph]
  const all: unknown[] = paragraph['w:p']
  const start = all.findIndex((child) => typeof child === 'object' && child !== null && 'w:r' in child)
  if (start < 0) return [paragraph]
  const [properties, runs] = [all.slice(0, start), all.slice(start)]
  return Array.from({ length: Math.ceil(runs.length / MOST_RUNS) }, (_, part) => ({
    'w:p': [...properties, ...runs.slice(part * MOST_RUNS, (part + 1) * MOST_RUNS)],
  }))
}

/** The same with long paragraphs in parts, also those in cells of tables. */
const withShortParagraphs = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.flatMap((child) => (isParagraph(child) ? inParts(child) : [withShortParagraphs(child)]))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, withShortParagraphs(child)]))
}

const shortBody = (body: Body): Body =>
  Object.fromEntries(
    Object.entries(body).map(([name, children]) => [
      name,
      Array.isArray(children) ? withShortParagraphs(withoutAnnex(children as unknown[])) : children,
    ]),
  )

/**
 * The pages of the headings in the list of contents. The annex begins on a page of its own and holds most of the
 * words, so that laying out the rest of it would take ten times as long and tell nothing.
 */
export const contentsPageNumbers: PageNumberEstimator = (body, context) => estimatePageNumbers(shortBody(body), context)
