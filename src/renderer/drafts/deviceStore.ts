import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import type { NoteDraft } from '../../shared/domain/notes/noteDraft.ts'
import type { OutboxEntry } from '../../shared/domain/notes/outbox.ts'
import type { UnsentText } from './unsentTexts.ts'

/** An earlier note that is being changed: the version it started from, the heads seen, and the text so far. */
export type DraftEdit = { noteId: string; round: number; base: NoteDraft; seen: string[]; stored: boolean; draft: NoteDraft }

/** What one tab has typed at one table and not saved. `slot` is `tableId/tab`. */
export type DraftRecord = {
  slot: string
  tableId: string
  tab: string
  changedAt: string
  compose: NoteDraft
  /** The round in which its first word was typed: that is where the note belongs, however long it takes. */
  round?: number
  edit: DraftEdit | null
  /** Under which the sentence is handed over at the end of the day, so that two tabs hand it over once. */
  noteId?: string | undefined
  /** What was handed over from here at the end of the day. */
  handed?: string
}

interface DeviceSchema extends DBSchema {
  drafts: { key: string; value: DraftRecord; indexes: { tableId: string } }
  outbox: { key: string; value: OutboxEntry }
  texts: { key: string; value: UnsentText }
}
export type DeviceDatabase = IDBPDatabase<DeviceSchema>

const NAME = 'tavolata-device'
const VERSION = 2
/** Some browsers never answer when their storage is broken; waiting for ever would look like "saved". */
const OPEN_TIMEOUT_MS = 6_000

/** Opens this device's store for drafts and unsent notes. Rejects where the browser offers none or has lost it. */
export const openDeviceStore = async (onLost: () => void): Promise<DeviceDatabase> => {
  if (typeof indexedDB === 'undefined') throw new Error('This browser has no IndexedDB.')
  const opening = openDB<DeviceSchema>(NAME, VERSION, {
    upgrade(db, before) {
      if (before < 1) {
        db.createObjectStore('drafts', { keyPath: 'slot' }).createIndex('tableId', 'tableId')
        db.createObjectStore('outbox', { keyPath: 'noteId' })
      }
      db.createObjectStore('texts', { keyPath: 'slot' })
    },
    // A newer version of the page waits in another tab; holding on would keep it waiting for ever.
    blocking: (_current, _blocked, event) => {
      ;(event.target as IDBDatabase).close()
      onLost()
    },
    terminated: onLost,
  })
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('IndexedDB did not open in time.')), OPEN_TIMEOUT_MS))
  return Promise.race([opening, late])
}

/**
 * Writes a draft. The transaction is committed at once, because a page that is being closed would otherwise drop it;
 * the promise resolves when the browser has put it on disk.
 */
export const writeDraft = async (db: DeviceDatabase, record: DraftRecord): Promise<void> => {
  const tx = db.transaction('drafts', 'readwrite', { durability: 'strict' })
  void tx.store.put(record)
  tx.commit()
  await tx.done
}

export const readDrafts = (db: DeviceDatabase, tableId: string): Promise<DraftRecord[]> => db.getAllFromIndex('drafts', 'tableId', tableId)

export const removeDraft = (db: DeviceDatabase, slot: string): Promise<void> => db.delete('drafts', slot)

export const readEntries = (db: DeviceDatabase): Promise<OutboxEntry[]> => db.getAll('outbox')

/**
 * Reads an entry, changes it and writes it back in one transaction; null removes it. With `draft`, the emptied draft is
 * written in the same transaction, so that a crash leaves the text in exactly one of the two places.
 */
export const changeEntry = async (
  db: DeviceDatabase,
  noteId: string,
  change: (now: OutboxEntry | null) => OutboxEntry | null,
  draft?: DraftRecord,
): Promise<OutboxEntry | null> => {
  const tx = db.transaction(['outbox', 'drafts'], 'readwrite', { durability: 'strict' })
  const outbox = tx.objectStore('outbox')
  const now = (await outbox.get(noteId)) ?? null
  const next = change(now)
  if (next !== null) void outbox.put(next)
  else if (now !== null) void outbox.delete(noteId)
  if (draft !== undefined) void tx.objectStore('drafts').put(draft)
  await tx.done
  return next
}
