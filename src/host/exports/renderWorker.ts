import { parentPort, workerData } from 'node:worker_threads'
import { renderReport } from './renderReport.ts'
import type { RenderJob } from './renderReportInThread.ts'

const { model, format, resources } = workerData as RenderJob
const report = await renderReport(model, format, resources)
// Bytes are handed over, not copied.
parentPort?.postMessage(report, typeof report === 'string' ? [] : [report.buffer as ArrayBuffer])
