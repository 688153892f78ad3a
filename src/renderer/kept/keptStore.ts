import { openDB } from 'idb'
import type { IDBPDatabase } from 'idb'

/** Some browsers never answer when their storage is broken; waiting for ever would look like "saved". */
const OPEN_TIMEOUT_MS = 6_000
const STORE = 'kept'

/** Things that this device keeps until the host has them, each under a key of its own. Every write rejects where it did not reach the disk. */
export type KeptStore<T> = {
  all: () => Promise<T[]>
  put: (key: string, value: T) => Promise<void>
  remove: (key: string) => Promise<void>
  /** Calls back when another tab of this device has changed something. */
  onOtherTab: (listener: () => void) => void
}

const inTime = <T>(opening: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('IndexedDB did not open in time.')), OPEN_TIMEOUT_MS)
    void opening.then(resolve, reject).finally(() => clearTimeout(timer))
  })

/** A small database of its own, so that a fault in one does not take the others along. */
export const openKeptStore = <T>(name: string): KeptStore<T> => {
  let opening: Promise<IDBPDatabase> | null = null
  const otherTabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)
  const forget = (): void => void (opening = null)

  const database = (): Promise<IDBPDatabase> => {
    if (typeof indexedDB === 'undefined') return Promise.reject(new Error('This browser has no IndexedDB.'))
    opening ??= inTime(
      openDB(name, 1, {
        upgrade: (db) => void db.createObjectStore(STORE),
        blocking: (_current, _blocked, event) => {
          ;(event.target as IDBDatabase).close()
          forget()
        },
        terminated: forget,
      }),
    )
    opening.catch(forget)
    return opening
  }
  const write = async (change: (store: { put: (value: T, key: string) => unknown; delete: (key: string) => unknown }) => void) => {
    const tx = (await database()).transaction(STORE, 'readwrite', { durability: 'strict' })
    change(tx.store)
    // A page that is being closed would otherwise drop it.
    tx.commit()
    await tx.done
    otherTabs?.postMessage('changed')
  }
  return {
    all: async () => (await database()).getAll(STORE) as Promise<T[]>,
    put: (key, value) => write((store) => void store.put(value, key)),
    remove: (key) => write((store) => void store.delete(key)),
    onOtherTab: (listener) => otherTabs?.addEventListener('message', listener),
  }
}
