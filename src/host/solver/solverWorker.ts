/** The thread that searches, so that nothing else has to wait: one job per thread, given as `workerData`. */
import { parentPort, workerData } from 'node:worker_threads'
import { runJob } from './runJob.ts'
import type { SolverJob, SolverMessage } from './solverJob.ts'

const say = (message: SolverMessage): void => parentPort?.postMessage(message)

say({
  outcome: runJob(
    workerData as SolverJob,
    (progress) => say({ progress }),
    () => performance.now(),
  ),
})
