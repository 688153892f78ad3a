import { isAnonymous } from '../../shared/domain/report/attribution.ts'
import type { ReportModel } from '../../shared/domain/report/reportModel.ts'
import { Fault } from '../fault.ts'
import type { RenderedFormat } from './mediaTypes.ts'
import { withPlainAnchors } from './plainAnchors.ts'
import type { Photos } from './photos.ts'
import type { ReportData } from './reportData.ts'
import { reportJson } from './reportJson.ts'
import { reportMarkdown } from './reportMarkdown.ts'
import { safeData } from './safeText.ts'
import { withoutRecordIds } from './withoutRecordIds.ts'

/** What a file may need besides the model. `resources` is the folder that holds `fonts/`; `data` is there for XLSX and JSON. */
export type RenderParts = { resources: string; photos: Photos; data: ReportData | null }

/** A finished report as a file: bytes for DOCX, PDF and XLSX, text for the others. Loads what that format needs and no more. */
export const renderReport = async (
  model: ReportModel,
  format: RenderedFormat,
  { resources, photos, data }: RenderParts,
): Promise<Uint8Array | string> => {
  const safe = safeData(isAnonymous(model.attribution) ? withoutRecordIds(model) : withPlainAnchors(model))
  switch (format) {
    case 'docx':
      return (await import('./docx/reportDocx.ts')).reportDocx(safe, resources, photos)
    case 'pdf':
      return (await import('./pdf/reportPdf.ts')).reportPdf(safe, resources, photos)
    case 'html':
      return (await import('./reportHtml.tsx')).reportHtml(safe, resources, photos)
    case 'md':
      return reportMarkdown(safe)
    case 'xlsx':
      if (data === null) throw new Fault('INTERNAL')
      return (await import('./sheets/reportXlsx.ts')).reportXlsx(safe, data)
    case 'json':
      if (data === null) throw new Fault('INTERNAL')
      return reportJson(safe, data)
  }
}
