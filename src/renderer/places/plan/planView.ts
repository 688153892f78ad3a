import { create } from 'zustand'
import { placePath } from '../../app/route.ts'

export const PLAN_PARTS = ['workshop', 'agenda', 'people', 'seating', 'print', 'terms', 'challenges'] as const
export type PlanPart = (typeof PLAN_PARTS)[number]

const FIRST_PART: PlanPart = 'agenda'

type PlanView = {
  part: PlanPart
  /** The session whose details are open. */
  sessionId: string | null
}

/** What is in view in the Plan place; kept while one visits other places. On reload the part comes from the address. */
export const usePlanView = create<PlanView>(() => ({ part: FIRST_PART, sessionId: null }))

/** The part that an address of Plan names; null where it names none. */
export const partOf = (location: string): PlanPart | null => PLAN_PARTS.find((part) => location.endsWith(`/plan/${part}`)) ?? null

/** The address of a part; the first one in view has that of Plan itself. */
export const partPath = (workshopId: string, part: PlanPart): string =>
  placePath(workshopId, 'plan') + (part === FIRST_PART ? '' : `/${part}`)

export const openSession = (sessionId: string | null): void => usePlanView.setState({ sessionId })
