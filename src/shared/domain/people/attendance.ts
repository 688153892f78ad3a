import { daysBetween } from '../agenda/agendaDays.ts'
import { attendanceId, newAttendance } from '../records/defaults.ts'
import type { FieldsOf, Participant, Workshop } from '../records/records.ts'
import type { AttendanceState } from '../records/vocabulary.ts'

type Plan = { participants: readonly Pick<Participant, 'id' | 'walkIn'>[]; attendance: readonly FieldsOf<'attendance'>[] }

export type AttendanceOfDay = FieldsOf<'attendance'> & { id: string }

/** Each person of the workshop with their attendance on one day (from 1), by id; whoever has no record yet is expected. */
export const attendanceOf = ({ participants, attendance }: Plan, day: number): Map<string, AttendanceOfDay> => {
  const known = new Map(attendance.filter((one) => one.day === day).map((one) => [one.participantId, one]))
  return new Map(participants.map(({ id }) => [id, { ...(known.get(id) ?? newAttendance(id, day)), id: attendanceId(id, day) }]))
}

export type AttendanceCounts = Record<AttendanceState, number> & { walkIns: number }

/** How many people are in each state on one day; `walkIns` are those of them who were on no list and came that day. */
export const countAttendance = (plan: Plan, day: number): AttendanceCounts => {
  const counts: AttendanceCounts = { expected: 0, here: 0, late: 0, absent: 0, left: 0, walkIns: 0 }
  const states = attendanceOf(plan, day)
  for (const { id, walkIn } of plan.participants) {
    const { state } = states.get(id)!
    counts[state] += 1
    if (walkIn && (state === 'here' || state === 'left')) counts.walkIns += 1
  }
  return counts
}

/**
 * The record after somebody said `state` at the moment `at` (ISO instant). Coming sets when they came and keeps the first time;
 * leaving sets when they went; being expected, late or absent means that neither has happened. Saying the same again changes nothing.
 */
export const attendanceAfter = (before: FieldsOf<'attendance'>, state: AttendanceState, at: string): FieldsOf<'attendance'> => {
  if (before.state === state) return before
  if (state === 'here') return { ...before, state, arrivedAt: before.arrivedAt ?? at, leftAt: null }
  if (state === 'left') return { ...before, state, leftAt: at }
  return { ...before, state, arrivedAt: null, leftAt: null }
}

/** The day of the workshop (from 1) that an ISO date falls on; null outside its dates or where its first date is not known. */
export const dayOfToday = ({ startsOn, endsOn }: Pick<Workshop, 'startsOn' | 'endsOn'>, today: string): number | null => {
  const day = daysBetween(startsOn, today)
  return day >= 1 && today <= (endsOn ?? startsOn ?? '') ? day : null
}
