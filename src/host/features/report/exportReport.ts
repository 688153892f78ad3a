import type { ReportFormat } from '../../../shared/domain/records/vocabulary.ts'
import { MEDIA_TYPES } from '../../exports/mediaTypes.ts'
import { notesCsv } from '../../exports/notesCsv.ts'
import { renderReportInThread } from '../../exports/renderReportInThread.ts'
import type { Host } from '../../host.ts'
import { safeFileName } from '../fileName.ts'
import type { Identity, MadeReport } from './makeReport.ts'

export type ExportedReport = { fileName: string; mediaType: string; contentBase64: string; identities: Identity[] }

/** A made report as a file of one format. */
export const exportReport = async (host: Host, made: MadeReport, format: ReportFormat): Promise<ExportedReport> => {
  const { contents, rule, model, identities } = made
  const [content] = contents
  const bytes =
    format === 'csv' ? notesCsv(content!, rule) : await renderReportInThread({ model, format, resources: host.options.resourcesDir })
  return {
    fileName: safeFileName(model.title, format),
    mediaType: MEDIA_TYPES[format],
    contentBase64: Buffer.from(bytes).toString('base64'),
    identities,
  }
}
