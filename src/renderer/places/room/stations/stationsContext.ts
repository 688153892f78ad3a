import { createContext, useContext } from 'react'
import type { Invitation, StationsState } from '../../../../shared/contract/stations.contract.ts'
import type { Table } from '../../../../shared/domain/records/records.ts'

export type StationsContextValue = {
  workshopId: string
  state: StationsState
  /** Tables of the session in view, by number. */
  tables: readonly Table[]
  invitations: readonly Invitation[]
  /** The name of any table of the workshop, or what to say of one that is gone; null is the stage. */
  nameOf: (tableId: string | null) => string
}

export const StationsContext = createContext<StationsContextValue | null>(null)

export function useStations(): StationsContextValue {
  const value = useContext(StationsContext)
  if (!value) throw new Error('useStations needs the panel of stations around it.')
  return value
}
