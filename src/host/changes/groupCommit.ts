import { toFault } from '../fault.ts'
import type { Store } from './store.ts'

export type GroupCommit = {
  /** Runs `work` in the next shared transaction; resolves when that is on the disk. What `work` throws is the caller's alone. */
  soon: <T>(work: () => T) => Promise<T>
}

type Waiting = { run: () => () => void; fail: (error: unknown) => void }

/**
 * Lets everything that arrives at the same moment share one commit: two hundred stations cost a handful of waits for the disk a
 * second, not two hundred. Nobody waits for company: a commit begins as soon as the present messages have been read.
 */
export const createGroupCommit = (store: Pick<Store, 'together' | 'attempt'>): GroupCommit => {
  let waiting: Waiting[] = []

  const commit = (): void => {
    const group = waiting
    waiting = []
    let settle: (() => void)[] = []
    try {
      settle = store.together(() => group.map(({ run }) => run()))
    } catch (error) {
      for (const { fail } of group) fail(error)
      return
    }
    for (const tell of settle) tell()
  }

  return {
    soon: (work) =>
      new Promise((resolve, reject) => {
        const run = (): (() => void) => {
          try {
            const result = store.attempt(work)
            return () => resolve(result)
          } catch (error) {
            // A full disk ends the transaction for all of them; its caller makes room and tries the whole again.
            if (toFault(error).code === 'DISK_FULL') throw error
            return () => reject(error as Error)
          }
        }
        if (waiting.push({ run, fail: reject }) === 1) setImmediate(commit)
      }),
  }
}
