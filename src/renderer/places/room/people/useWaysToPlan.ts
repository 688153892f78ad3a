import { useLocation } from 'wouter'
import { showAtDoor } from '../../plan/people/peopleView.ts'
import { partPath, usePlanView } from '../../plan/planView.ts'
import type { PlanPart } from '../../plan/planView.ts'
import { useSeatingView } from '../../plan/seating/seatingView.ts'
import { useRoom } from '../roomContext.ts'

/** From the Room to the people at the door and to the seating of the session in view. */
export function useWaysToPlan(): { door: () => void; seat: (panel: 'replan' | null) => void } {
  const { workshopId, session } = useRoom()
  const [, navigate] = useLocation()
  const go = (part: PlanPart): void => {
    usePlanView.setState({ part })
    navigate(partPath(workshopId, part))
  }
  return {
    door: () => {
      showAtDoor(workshopId, session.day)
      go('people')
    },
    seat: (panel) => {
      useSeatingView.setState({ sessionId: session.id, ofSession: session.id, layout: 'board', panel })
      go('seating')
    },
  }
}
