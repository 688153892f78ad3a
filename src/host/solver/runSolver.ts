import { runThread } from '../runThread.ts'
import { threadEntry } from '../threadEntry.ts'
import type { SolverJob, SolverMessage, SolverOutcome, SolverProgress } from './solverJob.ts'

export type SolverOptions = { onProgress?: (progress: SolverProgress) => void; signal?: AbortSignal }

/**
 * Does a job in a thread of its own. Rejects with the signal's reason as soon as that is aborted: the thread ends at once, and the best
 * plan so far is what `onProgress` heard last. Rejects with a Fault INTERNAL where the thread breaks down.
 */
export const runSolver = (job: SolverJob, { onProgress, signal }: SolverOptions = {}): Promise<SolverOutcome> =>
  runThread<SolverMessage, SolverOutcome>({
    entry: threadEntry(import.meta.url, 'solverWorker'),
    part: 'seating',
    job,
    signal,
    onMessage: (message) => {
      if ('outcome' in message) return { answer: message.outcome }
      onProgress?.(message.progress)
      return null
    },
  })
