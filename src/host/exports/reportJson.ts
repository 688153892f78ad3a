import type { ReportModel } from '../../shared/domain/report/reportModel.ts'
import type { ReportData, ThemeRow } from './reportData.ts'

/** Raised when a field changes its meaning or goes; new fields do not raise it. */
const VERSION = 1

const themeOf = ({
  ref,
  id,
  label,
  definition,
  colour,
  parent,
  notes,
  noteCount,
  statements,
  tables,
  sessions,
  cities,
  transversal,
}: ThemeRow) => ({
  ref,
  ...(id === '' ? {} : { id }),
  label,
  definition,
  colour,
  parent: parent === '' ? null : parent,
  notes,
  evidence: { notes: noteCount, statements, tables, sessions, cities, transversal },
})

/**
 * The report for programs: what it says, section by section as every other format draws it, its notes with the fields of the CSV
 * (lists as lists, numbers as numbers) and its themes. What stands on notes has their short ids.
 */
export const reportJson = (model: ReportModel, { notes, themes, refs }: ReportData): string => {
  const { title, subtitle, language, generatedAt, template, length, attribution, cover, sections } = model
  const report = {
    format: 'tavolata-report',
    version: VERSION,
    generatedAt,
    title,
    subtitle,
    language,
    template,
    length,
    attribution,
    cover,
    sections,
    notes,
    themes: themes.map(themeOf),
  }
  const withShortIds = (key: string, value: unknown): unknown =>
    key === 'noteIds' ? (value as string[]).flatMap((id) => refs.get(id) ?? []) : value
  return `${JSON.stringify(report, withShortIds, 1)}\n`
}
