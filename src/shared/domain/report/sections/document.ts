import { cell, column, heading, paragraphs, table } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import type { ReportBlock, ReportSection } from '../reportModel.ts'

type Setup = NonNullable<ReportContext['content']['reportSetup']>

const factsOf = ({ formats, lead, t }: ReportContext, setup: Setup): ReportBlock[] => {
  const { dissemination, dueOn, deliveredOn } = setup
  const rows = [
    { label: t('report:document.project'), values: [lead.workshop.project] },
    { label: t('report:document.grant'), values: [setup.grantNumber] },
    { label: t('report:document.deliverable'), values: [setup.deliverable] },
    { label: t('report:document.workPackage'), values: [setup.workPackage] },
    { label: t('report:document.dissemination'), values: dissemination === null ? [] : [t(`terms:dissemination.${dissemination}`)] },
    { label: t('report:document.version'), values: [setup.version] },
    { label: t('report:document.due'), values: dueOn === null ? [] : [formats.day(dueOn)] },
    { label: t('report:document.delivered'), values: deliveredOn === null ? [] : [formats.day(deliveredOn)] },
    { label: t('report:document.authors'), values: setup.authors },
    { label: t('report:document.partners'), values: setup.partners },
  ]
  const filled = rows.map(({ label, values }) => ({ label, values: values.map((value) => value.trim()).filter((value) => value !== '') }))
  const given = filled.filter(({ values }) => values.length > 0)
  // The project alone stands on the cover already.
  return given.length > (lead.workshop.project.trim() === '' ? 0 : 1) ? [{ type: 'facts', rows: given }] : []
}

const revisions = ({ formats, t }: ReportContext, setup: Setup): ReportBlock[] =>
  setup.revisions.length === 0
    ? []
    : [
        table({
          id: 'document-revisions',
          caption: t('report:document.revisions'),
          columns: [
            column(t('report:document.version'), 1),
            column(t('report:document.date'), 2),
            column(t('report:document.author'), 3),
            column(t('report:document.change'), 5),
          ],
          rows: setup.revisions.map(({ version, date, author, change }) => [
            cell(version || '–'),
            cell(date === null ? '–' : formats.day(date)),
            cell(author || '–'),
            cell(change || '–'),
          ]),
        }),
      ]

/** What funders ask of a deliverable, from the setup of the first workshop; null where nothing of it was filled in. */
export const buildDocument = (context: ReportContext): Omit<ReportSection, 'number'> | null => {
  const { lead, t } = context
  const setup = lead.reportSetup
  if (setup === null) return null
  const text = (id: 'abstract' | 'funding'): ReportBlock[] =>
    setup[id].trim() === '' ? [] : [heading(`document-${id}`, 2, t(`report:document.${id}`)), ...paragraphs(setup[id])]
  const blocks = [...factsOf(context, setup), ...text('abstract'), ...text('funding'), ...revisions(context, setup)]
  return blocks.length === 0 ? null : { id: 'document', heading: t('report:document.heading'), blocks }
}
