import { Worker } from 'node:worker_threads'
import { Fault } from '../fault.ts'
import { threadEntry } from '../threadEntry.ts'
import type { SolverJob, SolverMessage, SolverOutcome, SolverProgress } from './solverJob.ts'

export type SolverOptions = { onProgress?: (progress: SolverProgress) => void; signal?: AbortSignal }

/**
 * Does a job in a thread of its own. Rejects with the signal's reason as soon as that is aborted: the thread ends at once, and the best
 * plan so far is what `onProgress` heard last. Rejects with a Fault INTERNAL where the thread breaks down.
 */
export const runSolver = (job: SolverJob, { onProgress, signal }: SolverOptions = {}): Promise<SolverOutcome> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason as Error)
      return
    }
    const worker = new Worker(threadEntry(import.meta.url, 'solverWorker'), { workerData: job })
    const abort = (): void => end(() => reject(signal!.reason as Error))
    let ended = false
    const end = (settle: () => void): void => {
      if (ended) return
      ended = true
      signal?.removeEventListener('abort', abort)
      void worker.terminate()
      settle()
    }
    signal?.addEventListener('abort', abort, { once: true })
    worker.on('message', (message: SolverMessage) => {
      if (ended) return
      if ('progress' in message) onProgress?.(message.progress)
      else end(() => resolve(message.outcome))
    })
    worker.once('error', (error) => end(() => reject(new Fault('INTERNAL', { part: 'seating' }, error))))
    worker.once('exit', (code) => end(() => reject(new Fault('INTERNAL', { part: 'seating', exit: code }))))
  })
