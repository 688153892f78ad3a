import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { Fault } from '../../../src/host/fault.ts'
import { runThread } from '../../../src/host/runThread.ts'
import type { ThreadTask } from '../../../src/host/runThread.ts'

const entryOf = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`)
const FIRST = "import { parentPort, workerData } from 'node:worker_threads';"
const COUNTS = entryOf(`${FIRST} for (let n = 1; n <= workerData; n += 1) parentPort.postMessage(n); setInterval(() => {}, 1000)`)

const task = (entry: URL, more: Partial<ThreadTask<number, string>> = {}): ThreadTask<number, string> => ({
  entry,
  part: 'counting',
  job: 3,
  onMessage: (count) => (count === 3 ? { answer: 'three' } : null),
  ...more,
})

describe('a job in a thread', () => {
  it('hears every message up to the answer, and the thread ends with it', async () => {
    const started = once(process, 'worker') as Promise<[Worker]>
    const heard: number[] = []
    const onMessage = (count: number) => {
      heard.push(count)
      return count === 2 ? { answer: 'two' } : null
    }
    const answer = runThread(task(COUNTS, { onMessage }))
    const ended = once((await started)[0], 'exit')
    expect(await answer).toBe('two')
    await ended
    expect(heard).toEqual([1, 2])
  })

  it.each([
    ['throws', entryOf("throw new Error('broken')")],
    ['ends without an answer', entryOf('process.exit(3)')],
    ['is not there', new URL('missing.js', import.meta.url)],
    ['needs more memory than it may have', entryOf('const all = []; for (;;) all.push(new Array(1e5).fill(all.length))')],
  ])('is a fault that names its part where the thread %s', async (_, entry) => {
    const error = await runThread(task(entry, { limits: { maxOldGenerationSizeMb: 16 } })).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(Fault)
    expect(error).toMatchObject({ code: 'INTERNAL', detail: { part: 'counting' } })
  })

  it('ends with the fault that a message is taken for', async () => {
    const onMessage = (): null => {
      throw new Fault('TOO_LARGE', { limit: '2' })
    }
    await expect(runThread(task(COUNTS, { onMessage }))).rejects.toMatchObject({ code: 'TOO_LARGE' })
  })

  it('stops as soon as it is told to, and does not start when it was told before', async () => {
    const control = new AbortController()
    const onMessage = (): null => {
      control.abort(new Error('enough'))
      return null
    }
    await expect(runThread(task(COUNTS, { onMessage, signal: control.signal }))).rejects.toThrow('enough')
    await expect(runThread(task(COUNTS, { signal: control.signal }))).rejects.toThrow('enough')
  })
})
