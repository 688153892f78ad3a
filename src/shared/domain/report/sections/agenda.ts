import type { Session } from '../../records/records.ts'
import { cell, column, table } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import type { TableBlock } from '../reportModel.ts'

type Planned = { session: Session; from: number | null; to: number | null }

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
const clockOf = (minutes: number): string => {
  const inDay = minutes % (24 * 60)
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}

/** Start and end in minutes of the day; a session without a fixed start follows the one before it on its day. */
export const plannedTimes = (sessions: readonly Session[]): Planned[] => {
  const ends = new Map<number, number | null>()
  return sessions.map((session) => {
    const from = session.start === null ? (ends.get(session.day) ?? null) : minutesOf(session.start)
    const to = from === null ? null : from + session.minutes
    ends.set(session.day, to)
    return { session, from, to }
  })
}

const isoDay = (first: string | null, day: number): string | null => {
  if (first === null) return null
  const date = new Date(`${first}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + day - 1)
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10)
}

const span = (from: string, to: string): string => (from === '' && to === '' ? '–' : `${from}–${to}`)

const agendaRow = ({ t, formats }: ReportContext, { session, from, to }: Planned) => {
  const actualFrom = session.actualStart === null ? '' : formats.time(session.actualStart)
  const actualTo = session.actualEnd === null ? '' : formats.time(session.actualEnd)
  const rounds = session.rounds > 1 ? t('report:agenda.rounds', { count: session.rounds, minutes: session.roundMinutes }) : ''
  const method = t(`terms:method.${session.method}`)
  return [
    cell(session.title),
    cell(rounds === '' ? method : `${method}, ${rounds}`),
    cell(from === null || to === null ? t('report:count.minutes', { count: session.minutes }) : span(clockOf(from), clockOf(to))),
    cell(span(actualFrom, actualTo)),
  ]
}

/** One table per day: what was planned and when it really took place. */
export const agendaTables = (context: ReportContext): TableBlock[] => {
  const { content, formats, t } = context
  const planned = plannedTimes(content.sessions)
  const days = [...new Set(content.sessions.map((session) => session.day))].sort((a, b) => a - b)
  return days.map((day) => {
    const date = isoDay(content.workshop.startsOn, day)
    const caption = date === null ? t('report:agenda.caption', { day }) : t('report:agenda.captionDate', { day, date: formats.day(date) })
    return table({
      id: `agenda-${day}`,
      caption,
      columns: [
        column(t('report:agenda.session'), 4),
        column(t('report:agenda.method'), 3),
        column(t('report:agenda.planned'), 1.5, 'end'),
        column(t('report:agenda.actual'), 1.5, 'end'),
      ],
      rows: planned.filter(({ session }) => session.day === day).map((each) => agendaRow(context, each)),
    })
  })
}
