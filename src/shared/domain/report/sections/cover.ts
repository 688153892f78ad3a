import type { ReportContext } from '../context.ts'
import type { ReportCover } from '../reportModel.ts'

const days = ({ content: { workshop }, formats, t }: ReportContext): string => {
  const [from, to] = [workshop.startsOn, workshop.endsOn]
  if (from === null) return to === null ? '' : formats.day(to)
  if (to === null || to === from) return formats.day(from)
  return t('report:cover.fromTo', { from: formats.day(from), to: formats.day(to) })
}

/** The title page. The organiser's name is left out where the rule keeps that organisation out of the report. */
export const buildCover = (context: ReportContext): ReportCover => {
  const { content, formats, rule, t } = context
  const { workshop } = content
  const allowed = (text: string): string => (context.anonymous && context.namesSomeone(text) ? '' : text)
  const tables = new Set(context.notes.map(({ note }) => note.tableId)).size
  const methods = [...new Set(content.sessions.map((session) => session.method))].filter((m) => m !== 'break')
  const evidence =
    context.notes.length === 0
      ? t('report:cover.noEvidence')
      : t('report:cover.evidence', {
          notes: t('report:count.notes', { count: context.notes.length }),
          tables: t('report:count.tables', { count: tables }),
        })
  const rows = [
    { label: t('report:cover.place'), values: [formats.list(workshop.cities), allowed(workshop.venue)] },
    { label: t('report:cover.date'), values: [days(context)] },
    { label: t('report:cover.organiser'), values: [allowed(workshop.organiser)] },
    { label: t('report:cover.method'), values: [formats.list(methods.map((method) => t(`terms:method.${method}`)))] },
    { label: t('report:cover.evidenceLabel'), values: [evidence] },
    { label: t('report:cover.attribution'), values: [t(`terms:attribution.${rule}`)] },
  ]
  return {
    logo: null,
    project: workshop.project,
    kicker: t('report:cover.kicker'),
    facts: {
      type: 'facts',
      rows: rows.map((row) => ({ ...row, values: row.values.filter((value) => value !== '') })).filter((row) => row.values.length > 0),
    },
    disclaimer: context.written('disclaimer'),
    prepared: t('report:cover.prepared', { date: formats.day(context.generatedAt) }),
  }
}
