import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import type { NoteDraft } from '../../shared/domain/notes/noteDraft.ts'

/** What the host has given this device: its name, and the token by which it is known again (base64url). */
export type Member = {
  stationId: string
  token: string
  /** The invitation by which it came; null for a typed code. */
  invitationId: string | null
  name: string
  /** Null while nobody has let it in. */
  seat: { workshopId: string; kind: 'table' | 'stage' | 'check'; tableId: string | null } | null
  /** `http://address:port` of every way to the host that it has told us. */
  addresses: readonly string[]
}

/** A note that the host has acknowledged; kept until the day is over, in case the host has to begin again from a backup. */
export type HandedNote = { id: string; workshopId: string; tableId: string; round: number; draft: NoteDraft; late: boolean }

/** A join check needs no name: the host lets it in at once, and to nothing. */
export type Invitation = { id: string; secret: Uint8Array; isCheck?: true }

interface StationSchema extends DBSchema {
  member: { key: string; value: Member }
  invitation: { key: string; value: Invitation }
  handed: { key: string; value: HandedNote }
  /** What the host said last, so that the table opens without it. */
  pages: { key: string; value: { key: string; data: unknown } }
}
export type StationDatabase = IDBPDatabase<StationSchema>

const NAME = 'tavolata-station'
const OPEN_TIMEOUT_MS = 6_000
/** There is one of each. */
export const OWN = 'own'

const open = async (): Promise<StationDatabase> => {
  if (typeof indexedDB === 'undefined') throw new Error('This browser has no IndexedDB.')
  const opening = openDB<StationSchema>(NAME, 1, {
    upgrade(db) {
      db.createObjectStore('member')
      db.createObjectStore('invitation')
      db.createObjectStore('handed', { keyPath: 'id' })
      db.createObjectStore('pages', { keyPath: 'key' })
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    terminated: () => (opened = null),
  })
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('IndexedDB did not open in time.')), OPEN_TIMEOUT_MS))
  return Promise.race([opening, late])
}

let opened: Promise<StationDatabase | null> | null = null

/** This device's own store; null where the browser keeps nothing. */
export const stationDatabase = (): Promise<StationDatabase | null> => (opened ??= open().catch(() => null))

/** Runs a piece of work on the store; null where there is none or it broke. The page then knows things only until it is closed. */
export const inStationStore = async <T>(work: (db: StationDatabase) => Promise<T>): Promise<T | null> => {
  const db = await stationDatabase()
  if (db === null) return null
  try {
    return await work(db)
  } catch {
    return null
  }
}

/** Forgets everything of a workshop that this store holds. */
export const clearStationStore = (): Promise<unknown> =>
  inStationStore(async (db) => {
    const names = ['member', 'invitation', 'handed', 'pages'] as const
    const tx = db.transaction(names, 'readwrite', { durability: 'strict' })
    for (const name of names) void tx.objectStore(name).clear()
    await tx.done
  })
