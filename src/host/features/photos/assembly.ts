import { Buffer } from 'node:buffer'
import { MAX_PHOTO_BYTES } from '../../../shared/domain/photos/limits.ts'
import { Fault } from '../../fault.ts'

type Coming = { sender: string; tableId: string; parts: (Buffer | undefined)[]; bytes: number; touchedAt: number }
export type PhotoPart = { id: string; tableId: string; part: number; parts: number; base64: string }

/** What waits in memory for its missing parts: for so long, so much of one device, and so much of all. */
export const WAIT_MS = 120_000
const MOST_PER_SENDER = 2
const MOST_BYTES = 48_000_000

export type Assembly = {
  /** Takes one part; answers the whole once it is there, else null. Throws TOO_LARGE, or INVALID for a part that does not fit the others. */
  take: (sender: string, part: PhotoPart) => Buffer | null
  /** Photos that wait for parts. */
  waiting: () => number
}

/**
 * Puts photos together from their parts. Who stops half-way, or sends too many at a time, loses the oldest of their own;
 * a device sends all parts again then. `now` in ms.
 */
export const createAssembly = (now: () => number): Assembly => {
  const coming = new Map<string, Coming>()
  const drop = (key: string | undefined): boolean => key !== undefined && coming.delete(key)
  const oldest = (isMeant: (one: Coming) => boolean): string | undefined =>
    [...coming].filter(([, one]) => isMeant(one)).toSorted(([, a], [, b]) => a.touchedAt - b.touchedAt)[0]?.[0]
  const total = (): number => [...coming.values()].reduce((sum, { bytes }) => sum + bytes, 0)

  const begin = (key: string, sender: string, { tableId, parts }: PhotoPart): Coming => {
    const own = [...coming.values()].filter((one) => one.sender === sender).length
    if (own >= MOST_PER_SENDER) drop(oldest((one) => one.sender === sender))
    const started = { sender, tableId, parts: Array.from({ length: parts }, () => undefined), bytes: 0, touchedAt: now() }
    coming.set(key, started)
    return started
  }

  return {
    waiting: () => coming.size,
    take: (sender, given) => {
      for (const [key, { touchedAt }] of coming) if (now() - touchedAt > WAIT_MS) coming.delete(key)
      const key = `${sender}/${given.id}`
      const photo = coming.get(key) ?? begin(key, sender, given)
      if (photo.tableId !== given.tableId || photo.parts.length !== given.parts || given.part >= given.parts) {
        coming.delete(key)
        throw new Fault('INVALID', { reason: 'parts of several photos' })
      }
      const bytes = Buffer.from(given.base64, 'base64')
      photo.bytes += bytes.length - (photo.parts[given.part]?.length ?? 0)
      photo.parts[given.part] = bytes
      photo.touchedAt = now()
      if (photo.bytes > MAX_PHOTO_BYTES) {
        coming.delete(key)
        throw new Fault('TOO_LARGE', { most: MAX_PHOTO_BYTES })
      }
      while (total() > MOST_BYTES && drop(oldest((one) => one !== photo))) continue
      if (photo.parts.includes(undefined)) return null
      coming.delete(key)
      return Buffer.concat(photo.parts as Buffer[])
    },
  }
}
