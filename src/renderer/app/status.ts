import type { ConnectionStatus } from '../transport/connection.ts'

export type Standing = {
  status: ConnectionStatus
  saving: boolean
  /** Key of the host's warning, or null. */
  warning: string | null
  /** Whether the host has told how it is. */
  isKnown: boolean
  /** Notes and texts that only this device has so far. */
  waiting: number
  /** Notes that the host did not take. */
  refused: number
}

type Status = { key: string; tone: 'good' | 'busy' | 'bad'; count: number }

/**
 * Which sentence of `app:status` is true now; the worst news first. Nothing is called saved unless the host can be asked
 * and has everything.
 */
export function statusOf({ status, saving, warning, isKnown, waiting, refused }: Standing): Status {
  if (status === 'offline') return { key: waiting > 0 ? 'offlineWaiting' : 'offline', tone: 'bad', count: waiting }
  if (warning !== null) return { key: `warning.${warning}`, tone: 'bad', count: 0 }
  if (refused > 0) return { key: 'refused', tone: 'bad', count: refused }
  if (waiting > 0) return { key: 'waiting', tone: 'busy', count: waiting }
  if (status === 'connecting' || !isKnown) return { key: 'connecting', tone: 'busy', count: 0 }
  if (saving) return { key: 'saving', tone: 'busy', count: 0 }
  return { key: 'saved', tone: 'good', count: 0 }
}
