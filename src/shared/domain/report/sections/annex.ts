import { heading, paragraph } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import { noteLine } from '../noteLines.ts'
import type { ReportBlock, ReportSection } from '../reportModel.ts'

/** Every note with its short id: what all figures of the report can be checked against. */
export const buildAnnex = (context: ReportContext): Omit<ReportSection, 'number'> => {
  const { t } = context
  const sessions = Map.groupBy(context.notes, ({ session }) => session)
  const blocks = [...sessions].flatMap(([session, items]): ReportBlock[] => [
    heading(`annex-${session?.id ?? 'other'}`, 2, session === null ? t('report:annex.noSession') : context.sessionTitle(session)),
    { type: 'notes', detail: 'full', items: items.map((item) => noteLine(context, item)) },
  ])
  const about = context.notes.length === 0 ? t('report:noNotes') : t('report:annex.about')
  return { id: 'annex', heading: t('report:annex.heading'), blocks: [paragraph(about, 'quiet'), ...blocks] }
}
