import { agendaDays } from '../../../../shared/domain/agenda/agendaDays.ts'
import type { AgendaDay } from '../../../../shared/domain/agenda/agendaDays.ts'
import { today } from '../../../../shared/domain/agenda/today.ts'
import { dayOfToday } from '../../../../shared/domain/people/attendance.ts'
import { usePlan } from '../saving/planContext.ts'
import { usePeopleView } from './peopleView.ts'

/** The day of the workshop whose attendance is in view: the chosen one, or else today's, or else the first. */
export function useDay(): { day: number; days: readonly AgendaDay[]; choose: (day: number) => void } {
  const { plan } = usePlan()
  const [view, change] = usePeopleView()
  const { startsOn, endsOn } = plan.workshop
  const days = agendaDays(plan.sessions, startsOn, endsOn)
  const wanted = view.day ?? dayOfToday(plan.workshop, today(Date.now())) ?? 1
  return { day: Math.min(wanted, days.length), days, choose: (day) => change({ day }) }
}
