import { agendaDays } from '../../../../shared/domain/agenda/agendaDays.ts'
import type { AgendaDay } from '../../../../shared/domain/agenda/agendaDays.ts'
import { dayOfToday } from '../../../../shared/domain/people/attendance.ts'
import { usePlan } from '../saving/planContext.ts'
import { usePeopleView } from './peopleView.ts'

/** Today as an ISO date of this computer's calendar. */
export const todayHere = (): string => {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** The day of the workshop whose attendance is in view: the chosen one, or else today's, or else the first. */
export function useDay(): { day: number; days: readonly AgendaDay[]; choose: (day: number) => void } {
  const { plan } = usePlan()
  const [view, change] = usePeopleView()
  const { startsOn, endsOn } = plan.workshop
  const days = agendaDays(plan.sessions, startsOn, endsOn)
  const wanted = view.day ?? dayOfToday(plan.workshop, todayHere()) ?? 1
  return { day: Math.min(wanted, days.length), days, choose: (day) => change({ day }) }
}
