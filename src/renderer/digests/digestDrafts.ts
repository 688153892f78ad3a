import { create } from 'zustand'
import type { DigestWords } from '../../shared/domain/digests/digestWords.ts'
import { digestId } from '../../shared/domain/records/defaults.ts'
import { inTime, refusalIn } from '../kept/sendingDoor.ts'
import { openKeptStore } from '../kept/keptStore.ts'
import { makeSender } from '../kept/sender.ts'
import { api, client } from '../transport/api.ts'
import { queryClient } from '../transport/queryClient.ts'

/** What was typed into the digest of a round and is not with the host yet. */
export type WaitingDigest = {
  id: string
  tableId: string
  round: number
  /** Only what was changed here. */
  fields: Partial<DigestWords>
  /** The heads that were on screen when the change began. */
  seen: string[]
  /** What may have reached the host: an answer to it was never seen. */
  sent: Partial<DigestWords> | null
  refused: string | null
  /** typing: not written down yet; device: on the disk of this device; page: only here, because the device keeps nothing. */
  at: 'typing' | 'device' | 'page'
}

const SAVE_PAUSE_MS = 250
const SEND_PAUSE_MS = 700

const store = openKeptStore<WaitingDigest>('tavolata-digests')
export const useDigestDrafts = create<{ waiting: ReadonlyMap<string, WaitingDigest> }>(() => ({ waiting: new Map() }))

const get = (id: string): WaitingDigest | undefined => useDigestDrafts.getState().waiting.get(id)
const mirror = (id: string, entry: WaitingDigest | null): void =>
  useDigestDrafts.setState(({ waiting }) => {
    const next = new Map(waiting)
    if (entry === null) next.delete(id)
    else next.set(id, entry)
    return { waiting: next }
  })

const saveTimers = new Map<string, ReturnType<typeof setTimeout>>()
let sendTimer: ReturnType<typeof setTimeout> | undefined

/** Writes down now what was typed last. */
const save = async (id: string): Promise<void> => {
  clearTimeout(saveTimers.get(id))
  saveTimers.delete(id)
  const entry = get(id)
  if (entry === undefined) return
  const written = await store.put(id, { ...entry, at: 'device' }).then(
    () => true,
    () => false,
  )
  const now = get(id)
  // Typed on meanwhile: the next writing tells.
  if (now !== undefined && now.fields === entry.fields) mirror(id, { ...now, at: written ? 'device' : 'page' })
}

/** Takes in what was typed; it is written down after a short pause in typing, and sent after a longer one. */
export const typeDigest = (place: { tableId: string; round: number }, fields: Partial<DigestWords>, heads: readonly string[]): void => {
  const id = digestId(place.tableId, place.round)
  const before = get(id) ?? { id, ...place, fields: {}, seen: [...heads], sent: null, refused: null, at: 'typing' as const }
  mirror(id, { ...before, fields: { ...before.fields, ...fields }, refused: null, at: 'typing' })
  clearTimeout(saveTimers.get(id))
  saveTimers.set(
    id,
    setTimeout(() => void save(id), SAVE_PAUSE_MS),
  )
  clearTimeout(sendTimer)
  sendTimer = setTimeout(sender.wake, SEND_PAUSE_MS)
}

/** Writes and sends at once what is still waiting for a pause, such as when the form is left. */
export const flushDigests = (): void => {
  for (const id of saveTimers.keys()) void save(id)
  clearTimeout(sendTimer)
  sender.wake()
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** After a lost answer: the host may have it already, and a second change would stand against the first. */
const headsIfStored = async ({ id, tableId, sent }: WaitingDigest): Promise<string[] | null> => {
  if (sent === null) return null
  const digest = (await client.digests.ofTable({ tableId }, inTime())).find((one) => one.id === id)
  if (digest === undefined) return null
  return Object.entries(sent).every(([field, value]) => isSame(digest[field as keyof DigestWords], value)) ? digest.heads : null
}

const sendOne = async (sent: WaitingDigest): Promise<void> => {
  const { id, tableId, round, seen } = sent
  const stored = await headsIfStored(sent)
  // What had arrived is settled first; what was typed after it goes with the next round.
  const fields = stored === null ? sent.fields : (sent.sent ?? {})
  if (stored === null) {
    mirror(id, { ...(get(id) ?? sent), sent: fields })
    // Also after a reload it must be known what may have arrived.
    await save(id)
  }
  const heads = stored ?? (await client.digests.save({ tableId, round, fields, seen }, inTime())).heads
  const now = get(id)
  if (now === undefined) return
  const rest = Object.fromEntries(Object.entries(now.fields).filter(([field, value]) => !isSame(value, fields[field as keyof DigestWords])))
  mirror(id, { ...now, fields: rest, seen: heads, sent: null })
  await queryClient.invalidateQueries({ queryKey: api.digests.key() })
  const after = get(id)
  if (after === undefined) return
  if (Object.keys(after.fields).length > 0) return save(id)
  await store.remove(id).catch(() => undefined)
  if (Object.keys(get(id)?.fields ?? {}).length === 0) mirror(id, null)
  else await save(id)
}

const sendAll = async (): Promise<boolean> => {
  let isAllGone = true
  for (const entry of useDigestDrafts.getState().waiting.values()) {
    if (entry.refused !== null) continue
    try {
      await sendOne(entry)
    } catch (error) {
      const refused = refusalIn(error)
      const now = get(entry.id)
      if (refused === null) isAllGone = false
      else if (now !== undefined) mirror(entry.id, { ...now, refused })
    }
  }
  const left = [...useDigestDrafts.getState().waiting.values()].some(({ refused }) => refused === null)
  return isAllGone && !left
}

const sender = makeSender('tavolata-digests', sendAll)

let isStarted = false
let reading: Promise<boolean> | null = null

const readFirst = async (): Promise<boolean> => {
  const kept = await store.all().catch(() => null)
  if (kept === null) reading = null
  for (const entry of kept ?? []) if (get(entry.id) === undefined) mirror(entry.id, entry)
  sender.wake()
  return kept !== null
}

/**
 * Goes on sending what an earlier load of the page has left, for the life of the page; what is typed when it goes is written down.
 * Answers whether it could be read.
 */
export const startDigests = (): Promise<boolean> => {
  if (!isStarted) {
    isStarted = true
    window.addEventListener('pagehide', flushDigests)
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flushDigests())
  }
  return (reading ??= readFirst())
}
