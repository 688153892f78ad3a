import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import type { Mark } from '../../shared/domain/votes/marks.ts'

/** A vote that was given on this device. Once it is counted its marks are forgotten: nobody can read them here. */
export type GivenVote = {
  id: string
  ballotId: string
  tableId: string
  marks: Mark[]
  /** ISO time, for the order of sending. */
  givenAt: string
  /** refused: the host will not count it; `reason` is the ending of `errors:INVALID_…`, empty where there is none. */
  state: 'waiting' | 'counted' | 'refused'
  reason: string
}

interface VoteSchema extends DBSchema {
  votes: { key: string; value: GivenVote }
}
type VoteDatabase = IDBPDatabase<VoteSchema>

const NAME = 'tavolata-votes'
/** Some browsers never answer when their storage is broken. */
const OPEN_TIMEOUT_MS = 6_000
/** What was counted is only kept to say how many votes were given here. */
const KEEP_COUNTED_MS = 7 * 24 * 60 * 60 * 1000

let opening: Promise<VoteDatabase> | null = null

const open = (): Promise<VoteDatabase> => {
  if (typeof indexedDB === 'undefined') return Promise.reject(new Error('This browser has no IndexedDB.'))
  const db = openDB<VoteSchema>(NAME, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('votes', { keyPath: 'id' }),
    blocking: (_current, _blocked, event) => {
      ;(event.target as IDBDatabase).close()
      opening = null
    },
    terminated: () => {
      opening = null
    },
  })
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('IndexedDB did not open in time.')), OPEN_TIMEOUT_MS))
  return Promise.race([db, late])
}

const database = (): Promise<VoteDatabase> => (opening ??= open())

/** Keeps a vote on this device; resolves when it is on the disk and rejects where the device keeps nothing. */
export const keepVote = async (vote: GivenVote): Promise<void> => {
  const tx = (await database()).transaction('votes', 'readwrite', { durability: 'strict' })
  void tx.store.put(vote)
  await tx.done
}

export const dropVote = async (id: string): Promise<void> => (await database()).delete('votes', id)

/** The votes of this device in the order in which they were given, without those that were counted long ago. `now` in ms. */
export const keptVotes = async (now: number): Promise<GivenVote[]> => {
  const db = await database()
  const all = await db.getAll('votes')
  const old = all.filter((vote) => vote.state === 'counted' && now - Date.parse(vote.givenAt) > KEEP_COUNTED_MS)
  for (const vote of old) await db.delete('votes', vote.id)
  return all.filter((vote) => !old.includes(vote)).toSorted((a, b) => (a.givenAt < b.givenAt ? -1 : 1))
}
