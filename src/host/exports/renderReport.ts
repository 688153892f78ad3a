import { isAnonymous } from '../../shared/domain/report/attribution.ts'
import type { ReportModel } from '../../shared/domain/report/reportModel.ts'
import { Fault } from '../fault.ts'
import { reportDocx } from './docx/reportDocx.ts'
import type { RenderedFormat } from './mediaTypes.ts'
import { reportPdf } from './pdf/reportPdf.ts'
import { withPlainAnchors } from './plainAnchors.ts'
import type { Photos } from './photos.ts'
import type { ReportData } from './reportData.ts'
import { reportHtml } from './reportHtml.tsx'
import { reportJson } from './reportJson.ts'
import { reportMarkdown } from './reportMarkdown.ts'
import { safeData } from './safeText.ts'
import { reportXlsx } from './sheets/reportXlsx.ts'
import { withoutRecordIds } from './withoutRecordIds.ts'

/** What a file may need besides the model. `resources` is the folder that holds `fonts/`; `data` is there for XLSX and JSON. */
export type RenderParts = { resources: string; photos: Photos; data: ReportData | null }

/** A finished report as a file: bytes for DOCX, PDF and XLSX, text for the others. */
export const renderReport = async (
  model: ReportModel,
  format: RenderedFormat,
  { resources, photos, data }: RenderParts,
): Promise<Uint8Array | string> => {
  const safe = safeData(isAnonymous(model.attribution) ? withoutRecordIds(model) : withPlainAnchors(model))
  switch (format) {
    case 'docx':
      return reportDocx(safe, resources, photos)
    case 'pdf':
      return reportPdf(safe, resources, photos)
    case 'html':
      return reportHtml(safe, resources, photos)
    case 'md':
      return reportMarkdown(safe)
    case 'xlsx':
      if (data === null) throw new Fault('INTERNAL')
      return reportXlsx(safe, data)
    case 'json':
      if (data === null) throw new Fault('INTERNAL')
      return reportJson(safe, data)
  }
}
