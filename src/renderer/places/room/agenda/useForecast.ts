import { useMemo } from 'react'
import { dateOfDay } from '../../../../shared/domain/agenda/agendaDays.ts'
import { today } from '../../../../shared/domain/agenda/today.ts'
import { forecastDay } from '../../../../shared/domain/room/forecastDay.ts'
import type { DayForecast } from '../../../../shared/domain/room/forecastDay.ts'
import { wallClockIn } from '../../../../shared/domain/room/wallClock.ts'
import type { Session } from '../../../../shared/domain/records/records.ts'
import { useRoom } from '../roomContext.ts'

export type RoomForecast = DayForecast & {
  /** The sessions of the day of the session in view, in their order. */
  ofDay: readonly Session[]
  /** True while the day is being lived: today, or something of it runs. Before that nothing is late. */
  isLive: boolean
}

const wall = wallClockIn()

/** How the day goes on if nothing changes, at `now` (ms of the host's clock). */
export function useForecast(now: number): RoomForecast {
  const { plan, live, session } = useRoom()
  return useMemo(() => {
    const ofDay = plan.sessions.filter(({ day }) => day === session.day)
    const forecast = forecastDay({ sessions: ofDay, clocks: live.clocks, now, wall })
    const isToday = dateOfDay(plan.workshop.startsOn, session.day) === today(now)
    return { ...forecast, ofDay, isLive: isToday || forecast.sessions.some(({ state }) => state === 'running') }
  }, [plan, live.clocks, session.day, now])
}
