import { describe, expect, it } from 'vitest'
import { createSaveQueue, recordKey } from '../../../src/renderer/places/plan/saving/saveQueue.ts'
import type { FieldEdits } from '../../../src/renderer/places/plan/saving/saveQueue.ts'

const open = () => {
  const answers: PromiseWithResolvers<void>[] = []
  const kept = new Map<string, FieldEdits>()
  const queue = createSaveQueue({
    send: () => {
      const answer = Promise.withResolvers<void>()
      answers.push(answer)
      return answer.promise
    },
    onChange: () => undefined,
    keep: (entity, id, fields) => void (fields === null ? kept.delete(recordKey(entity, id)) : kept.set(recordKey(entity, id), fields)),
    setTimer: () => null,
    clearTimer: () => undefined,
  })
  const shown = () => queue.snapshot().edits.get('session/a')?.['title']
  const settled = () => new Promise((resolve) => setTimeout(resolve))
  return { queue, answers, kept, shown, settled }
}

describe('edits on their way to the host', () => {
  it('never show older words when a field is left while a save is under way', () => {
    const { queue, shown } = open()
    queue.edit('session', 'a', { title: 'Open' }, 'typing')
    queue.flush('session', 'a')
    queue.edit('session', 'a', { title: 'Opening' }, 'typing')
    queue.flush('session', 'a')
    expect(shown()).toBe('Opening')
  })
  it('are kept on the device until the host has the newest of them', async () => {
    const { queue, answers, kept, settled } = open()
    queue.edit('session', 'a', { title: 'Open' }, 'typing')
    expect(kept.get('session/a')).toEqual({ title: 'Open' })
    queue.flush()
    answers[0]?.reject(new Error('no host'))
    await settled()
    expect(queue.snapshot().state).toBe('failed')
    expect(kept.get('session/a')).toEqual({ title: 'Open' })
    queue.flush()
    answers[1]?.resolve()
    await settled()
    expect(queue.snapshot().state).toBe('saved')
    expect(kept.size).toBe(0)
  })
})
