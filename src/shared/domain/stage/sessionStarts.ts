import { agendaDays } from '../agenda/agendaDays.ts'
import type { Clock, Session, Workshop } from '../records/records.ts'
import { forecastDay } from '../room/forecastDay.ts'
import type { WallClock } from '../room/wallClock.ts'

type Agenda = {
  workshop: Pick<Workshop, 'startsOn' | 'endsOn'>
  sessions: readonly Session[]
  clocks: readonly Pick<Clock, 'sessionId' | 'tableId' | 'steps'>[]
  wall: WallClock
}

/**
 * When each session begins or began, in minutes since midnight: on a day that is being lived what will happen if nothing changes, as the
 * Room says it; on other days what is planned, since nothing is late before its day.
 */
export const sessionStarts = ({ workshop, sessions, clocks, wall }: Agenda, now: number): ReadonlyMap<string, number> => {
  const today = wall(now).date
  return new Map(
    agendaDays(sessions, workshop.startsOn, workshop.endsOn).flatMap(({ date, sessions: ofDay }) => {
      const forecast = forecastDay({ sessions: ofDay, clocks, now, wall }).sessions
      const isLive = date === today || forecast.some(({ state }) => state === 'running')
      return forecast.map(({ id, state, planned, start }): [string, number] => [id, isLive && state !== 'skipped' ? start : planned.start])
    }),
  )
}
