import { createContext, useContext } from 'react'
import type { AskedPlan, SeatingEvent, SeatingRefusal } from '../../../../../shared/contract/seating.contract.ts'

export type Found = Omit<Extract<SeatingEvent, { kind: 'progress' }>, 'kind'>
export type Asked = Pick<AskedPlan, 'from' | 'mode' | 'onlyHere' | 'played'>

export type Solving = {
  /** What is asked for at present: a plan from nothing, or the rest of the plan that holds. Null while nothing is under way. */
  asked: Asked | null
  isRunning: boolean
  /** The best so far, to look at while the search goes on and until it is kept or thrown away. */
  found: Found | null
  refusals: readonly SeatingRefusal[]
  /** Looks for a plan, unless a search is under way or its plan is being kept. `another` takes another seed. A plan from nothing is kept as soon as it is found. */
  solve: (asked: Asked, another?: boolean) => void
  /** Ends the search with the best so far. */
  stop: () => void
  /** Ends the search and throws away what it found. */
  cancel: () => void
  /** Keeps a re-plan that was looked at. */
  keep: (reasonText: string) => void
  isKeeping: boolean
}

export const SolvingContext = createContext<Solving | null>(null)

/** The search for a plan, inside the seating part only. */
export function useSolving(): Solving {
  const value = useContext(SolvingContext)
  if (!value) throw new Error('useSolving needs the seating part around it.')
  return value
}
