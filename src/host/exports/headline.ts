import type { ReportModel } from '../../shared/domain/report/reportModel.ts'

/** Project, place, date and attribution rule in one line, for texts that have no title page. */
export const headline = ({ cover }: ReportModel): string => {
  const rows = cover.facts.rows
  const shown = [...rows.slice(0, 2), ...rows.slice(2).slice(-1)]
  return [cover.project, ...shown.map(({ values }) => values.join(', '))].filter((part) => part !== '').join(' · ')
}
