import type { ReportModel, TableBlock } from '../../../src/shared/domain/report/reportModel.ts'

/** The blocks of one section of a report; fails where there is no such section. */
export const sectionOf = (model: ReportModel, id: string) => {
  const section = model.sections.find((each) => each.id === id)
  if (!section) throw new Error(`The report has no section ${id}, only ${model.sections.map((each) => each.id).join(', ')}`)
  return section
}

/** A table by the end of its id, as lines of words, the total last. */
export const tableIn = (model: ReportModel, section: string, idEnd: string): string[][] => {
  const table = sectionOf(model, section).blocks.find((block): block is TableBlock => block.type === 'table' && block.id.endsWith(idEnd))
  if (!table) throw new Error(`The section ${section} has no table …${idEnd}`)
  return [...table.rows, ...(table.total === null ? [] : [table.total])].map((row) => row.map(({ text }) => text))
}

/** Every list of one section, item by item with the notes behind each. */
export const listsIn = (model: ReportModel, section: string) =>
  sectionOf(model, section).blocks.flatMap((block) => (block.type === 'list' ? block.items : []))
