import type { WorkshopContent } from '../records/records.ts'
import type { ReportTextSection } from '../records/vocabulary.ts'
import { paragraph, paragraphs } from './blocks.ts'
import type { ParagraphBlock } from './reportModel.ts'

const textOf = ({ reportTexts }: WorkshopContent, section: ReportTextSection): string =>
  reportTexts
    .filter((each) => each.section === section)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n')

/** Texts that belong to a whole document and not to what one workshop found. */
const OF_THE_WHOLE: ReadonlySet<ReportTextSection> = new Set(['disclaimer'])

/** True where the setup of the first workshop names all others: its texts were then written for the joint report. */
const isWrittenForAll = ([lead, ...others]: readonly WorkshopContent[]): boolean => {
  const named = new Set(lead?.reportSetup?.others ?? [])
  return others.every(({ workshop }) => named.has(workshop.id))
}

type Written = {
  writtenApart: boolean
  written: (section: ReportTextSection) => string
  writtenBlocks: (section: ReportTextSection) => ParagraphBlock[]
}

/**
 * What organisers wrote for a section. In a report of several workshops which was not set up as one, what each organiser wrote about the
 * own workshop stands under the name of that workshop, so that nothing speaks for all by accident.
 */
export const writtenTexts = (contents: readonly WorkshopContent[], nameOf: (workshopId: string) => string): Written => {
  const [lead] = contents
  const one = (section: ReportTextSection): string => (lead === undefined ? '' : textOf(lead, section))
  const isForAll = isWrittenForAll(contents)
  const written = (section: ReportTextSection): string => (isForAll || OF_THE_WHOLE.has(section) ? one(section) : '')
  return {
    writtenApart: !isForAll,
    written,
    writtenBlocks: (section) =>
      isForAll
        ? paragraphs(one(section))
        : contents.flatMap((content) => {
            const own = paragraphs(textOf(content, section))
            return own.length === 0 ? [] : [paragraph(nameOf(content.workshop.id), 'quiet'), ...own]
          }),
  }
}
