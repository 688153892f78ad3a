import { buildReport } from '../../../shared/domain/report/buildReport.ts'
import { findIdentities } from '../../../shared/domain/report/identities.ts'
import type { Attribution } from '../../../shared/domain/records/vocabulary.ts'
import { catalogueOf } from '../../catalogue.ts'
import { notesCsv } from '../../exports/notesCsv.ts'
import { MEDIA_TYPES } from '../../exports/mediaTypes.ts'
import { renderReportInThread } from '../../exports/renderReportInThread.ts'
import type { Host } from '../../host.ts'
import { os } from '../../rpc/implementer.ts'
import { readTaxonomies } from '../resources.ts'
import { readContent } from '../workshops/workshops.repo.ts'
import { safeFileName } from '../fileName.ts'

type ReportInput = { workshopId: string; language: 'en' | 'it'; attribution?: Attribution | undefined }

const makeReport = (host: Host, { workshopId, language, attribution }: ReportInput) => {
  const content = readContent(host.store.db, workshopId)
  const rule = attribution ?? content.workshop.attribution
  const model = buildReport({
    content,
    taxonomies: readTaxonomies(host.options.resourcesDir),
    language,
    attribution: rule,
    t: catalogueOf(host.options.resourcesDir, language, ['report', 'terms', 'votes']),
    generatedAt: new Date(host.now()).toISOString(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  })
  const identities = findIdentities(
    model,
    content.participants,
    rule,
    content.notes.map((note) => note.speaker),
  ).map(({ found, where, noteId }) => ({ found, where, noteId }))
  return { content, rule, model, identities }
}

export const reportProcedures = {
  model: os.report.model.handler(({ context: { host }, input }) => {
    const { model, identities } = makeReport(host, input)
    return { model, identities }
  }),
  export: os.report.export.handler(async ({ context: { host }, input }) => {
    const { content, rule, model, identities } = makeReport(host, input)
    const bytes =
      input.format === 'csv'
        ? notesCsv(content, rule)
        : await renderReportInThread({ model, format: input.format, resources: host.options.resourcesDir })
    return {
      fileName: safeFileName(content.workshop.title, input.format),
      mediaType: MEDIA_TYPES[input.format],
      contentBase64: Buffer.from(bytes).toString('base64'),
      identities,
    }
  }),
}
