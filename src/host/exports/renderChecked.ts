import type { ReportModel } from '../../shared/domain/report/reportModel.ts'
import { type CheckParts, findingsIn } from './check/findingsIn.ts'
import type { FileFinding } from './check/identitiesInFile.ts'
import type { RenderedFormat } from './mediaTypes.ts'
import { renderReport, type RenderParts } from './renderReport.ts'

export type RenderJob = { model: ReportModel; format: RenderedFormat; check: CheckParts } & RenderParts
export type CheckedFile = { file: Uint8Array | string; findings: FileFinding[] }

/** A report as a finished file, and what was found when that file was read again. */
export const renderChecked = async ({ model, format, check, ...parts }: RenderJob): Promise<CheckedFile> => {
  const file = await renderReport(model, format, parts)
  return { file, findings: await findingsIn(file, format, check) }
}
