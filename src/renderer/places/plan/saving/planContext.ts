import { createContext, useContext } from 'react'
import type { WorkshopPlan } from '../../../../shared/contract/workshops.contract.ts'
import type { AgendaMove } from '../../../../shared/domain/agenda/moveInAgenda.ts'
import type { SaveQueue, SaveState } from './saveQueue.ts'

export type PlanContextValue = {
  workshopId: string
  /** The plan as the person sees it, edits under way included. */
  plan: WorkshopPlan
  queue: SaveQueue
  saveState: SaveState
  moveSession: (move: AgendaMove) => void
  /** Tells what was just done, with Undo beside it; `label` is what the host calls the action. */
  offerUndo: (message: string, label: string) => void
}

export const PlanContext = createContext<PlanContextValue | null>(null)

/** The plan that is open, inside the Plan place only. */
export function usePlan(): PlanContextValue {
  const value = useContext(PlanContext)
  if (!value) throw new Error('usePlan needs the Plan place around it.')
  return value
}
