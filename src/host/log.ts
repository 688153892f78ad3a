import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

export type Log = (level: 'info' | 'warn' | 'error', event: string, facts?: Record<string, string | number | boolean | null>) => void

const ROTATE_BYTES = 2_000_000

/**
 * One JSON object per line, for the person who has to help. Facts are codes, counts and references:
 * never what people typed, never a name, never a key. A full disk must not stop the host, so failures here are silent.
 */
export const createFileLog = (file: string, now: () => number): Log => {
  mkdirSync(dirname(file), { recursive: true })
  return (level, event, facts = {}) => {
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > ROTATE_BYTES) renameSync(file, `${file}.old`)
      appendFileSync(file, `${JSON.stringify({ at: new Date(now()).toISOString(), level, event, ...facts })}\n`)
    } catch {
      // Nothing sensible is left to do.
    }
  }
}
