import type { ReportModel } from '../../shared/domain/report/reportModel.ts'
import { isAnonymous } from '../../shared/domain/report/attribution.ts'
import { Fault } from '../fault.ts'
import type { RenderedFormat } from './mediaTypes.ts'
import { reportDocx } from './docx/reportDocx.ts'
import { reportHtml } from './reportHtml.tsx'
import { reportMarkdown } from './reportMarkdown.ts'
import { safeData } from './safeText.ts'
import { withoutRecordIds } from './withoutRecordIds.ts'

/** A finished report as a file: bytes for DOCX, text for the others. `resources` is the folder that holds `fonts/`. */
export const renderReport = async (model: ReportModel, format: RenderedFormat, resources: string): Promise<Uint8Array | string> => {
  const safe = safeData(isAnonymous(model.attribution) ? withoutRecordIds(model) : model)
  switch (format) {
    case 'docx':
      return reportDocx(safe, resources)
    case 'html':
      return reportHtml(safe, resources)
    case 'md':
      return reportMarkdown(safe)
    case 'pdf':
    case 'xlsx':
    case 'json':
      throw new Fault('INTERNAL')
  }
}
