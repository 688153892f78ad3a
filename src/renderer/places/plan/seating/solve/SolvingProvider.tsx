import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SeatingRefusal } from '../../../../../shared/contract/seating.contract.ts'
import { api, client } from '../../../../transport/api.ts'
import { problemSentence } from '../../../../transport/problemSentence.ts'
import { useAction } from '../../../../transport/useAction.ts'
import { toast } from '../../../../ui/toast.ts'
import { usePlan } from '../../saving/planContext.ts'
import { useSeating } from '../seatingContext.ts'
import { useSeatingView } from '../seatingView.ts'
import { SolvingContext } from './solvingContext.ts'
import type { Asked, Found } from './solvingContext.ts'

type State = { asked: Asked | null; isRunning: boolean; found: Found | null; refusals: readonly SeatingRefusal[] }
const DRAW_MS = 150
/** Resolves once the page has drawn what it was told; a hidden page draws nothing, so it is not waited for long. */
const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 1000)
    requestAnimationFrame(() => setTimeout(resolve))
  })
const IDLE: State = { asked: null, isRunning: false, found: null, refusals: [] }

/** Runs the search for a plan and keeps what comes out of it. */
export function SolvingProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation('seating')
  const { offerUndo, workshopId } = usePlan()
  const { session, setup, editSetup, settle, newest, problem } = useSeating()
  const queries = useQueryClient()
  const [state, setState] = useState(IDLE)
  const running = useRef<AbortController | null>(null)
  const best = useRef<Found | null>(null)
  // A second press comes before the page has drawn that the first was heard.
  const isStoring = useRef(false)
  const { mutateAsync: keepPlan, isPending: isKeeping } = useAction(api.seating.keepPlan, { undoable: true })
  useEffect(() => () => running.current?.abort(), [])

  const value = useMemo(() => {
    const store = async (found: Found, asked: Asked, reasonText: string): Promise<void> => {
      const reason = asked.from === 'plan' ? 'replan' : newest ? 'again' : 'first'
      if (isStoring.current) return
      isStoring.current = true
      const played = asked.from === 'plan' ? (asked.played ?? problem.played) : 0
      const { plan, method, bound } = found
      try {
        const { number } = await keepPlan({
          sessionId: session.id,
          ...plan,
          reason,
          reasonText,
          method,
          bound,
          played,
          wasPlayed: setup.played,
        })
        await queries.invalidateQueries({ queryKey: api.seating.plans.queryKey({ input: { sessionId: session.id } }) })
        await queries.invalidateQueries({ queryKey: api.workshops.plan.queryKey({ input: { workshopId } }) })
        best.current = null
        setState(IDLE)
        useSeatingView.setState({ panel: null })
        offerUndo(t('kept', { number }), 'seating.plan')
      } catch {
        // The person has been told; what was found stays in view to try again.
      } finally {
        isStoring.current = false
      }
    }
    const finish = (asked: Asked): void => {
      running.current = null
      setState((now) => ({ ...now, isRunning: false }))
      if (best.current && asked.from === 'nothing') void store(best.current, asked, '')
    }
    const solve = async (asked: Asked, another?: boolean): Promise<void> => {
      if (running.current || isStoring.current) return
      const control = new AbortController()
      running.current = control
      best.current = null
      setState({ ...IDLE, asked, isRunning: true })
      if (another) editSetup({ seed: (setup.seed + 1) % 0x1_0000_0000 })
      await settle()
      let quietUntil = 0
      try {
        const events = await client.seating.solve({ sessionId: session.id, ...asked }, { signal: control.signal })
        for await (const event of events) {
          if (control.signal.aborted) return
          if (event.kind === 'refused') {
            running.current = null
            setState({ ...IDLE, refusals: event.refusals })
            return
          }
          best.current = event
          // A board of a thousand seats takes a moment to draw; it need not follow every step.
          if (performance.now() < quietUntil) continue
          const started = performance.now()
          setState((now) => ({ ...now, found: event }))
          await nextFrame()
          quietUntil = performance.now() + Math.max(DRAW_MS, 4 * (performance.now() - started))
        }
        if (control.signal.aborted) return
        setState((now) => ({ ...now, found: best.current }))
        finish(asked)
      } catch (error) {
        if (control.signal.aborted) return
        running.current = null
        setState(IDLE)
        toast.show({ tone: 'error', message: problemSentence(error) })
      }
    }
    const end = (): void => {
      running.current?.abort()
      running.current = null
    }
    return {
      ...state,
      isKeeping,
      solve: (asked: Asked, another?: boolean) => void solve(asked, another),
      stop: () => {
        end()
        if (state.asked && best.current) {
          setState((now) => ({ ...now, found: best.current }))
          finish(state.asked)
        } else setState(IDLE)
      },
      cancel: () => {
        end()
        setState(IDLE)
      },
      keep: (reasonText: string) => {
        if (state.asked && best.current) void store(best.current, state.asked, reasonText)
      },
    }
  }, [state, keepPlan, isKeeping, session.id, problem.played, newest, queries, offerUndo, t, settle, editSetup, setup, workshopId])
  return <SolvingContext value={value}>{children}</SolvingContext>
}
