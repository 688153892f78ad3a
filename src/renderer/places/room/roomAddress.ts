import { useCallback } from 'react'
import { useLocation, useRoute } from 'wouter'
import { placePath } from '../../app/route.ts'

/** The address of one session in the Room. */
export const roomPath = (workshopId: string, sessionId: string): string => `${placePath(workshopId, 'room')}/${sessionId}`

type RoomAddress = {
  /** The session that the address names; null where it names none. */
  asked: string | null
  show: (sessionId: string, replace?: boolean) => void
}

/** The session in the address of the Room, and the way to another one. */
export function useRoomAddress(workshopId: string): RoomAddress {
  const [, params] = useRoute<{ sessionId: string }>(`${placePath(workshopId, 'room')}/:sessionId`)
  const [, navigate] = useLocation()
  const show = useCallback(
    (sessionId: string, replace = false) => navigate(roomPath(workshopId, sessionId), { replace }),
    [navigate, workshopId],
  )
  return { asked: params?.sessionId ?? null, show }
}
