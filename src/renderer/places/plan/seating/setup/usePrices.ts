import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { client } from '../../../../transport/api.ts'
import { problemSentence } from '../../../../transport/problemSentence.ts'
import { toast } from '../../../../ui/toast.ts'
import { useSeating } from '../seatingContext.ts'

export type Prices = {
  /** Repeat meetings that each rule costs, by its code; null before anybody asked, or when the rules changed since. */
  of: ReadonlyMap<string, number> | null
  /** 0 to 1 while they are worked out, else null. */
  done: number | null
  ask: () => void
  cancel: () => void
}

/** What every rule costs, worked out when somebody asks. */
export function usePrices(): Prices {
  const { session, problem, settle } = useSeating()
  // The same question, however often it was read again.
  const question = useMemo(() => JSON.stringify([problem.rules, problem.tables, problem.participants, problem.locked]), [problem])
  const [known, setKnown] = useState<{ question: string; prices: Map<string, number> } | null>(null)
  const [done, setDone] = useState<number | null>(null)
  const running = useRef<AbortController | null>(null)
  const cancel = useCallback(() => {
    running.current?.abort()
    running.current = null
    setDone(null)
  }, [])
  useEffect(() => () => running.current?.abort(), [])
  const ask = async (): Promise<void> => {
    cancel()
    const control = new AbortController()
    running.current = control
    setDone(0)
    await settle()
    try {
      const events = await client.seating.prices({ sessionId: session.id }, { signal: control.signal })
      for await (const event of events) {
        if (control.signal.aborted) return
        setDone(event.done)
        if (event.done >= 1) setKnown({ question, prices: new Map(event.prices.map(({ rule, repeats }) => [rule, repeats])) })
      }
    } catch (error) {
      if (!control.signal.aborted) toast.show({ tone: 'error', message: problemSentence(error) })
    }
    if (!control.signal.aborted) setDone(null)
  }
  return { of: known?.question === question ? known.prices : null, done, ask: () => void ask(), cancel }
}
