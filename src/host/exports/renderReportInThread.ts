import { Worker } from 'node:worker_threads'
import type { ReportModel } from '../../shared/domain/report/reportModel.ts'
import { Fault } from '../fault.ts'
import { threadEntry } from '../threadEntry.ts'
import type { RenderedFormat } from './mediaTypes.ts'

export type RenderJob = { model: ReportModel; format: RenderedFormat; resources: string }

/** A large young generation is all garbage here: it costs 100 MB and saves no time. Running out ends the thread, never the host. */
const LIMITS = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 1500 }

/** Node reads the TypeScript of our source and no JSX, so a thread for this needs the build. */
const builtEntry = (): URL | null => (import.meta.url.endsWith('.ts') ? null : threadEntry(import.meta.url, 'renderWorker'))

/**
 * Makes a report as `renderReport` does, in a thread of its own: the host goes on answering, and the memory is given back. Rejects with
 * a Fault, INTERNAL where the thread breaks down. Without an `entry` it is made here and now.
 */
export const renderReportInThread = async (job: RenderJob, entry = builtEntry()): Promise<Uint8Array | string> => {
  if (entry) return inThread(job, entry)
  const { renderReport } = await import('./renderReport.ts')
  return renderReport(job.model, job.format, job.resources)
}

const inThread = (job: RenderJob, entry: URL): Promise<Uint8Array | string> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(entry, { workerData: job, resourceLimits: LIMITS })
    thread.once('message', (report: Uint8Array | string) => {
      resolve(report)
      void thread.terminate()
    })
    thread.once('error', (error) => reject(new Fault('INTERNAL', { part: 'report' }, error)))
    // Comes last; whoever has an answer by then does not hear it.
    thread.once('exit', (code) => reject(new Fault('INTERNAL', { part: 'report', exit: code })))
  })
