import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Space that is given back when the disk runs full, so that the last notes of the day still fit. */
const RESERVE_BYTES = 16 * 1024 * 1024
const reserveFile = (dataDir: string): string => join(dataDir, 'reserve.bin')

/** Makes the reserve where there is room; where there is none, the app works without. */
export const keepReserve = (dataDir: string): void => {
  const file = reserveFile(dataDir)
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) >= RESERVE_BYTES) return
  try {
    writeFileSync(file, Buffer.alloc(RESERVE_BYTES))
  } catch {
    rmSync(file, { force: true })
  }
}

/** True if there was something to give back. */
export const releaseReserve = (dataDir: string): boolean => {
  const file = reserveFile(dataDir)
  const had = existsSync(file)
  rmSync(file, { force: true })
  return had
}
