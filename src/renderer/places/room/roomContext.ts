import { createContext, useContext } from 'react'
import type { WorkshopPlan } from '../../../shared/contract/workshops.contract.ts'
import type { Session, Table } from '../../../shared/domain/records/records.ts'
import type { RoomLive } from './live/useRoomLive.ts'

export type RoomContextValue = {
  workshopId: string
  plan: WorkshopPlan
  live: RoomLive
  /** The session in view. */
  session: Session
  /** Its tables by number. */
  tables: readonly Table[]
  show: (sessionId: string) => void
}

export const RoomContext = createContext<RoomContextValue | null>(null)

/** The session in view and what the room knows of it, inside the Room place only. */
export function useRoom(): RoomContextValue {
  const value = useContext(RoomContext)
  if (!value) throw new Error('useRoom needs the Room place around it.')
  return value
}
