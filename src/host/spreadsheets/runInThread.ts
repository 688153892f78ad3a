import { Worker } from 'node:worker_threads'
import { Fault } from '../fault.ts'
import { threadEntry } from '../threadEntry.ts'
import { tooLarge } from './refusals.ts'

/** What a thread answers; faults do not survive the way between threads as they are. */
export type ThreadAnswer<T> = { done: T } | { fault: { code: Fault['code']; detail: Fault['detail'] } }

const MEGABYTES = 1500

/**
 * Runs one job in a thread of its own, whose module is `name` beside the caller. Throws the Fault that the thread answered,
 * TOO_LARGE where it needed too much memory, and the reason of `signal` as soon as that says stop.
 */
export const runInThread = <T>(importMetaUrl: string, name: string, job: unknown, signal?: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason as Error)
    const thread = new Worker(threadEntry(importMetaUrl, name), { workerData: job, resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } })
    const stop = (): void => {
      reject(signal?.reason as Error)
      void thread.terminate()
    }
    signal?.addEventListener('abort', stop)
    thread.once('message', (answer: ThreadAnswer<T>) => {
      signal?.removeEventListener('abort', stop)
      if ('done' in answer) resolve(answer.done)
      else reject(new Fault(answer.fault.code, answer.fault.detail))
    })
    thread.once('error', (error) =>
      reject((error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge('unpacked', 'what fits in memory') : error),
    )
    // Comes last; whoever has an answer by then does not hear it.
    thread.once('exit', (code) => reject(new Fault('INTERNAL', { code })))
  })
