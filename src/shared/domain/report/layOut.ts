import type { ReportContext } from './context.ts'
import { withEvidence } from './evidence.ts'
import { numberSections, type UnnumberedSection } from './numbering.ts'
import type { ReportBlock, ReportSection } from './reportModel.ts'
import { type PlacedSection, sectionsInOrder } from './sectionOrder.ts'
import { listBlocks } from './sections/lists.ts'
import { OUTLINES } from './outlines.ts'
import { withoutRepeatedEvidence, withoutTinyPictures } from './thinned.ts'

/** What it has can only be told when all others are numbered. */
const LISTS = 'lists'

/** A section as the screen lists it: as it is called now, as it is called by itself, and whether it is in the report. */
export type SectionChoice = { id: string; heading: string; usual: string; shown: boolean }

const isPending = (block: ReportBlock): boolean => block.type === 'paragraph' && block.tone === 'pending'

/** A chapter of these alone tells a reader only that there is nothing to tell. */
const saysNothing = (block: ReportBlock): boolean =>
  block.type === 'heading' || (block.type === 'paragraph' && block.tone === 'quiet' && block.noteIds.length === 0)

const laidOut = (context: ReportContext, { id, build, heading, named, part, text }: PlacedSection): UnnumberedSection[] => {
  const section = build(context)
  const written = text === null ? [] : context.writtenBlocks(text)
  const blocks = [...written, ...withoutTinyPictures(section?.blocks ?? [])].filter((block) => !context.finished || !isPending(block))
  const isFilledLater = id === LISTS
  return (blocks.length === 0 || (context.finished && blocks.every(saysNothing))) && !isFilledLater
    ? []
    : [{ id, part, heading: named || context.t(heading), blocks }]
}

/** All sections of a report with their numbers, and the list of those that its template knows. */
export const layOut = (context: ReportContext): { sections: ReportSection[]; choices: SectionChoice[] } => {
  const { t, options } = context
  const placed = sectionsInOrder(options)
  const unnumbered = placed.filter(({ shown }) => shown).flatMap((each) => laidOut(context, each))
  const numbered = numberSections(unnumbered, OUTLINES[options.template].numbered).map((section) => ({
    ...section,
    blocks: withoutRepeatedEvidence(
      section.blocks.map((block) => withEvidence(context, block)),
      (figure) => t('report:evidence.asFigure', { figure }),
    ),
  }))
  const sections = numbered.map((section) => (section.id === LISTS ? { ...section, blocks: listBlocks(context, numbered) } : section))
  return {
    sections: sections.filter(({ blocks }) => blocks.length > 0),
    choices: placed.map(({ id, heading, named, shown }) => ({ id, usual: t(heading), heading: named || t(heading), shown })),
  }
}
