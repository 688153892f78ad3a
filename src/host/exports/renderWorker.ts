import { parentPort, workerData } from 'node:worker_threads'
import type { ThreadJob } from './renderReportInThread.ts'

const { task, ...job } = workerData as ThreadJob
// Each task loads only what it needs.
if (task === 'render') {
  const { renderReport } = await import('./renderReport.ts')
  const { model, format, ...parts } = job as Extract<ThreadJob, { task: 'render' }>
  const file = await renderReport(model, format, parts)
  // Bytes are handed over, not copied.
  parentPort?.postMessage(file, typeof file === 'string' ? [] : [file.buffer as ArrayBuffer])
} else {
  const { findingsIn } = await import('./check/findingsIn.ts')
  const { file, format, check } = job as Extract<ThreadJob, { task: 'check' }>
  parentPort?.postMessage(await findingsIn(file, format, check))
}
