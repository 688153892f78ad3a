import { Worker } from 'node:worker_threads'
import type { ResourceLimits } from 'node:worker_threads'
import { Fault } from './fault.ts'

export type ThreadTask<Message, Answer> = {
  /** The thread's first module, see `threadEntry`. */
  entry: URL
  /** Names who broke down, in the detail of the fault. */
  part: string
  /** What the thread finds as `workerData`. */
  job: unknown
  /** Hears every message; an answer ends the thread, null waits for the next message, a thrown Fault is what the caller gets. */
  onMessage: (message: Message) => { answer: Answer } | null
  signal?: AbortSignal | undefined
  limits?: ResourceLimits
}

/** Running out ends the thread, never the host. */
const MEMORY: ResourceLimits = { maxOldGenerationSizeMb: 1500 }

/**
 * Does one job in a thread of its own, which ends with its answer. Rejects with the reason of `signal` as soon as that says stop, and
 * with a Fault INTERNAL that names the part and has the error as its cause where the thread breaks down.
 */
export const runThread = <Message, Answer>(task: ThreadTask<Message, Answer>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { entry, part, job, onMessage, signal, limits } = task
    if (signal?.aborted) {
      reject(signal.reason as Error)
      return
    }
    const thread = new Worker(entry, { workerData: job, resourceLimits: { ...MEMORY, ...limits } })
    let isOver = false
    const end = (settle: () => void): void => {
      if (isOver) return
      isOver = true
      signal?.removeEventListener('abort', abort)
      void thread.terminate()
      settle()
    }
    const abort = (): void => end(() => reject(signal!.reason as Error))
    signal?.addEventListener('abort', abort, { once: true })
    thread.on('message', (message: Message) => {
      if (isOver) return
      try {
        const heard = onMessage(message)
        if (heard) end(() => resolve(heard.answer))
      } catch (error) {
        end(() => reject(error as Error))
      }
    })
    thread.once('error', (error) => end(() => reject(new Fault('INTERNAL', { part }, error))))
    thread.once('exit', (code) => end(() => reject(new Fault('INTERNAL', { part, exit: code }))))
  })
