import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { SeatingRefusal } from '../../../../../shared/contract/seating.contract.ts'
import { client } from '../../../../transport/api.ts'
import { problemSentence } from '../../../../transport/problemSentence.ts'
import { toast } from '../../../../ui/toast.ts'
import { useSeating } from '../seatingContext.ts'

export type Prices = {
  /** Repeat meetings that each rule costs, by its code; null before anybody asked, or when the rules changed since. */
  of: ReadonlyMap<string, number> | null
  /** Why there are no prices: no plan is possible at all. */
  refusals: readonly SeatingRefusal[]
  /** 0 to 1 while they are worked out, else null. */
  done: number | null
  ask: () => void
  cancel: () => void
}

type Known = { question: string; prices: Map<string, number>; refusals: readonly SeatingRefusal[] }

/** What every rule costs, worked out when somebody asks. */
export function usePrices(): Prices {
  const { session, problem, settle } = useSeating()
  // The same question, however often it was read again.
  const question = useMemo(() => JSON.stringify([problem.rules, problem.tables, problem.participants, problem.locked]), [problem])
  const [known, setKnown] = useState<Known | null>(null)
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
        if (event.done < 1) continue
        const { prices, refusals } = event
        setKnown({ question, prices: new Map(prices.map(({ rule, repeats }) => [rule, repeats])), refusals })
      }
    } catch (error) {
      if (!control.signal.aborted) toast.show({ tone: 'error', message: problemSentence(error) })
    }
    if (!control.signal.aborted) setDone(null)
  }
  const isNow = known?.question === question
  return {
    of: isNow && known.refusals.length === 0 ? known.prices : null,
    refusals: isNow ? known.refusals : [],
    done,
    ask: () => void ask(),
    cancel,
  }
}
