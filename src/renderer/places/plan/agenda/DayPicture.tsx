import { useTranslation } from 'react-i18next'
import type { AgendaDay } from '../../../../shared/domain/agenda/agendaDays.ts'
import { formatClock } from '../../../../shared/domain/agenda/clock.ts'
import { roundTimetable } from '../../../../shared/domain/agenda/roundTimetable.ts'
import styles from './DayPicture.module.css'

const BAR = { top: 4, height: 30 }

/** The day as a strip from its first to its last hour: sessions as bars, rounds as steps in them. */
export function DayPicture({ day, name, chosenId }: { day: AgendaDay; name: string; chosenId: string | null }) {
  const { t } = useTranslation('plan')
  const from = Math.floor(day.schedule.start / 60) * 60
  const until = Math.max(Math.ceil(day.schedule.end / 60) * 60, from + 60)
  const at = (minutes: number) => `${((minutes - from) / (until - from)) * 100}%`
  const wide = (minutes: number) => `${(minutes / (until - from)) * 100}%`
  const hours = Array.from({ length: (until - from) / 60 + 1 }, (_, index) => from + index * 60)
  const bars = day.schedule.sessions.flatMap((timed) => {
    const session = day.sessions.find((one) => one.id === timed.id)
    return session ? [{ timed, session, rounds: roundTimetable(session, timed.start).rounds }] : []
  })
  const words = bars.map(({ timed, session }) => `${formatClock(timed.start)} ${session.title || t('agenda.untitled')}`).join('; ')
  const every = hours.length > 13 ? 2 : 1
  return (
    <svg className={styles.picture} width="100%" role="img" aria-label={t('agenda.picture', { day: name, sessions: words })}>
      {hours.map((hour, index) => (
        <g key={hour} className={styles.hour}>
          <line x1={at(hour)} x2={at(hour)} y1="0" y2="38" />
          {index % every === 0 ? (
            <text
              x={at(hour)}
              y="42"
              dominantBaseline="hanging"
              textAnchor={index === 0 ? 'start' : index === hours.length - 1 ? 'end' : 'middle'}
            >
              {formatClock(hour).slice(0, 2)}
            </text>
          ) : null}
        </g>
      ))}
      {bars.map(({ timed, session, rounds }) => {
        const collides = timed.findings.some((finding) => finding.kind === 'overlap')
        return (
          <g key={timed.id} className={styles.session} data-method={session.method} data-chosen={timed.id === chosenId ? '' : undefined}>
            <rect
              x={at(timed.start)}
              width={wide(timed.end - timed.start)}
              y={collides ? BAR.top + BAR.height / 2 : BAR.top}
              height={collides ? BAR.height / 2 : BAR.height}
              rx="4"
              data-collides={collides ? '' : undefined}
            />
            {rounds.map((slot) => (
              <rect
                key={slot.round}
                className={styles.round}
                x={at(slot.start)}
                width={wide(slot.end - slot.start)}
                y="26"
                height="6"
                rx="2"
              />
            ))}
          </g>
        )
      })}
    </svg>
  )
}
