import type { RefusalKind } from '../../shared/contract/stations.contract.ts'
import type { Log } from '../log.ts'
import type { Refusal } from '../stationsDoor.ts'

export type Refusals = { count: (kind: RefusalKind, from: string) => void; all: () => Refusal[]; forget: () => void }

/** The log gets the first of a kind and then one line per so many: a flood of strangers must not fill the disk. */
const LOG_EVERY = 100

/** Who was turned away, by kind. Nothing of what they sent is kept, for it may be a secret. */
export const createRefusals = (now: () => number, log: Log, changed: () => void): Refusals => {
  const refused = new Map<RefusalKind, Refusal>()
  return {
    count: (kind, from) => {
      const count = (refused.get(kind)?.count ?? 0) + 1
      refused.set(kind, { kind, count, at: now(), from })
      if (count % LOG_EVERY === 1) log('warn', 'station.refused', { kind, count })
      changed()
    },
    all: () => [...refused.values()].toSorted((a, b) => b.at - a.at),
    forget: () => {
      refused.clear()
      changed()
    },
  }
}
