import { agendaDays } from '../../agenda/agendaDays.ts'
import { formatClock } from '../../agenda/clock.ts'
import type { PlannedSession } from '../../agenda/scheduleDay.ts'
import type { Session, WorkshopContent } from '../../records/records.ts'
import { cell, column, heading, table } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import type { ReportBlock, ReportSection, TableBlock } from '../reportModel.ts'

const span = (from: string, to: string): string => (from === '' && to === '' ? '–' : `${from}–${to}`)

/** The date beside the actual times of a session that took place on another day than planned, else ''. */
const realDate = ({ formats }: ReportContext, { actualStart, actualEnd }: Session, date: string | null): string => {
  const real = formats.day(actualStart ?? actualEnd ?? '')
  return date === null || real === '' || real === formats.day(date) ? '' : `, ${real}`
}

const agendaRow = (context: ReportContext, session: Session, planned: PlannedSession | undefined, date: string | null) => {
  const { t, formats } = context
  const actualFrom = session.actualStart === null ? '' : formats.time(session.actualStart)
  const actualTo = session.actualEnd === null ? '' : formats.time(session.actualEnd)
  const words = session.roundMinutes > 0 ? 'report:agenda.rounds' : 'report:agenda.untimedRounds'
  const rounds = session.rounds > 1 ? t(words, { count: session.rounds, minutes: session.roundMinutes }) : ''
  const method = t(`terms:method.${session.method}`)
  return [
    cell(session.title),
    cell(rounds === '' ? method : `${method}, ${rounds}`),
    cell(planned === undefined ? '–' : span(formatClock(planned.start), formatClock(planned.end))),
    cell(`${span(actualFrom, actualTo)}${realDate(context, session, date)}`),
  ]
}

/** One table per day that has sessions: what was planned, at the times that the plan shows, and when it really took place. */
const agendaTables = (context: ReportContext, { workshop, sessions }: WorkshopContent): TableBlock[] => {
  const { formats, nameOf, several, t } = context
  const days = agendaDays(sessions, workshop.startsOn, workshop.endsOn).filter((day) => day.sessions.length > 0)
  return days.map(({ day, date, sessions: ofDay, schedule }) => {
    const words = { day, date: date === null ? '' : formats.day(date), workshop: nameOf(workshop.id) }
    const caption = `report:agenda.${several ? 'workshopCaption' : 'caption'}${date === null ? '' : 'Date'}`
    return table({
      id: several ? `agenda-${workshop.id}-${day}` : `agenda-${day}`,
      caption: t(caption, words),
      columns: [
        column(t('report:agenda.session'), 4),
        column(t('report:agenda.method'), 3),
        column(t('report:agenda.planned'), 1.5, 'end'),
        column(t('report:agenda.actual'), 1.5, 'end'),
      ],
      rows: ofDay.map((session, index) => agendaRow(context, session, schedule.sessions[index], date)),
    })
  })
}

/** The agenda of every workshop, planned and actual; null where there is none. */
export const buildAgenda = (context: ReportContext): Omit<ReportSection, 'number'> | null => {
  const { contents, nameOf, several, t } = context
  const blocks = contents.flatMap((content): ReportBlock[] => {
    const tables = agendaTables(context, content)
    const title = several && tables.length > 0 ? [heading(`agenda-${content.workshop.id}`, 2, nameOf(content.workshop.id))] : []
    return [...title, ...tables]
  })
  return blocks.length === 0 ? null : { id: 'agenda', heading: t('report:agenda.heading'), blocks }
}
