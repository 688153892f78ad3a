import { deviceDatabase } from './outbox.ts'
import { writeDraft } from './deviceStore.ts'
import type { DeviceDatabase, DraftRecord } from './deviceStore.ts'

const PAUSE_MS = 250

export type DraftWriter = {
  /** Writes the draft after a short pause in typing. */
  later: (record: DraftRecord) => void
  /** Writes now what is still waiting; also while the page is being closed. */
  flush: () => void
  /** Forgets what is waiting, because it has been written in another way. */
  drop: () => void
}

/**
 * Collects quick changes of one draft into few writes. `onState` hears whether the newest text is on disk: a failed write
 * is told, never hidden.
 */
export const makeDraftWriter = (onState: (state: 'typing' | 'kept' | 'failed') => void): DraftWriter => {
  let db: DeviceDatabase | null = null
  let waiting: DraftRecord | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  void deviceDatabase().then((opened) => (db = opened))

  const write = async (record: DraftRecord): Promise<void> => {
    try {
      const open = db ?? (db = await deviceDatabase())
      if (open === null) throw new Error('This device keeps nothing.')
      await writeDraft(open, record)
      if (waiting === null) onState('kept')
    } catch {
      db = null
      onState('failed')
    }
  }
  const flush = (): void => {
    clearTimeout(timer)
    if (waiting === null) return
    const record = waiting
    waiting = null
    void write(record)
  }
  return {
    later: (record) => {
      waiting = record
      onState('typing')
      clearTimeout(timer)
      timer = setTimeout(flush, PAUSE_MS)
    },
    flush,
    drop: () => {
      clearTimeout(timer)
      waiting = null
    },
  }
}
