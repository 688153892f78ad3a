import { paragraph, paragraphs } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import type { ReportSection } from '../reportModel.ts'

type Section = Omit<ReportSection, 'number'>

/** What the workshop amounts to in one sentence; generated, so that it always agrees with the annex. */
const keyFigures = (context: ReportContext): string => {
  const { content, formats, kinds, t } = context
  const tables = new Set(context.notes.map(({ note }) => note.tableId)).size
  const sessions = new Set(context.notes.map(({ note }) => note.sessionId)).size
  const figures = t('report:summary.figures', {
    people: t('report:count.people', { count: content.participants.length }),
    notes: t('report:count.notes', { count: context.notes.length }),
    tables: t('report:count.tables', { count: tables }),
    sessions: t('report:count.sessions', { count: sessions }),
  })
  if (kinds.length === 0) return figures
  const perKind = kinds.map((kind) => `${t(`terms:kinds.${kind}`)}\u00A0${formats.number(context.byKind.get(kind)?.length ?? 0)}`)
  return `${figures} ${t('report:summary.byKind', { list: perKind.join('; ') })}`
}

export const buildSummary = (context: ReportContext): Section => {
  const written = paragraphs(context.written('summary'))
  const opening = written.length > 0 ? written : [paragraph(context.t('report:summary.pending'), 'pending')]
  const ids = context.notes.map(({ note }) => note.id)
  const figures = context.notes.length === 0 ? context.t('report:summary.noNotes') : keyFigures(context)
  return { id: 'summary', heading: context.t('report:summary.heading'), blocks: [...opening, paragraph(figures, 'body', ids)] }
}

export const buildContext = (context: ReportContext): Section => {
  const written = paragraphs(context.written('context'))
  const pending = paragraph(context.t('report:context.pending'), 'pending')
  return {
    id: 'context',
    heading: context.t('report:context.heading'),
    blocks: written.length > 0 ? written : [pending],
  }
}
