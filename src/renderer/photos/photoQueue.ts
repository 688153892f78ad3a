import { create } from 'zustand'
import { partCount, partOf } from '../../shared/domain/photos/parts.ts'
import type { PhotoConsent } from '../../shared/domain/records/vocabulary.ts'
import { inTime, refusalIn } from '../kept/sendingDoor.ts'
import { openKeptStore } from '../kept/keptStore.ts'
import { makeSender } from '../kept/sender.ts'
import { api, client } from '../transport/api.ts'
import { queryClient } from '../transport/queryClient.ts'
import { toBase64 } from './base64.ts'
import type { ScaledPicture } from './scalePicture.ts'

type Words = { caption: string; consent: PhotoConsent }

/** A photo that the host has not confirmed yet. */
export type WaitingPhoto = ScaledPicture & {
  id: string
  workshopId: string
  tableId: string
  round: number
  caption: string
  consent: PhotoConsent
  queuedAt: string
  /** A code of the catalogue `errors` where the host will not take it; else null. */
  refused: string | null
  /** The words with which it may have reached the host; those that came first hold there. */
  tried?: Words
  /** False where this device could not write it down: it is lost with the page. */
  kept: boolean
}

const store = openKeptStore<WaitingPhoto>('tavolata-photos')

/** What waits on this device, by id; the device's store is the truth, this is its mirror. */
export const usePhotoQueue = create<{ waiting: ReadonlyMap<string, WaitingPhoto> }>(() => ({ waiting: new Map() }))

const mirror = (change: (waiting: Map<string, WaitingPhoto>) => void): void =>
  usePhotoQueue.setState(({ waiting }) => {
    const next = new Map(waiting)
    change(next)
    return { waiting: next }
  })

const load = async (): Promise<boolean> => {
  const kept = await store.all().catch(() => null)
  if (kept === null) return false
  mirror((waiting) => {
    for (const [id, photo] of waiting) if (photo.kept) waiting.delete(id)
    for (const photo of kept) waiting.set(photo.id, photo)
  })
  return true
}

const write = async (photo: WaitingPhoto): Promise<WaitingPhoto> => {
  const asked = { ...photo, kept: true }
  const kept = await store.put(photo.id, asked).then(
    () => true,
    () => false,
  )
  const written = { ...photo, kept }
  mirror((waiting) => void waiting.set(photo.id, written))
  return written
}

const drop = async (id: string): Promise<void> => {
  await store.remove(id).catch(() => undefined)
  mirror((waiting) => void waiting.delete(id))
}

/** Keeps a photo on this device and sends it as soon as the host answers. `kept` of what comes back says whether it survives a reload. */
export const queuePhoto = async (photo: Omit<WaitingPhoto, 'kept' | 'refused'>): Promise<WaitingPhoto> => {
  takenOut.delete(photo.id)
  const written = await write({ ...photo, refused: null, kept: false })
  sender.wake()
  return written
}

/** Changes the words of a photo that is still here; false where it has gone to the host meanwhile. */
export const editWaiting = async (id: string, fields: Partial<Pick<WaitingPhoto, 'caption' | 'consent' | 'refused'>>): Promise<boolean> => {
  const photo = usePhotoQueue.getState().waiting.get(id)
  if (photo === undefined) return false
  await write({ ...photo, ...fields })
  sender.wake()
  return true
}

/** Photos that somebody took out on this page, of which a part may be on its way. */
const takenOut = new Set<string>()

/** Takes a photo out that the host does not have; answers it, so that it can be put back by `queuePhoto`. */
export const dropWaiting = async (id: string): Promise<WaitingPhoto | null> => {
  const photo = usePhotoQueue.getState().waiting.get(id) ?? null
  takenOut.add(id)
  await drop(id)
  return photo
}

const sendOne = async (photo: WaitingPhoto): Promise<boolean> => {
  const { id, tableId, round, caption, consent, jpeg } = photo
  const tried = photo.tried ?? { caption, consent }
  if (photo.tried === undefined) await write({ ...photo, tried })
  const parts = partCount(jpeg.length)
  let isStored = false
  for (let part = 0; part < parts && !isStored; part += 1) {
    const base64 = toBase64(partOf(jpeg, part))
    const answer = await client.photos.addPart({ id, tableId, round, caption, consent, part, parts, base64 }, inTime())
    isStored = answer.stored
  }
  if (!isStored) return false
  if (takenOut.has(id)) {
    await client.photos.remove({ id }, inTime())
    return true
  }
  const after = usePhotoQueue.getState().waiting.get(id)
  // Words that were changed while the picture was on its way, or after an answer that was lost.
  if (after !== undefined && (after.caption !== tried.caption || after.consent !== tried.consent))
    await client.photos.update({ id, fields: { caption: after.caption, consent: after.consent } }, inTime())
  await queryClient.invalidateQueries({ queryKey: api.photos.key() })
  await drop(id)
  return true
}

/** Keeps the reason with a photo that is still here. */
const refuse = async (id: string, refused: string): Promise<void> => {
  const photo = usePhotoQueue.getState().waiting.get(id)
  if (photo !== undefined) await write({ ...photo, refused })
}

const sendAll = async (): Promise<boolean> => {
  let isAllGone = true
  const photos = [...usePhotoQueue.getState().waiting.values()].filter(({ refused }) => refused === null)
  for (const photo of photos.toSorted((a, b) => (a.queuedAt < b.queuedAt ? -1 : 1))) {
    try {
      if (!(await sendOne(photo))) isAllGone = false
    } catch (error) {
      const refused = refusalIn(error)
      if (refused === null) isAllGone = false
      else await refuse(photo.id, refused)
    }
  }
  return isAllGone
}

const sender = makeSender('tavolata-photos', sendAll)
let reading: Promise<boolean> | null = null

const readFirst = async (): Promise<boolean> => {
  const isRead = await load()
  if (!isRead) reading = null
  else store.onOtherTab(() => void load())
  sender.wake()
  return isRead
}

/** Looks for photos of an earlier load of the page and goes on sending them, for the life of the page. Answers whether it could look. */
export const startPhotoQueue = (): Promise<boolean> => (reading ??= readFirst())
