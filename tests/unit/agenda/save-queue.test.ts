import { describe, expect, test } from 'vitest'
import { createSaveQueue, PAUSE_MS, recordKey } from '../../../src/renderer/places/plan/saving/saveQueue.ts'
import type { FieldEdits } from '../../../src/renderer/places/plan/saving/saveQueue.ts'

/** A host that answers when told to, and timers that run when told to. */
function bench() {
  const sent: { record: string; fields: FieldEdits; answer: (ok: boolean) => Promise<void> }[] = []
  const timers = new Map<number, { run: () => void; ms: number }>()
  let lastTimer = 0
  let kept: FieldEdits | null = null
  const queue = createSaveQueue({
    send: (entity, id, fields) =>
      new Promise((resolve, reject) => {
        const answer = async (ok: boolean) => {
          if (ok) resolve()
          else reject(new Error('refused'))
          await new Promise((settled) => setTimeout(settled, 0))
        }
        sent.push({ record: recordKey(entity, id), fields, answer })
      }),
    onChange: () => {},
    keep: (_entity, _id, fields) => void (kept = fields),
    setTimer: (run, ms) => {
      lastTimer += 1
      timers.set(lastTimer, { run, ms })
      return lastTimer
    },
    clearTimer: (timer) => void timers.delete(timer as number),
  })
  const pause = () => {
    const due = [...timers.values()]
    timers.clear()
    for (const timer of due) timer.run()
  }
  return { queue, sent, timers, pause, kept: () => kept }
}

describe('saving by itself', () => {
  test('a text is stored once after a pause of at most half a second', () => {
    const { queue, sent, timers, pause } = bench()
    queue.edit('session', 's', { title: 'O' }, 'typing')
    queue.edit('session', 's', { title: 'Op' }, 'typing')
    expect(timers.size).toBe(1)
    expect(PAUSE_MS).toBeLessThanOrEqual(500)
    expect(sent).toHaveLength(0)
    pause()
    expect(sent.map((one) => one.fields)).toEqual([{ title: 'Op' }])
  })

  test('leaving the field stores at once, and only that record', () => {
    const { queue, sent } = bench()
    queue.edit('session', 's', { title: 'A' }, 'typing')
    queue.edit('table', 't', { title: 'B' }, 'typing')
    queue.flush('session', 's')
    expect(sent.map((one) => one.record)).toEqual(['session/s'])
    queue.flush()
    expect(sent.map((one) => one.record)).toEqual(['session/s', 'table/t'])
  })

  test('what is typed during a save waits for its answer, so that nobody competes with themselves', async () => {
    const { queue, sent } = bench()
    queue.edit('session', 's', { title: 'A' }, 'now')
    queue.edit('session', 's', { title: 'AB', minutes: 20 }, 'now')
    expect(sent).toHaveLength(1)
    expect(queue.snapshot().edits.get('session/s')).toEqual({ title: 'AB', minutes: 20 })
    await sent[0]?.answer(true)
    expect(sent.map((one) => one.fields)).toEqual([{ title: 'A' }, { title: 'AB', minutes: 20 }])
    await sent[1]?.answer(true)
    expect(queue.snapshot()).toEqual({ edits: new Map(), state: 'saved' })
  })

  test('a failed save keeps what was typed and says so; the next try sends all of it', async () => {
    const { queue, sent, kept } = bench()
    queue.edit('session', 's', { title: 'A' }, 'now')
    await sent[0]?.answer(false)
    expect(queue.snapshot().state).toBe('failed')
    expect(kept()).toEqual({ title: 'A' })
    expect(queue.snapshot().edits.get('session/s')).toEqual({ title: 'A' })
    queue.edit('session', 's', { minutes: 5 }, 'now')
    expect(sent[1]?.fields).toEqual({ title: 'A', minutes: 5 })
    await sent[1]?.answer(true)
    expect(queue.snapshot().state).toBe('saved')
    expect(kept()).toBeNull()
  })

  test('a stepped number shows at once and is stored after the pause', () => {
    const { queue, sent, pause } = bench()
    queue.edit('session', 's', { minutes: 31 }, 'stepping')
    queue.edit('session', 's', { minutes: 32 }, 'stepping')
    expect(queue.snapshot().edits.get('session/s')).toEqual({ minutes: 32 })
    expect(queue.isWaiting('session', 's', 'minutes')).toBe(true)
    pause()
    expect(sent.map((one) => one.fields)).toEqual([{ minutes: 32 }])
  })
})
