import type { ReportBlock, ReportSection } from './reportModel.ts'
import type { SectionKind } from './sectionKinds.ts'

export type UnnumberedSection = Omit<ReportSection, 'number'> & Pick<SectionKind, 'part'>

/** 0 is A, 25 is Z, 26 is AA. */
const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCodePoint(65 + (index % 26))

/**
 * Numbers the chapters (1, 2…), the annexes (A, B…), their headings (5.1, 5.1.1), and tables and figures through the report; photos
 * count as figures. Front matter and what is in it have no number, but for its tables; nor have
 * the parts of a text that is not to have `chapters`.
 */
export const numberSections = (sections: readonly UnnumberedSection[], chapters = true): ReportSection[] => {
  const counters = { tables: 0, figures: 0, main: 0, annex: 0 }
  return sections.map(({ part, ...section }) => {
    const chapter = part === 'main' && chapters ? String(++counters.main) : ''
    const number = part === 'annex' ? letters(counters.annex++) : chapter
    let [second, third] = [0, 0]
    const numbered = (block: ReportBlock): ReportBlock => {
      if (block.type === 'table') return { ...block, number: ++counters.tables }
      if (block.type === 'chart' || block.type === 'photo') return { ...block, number: ++counters.figures }
      if (block.type !== 'heading' || number === '') return block
      if (block.level === 2) [second, third] = [second + 1, 0]
      else third += 1
      const parts = block.level === 2 ? [number, second] : [number, second, third]
      return { ...block, number: parts.join('.') }
    }
    return { ...section, number, blocks: section.blocks.map(numbered) }
  })
}
