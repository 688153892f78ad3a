import type { ConnectionStatus } from '../transport/connection.ts'

export type Standing = {
  status: ConnectionStatus
  saving: boolean
  /** Key of the host's warning, or null. */
  warning: string | null
  /** Whether the host has told how it is. */
  isKnown: boolean
}

/** Which sentence of `app:status` is true now; the worst news first. Nothing is called saved unless the host can be asked. */
export function statusOf({ status, saving, warning, isKnown }: Standing): { key: string; tone: 'good' | 'busy' | 'bad' } {
  if (status === 'offline') return { key: 'offline', tone: 'bad' }
  if (warning !== null) return { key: `warning.${warning}`, tone: 'bad' }
  if (status === 'connecting' || !isKnown) return { key: 'connecting', tone: 'busy' }
  if (saving) return { key: 'saving', tone: 'busy' }
  return { key: 'saved', tone: 'good' }
}
