import type { ReportBlock, ReportSection } from './reportModel.ts'

/** Numbers sections (the last one is annex A), their headings (5.1, 5.1.1), and tables and figures through the report. */
export const numberSections = (sections: readonly Omit<ReportSection, 'number'>[]): ReportSection[] => {
  const counters = { tables: 0, figures: 0 }
  return sections.map((section, index) => {
    const number = index === sections.length - 1 ? 'A' : String(index + 1)
    let [second, third] = [0, 0]
    const numbered = (block: ReportBlock): ReportBlock => {
      if (block.type === 'table') return { ...block, number: ++counters.tables }
      if (block.type === 'chart') return { ...block, number: ++counters.figures }
      if (block.type !== 'heading') return block
      if (block.level === 2) [second, third] = [second + 1, 0]
      else third += 1
      const parts = block.level === 2 ? [number, second] : [number, second, third]
      return { ...block, number: parts.join('.') }
    }
    return { ...section, number, blocks: section.blocks.map(numbered) }
  })
}
