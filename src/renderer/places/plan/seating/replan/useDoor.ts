import { useMemo } from 'react'
import { attendanceOf, countAttendance } from '../../../../../shared/domain/people/attendance.ts'
import type { AttendanceCounts } from '../../../../../shared/domain/people/attendance.ts'
import type { AttendanceState } from '../../../../../shared/domain/records/vocabulary.ts'
import { sits } from '../../../../../shared/domain/seating/workshop/presence.ts'
import { api } from '../../../../transport/api.ts'
import { useAction } from '../../../../transport/useAction.ts'
import { usePlan } from '../../saving/planContext.ts'
import { useSeating } from '../seatingContext.ts'

export type Door = {
  counts: AttendanceCounts
  stateOf: (personId: string) => AttendanceState
  /** Everybody whose state is told, other than simply being here. */
  told: { id: string; state: AttendanceState; isWalkIn: boolean }[]
  set: (personId: string, state: AttendanceState) => void
  addWalkIn: (person: { name: string; organisation: string }) => void
  /** Those who are here on the day, whether or not they sit at this session's tables. */
  hereInAll: number
}

/** Who is there on the day of the session, and the way to say so from the seating. */
export function useDoor(): Door {
  const { plan, workshopId } = usePlan()
  const { session, setup, tables } = useSeating()
  const { day } = session
  const { mutate: set } = useAction(api.participants.setAttendance, { undoable: true })
  const { mutate: add } = useAction(api.participants.addWalkIn, { undoable: true })
  const { roles, leftOut } = setup
  return useMemo(() => {
    const seated = plan.participants.filter((person) => sits(person, { roles, leftOut }, tables))
    const room = { participants: seated, attendance: plan.attendance }
    const states = attendanceOf(room, day)
    const stateOf = (id: string): AttendanceState => states.get(id)?.state ?? 'expected'
    return {
      counts: countAttendance(room, day),
      stateOf,
      told: seated
        .map(({ id, walkIn }) => ({ id, state: stateOf(id), isWalkIn: walkIn }))
        .filter(({ state, isWalkIn }) => state === 'absent' || state === 'late' || state === 'left' || (isWalkIn && state === 'here')),
      set: (id, state) => set({ workshopId, ids: [id], day, state }),
      addWalkIn: (person) => add({ workshopId, day, person }),
      hereInAll: countAttendance({ participants: plan.participants, attendance: plan.attendance }, day).here,
    }
  }, [plan.participants, plan.attendance, roles, leftOut, tables, day, workshopId, set, add])
}
