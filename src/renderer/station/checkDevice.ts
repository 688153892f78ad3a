import { inStationStore } from '../drafts/stationStore.ts'
import { deviceDatabase } from '../drafts/outbox.ts'

/** `code` is a key of the catalogue under `station:check.finding`. */
export type DeviceFinding = { code: string; tone: 'good' | 'warn' | 'bad' }

/** More than this between the clocks, and times on the screen would surprise. */
const CLOCKS_MS = 120_000
const PROBE = 'probe'

/** Writes, reads back and removes: a browser may open a store and still keep nothing. */
const keeps = async (): Promise<boolean> => {
  if ((await deviceDatabase()) === null) return false
  const read = await inStationStore(async (db) => {
    await db.put('pages', { key: PROBE, data: PROBE })
    const found = await db.get('pages', PROBE)
    await db.delete('pages', PROBE)
    return found?.data === PROBE
  })
  return read === true
}

/** Tries what a table will need of this device; `clockAhead` is by how many ms the host's clock is ahead. */
export const checkDevice = async (clockAhead: number): Promise<DeviceFinding[]> => [
  (await keeps()) ? { code: 'keeps', tone: 'good' } : { code: 'keepsNot', tone: 'bad' },
  typeof BroadcastChannel === 'undefined' ? { code: 'oneTab', tone: 'warn' } : { code: 'modern', tone: 'good' },
  Math.abs(clockAhead) > CLOCKS_MS ? { code: 'clock', tone: 'warn' } : { code: 'clockGood', tone: 'good' },
]
