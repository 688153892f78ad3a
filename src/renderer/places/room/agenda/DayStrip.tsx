import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { agendaDays } from '../../../../shared/domain/agenda/agendaDays.ts'
import { plannedSteps } from '../../../../shared/domain/room/plannedSteps.ts'
import { Select } from '../../../ui/Select.tsx'
import { stepsOfSession } from '../clock/clocks.ts'
import { useNow } from '../live/useNow.ts'
import { useRoom } from '../roomContext.ts'
import styles from './DayStrip.module.css'
import { asPlanned, sessionCell, stepCells } from './stripCells.ts'
import { StripCellView } from './StripCellView.tsx'
import { useForecast } from './useForecast.ts'
import { WhatFollows } from './WhatFollows.tsx'

const LOOK_AGAIN_MS = 5000

/** The day at the lower edge: what is done and how it went, what is now, and when the rest comes if nothing changes. */
export function DayStrip() {
  const { t } = useTranslation('room')
  const { plan, live, session, show } = useRoom()
  const now = useNow(live.offset, LOOK_AGAIN_MS)
  const forecast = useForecast(now)
  const days = agendaDays(plan.sessions, plan.workshop.startsOn, plan.workshop.endsOn).filter(({ sessions }) => sessions.length > 0)
  const cells = forecast.ofDay.flatMap((one) => {
    const forecasted = forecast.sessions.find(({ id }) => id === one.id)
    if (!forecasted) return []
    const entry = forecast.isLive ? forecasted : asPlanned(forecasted)
    const isInView = one.id === session.id && plannedSteps(one).length > 1
    return isInView ? stepCells(one, entry, stepsOfSession(live.clocks, one.id), now) : [sessionCell(one, entry)]
  })
  const cellList = useRef<HTMLOListElement>(null)
  const current = cells.find(({ state, session: { id } }) => state === 'now' && id === session.id)?.key ?? session.id
  useEffect(() => {
    const list = cellList.current
    const cell = list?.querySelector<HTMLElement>('[data-state=now][data-view]') ?? list?.querySelector<HTMLElement>('[data-view]')
    if (list && cell) list.scrollLeft = cell.offsetLeft - list.offsetLeft - (list.clientWidth - cell.clientWidth) / 2
  }, [current])
  return (
    <section className={styles.strip} aria-label={t('day.title')}>
      <div className={styles.head}>
        {days.length > 1 ? null : <h2 className={styles.title}>{t('day.title')}</h2>}
        {days.length > 1 ? (
          <Select
            label={t('day.choose')}
            hideLabel
            size="small"
            items={days.map(({ day }) => ({ id: String(day), name: t('day.number', { day }) }))}
            value={String(session.day)}
            onChange={(day) => {
              const first = days.find((one) => String(one.day) === day)?.sessions[0]
              if (first) show(first.id)
            }}
          />
        ) : null}
        <WhatFollows forecast={forecast} />
      </div>
      <ol ref={cellList} className={styles.cells} tabIndex={0} aria-label={t('day.parts')}>
        {cells.map((cell) => (
          <StripCellView key={cell.key} cell={cell} />
        ))}
      </ol>
    </section>
  )
}
