import type { ReportContext } from '../context.ts'
import { logoOf } from '../logo.ts'
import type { ReportCover, ReportSection } from '../reportModel.ts'
import { allowed, daysOf, methodsOf } from '../workshopFacts.ts'

const evidenceOf = (context: ReportContext, sections: readonly ReportSection[]): string => {
  const { notes, byTable, t } = context
  if (notes.length === 0) return t('report:cover.noEvidence')
  const words = { notes: t('report:count.notes', { count: notes.length }), tables: t('report:count.tables', { count: byTable.size }) }
  const annex = sections.find(({ id }) => id === 'annex')
  return annex === undefined
    ? t('report:cover.evidenceOnly', words)
    : t('report:cover.evidence', { ...words, annex: annex.number, heading: annex.heading })
}

/** What is printed under the title: where and when, or each workshop with its days where there are several. */
const places = (context: ReportContext): { label: string; values: string[] }[] => {
  const { contents, formats, nameOf, several, t } = context
  if (several) {
    const values = contents.map(({ workshop }) => [nameOf(workshop.id), daysOf(context, workshop)].filter((part) => part !== '').join(', '))
    return [{ label: t('report:cover.workshops'), values }]
  }
  const { workshop } = context.content
  return [
    { label: t('report:cover.place'), values: [formats.list(workshop.cities), allowed(context, workshop.venue)] },
    { label: t('report:cover.date'), values: [daysOf(context, workshop)] },
  ]
}

/** 'D4.3 · Public · Version 1.0', as far as it is known. */
const deliverableOf = ({ lead, t }: ReportContext): string => {
  const setup = lead.reportSetup
  if (setup === null) return ''
  const level = setup.dissemination === null ? '' : t(`terms:dissemination.${setup.dissemination}`)
  const version = setup.version.trim() === '' ? '' : `${t('report:document.version')} ${setup.version.trim()}`
  return [setup.deliverable.trim(), level, version].filter((part) => part !== '').join(' · ')
}

/** The title page. The organiser's name is left out where the rule keeps that organisation out of the report. */
export const buildCover = (context: ReportContext, sections: readonly ReportSection[]): ReportCover => {
  const { content, formats, lead, options, rule, several, t } = context
  const setup = lead.reportSetup
  const kicker = several ? `report:kicker.several.${options.template}` : `report:kicker.one.${options.template}`
  const rows = [
    ...places(context),
    { label: t('report:cover.organiser'), values: [allowed(context, lead.workshop.organiser)] },
    { label: t('report:cover.method'), values: [formats.list(methodsOf(context, content.sessions))] },
    { label: t('report:cover.evidenceLabel'), values: [evidenceOf(context, sections)] },
    { label: t('report:cover.deliverable'), values: [deliverableOf(context)] },
    { label: t('report:cover.attribution'), values: [t(`terms:attribution.${rule}`)] },
  ]
  return {
    logo: logoOf(setup?.logo ?? '', setup?.logoAlt.trim() || t('report:cover.logo')),
    project: lead.workshop.project,
    kicker: t(kicker),
    facts: {
      type: 'facts',
      rows: rows.map((row) => ({ ...row, values: row.values.filter((value) => value !== '') })).filter((row) => row.values.length > 0),
    },
    disclaimer: context.written('disclaimer'),
    prepared: t('report:cover.prepared', { date: formats.day(context.generatedAt) }),
  }
}
