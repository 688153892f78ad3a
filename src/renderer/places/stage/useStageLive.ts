import { useEffect, useState } from 'react'
import type { StageView } from '../../../shared/contract/stage.contract.ts'
import { client } from '../../transport/api.ts'
import { pauseBeforeRetry } from '../../transport/backoff.ts'
import { problemOf } from '../../transport/problem.ts'

/** One lost connection is a hiccup; the room hears of it from this many failed tries on. */
const FAILURES_TO_TELL = 3

export type StageState = { view: StageView | null; trouble: 'lost' | 'gone' | 'refused' | null }

/** Follows what the projector may know, and keeps showing the last of it while the connection is taken up again. */
export function useStageLive(workshopId: string): StageState {
  const [state, setState] = useState<StageState>({ view: null, trouble: null })
  useEffect(() => {
    const ended = new AbortController()
    void follow(workshopId, ended.signal, (next) => setState((now) => ({ ...now, ...next })))
    return () => ended.abort()
  }, [workshopId])
  return state
}

async function follow(workshopId: string, signal: AbortSignal, tell: (next: Partial<StageState>) => void): Promise<void> {
  for (let failures = 0; !signal.aborted;) {
    try {
      for await (const view of await client.stage.live({ workshopId }, { signal })) {
        if (signal.aborted) return
        failures = 0
        tell({ view, trouble: null })
      }
    } catch (error) {
      const { code } = problemOf(error)
      if (signal.aborted) return
      if (code === 'NOT_FOUND') return tell({ trouble: 'gone' })
      if (code === 'NOT_ALLOWED') return tell({ trouble: 'refused' })
    }
    failures += 1
    if (failures >= FAILURES_TO_TELL) tell({ trouble: 'lost' })
    await new Promise((resolve) => setTimeout(resolve, pauseBeforeRetry(failures, Math.random())))
  }
}
