import { create } from 'zustand'
import { withoutRemoval } from '../../shared/domain/notes/outbox.ts'
import type { OutboxEntry } from '../../shared/domain/notes/outbox.ts'
import { changeEntry, openDeviceStore, readEntries } from './deviceStore.ts'
import type { DeviceDatabase, DraftRecord } from './deviceStore.ts'

/** `missing`: this browser keeps nothing, so nothing may be called saved before the host says so. */
export type StorageState = 'opening' | 'ready' | 'missing'

export type OutboxState = {
  storage: StorageState
  waiting: ReadonlyMap<string, OutboxEntry>
  /** Confirmed by the host, not read back yet. */
  acknowledged: ReadonlyMap<string, OutboxEntry>
  /** True while the last attempt to reach the host failed. */
  hostAway: boolean
}

/** Mirror of this device's store for the screen; the store itself is the truth. */
export const useOutbox = create<OutboxState>(() => ({
  storage: 'opening',
  waiting: new Map(),
  acknowledged: new Map(),
  hostAway: false,
}))

const otherTabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('tavolata-outbox')
let opening: Promise<DeviceDatabase | null> | null = null

const reload = async (db: DeviceDatabase): Promise<void> => {
  const entries = await readEntries(db)
  useOutbox.setState({ waiting: new Map(entries.map((entry) => [entry.noteId, entry])) })
}

/** Shows what the store holds, in every tab, after it was changed by itself. */
export const reloadOutbox = async (db: DeviceDatabase): Promise<void> => {
  await reload(db)
  otherTabs?.postMessage('changed')
}

/** Opens the store once and fills the mirror; null where this device keeps nothing. */
export const deviceDatabase = (): Promise<DeviceDatabase | null> => {
  opening ??= openDeviceStore(() => {
    opening = null
    useOutbox.setState({ storage: 'missing' })
  })
    .then(async (db) => {
      await reload(db)
      otherTabs?.addEventListener('message', () => void reload(db))
      useOutbox.setState({ storage: 'ready' })
      return db
    })
    .catch(() => {
      useOutbox.setState({ storage: 'missing' })
      return null
    })
  return opening
}

const mirror = (noteId: string, entry: OutboxEntry | null): void => {
  useOutbox.setState(({ waiting }) => {
    const next = new Map(waiting)
    if (entry === null) next.delete(noteId)
    else next.set(noteId, entry)
    return { waiting: next }
  })
  otherTabs?.postMessage('changed')
}

/** Changes what waits for one note, on disk first and then on the screen. Rejects when this device cannot keep it. */
export const changeWaiting = async (
  noteId: string,
  change: (now: OutboxEntry | null) => OutboxEntry | null,
  draft?: DraftRecord,
): Promise<OutboxEntry | null> => {
  const db = await deviceDatabase()
  if (db === null) throw new Error('This device keeps nothing.')
  const next = await changeEntry(db, noteId, change, draft)
  mirror(noteId, next)
  return next
}

/** Puts back a note whose deletion is not with the host yet; false when it already is. */
export const takeRemovalBack = async (noteId: string): Promise<boolean> =>
  (await changeWaiting(noteId, (now) => (now === null ? null : withoutRemoval(now)))) !== null

/** Shows a note as with the host until the host's own version is read back. */
export const acknowledge = (entry: OutboxEntry): void =>
  useOutbox.setState(({ acknowledged }) => ({ acknowledged: new Map(acknowledged).set(entry.noteId, entry) }))

/** Forgets acknowledged notes that have been read back. */
export const forgetAcknowledged = (noteIds: readonly string[]): void =>
  useOutbox.setState(({ acknowledged }) => {
    const next = new Map(acknowledged)
    for (const id of noteIds) next.delete(id)
    return next.size === acknowledged.size ? {} : { acknowledged: next }
  })
