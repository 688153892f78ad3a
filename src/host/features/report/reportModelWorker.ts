import { parentPort, workerData } from 'node:worker_threads'
import { type ModelJob, modelReport } from './modelReport.ts'

parentPort?.postMessage(modelReport(workerData as ModelJob))
