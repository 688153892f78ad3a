import type { HeadingBlock, ReportBlock, ReportSection } from '../../../../shared/domain/report/reportModel.ts'

/** Sections whose tables are no analysis: they say who, when and how, or list what is written elsewhere. */
const NO_FIGURES = new Set([
  'agenda',
  'annex',
  'context',
  'contents',
  'crosswalk',
  'evaluation',
  'lists',
  'method',
  'next-steps',
  'open',
  'photos',
  'quotes',
  'summary',
  'takeaways',
])

const isPicture = (block: ReportBlock): boolean => block.type === 'chart' || block.type === 'table'

/** Words that were counted or explain a count; the organiser's own prose stays in the report. */
const isAbout = (block: ReportBlock): boolean =>
  (block.type === 'paragraph' && (block.tone === 'quiet' || (block.tone === 'body' && block.noteIds.length > 0))) ||
  (block.type === 'list' && block.items.some(({ noteIds }) => noteIds.length > 0))

export type Figure = { id: string; number: number; isChart: boolean; caption: string }
export type FigureSection = { id: string; heading: string; blocks: ReportBlock[]; figures: Figure[] }

const figuresIn = (blocks: readonly ReportBlock[]): Figure[] =>
  blocks.flatMap((block) =>
    block.type === 'chart' || block.type === 'table'
      ? [{ id: block.id, number: block.number, isChart: block.type === 'chart', caption: block.caption }]
      : [],
  )

/** The parts of a section that begin with a heading and hold a picture; what stands before the first heading is a part, too. */
const withPictures = (blocks: readonly ReportBlock[]): ReportBlock[] => {
  const parts: ReportBlock[][] = [[]]
  for (const block of blocks) {
    // Numbers of headings belong to the report; here they would count from the middle.
    if (block.type === 'heading') parts.push([{ ...block, number: '' }])
    else if (isPicture(block) || isAbout(block)) parts.at(-1)!.push(block)
  }
  // A wide heading stays where a narrower part below it has something to show.
  const isShown = (part: ReportBlock[], index: number): boolean => {
    if (part.some(isPicture)) return true
    const [head] = part
    if (head?.type !== 'heading' || head.level !== 2) return false
    const next = parts.slice(index + 1).findIndex((other) => (other[0] as HeadingBlock).level === 2)
    return parts.slice(index + 1, next < 0 ? undefined : index + 1 + next).some((other) => other.some(isPicture))
  }
  return parts.filter(isShown).flat()
}

/** The sections of a report that have pictures or tables of notes, with nothing else in them; those with pictures first. */
export const figureSections = (sections: readonly ReportSection[]): FigureSection[] => {
  const found = sections.flatMap(({ id, heading, blocks }): FigureSection[] => {
    const kept = NO_FIGURES.has(id) ? [] : withPictures(blocks)
    const figures = figuresIn(kept)
    return figures.length === 0 ? [] : [{ id, heading, blocks: kept, figures }]
  })
  const hasChart = ({ figures }: FigureSection): boolean => figures.some(({ isChart }) => isChart)
  return [...found.filter(hasChart), ...found.filter((section) => !hasChart(section))]
}
