import type { ReportBlock, ReportModel } from '../../shared/domain/report/reportModel.ts'

const PLAIN = /^[\w.-]+$/

const anchored = (block: ReportBlock, id: string): ReportBlock => ('id' in block && !PLAIN.test(block.id) ? { ...block, id } : block)

/** A report whose anchors are plain words: one that was made of typed text, e.g. of a city's name, is counted instead. */
export const withPlainAnchors = (model: ReportModel): ReportModel => ({
  ...model,
  sections: model.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block, index) => anchored(block, `${section.id}-${index + 1}`)),
  })),
})
