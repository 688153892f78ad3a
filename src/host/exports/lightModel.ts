import type { ReportModel } from '../../shared/domain/report/reportModel.ts'
import type { RenderedFormat } from './mediaTypes.ts'

/** The same data with every list of note ids empty. */
const withoutNoteIds = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNoteIds)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, key === 'noteIds' ? [] : withoutNoteIds(each)]))
}

/** A report as its format needs it: only JSON says which notes stand behind every count, and each copy between threads costs memory. */
export const lightModel = (model: ReportModel, format: RenderedFormat): ReportModel =>
  format === 'json' ? model : (withoutNoteIds(model) as ReportModel)
