import type { ReportLength, ReportTemplate } from '../records/vocabulary.ts'
import type { ReportOptions } from './options.ts'
import type { SectionKind } from './sectionKinds.ts'
import { OUTLINES } from './outlines.ts'
import { SECTIONS } from './templates.ts'

export type PlacedSection = SectionKind & {
  id: string
  /** The organiser's heading, '' for the usual one. */
  named: string
  shown: boolean
}

const PARTS = ['front', 'main', 'annex'] as const

/** Puts ids that the organiser has not placed behind the one that they usually follow. */
const inOrder = (usual: readonly string[], placed: readonly string[]): string[] => {
  const order = [...new Set(placed.filter((id) => usual.includes(id)))]
  for (const [index, id] of usual.entries()) {
    if (order.includes(id)) continue
    const before = usual[index - 1]
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id)
  }
  return order
}

/** True for a section that the short version of a template does without. */
export const onlyInFull = (template: ReportTemplate, length: ReportLength, id: string): boolean =>
  length === 'short' && OUTLINES[template].notInShort.includes(id)

/**
 * The sections of a template as the organiser has arranged them: front matter first and annexes last, whatever was said. Ids that
 * nobody knows are passed over.
 */
export const sectionsInOrder = ({ template, length, sections }: ReportOptions): PlacedSection[] => {
  const chosen = new Map(sections.map((section) => [section.id, section]))
  const usual = OUTLINES[template].sections.filter((id) => !onlyInFull(template, length, id))
  const placed = inOrder(
    usual,
    sections.map(({ id }) => id),
  ).flatMap((id): PlacedSection[] => {
    const kind = SECTIONS[id]
    const choice = chosen.get(id)
    return kind === undefined
      ? []
      : [{ ...kind, id, named: choice?.heading.trim() ?? '', shown: choice?.shown ?? !OUTLINES[template].onRequest.includes(id) }]
  })
  return PARTS.flatMap((part) => placed.filter((section) => section.part === part))
}
