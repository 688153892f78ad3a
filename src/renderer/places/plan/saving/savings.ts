import type { WorkshopPlan } from '../../../../shared/contract/workshops.contract.ts'
import { forgetText, keepText } from '../../../drafts/unsentTexts.ts'
import { api } from '../../../transport/api.ts'
import { whenBackOnline } from '../../../transport/connection.ts'
import { queryClient } from '../../../transport/queryClient.ts'
import { createSaveQueue } from './saveQueue.ts'
import type { EditableEntity, FieldEdits, SaveQueue } from './saveQueue.ts'
import { headsOf } from './useRecordSaver.ts'

type Send = (entity: EditableEntity, id: string, fields: FieldEdits) => Promise<void>
export type Saving = {
  queue: SaveQueue
  subscribe: (listener: () => void) => () => boolean
  /** The way to the host, handed over by the place each time it opens. */
  sendBy: (send: Send) => void
}

/** One per workshop for the life of the page: edits that could not be saved outlive the place where they were typed. */
const savings = new Map<string, Saving>()

export function savingOf(workshopId: string): Saving {
  const known = savings.get(workshopId)
  if (known) return known
  if (savings.size === 0) whenBackOnline(() => savings.forEach(({ queue }) => queue.flush()))
  const made = createSaving(workshopId)
  savings.set(workshopId, made)
  return made
}

function createSaving(workshopId: string): Saving {
  const listeners = new Set<() => void>()
  let way: Send = () => Promise.reject(new Error('The place is not open yet.'))
  const queue = createSaveQueue({
    send: (...edit) => way(...edit),
    onChange: () => listeners.forEach((listener) => listener()),
    keep: (entity, id, fields) => {
      if (fields === null) return forgetText({ workshopId, entity, id })
      const plan = queryClient.getQueryData<WorkshopPlan>(api.workshops.plan.queryKey({ input: { workshopId } }))
      keepText({ workshopId, entity, id, fields, seen: headsOf(plan, entity, id) })
    },
    setTimer: (run, ms) => setTimeout(run, ms),
    clearTimer: (timer) => clearTimeout(timer as number | undefined),
  })
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return { queue, subscribe, sendBy: (send) => void (way = send) }
}
