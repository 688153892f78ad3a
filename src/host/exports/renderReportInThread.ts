import { Worker } from 'node:worker_threads'
import type { ReportModel } from '../../shared/domain/report/reportModel.ts'
import type { RenderedFormat } from './mediaTypes.ts'
import { Fault } from '../fault.ts'
import { threadEntry } from '../threadEntry.ts'

export type RenderJob = { model: ReportModel; format: RenderedFormat; resources: string }

/**
 * Makes a report file in a thread of its own; the host goes on answering meanwhile. Rejects with a Fault INTERNAL where the thread
 * breaks down; its memory is given back either way.
 */
export const renderReportInThread = (
  model: ReportModel,
  format: RenderedFormat,
  resources: string,
  entry: URL = threadEntry(import.meta.url, 'renderWorker'),
): Promise<Uint8Array | string> =>
  new Promise((resolve, reject) => {
    const job: RenderJob = { model, format, resources }
    const thread = new Worker(entry, { workerData: job })
    thread.once('message', resolve)
    thread.once('error', (error) => reject(new Fault('INTERNAL', { part: 'report' }, error)))
    // Comes last; whoever has an answer by then does not hear it.
    thread.once('exit', (code) => reject(new Fault('INTERNAL', { part: 'report', exit: code })))
  })
