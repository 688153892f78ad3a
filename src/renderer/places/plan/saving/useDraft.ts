import { useEffect, useState } from 'react'
import { usePlan } from './planContext.ts'
import type { EditableEntity } from './saveQueue.ts'

/**
 * A text of a record while somebody types in it: kept here, stored after a pause, on Enter and when the field is left.
 * What comes from elsewhere (an undo, another laptop) shows as soon as nothing typed here is still on its way.
 */
export function useDraft(entity: EditableEntity, id: string, field: string, stored: string) {
  const { queue } = usePlan()
  const [draft, setDraft] = useState<string | null>(null)
  useEffect(() => {
    if (!queue.isWaiting(entity, id, field)) setDraft(null)
  }, [stored, queue, entity, id, field])
  return {
    value: draft ?? stored,
    change: (text: string) => {
      setDraft(text)
      queue.edit(entity, id, { [field]: text }, 'typing')
    },
    finish: () => queue.flush(entity, id),
    leave: () => {
      queue.flush(entity, id)
      setDraft(null)
    },
  }
}
