import type { ReportModel } from '../../shared/domain/report/reportModel.ts'
import { runThread } from '../runThread.ts'
import { threadEntry } from '../threadEntry.ts'
import type { RenderedFormat } from './mediaTypes.ts'

export type RenderJob = { model: ReportModel; format: RenderedFormat; resources: string }

/** A large young generation is all garbage here: it costs 100 MB and saves no time. */
const LIMITS = { maxYoungGenerationSizeMb: 48 }

/** Node reads the TypeScript of our source and no JSX, so a thread for this needs the build. */
const builtEntry = (): URL | null => (import.meta.url.endsWith('.ts') ? null : threadEntry(import.meta.url, 'renderWorker'))

/**
 * Makes a report as `renderReport` does, in a thread of its own: the host goes on answering, and the memory is given back. Rejects with
 * a Fault, INTERNAL where the thread breaks down. Without an `entry` it is made here and now.
 */
export const renderReportInThread = async (job: RenderJob, entry = builtEntry()): Promise<Uint8Array | string> => {
  if (entry) {
    return runThread<Uint8Array | string, Uint8Array | string>({
      entry,
      part: 'report',
      job,
      limits: LIMITS,
      onMessage: (report) => ({ answer: report }),
    })
  }
  const { renderReport } = await import('./renderReport.ts')
  return renderReport(job.model, job.format, job.resources)
}
