import { create } from 'zustand'

export const PLAN_PARTS = ['workshop', 'agenda', 'people', 'seating', 'print', 'terms'] as const
export type PlanPart = (typeof PLAN_PARTS)[number]

type PlanView = {
  part: PlanPart
  /** The session whose details are open. */
  sessionId: string | null
}

/** What is in view in the Plan place; kept while one visits other places, lost on reload. */
export const usePlanView = create<PlanView>(() => ({ part: 'agenda', sessionId: null }))

export const openSession = (sessionId: string | null): void => usePlanView.setState({ sessionId })
