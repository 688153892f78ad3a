import type { ReportTextSection } from '../records/vocabulary.ts'
import type { ReportContext } from './context.ts'
import type { ReportSection } from './reportModel.ts'

/** Builds a section; null where the report has nothing to say there. */
export type SectionBuilder = (context: ReportContext) => Omit<ReportSection, 'number'> | null

export type SectionKind = {
  /** The organiser's words that stand before what is generated; null where there are none. */
  text: ReportTextSection | null
  build: SectionBuilder
  /** The message of its usual heading. */
  heading: string
  /** front: before the first chapter and without a number; annex: after the last, with a letter. */
  part: 'front' | 'main' | 'annex'
}
