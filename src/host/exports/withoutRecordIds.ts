import type { ReportBlock, ReportModel } from '../../shared/domain/report/reportModel.ts'

const unlinked = (block: ReportBlock, id: string): ReportBlock => {
  switch (block.type) {
    case 'heading':
    case 'table':
    case 'chart':
    case 'photo':
      return { ...block, id }
    case 'quote':
      return { ...block, noteId: '' }
    case 'notes':
      return { ...block, items: block.items.map((item) => ({ ...item, noteId: '' })) }
    case 'paragraph':
    case 'list':
    case 'facts':
      return block
  }
}

/**
 * A report whose anchors are counted and whose notes have only their short ids, for files in which nobody may be
 * recognised: a record id begins with the moment of writing, and that with the seating plan points at a table's people.
 * The lists of notes behind counts stay in the model, because no file draws them.
 */
export const withoutRecordIds = (model: ReportModel): ReportModel => ({
  ...model,
  sections: model.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block, index) => unlinked(block, `${section.id}-${index + 1}`)),
  })),
})
