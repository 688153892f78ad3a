import { Fault } from '../fault.ts'
import { runThread } from '../runThread.ts'
import { threadEntry } from '../threadEntry.ts'
import { LIMITS } from './limits.ts'
import { tooLarge } from './refusals.ts'

/** What a thread answers; faults do not survive the way between threads as they are. */
export type ThreadAnswer<T> = { done: T } | { fault: { code: Fault['code']; detail: Fault['detail'] } }

/**
 * Reads a file in a thread of its own, whose module is `name` beside the caller. Throws the Fault that the thread answered,
 * TOO_LARGE where it needed too much memory or time, and the reason of `signal` as soon as that says stop.
 */
export const runInThread = async <T>(
  importMetaUrl: string,
  name: string,
  job: unknown,
  signal?: AbortSignal,
  seconds: number = LIMITS.seconds,
): Promise<T> => {
  const tooLong = AbortSignal.timeout(seconds * 1000)
  try {
    return await runThread<ThreadAnswer<T>, T>({
      entry: threadEntry(importMetaUrl, name),
      part: 'spreadsheets',
      job,
      signal: signal ? AbortSignal.any([signal, tooLong]) : tooLong,
      onMessage: (answer) => {
        if ('done' in answer) return { answer: answer.done }
        throw new Fault(answer.fault.code, answer.fault.detail)
      },
    })
  } catch (error) {
    if (error === tooLong.reason) throw tooLarge('seconds')
    const isFull = error instanceof Fault && (error.cause as { code?: string } | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY'
    throw isFull ? tooLarge('unpacked') : error
  }
}
