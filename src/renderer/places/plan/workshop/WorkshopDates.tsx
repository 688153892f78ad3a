import { useTranslation } from 'react-i18next'
import { daysBetween } from '../../../../shared/domain/agenda/agendaDays.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { usePlan } from '../saving/planContext.ts'
import styles from './WorkshopPart.module.css'

/** First and last day. A last day before the first follows it. */
export function WorkshopDates() {
  const { t } = useTranslation('plan')
  const { plan, queue } = usePlan()
  const { workshop } = plan
  const { startsOn, endsOn } = workshop
  const days = daysBetween(startsOn, endsOn)
  const setFirst = (typed: string) => {
    const first = typed === '' ? null : typed
    const last = first !== null && (endsOn === null || endsOn < first) ? first : endsOn
    queue.edit('workshop', workshop.id, { startsOn: first, endsOn: last }, 'stepping')
  }
  const finish = () => queue.flush('workshop', workshop.id)
  const wrongOrder = startsOn !== null && endsOn !== null && endsOn < startsOn
  return (
    <div className={styles.pair}>
      <TextField label={t('workshop.startsOn')} type="date" value={startsOn ?? ''} onChange={setFirst} onBlur={finish} />
      <TextField
        label={t('workshop.endsOn')}
        type="date"
        value={endsOn ?? ''}
        onChange={(typed) => queue.edit('workshop', workshop.id, { endsOn: typed === '' ? null : typed }, 'stepping')}
        onBlur={finish}
        errorMessage={wrongOrder ? t('workshop.wrongOrder') : undefined}
        description={days > 0 ? t('workshop.days', { count: days }) : undefined}
      />
    </div>
  )
}
